/** French forms that no rule of endings reaches, all folded. */

const words = (text: string): string[] => text.trim().split(/\s+/)

/** One stem a line with its irregular forms; of irregular verbs, only forms that are no common noun. */
const families: [stem: string, forms: string][] = `
  tout: tous toute toutes
  oeil: yeux
  ciel: cieux
  nouvel: nouveau nouveaux nouvelle
  bel: beau beaux belle belles
  vieil: vieux vieille vieilles
  bon: bonne bonnes bons
  gros: grosse grosses
  bas: basse basses
  gras: grasse grasses
  faux: fausse fausses
  doux: douce douces
  jalou: jalouse jalouses jaloux
  roux: rousse rousses
  fou: fous fol folle folles
  mou: mous molle molles
  blanc: blanche blanches blancs
  franc: franche franches francs
  sec: seche seches secs
  frais: fraiche fraiches
  long: longue longues longs
  public: publique publiques publics
  turc: turque turques turcs
  grec: grecque grecques grecs
  neuf: neuve neuves neufs
  veuf: veuve veuves veufs
  bref: breve breves brefs
  juif: juive juives juifs
  vif: vive vives vifs
  dur: durs dures
  pur: pure pures purs
  nul: nulle nulles nuls
  gentil: gentille gentilles gentils
  pareil: pareille pareilles pareils
  champion: championne championnes champions
  patron: patronne patronnes patrons
  mignon: mignonne mignonnes mignons
  breton: bretonne bretonnes bretons
  lion: lionne lionnes lions
  poste: poste postes
  course: course courses
  droite: droite droites
  conseill: conseiller conseillers conseillere conseilleres
  travail: travaux travail travails
  madame: mesdames
  monsieur: messieurs
  favori: favorite favorites favoris
  parti: parti partis
  partie: partie parties
  paie: paies
  personnel: personnel personnelle personnels personnelles
  hero: heros heroine heroines
  inquiet: inquiete inquietes inquiets
  secret: secrete secretes secrets
  complet: complete completes complets
  concret: concrete concretes concrets
  discret: discrete discretes discrets
  muet: muette muettes muets
  net: nette nettes nets
  sot: sotte sottes sots
  idiot: idiote idiotes idiots
  chat: chatte chattes chats
  coquet: coquette coquettes coquets
  europeen: europeenne europeennes europeens
  lyceen: lyceenne lyceennes lyceens
  epoux: epouse epouses
  surpri: surpris surprise surprises
  dieu: dieux deesse deesses
  heros: heros
  fair: faire fais faisons faites font faisait faisaient faisais ferai fera feras ferons ferez feront ferait feraient ferais fasse fassent
  voir: voir voit vois voient voyons voyez voyait voyaient verra verrai verront verrait vu vus
  savoir: savoir sait sais savez savent savait savaient savais saura saurai sauront saurait su
  pouvoir: pouvoir peut peux pouvez peuvent pouvait pouvaient pouvais pourra pourrai pourront pourrait pourraient pourrais puisse puissent
  vouloir: vouloir veut veux voulez voulons veulent voulait voulaient voulais voudra voudront voudrait voudrais voudraient voulu
  devoir: doit dois doivent devons devez devait devaient devais devra devront devrait devraient devrais
  croi: croire croit crois croient croyons croyez croyait croyaient croira croirait cru
  dir: dire dit dis disent disons dites disait disaient disais dira diront dirait
  suivr: suivre suit suivent suivons suivez suivait suivaient suivra suivront suivi suivie suivis suivies
  vivr: vivre vit vivent vivons vivez vivait vivaient vivra vivront vecu
  mour: mourir meurt meurs meurent mourait mourra mourront
  couri: courir courent courait courra couru
  sentir: sentir sens_ sentent sentait sentaient senti sentira ressentir
  serv: servir sert servent servait servaient servi servira serviront
  dorm: dormir dort dors dorment dormait dormi dormira
  ment: mentir ments mentent mentait mentaient menti mentira
  plai: plaire plait plaisent plaisait plaira plairait
  deplai: deplaire deplait deplaisent deplaisait deplaira
  val: valoir vaut valent valait vaudra vaudrait
  rir: rire rit ris rient riait rira riez rions
  connai: connaitre connait connais connaissent connaissons connaissez connaissait connaissaient connaitra connu connue connus connues
  parai: paraitre parait paraissent paraissait paraitra
  disparai: disparaitre disparait disparaissent disparaissait disparaitra disparu disparue disparus disparues
  apparai: apparaitre apparait apparaissent apparaissait apparaitra apparu
  convainc: convaincre convainc convaincs convainquent convaincu convaincue convaincus convaincues convaincra
  accueill: accueillir accueille accueilles accueillent accueillons accueillez accueillait accueillaient accueillera accueilleront accueilli accueillie accueillis accueillies
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(': ') as [string, string])

const FINITE = [
  're',
  '',
  's',
  'ent',
  'ons',
  'ez',
  'ait',
  'aient',
  'ais',
  'ra',
  'ront',
  'rait',
  'raient',
  'rai',
  'rez',
  'u',
  'ue',
  'us',
  'ues',
  'it',
  'irent',
]
const dre = words(
  'vend attend entend repond perd rend defend descend etend confond correspond depend pretend suspend detend repand',
)
const OUVRIR = ['ir', 'e', 'es', 'ent', 'ons', 'ez', 'ait', 'aient', 'ira', 'iront', 'irait']
const VENIR =
  'enir ient iens iennent enons enez enait enaient iendra iendront iendrait iendrai enu enus enue enues'.split(' ')
const METTRE = 'mettre met mets mettent mettons mettez mettait mettaient mettra mettront mettrait mis mise mises'.split(
  ' ',
)
const PRENDRE =
  'prendre prend prends prennent prenons prenez prenait prenaient prendra prendront prendrait prendrai pris prenne prennent'.split(
    ' ',
  )
const BATTRE = 'battre bat battent battons battez battait battaient battra battront battu battue battus battues'.split(
  ' ',
)
const INDRE = ['ndre', 'nt', 'ns', 'gnent', 'gnons', 'gnez', 'gnait', 'gnaient', 'ndra', 'ndrait', 'nte', 'nts', 'ntes']
const UIRE = ['re', 's', 'sent', 'sons', 'sez', 'sait', 'saient', 'ra', 'ront', 'rait']
const CRIRE = ['re', 't', 's', 'vent', 'vons', 'vez', 'vait', 'vaient', 'ra', 'ront', 'rait', 'te', 'tes', 'ts']
const CEVOIR = [
  'cevoir',
  'coit',
  'cois',
  'coivent',
  'cevons',
  'cevez',
  'cevait',
  'cevaient',
  'cevra',
  'cevront',
  'cevrait',
  'cu',
  'cue',
  'cus',
  'cues',
]
const NOUNS = new Set(
  words(
    'tenue tenues revenu revenus avenue avenues mis mise mises complainte plainte plaintes crainte craintes peinte pointe contrainte contraintes atteinte atteintes ecrit ecrits perdrez combat debat combats debats permis commis commise interet vendus',
  ),
)

const conjugated = (prefixes: string[], endings: string[], stemOf: (prefix: string) => string): [string, string][] =>
  prefixes.flatMap(prefix =>
    endings.map((ending): [string, string] => [prefix + ending, stemOf(prefix)]).filter(([form]) => !NOUNS.has(form)),
  )

/** Irregular form → stem. */
export const FRENCH_IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...conjugated(dre, FINITE, stem => stem),
  ...conjugated(words('ouvr decouvr couvr recouvr offr souffr rouvr'), OUVRIR, stem => stem),
  ...words('ouvr offr souffr').flatMap(stem =>
    ['', 'e', 's', 'es'].map((ending): [string, string] => [stem.slice(0, -1) + 'ert' + ending, stem]),
  ),
  ...conjugated(
    words('v rev dev conv parv prev interv souv surv t obt cont sout ret maint appart det entret'),
    VENIR,
    prefix => prefix + 'enir',
  ),
  ...conjugated(
    words('x per pro re ad sou com trans').map(prefix => (prefix === 'x' ? '' : prefix)),
    METTRE,
    prefix => prefix + 'mett',
  ),
  ...conjugated(
    words('x ap com re entre').map(prefix => (prefix === 'x' ? '' : prefix)),
    PRENDRE,
    prefix => prefix + 'prend',
  ),
  ...conjugated(
    words('x com de a').map(prefix => (prefix === 'x' ? '' : prefix)),
    BATTRE,
    prefix => prefix + 'batt',
  ),
  ...conjugated(words('crai plai joi rejoi etei attei pei contrai'), INDRE, prefix => prefix + 'ndr'),
  ...conjugated(words('condui produi construi detrui redui tradui introdui sedui'), UIRE, prefix => prefix + 'r'),
  ...conjugated(
    words('condui construi detrui redui tradui introdui sedui'),
    ['t', 'te', 'ts', 'tes'],
    prefix => prefix + 'r',
  ),
  ...conjugated(words('ecri decri inscri prescri souscri'), CRIRE, prefix => prefix + 'r'),
  ...conjugated(words('re de per con aper'), CEVOIR, prefix => prefix + 'cev'),
  ...families.flatMap(([stem, forms]) =>
    words(forms).map((form): [string, string] => [form.replace('_', ''), stem.replace('_', '')]),
  ),
])
