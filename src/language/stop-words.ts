/**
 * Frequent words of the seven languages that meet most often in French and English streams, with the short forms that posts
 * use. A word that several languages share decides less; one that four share decides nothing.
 */
export const VOTING_LANGUAGES = ['fr', 'en', 'es', 'it', 'pt', 'de', 'nl'] as const
export type VotingLanguage = (typeof VOTING_LANGUAGES)[number]

const LISTS: Record<VotingLanguage, string> = {
  fr: `le la les un une des du de et est en que qui dans pour pas sur plus par avec ce il elle je on nous vous ils elles au aux son sa ses se ne
    mais ou où si tout tous toute toutes cette ces leur leurs même être avoir fait faire comme bien très sans aussi sont ont été était étaient suis es
    êtes avez avons ai as peut peux deux encore après avant chez moi toi lui mon ma mes ton ta tes notre nos votre vos y a à ça cela ceci donc car ni
    quand quoi dont ici là quel quelle quels quelles rien jamais toujours trop peu beaucoup entre depuis pendant vers sous autre autres chaque
    aujourd'hui demain hier ans jour jours soir matin faut va vais vont allez veut voir dit dire merci bonjour bonsoir salut oui non déjà alors parce
    puis sera serait seront avait avaient cet celui celle ceux parmi lors selon contre pourquoi comment combien vraiment juste mieux moins assez
    toujours ouais mdr ptdr jpp jsp tkt svp stp slt bcp pk pcq qd tjrs tjs ms dc wesh putain bordel franchement ben bah hein chui jsuis jai ca
    nouveau nouvelle première année ville pays monde gens personne chose temps fois semaine mois québec montréal nouvelles c'est d'un d'une qu'il
    qu'on j'ai n'est s'est t'es l'on j'étais grâce afin malgré sinon pourtant ensuite cependant plutôt voilà voici via trouve veux aller suite bon bonne`,
  en: `the and of to in is that it for was on are as with be at this have from or had by not but what all were we when your can said there use an each
    which she do how their if will up other about out many then them these so some her would make like him into time has look two more go see no way
    could people my than first been who its now find long down day did get come made may over new after also back only know just good our most
    very where much before right too any same here why ask went men read need off again still should because does between never really got
    i you he they me us am i'm you're it's that's don't can't won't isn't didn't doesn't i've i'll we're they're let's there's what's wasn't
    im dont cant wont didnt isnt youre thats ur u lol omg wtf idk tbh smh lmao btw imo gonna wanna gotta yall ya thx pls plz thanks thank please hey hi yes yeah
    every something someone anyone everyone nothing everything today tomorrow yesterday tonight morning week year years been being those while during
    through without around another always ever having says think want great happy love going off against under own such both few his hers himself
    last next best better big little old even though until since once yet ago already soon maybe anything can could might must shall`,
  es: `el la los las un una unos unas de del y que en es por con para como más pero sus su se no lo al le ya o este sí porque esta entre cuando muy sin
    sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué
    yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas algo nosotros mi mis tú te ti tu tus ellas
    son fue ser era han está están estoy estaba tiene tienen tengo hace hacer puede pueden si así bien ahora siempre nunca hoy ayer mañana
    gracias hola día días año años vida mejor peor gente mundo voy vamos va van quiero jaja jajaja xq q d pq tb también cómo dónde aquí ahí allí
    cada solo sólo aunque después menos según he has ha hemos habrá había sea pues entonces verdad buenos buenas días noches tarde qué eres soy somos`,
  it: `il lo la i gli le un uno una di a da in con su per tra fra e che è non si sono ma come più anche al del della dei delle nel nella dal alla sul
    questo questa questi queste quello quella ha ho hai hanno abbiamo mi ti ci vi se tutto tutti tutta molto poco quando dove chi cosa perché
    perche ancora solo sempre mai oggi ieri domani bene male grazie ciao essere stato stata fatto fare può posso così cosi già io tu lui lei noi
    voi loro mio mia tuo tua suo sua nostro nostra ogni dopo prima senza anni giorno vita mondo era erano sarà sei siamo siete degli dalla sulla
    agli negli dell'anno c'è un'altra l'ha ne però quindi allora adesso ora proprio davvero troppo bello bella buongiorno buona nulla niente nessuno
    qui lì là qualcosa qualcuno stanno sta sto vado va fa alle dai ai nei poi ecco invece`,
  pt: `o a os as um uma uns umas de do da dos das e que em é por com para como mais mas se no na nos nas ao aos à não nao lhe já ou este sim porque esta
    entre quando muito sem sobre também tambem me até ate há onde quem desde tudo durante todos ele ela eles elas isso isto você voce vc vcs eu tu meu minha
    seu sua nosso nossa pelo pela pelos pelas foi ser era são sao está esta estão estou tem têm tenho faz fazer pode podem hoje ontem amanhã
    obrigado obrigada bom boa dia ano anos vida melhor pior gente mundo vou vai vamos quero kkk kkkk kkkkk pra pro tá ta né ne aqui ali lá agora
    sempre nunca nada muito muita ainda depois então entao só assim bem cada cada fui tinha nem qual isso mesmo mesma deus coisa num numa
    estava seria ficar dele dela deles qualquer alguém ninguém`,
  de: `der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch
    wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich du wir ihr mich dich mir dir uns euch
    ihm ihn ihnen mein dein unser euer kein keine keinen wenn dann weil was wer wo warum hier dort jetzt heute gestern morgen immer nie schon
    sehr viel viele gut danke bitte hallo ja nein kann können konnte muss müssen soll will wollen habe hatte bin bist seid waren gibt geht
    mal doch eigentlich vielleicht alle alles etwas nichts jahr jahre tag leben welt menschen einfach wieder ohne gegen unter zwischen seit
    diese dieser dieses jeder jede deutschland ganz schön beim vom ins im fur uber ob denn also wirklich leider endlich`,
  nl: `de het een en van ik te dat die in is je niet zijn op aan met als voor er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot
    uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen moet ben
    zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand
    geweest andere wij jij jullie hij we vandaag gisteren morgen dag jaar mensen goed mooi leuk lekker echt even gewoon weer gaan gaat
    komt kom heel erg wel nou hoor oké bedankt dank hallo nee waarom waar wanneer nooit steeds vind vinden weet weten toen terwijl tussen
    straks vanavond zeker eigenlijk misschien zeg denk laat mag hoeft`,
}

const weigh = (languages: number) => [0, 6, 3, 1][languages] ?? 0

/** Lower-case word with its accents → votes per language, in the order of VOTING_LANGUAGES. */
export const STOP_WORD_VOTES: ReadonlyMap<string, readonly number[]> = votes(word => word)

/** The same without accents, for those who type none; counted a third less. */
export const BARE_STOP_WORD_VOTES: ReadonlyMap<string, readonly number[]> = votes(word =>
  word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
)

function votes(form: (word: string) => string): Map<string, readonly number[]> {
  const lists = VOTING_LANGUAGES.map(language => new Set(LISTS[language].trim().split(/\s+/).map(form)))
  const table = new Map<string, readonly number[]>()
  for (const word of lists.flatMap(list => [...list])) {
    if (table.has(word)) continue
    const weight = weigh(lists.filter(list => list.has(word)).length)
    // "a" and "i" are words everywhere; one letter says little.
    const most = word.length === 1 ? 2 : 6
    table.set(
      word,
      lists.map(list => (list.has(word) ? Math.min(weight, most) : 0)),
    )
  }
  return table
}
