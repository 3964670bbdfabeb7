/**
 * French words that praise, thank, enjoy or hope. Weights are our own judgement: 3 leaves no doubt, 2 is clear, 1.4 is mild,
 * 0.8 tips the balance only beside another. A word counts with all forms of its stem; `=word` with this form alone.
 */
export const FRENCH_POSITIVE: [weight: number, words: string][] = [
  [
    3,
    `adorable brillant chef-d'oeuvre délicieux délectable divin éblouissant ébloui époustouflant exceptionnel exceptionnellement extraordinaire
    excellent excellence excellemment exquis fabuleux fantastique féerique fascinant formidable génial génialissime géniaux grandiose =incroyable =incroyables incroyablement
    inoubliable jubilatoire magique magistral magnifique magnifiquement majestueux merveille merveilleux merveilleusement mirifique parfait parfaitement perfection
    phénoménal prodigieux remarquable remarquablement renversant resplendissant sensationnel somptueux splendide stupéfiant sublime succulent superbe
    superbement transcendant virtuose dinguerie tuerie pépite masterclass banger amazing awesome
    tiguidou bouleversant enchanteur enchanté enchantement émerveillé émerveillement extase extatique
    euphorique euphorie jubilation jubiler félicitation félicitations hourra youpi wow waouh whaou woaw youhou hallelujah alléluia`,
  ],
  [
    2.2,
    `bravissimo bravo admirable admiration admiratif adoration affection affectueux agréable agréablement aimable allégresse amoureux applaudissement appréciable
    attachant attentionné =beau =beaux =belle =belles beauté bienfaisant bienveillant bienveillance bonheur bénéfique captivant chaleureux chaleureusement charmant charme
    chouette craquant délice délicat délicatesse dévoué dévouement efficace efficacement efficacité élégant élégance émouvant encouragé encourageant
    enthousiasme enthousiaste enthousiasmant épanoui épanouissement épatant éclatant exaltant exemplaire =fan favori fier fière fièrement fiers fières fierté
    gagnant généreux générosité gentil gentillesse gentiment glorieux gracieux gratitude =heureux heureuse heureusement
     hilarant hilare idéal idéalement =impeccable impeccablement impressionnant ingénieux inspirant joie joli joliment joyeux joyeusement
    kiffe kiffant like louable lumineux mémorable mignon mignonne mimi motivant motivé motivation optimiste optimisme passionnant passionné
    paradis paradisiaque plaisir plaisant poignant précieux prestige prestigieux =pro professionnalisme propice ravi ravissant ravissement régal récompense réconfort
    réconfortant reconnaissant reconnaissance réjoui réjouissant réjouissance respectueux réussite rigolo satisfait satisfaction satisfaisant
    savoureux sauveur séduisant serein sérénité soigné soulagé soulagement souriant sourire spectaculaire super sympathique sympa sympas
     talentueux tendre tendresse topissime touchant triomphal valeureux vertueux victorieux vivifiant voluptueux zen
    cute nice great love lovely perfect best dope stylé goat validé validée incontournable immanquable
    trippant tripant pognant l'fun le-fun fun capotant capoté débrouillard bonnard quali 
    bisou bisous câlin coeur coeurs courageusement courageuse héroïque noble loyal loyauté  
     complicité harmonie harmonieux paisible apaisant apaisé tranquillité douceur douillet cosy confortable
    rayonnant radieux ensoleillé pittoresque convivial convivialité chic raffiné raffinement soyeux moelleux fondant croustillant gourmand gourmandise goûteux
    merci mercis remerciement remerciements chapeau légende légendaire mythique queen bg`,
  ],
  [
    1.4,
    `triomphe gloire brillamment talent intelligent ouf honoré top honneur héroïne héros championne champion courageux courage doux amour respect succès victoire fan cool abordable accessible accueillant accomplissement adapté adéquat aisance aisé agile alléchant amélioration amitiés amusant amusement
    apte appétissant appliqué astuce astucieux attirant attractif attrayant audace audacieux avancée avantage avantageux bienvenue bienvenu =bon =bonne =bons =bonnes
    bonté bénédiction béni bienfait bienfaiteur chance chanceux chill cohérent =comique commode compliment
    confiant confort constructif content convaincant convaincu courtois courtoisie crédible créatif créativité curieux dévoué digne dignité diplomate
     distrayant divertissant divertissement drôle drôlement dynamique dynamisme éclairant éducatif énergique engagé équitable éthique euphorisant
    exploit favorable festif fiable fiabilité flatteur fluide fortiche franchise fraîcheur fructueux gagné gai gaieté galant
    gourmet gratifiant habile honnête honnêteté humour humoristique humilité humble idyllique illumination inédit influent
      instructif intéressant intuitif légendaire limpide lucide ludique malin maîtrise méritant mérité
    meilleur meilleurs miracle miraculeux modeste novateur opportun opportunité originalité pacifique passion pertinent
    pertinence poli politesse ponctuel ponctualité précision privilège prometteur prospère prospérité
    qualifié rafraîchissant raisonnable rassurant rassuré réactif réactivité réussi réussie revigorant rentable rigoureux
    sage sagesse sauvé sensé serviable sincère sincérité soigneux soigneusement solide soutenu spacieux spirituel
    stimulant subtil sûreté tenace tonique tolérant tolérance triomphant utile utilité vaillant vaillance valable vainqueur
    volontiers avancées progrès guérison guéri rétabli rétablissement sauvetage trésor coup-de-coeur hâte vivement
                     mort-de-rire hype hypé
    ravie contente vive yay youpi yess yesss olé gg ggwp wp bien-être relax relaxant
    délicieusement impec nickel nikel bonplan qualitatif recommandable recommandé coupdecoeur bonnes joyau perle délices`,
  ],
  [
    0.8,
    `yeah yes vacances détente poétique amical authentique innovant innovation romantique stable sain compétence compétent solidarité solidaire transparence performant moderne iconique lolll loool xd mddr mdrrr xptdr ptdrr mdrr ptdr mdr lol héhé hehe hihi hahahaha hahaha haha amitié fraternité positive positivement positif fête espoir intérêt mieux culte qualité fidélité fidèle paix confiance soutien unique correct pratique facilité facilement facile rapidité rapidement rapide gratuit bien accord aide ambition ambitieux assidu cadeau cadeaux célébration célébrer clairvoyant concluant convient croissance
    détendu diversité éclairé efforts égalité enrichissant équilibre équilibré équité espérance espérer exclusif expertise
    félicité fertile fraternel frais gagnante grandir harmonisé hospitalité inclusif inclusion indispensable initiative
    liberté luxe luxueux magie mécène noël partage pédagogique poésie
    pionnier préféré promu rêve rêver rêvé rétablir santé soleil souhait sucré
    vigueur vitalité vocation médaille trophée lauréat finaliste remporté diplômé anniversaire joyeuses
    festivités bienfaits vertu vertus découverte pittoresques accueil efficient ergonomique`,
  ],
]

/** Verbs: a negation may stand right behind them (« j'aime pas »). */
export const FRENCH_POSITIVE_VERBS: [weight: number, verbs: string][] = [
  [3, 'adorer émerveiller enchanter éblouir raffoler vénérer idolâtrer surkiffer ensorceler'],
  [
    2.2,
    `aimer admirer applaudir apprécier bluffer captiver charmer chérir combler complimenter craquer délecter épater exceller féliciter fasciner
    kiffer kifer passionner plaire ravir régaler réjouir remercier savourer séduire sublimer surpasser triompher tripper triper acclamer plait plaisent plaisait`,
  ],
  [
    1.4,
    `amuser améliorer attirer bénéficier briller convaincre divertir détendre embellir émouvoir encourager enrichir épanouir
    espérer exaucer faciliter fêter gagner gâter guérir honorer impressionner innover inspirer intéresser mériter motiver pardonner préférer profiter progresser
    rassurer récompenser réconcilier réconforter recommander réussir respecter rigoler rire sauver satisfaire soulager soutenir sourire stimuler saluer valoriser
    liker valider apaiser bonifier choyer dorloter câliner bisouter accueillir cartonner triompher vaincre remporter ressourcer`,
  ],
  [
    0.8,
    ` accomplir aider assurer célébrer collaborer conquérir consoler contribuer cultiver dialoguer élever épauler évoluer favoriser
    fidéliser grandir illuminer moderniser oser protéger rénover renforcer résoudre rêver secourir simplifier souhaiter solutionner vibrer`,
  ],
]
