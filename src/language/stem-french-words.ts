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
