/** The words that French rules alone would get wrong, all folded. Lists, not rules: each line can be read and corrected. */

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Stems of common -er verbs: an ending that nouns share (-ent, -ons, -ait, -a) comes off only when such a stem remains. */
export const ER_STEMS: ReadonlySet<string> = new Set(
  words(`
  abandonner aborder absorber accepter accompagner accorder accrocher accueiller accuser acheter achever adapter admirer adopter
  adorer adresser affecter afficher affirmer affronter agresser aider aimer ajouter alerter aligner alimenter allumer amener ameliorer amuser
  analyser animer annoncer annuler apporter apprecier approcher approuver argumenter arnaquer arranger arreter arriver articuler aspirer assister
  associer assumer assurer attaquer attirer attraper attribuer augmenter autoriser avancer avouer baisser balayer bavarder blamer blesser
  bloquer bouger bouleverser bousculer bricoler briller bruler cacher calculer calmer captiver caresser casser celebrer changer chanter charger
  charmer chasser chauffer chercher choquer circuler citer classer coller collaborer combler commander commencer commenter communiquer comparer
  compenser completer compliquer comporter composer compter concentrer concerner condamner confier confirmer considerer consacrer conseiller
  conserver consister consommer constater consulter contacter contempler contenter contester continuer contourner controler convoquer
  corriger coucher coupler couper couter creer creuser critiquer crier croiser cuisiner cultiver danser debarquer debloquer declarer declencher
  decoller decorer decrocher degager degouter degrader deguster demander demarrer demenager demeurer demissionner demontrer denigrer denoncer
  depasser depecher depenser deplacer deplorer deposer deranger desirer desoler dessiner detester developper deviner dialoguer dicter diffuser
  diminuer diriger discuter disposer disputer distinguer distribuer diviser dominer donner doubler douter durer echanger echapper
  echouer eclairer eclater ecouter ecraser ecouler eduquer effacer effectuer effrayer elaborer elever eliminer embarquer embaucher embellir
  embrasser emerveiller emmener empecher employer emporter emprunter encourager endommager enerver engager enlever ennuyer enregistrer
  enseigner entamer entrainer entrer enqueter enrager entourer envoyer epouser eprouver epuiser espagner esperer essayer estimer
  etaler etonner etouffer etudier evaluer eviter evoluer evoquer exagerer examiner exceller exciter excuser executer exiger exister exploiter
  explorer exploser exporter exposer exprimer fabriquer faciliter facturer fasciner fatiguer favoriser feliciter fermer feter figurer filmer
  financer fixer fonctionner fonder forcer former fouiller frapper freiner frequenter frimer frustrer fumer gacher gagner garantier
  garder gaspiller gener generer gerer gouter grimper gronder habiter halluciner hesiter heurter honorer humilier hurler identifier ignorer
  illustrer imaginer imiter impliquer implorer importer imposer impressionner imprimer improviser incarner inciter indigner indiquer
  informer inquieter inspecter inspirer installer insister insulter integrer interesser interpeller interpreter interroger interviewer inventer
  inviter irriter isoler jeter jouer juger jurer justifier lacher laisser lancer laver lever liberer licencier limiter livrer localiser
  loger louer manger manifester manipuler manquer marcher marquer massacrer melanger menacer mener mentionner mepriser meriter
  mesurer militer minimiser miser mobiliser moderer modifier monter montrer moquer motiver multiplier nager navrer negliger negocier
  nettoyer nier noter nommer obliger observer occuper offenser opposer oppresser opter ordonner organiser orienter oser oublier pardonner parier
  parler partager participer passer passionner patienter payer pecher peiner penaliser penser percer perpetuer persister persuader perturber peser
  photographier piloter placer plaider planter pleurer plier plonger polluer porter poser posseder poster pousser pratiquer
  preciser prediquer preferer preparer presenter presser preter prevaler prier priver privilegier proceder proclamer procurer profiter programmer progresser
  projeter prolonger promener proner prononcer proposer proteger protester prouver provoquer publier qualifier quitter raconter
  raler ramasser ramener ranger rappeler rapporter rassembler rassurer rater realiser receler rechercher reclamer recolter recommander
  recommencer recompenser reconforter recruter recuperer reculer recycler rediger refuser regaler regarder regler regner regretter rejeter
  relayer relever remarquer rembourser remercier remonter remplacer remporter rencontrer renforcer renoncer renouveler renover
  renseigner rentrer renverser reparer reperer reposer representer reprocher reserver resider resister resoler respecter respirer ressembler
  restaurer rester resumer retarder retirer retourner retrouver retweeter reveler reveiller rever reviser revolter ridiculiser rigoler risquer rouler
  ruiner saboter sacrifier saluer sauter sauver sembler separer siffler signaler signer situer soigner solliciter sonner souhaiter soulager
  souligner soupconner stagner stationner stimuler stresser subventionner succomber sucrer suggerer supporter supposer supprimer surveiller suspecter
  taper tarder telecharger telephoner temoigner tenter terminer tester tirer tolerer tomber toucher tourner trainer traiter
  transformer transporter travailler traverser trembler tricher tromper troubler trouver tuer tweeter user utiliser valider valoriser vanter varier
  veiller verifier verser viser visiter voler voter voyager
  appeler emerveiller decourager harceler insulter boycotter liker partager follower spoiler troller debugger planter buguer bugger
  epater ebahir enchanter combler gater chialer braler chicaner niaiser capoter tripper triper magasiner placoter jaser ecoeurer
  `).map(verb => verb.slice(0, -2)),
)

/** Stems of common -ir verbs of the second group (finir, finissons). */
export const IR_STEMS: ReadonlySet<string> = new Set(
  words(`finir choisir reussir grandir agir reagir fournir batir garantir aboutir subir etablir reunir investir demolir guerir remplir
  rejouir nourrir punir trahir vieillir ralentir reflechir rougir saisir applaudir avertir convertir divertir definir durcir elargir
  enrichir epanouir franchir gerir jaillir maigrir grossir moisir murir noircir obeir desobeir perir polir pourrir raccourcir rafraichir rajeunir
  reflechir retablir retentir rotir salir surgir unir vomir affaiblir agrandir approfondir assortir ebahir eblouir enlaidir engloutir abolir
  abrutir aneantir amortir atterrir assouplir bannir benir cherir compatir divertir enfouir endurcir intervertir meurtrir alourdir adoucir
  accomplir attendrir etourdir evanouir flechir honnir investir mugir rugir repartir resplendir ressaisir reverdir`).map(
    verb => verb.slice(0, -2),
  ),
)

/** Stems that are words of their own beside the verb or noun in -e (port/porter, vent/vente): the longer family keeps its e. */
export const COLLIDING: ReadonlySet<string> = new Set(
  words(`port post fond point coup dans vent vers sort droit part camp bord tard cont cours plan plant sol cour bar parti
  bout cent mans fin vol cap col sac prim comp cam tour four sens mai mont pari soul rein pein lait trait palm cad don salut`),
)

/** Words whose end looks like a plural, a feminine or a verb and is none. */
export const FRENCH_UNCHANGED: ReadonlySet<string> = new Set(
  words(`
  mais dans sans plus temps corps pays fois bois mois jamais toujours palais moins apres tres puis ailleurs dehors alors depuis
  ainsi volontiers parfois quelquefois autrefois toutefois divers tiers gens frais proces succes acces exces progres congres deces abces cypres
  bras gras cas pas bas las repas tas matelas verglas vers univers travers envers revers cours concours discours recours secours
  parcours jus plusieurs repos propos dos gros heros campus bus virus bonus malus abus refus processus consensus versus paris
  reims ours fils os iris oasis tennis avis devis souris permis tapis vis commis logis taudis radis paradis maquis croquis bis
  jadis tandis hormis pis mars bourgeois villageois velours chaos atlas as gaz riz nez chez assez rez
  faux taux chaux saindoux deux ceux mieux vieux prix voix choix paix croix noix index latex roux doux houx veux peux perdrix
  super hier mer fer fier cher amer hiver enfer cancer danger leader twitter poster messenger manager flyer burger hacker
  notre votre autre entre contre outre encore comme parce que elle elles cette quelle quelque chaque meme presque jusque lorsque
  puisque quoique donc leur leurs opera camera caracas pyjama visa extra
  musee lycee armee annee idee soiree matinee entree trophee mosquee odyssee portee assemblee vallee chaussee cheminee araignee
  fumee poupee tournee journee duree renommee puree gelee maree denree coree trinidad epee randonnee
  france suisse grece chine cote code mode monde crise brise
  etranger leger berger boulanger passager messager menager mensonger viager verger potager oranger horloger
  coupons savons marrons rayons
  lemonde agence`),
)

/** Nouns whose plural in -aux comes from -ail, -au, or is their only form. */
export const AUX: ReadonlyMap<string, string> = new Map([
  ...words('travaux coraux vitraux emaux soupiraux baux').map((plural): [string, string] => [
    plural,
    plural.slice(0, -2) + 'ail',
  ]),
  ...words('noyaux tuyaux joyaux boyaux landaus esquimaux aloyaux').map((plural): [string, string] => [
    plural,
    plural.slice(0, -1),
  ]),
])

const families: [stem: string, forms: string][] = [
  ['tout', 'tous toute toutes'],
  ['oeil', 'yeux'],
  ['ciel', 'cieux'],
  ['nouvel', 'nouveau nouveaux nouvelle'],
  ['bel', 'beau beaux belle belles'],
  ['vieil', 'vieux vieille vieilles'],
  ['bon', 'bonne bonnes bons'],
  ['gros', 'grosse grosses'],
  ['bas', 'basse basses'],
  ['gras', 'grasse grasses'],
  ['faux', 'fausse fausses'],
  ['doux', 'douce douces'],
  ['jalou', 'jalouse jalouses jaloux'],
  ['roux', 'rousse rousses'],
  ['fou', 'fous fol folle folles'],
  ['mou', 'mous molle molles'],
  ['blanc', 'blanche blanches blancs'],
  ['franc', 'franche franches francs'],
  ['sec', 'seche seches secs'],
  ['frais', 'fraiche fraiches'],
  ['long', 'longue longues longs'],
  ['public', 'publique publiques publics'],
  ['turc', 'turque turques turcs'],
  ['grec', 'grecque grecques grecs'],
  ['neuf', 'neuve neuves neufs'],
  ['veuf', 'veuve veuves veufs'],
  ['bref', 'breve breves brefs'],
  ['juif', 'juive juives juifs'],
  ['vif', 'vive vives vifs'],
  ['dur', 'durs dures'],
  ['pur', 'pure pures purs'],
  ['nul', 'nulle nulles nuls'],
  ['gentil', 'gentille gentilles gentils'],
  ['pareil', 'pareille pareilles pareils'],
  ['champion', 'championne championnes champions'],
  ['patron', 'patronne patronnes patrons'],
  ['mignon', 'mignonne mignonnes mignons'],
  ['breton', 'bretonne bretonnes bretons'],
  ['lion', 'lionne lionnes lions'],
  ['poste', 'poste postes'],
  ['course', 'course courses'],
  ['droite', 'droite droites'],
  ['conseill', 'conseiller conseillers conseillere conseilleres'],
  ['travail', 'travaux travail travails'],
  ['madame', 'mesdames'],
  ['monsieur', 'messieurs'],
  ['favori', 'favorite favorites favoris'],
  ['parti', 'parti partis'],
  ['partie', 'partie parties'],
  ['paie', 'paies'],
  ['personnel', 'personnel personnelle personnels personnelles'],
  ['hero', 'heros heroine heroines'],
  ['inquiet', 'inquiete inquietes inquiets'],
  ['secret', 'secrete secretes secrets'],
  ['complet', 'complete completes complets'],
  ['concret', 'concrete concretes concrets'],
  ['discret', 'discrete discretes discrets'],
  ['muet', 'muette muettes muets'],
  ['net', 'nette nettes nets'],
  ['sot', 'sotte sottes sots'],
  ['idiot', 'idiote idiotes idiots'],
  ['chat', 'chatte chattes chats'],
  ['coquet', 'coquette coquettes coquets'],
  ['europeen', 'europeenne europeennes europeens'],
  ['lyceen', 'lyceenne lyceennes lyceens'],
  ['epoux', 'epouse epouses'],
  ['surpri', 'surpris surprise surprises'],
  ['dieu', 'dieux deesse deesses'],
  ['heros', 'heros'],
  // Irregular verbs: only forms that are no common noun.
  [
    'fair',
    'faire fais faisons faites font faisait faisaient faisais ferai fera feras ferons ferez feront ferait feraient ferais fasse fassent',
  ],
  ['voir', 'voir voit vois voient voyons voyez voyait voyaient verra verrai verront verrait vu vus'],
  ['savoir', 'savoir sait sais savez savent savait savaient savais saura saurai sauront saurait su'],
  [
    'pouvoir',
    'pouvoir peut peux pouvez peuvent pouvait pouvaient pouvais pourra pourrai pourront pourrait pourraient pourrais puisse puissent',
  ],
  [
    'vouloir',
    'vouloir veut veux voulez voulons veulent voulait voulaient voulais voudra voudront voudrait voudrais voudraient voulu',
  ],
  ['devoir', 'doit dois doivent devons devez devait devaient devais devra devront devrait devraient devrais'],
  ['croi', 'croire croit crois croient croyons croyez croyait croyaient croira croirait cru'],
  ['dir', 'dire dit dis disent disons dites disait disaient disais dira diront dirait'],
  ['suivr', 'suivre suit suivent suivons suivez suivait suivaient suivra suivront suivi suivie suivis suivies'],
  ['vivr', 'vivre vit vivent vivons vivez vivait vivaient vivra vivront vecu'],
  ['mour', 'mourir meurt meurs meurent mourait mourra mourront'],
  ['couri', 'courir courent courait courra couru'],
  ['sentir', 'sentir sens_ sentent sentait sentaient senti sentira ressentir'],
  ['serv', 'servir sert servent servait servaient servi servira serviront'],
  ['dorm', 'dormir dort dors dorment dormait dormi dormira'],
  ['ment', 'mentir ments mentent mentait mentaient menti mentira'],
  ['plai', 'plaire plait plaisent plaisait plaira plairait'],
  ['deplai', 'deplaire deplait deplaisent deplaisait deplaira'],
  ['val', 'valoir vaut valent valait vaudra vaudrait'],
  ['rir', 'rire rit ris rient riait rira riez rions'],
  [
    'connai',
    'connaitre connait connais connaissent connaissons connaissez connaissait connaissaient connaitra connu connue connus connues',
  ],
  ['parai', 'paraitre parait paraissent paraissait paraitra'],
  ['disparai', 'disparaitre disparait disparaissent disparaissait disparaitra disparu disparue disparus disparues'],
  ['apparai', 'apparaitre apparait apparaissent apparaissait apparaitra apparu'],
  ['convainc', 'convaincre convainc convaincs convainquent convaincu convaincue convaincus convaincues convaincra'],
  [
    'accueill',
    'accueillir accueille accueilles accueillent accueillons accueillez accueillait accueillaient accueillera accueilleront accueilli accueillie accueillis accueillies',
  ],
]

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
