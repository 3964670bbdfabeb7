/** French words that blame, complain, mourn or fear; see french-positive.ts for the weights. */
export const FRENCH_NEGATIVE: [weight: number, words: string][] = [
  [
    3,
    `abject abjection abomination abominable affligeant affreux affreusement apocalyptique atroce atrocité barbare barbarie calamité calamiteux cata catastrophe catastrophique
    cauchemar cauchemardesque cruauté cruel dégueulasse dégueu dégoûtant dégoût dégoûté dég deg débile débiles dégueulasserie déplorable déplorablement désastre désastreux
    détestable diabolique dramatique effroyable épouvantable épouvante escroc escroquerie exécrable haine haineux honte honteux honteusement horreur horrible
    horriblement horripilant ignoble ignominie immonde imbuvable inacceptable inadmissible indécent indécence indigne indignité infâme infect inhumain injustifiable
    innommable inqualifiable insoutenable insupportable intolérable lamentable lamentablement macabre merdique merdeux minable misérable monstrueux monstre
      nullissime nullité odieux ordure ordures pathétique pitoyable pourriture pourri pourris pourrie puant putride rage rageant ragequit répugnant répugnance révoltant
    sadique saloperie salope salaud salauds salopard scandaleux scandaleusement sordide traumatisme traumatisant traumatisé terrifiant  
       vomi vomitif connard connards connasse conasse enculé enculés enculer fdp ntm tg pute putes crevard charogne    
         fasciste fascisme facho fachos       
    arnaque arnaques arnaqueur arnaqueurs calvaire =nul =nulle =nuls =nulles dégeu dégueux chiasse foutage abruti abrutis crétin crétins débilité crisse criss tabarnak câlisse osti ostie esti
    calisse tabarnac écoeurantite`,
  ],
  [
    2.2,
    `tragique tragédie antisémite antisémitisme homophobe homophobie sexiste sexisme racistes raciste racisme merdes merde scandale aberrant aberration absurde absurdité abus abusif abusé accablant accablé agacé agacement agaçant agression agressif agressivité aigreur aigri amer amertume anéanti anéantissement angoisse
    angoissant angoissé antipathique anxiété anxieux arrogance arrogant atterré atterrant baclé bâclé blasé boucherie boulet bouffon bouffons bourde brutal brutalité
    caca chagrin chaos chaotique charlatan chiant chiante chiants chiantes chiotte choqué choquant clown clowns colère coléreux con conne cons connerie conneries
    consternant consternation corrompu coupable crade crapule crasse crasseux crétinerie cringe cynique cynisme débâcle décadence décadent
    déception déceptions décevant décevante décourageant découragé découragement dédain défaillance défaillant défectueux dégâts dégradation déloyal dénigrement déni dépité dépit dépression
    dépressif déprime déprimé déprimant dérapage dérisoire désagréable désagrément désarroi désespéré désespérant désespoir désolation désolant désordre despote détresse
    diffamation diffamatoire discrimination discriminatoire discriminant douleur douloureux douteux déplaisant effarant effondrement effondré effrayant effroi égoïste égoïsme
    embrouille emmerdant emmerde emmerdeur enfer infernal énervant énervé énervement ennui ennuyeux ennuyant enragé épuisant escrocs exaspérant exaspéré exaspération
    extrémiste extrémisme fade fail faillite fake fatal fatigant fiasco fléau foireux foutaise foutaises foutu frauduleux fraude fraudeur frustrant frustration frustré furieux fureur
    gâchis galère galères gênant gênance grossier grossière grossièreté guignol guignols haïssable hargne harcèlement harceleur hideux hostile hostilité humiliant humiliation humilié hypocrite
    hypocrisie idiot idiote idiotie ignare ignorance ignorant illégal imbécile imbéciles immoral immature impardonnable impoli impolitesse impuissance inadapté incapable incapables incapacité
    incohérent incohérence incompétent incompétence incompétents incorrect indigeste indigné indignation indifférence indignant ineptie inepte inefficace infernale infox ingérable ingrat
    iniquité injure injures injurieux injuste injustice inquiétant inquiétude inquiet insalubre insulte insultant insultes insécurité intox intolérance intolérant inutile inutiles inutilement invivable irrespect
    irrespectueux irresponsable irritant irritation jaloux jalousie lâche lâcheté laid laideur lassant lassé lourdingue magouille magouilles malaise malaisant malaisante malheur malheureux malheureusement
    maltraitance malhonnête malhonnêteté malsain malveillant malveillance manipulateur manipulation mauvais mauvaise mauvaises médiocre médiocrité méchant méchanceté mensonge mensonges mensonger menteur menteuse
    menteurs mépris méprisant méprisable misère miséreux mochard moche moches naufrage naze nazes nauséabond nausée navrant néfaste négligence négligent nocif nul-à-chier obscène odieuse
    offensant opprobre oppressant oppression outrage outrageant outrancier outré parjure pénible péniblement pénurie perfide pervers pestilentiel pire pires pirement piteux 
    pourrave prétentieux pute propagande provocation puer pue puent râleur rancoeur ratage raté ratés ratée reloud relou relous révoltante révolté revolte ridicule ridicules ruine ruiné
    saccage sinistre soûlant saoulant saoulé soulant soulé soulée souffrance sournois spam stupide stupides stupidité supplice suspect taré tarés tarée
    toxique traître trahison tricherie tricheur triste tristes tristesse tristement trollage tromperie trompeur vandale vandalisme vaurien vénal vicieux vilain   
    voleur voleurs voyou voyous vulgaire vulgarité wtf aïe berk beurk pfff pff pffff bouh snif arghh argh bordel bordélique fuck shit
    épuisé condoléances rip niaiseux niaiserie chialage chialeux chicane épouvantablement tannant tanné tannée tannés écoeuré écoeurée plate
    quétaine poche tarlais nono maudit maudite magané marde moron insignifiant dispendieux cheap cheapo pénibles lenteur ghosté bide foirage foiré clusterfuck sabotage merdier`,
  ],
  [
    1.4,
    `suicidaire suicide nazis nazi dictature dictateur complot corruption pédocriminel pédophile islamophobie génocide massacre torture terrorisme terroriste violeur viols viol assassinat assassin meurtrier meurtre drame violent violences violence attentat accusation affaibli affront ambigu annulation annulé anormal attardé austère austérité
        boycott bruyant bug bugs bugué buggué catastrophiquement censuré choc cliché collusion compliqué condamnation
      confus confusion contestable contradictoire contrarié corrompre coupure danger dangereux déchet déchets déclin décrié défaite défaites défaut défauts déficit déficitaire
    dégradé délabré délaissé délinquance délinquant démodé dépassé dépourvu dérangeant dérangé déserté désabusé désastreuse désillusion désintérêt désinformation désorganisé désorganisation
    difficile difficiles difficilement discorde discutable dispute dommage dommages doute doutes dures échec échecs écrasant embêtant embêté embouteillage embouteillages encombré endetté endommagé erreur erreurs étouffant
    évitable exagéré exagération excessif expulsion faiblesse fainéant fainéants faux fautif faute fautes fissure flemme frayeur friction grabuge grave graves gravement
    grincheux hémorragie hésitant honni imparfait impasse impayé impopulaire imposture imposteur impossible imprécis imprudent impur inabordable inachevé inaccessible
    inactif inadéquat inapproprié inattentif incertain incertitude incident incivilité incivilités incomplet incompréhensible incompréhension inconfort inconfortable inconvénient incrédule indésirable indifférent inégal inégalité inégalités inéquitable
    inexact inexcusable inexistant insatisfait insatisfaisant insatisfaction insensé insipide instable insuffisant insuffisance interminable intimidation intrusif invasif irréaliste
    lacune lacunes laborieux lent lente lentement lents litige lourd lourdeur louche maladroit malentendu malchance malchanceux mal manque manquement menaçant méfiance méfiant mécontent mécontentement mécontents
    moisi monotone morose morosité naïf nuisible nuisance nuisances négatif négativement négative obsolète obstacle outrancière pagaille panique panne pannes paresseux paresse perdant
    perturbation perturbé perturbations pessimiste pessimisme peur plaintes plagiat plombé polluant poubelle pourrir précaire précarité préjudice préjugé problématique problème problèmes punition querelle
    rancune rageux redondant regret regrettable regrets reproche reproches ras-le-bol rat-le-bol répression répressif répétitif retard retards retardé risible rigide risqué rouillé sale sales saleté séquelle
    sceptique solitude soucis souci souffrant stress stressant stressé surcharge surchargé surcoté surfait surfaite suspicion terne tollé tort torts tracas trop-cher usure
    vengeance vétuste vomissement galéré galérer saturé saturation bondé bondés cassé cassée cassés brisé vulnérable laxisme laxiste complice
    inaction immobilisme indécision hécatombe lamentation déserteur récidive désavoué injoignable impoli surbooké surbooking retardataire hors-service inopérant inondé pollué`,
  ],
  [
    0.8,
    `perdu pauvre tension difficultés difficulté censure abandon larmes rupture dangers funérailles deuil plainte décès bizarre faibles faible dette malade cul polémique conflits conflit menaces menace blessures blessure blessé cancer pollution chômeur chômage criminel crime accident dure dur crises crise putin ptn putain abrupt absentéisme accro aléatoire anxiogène attaque attaques bloqué blocage bouleversé brouillon bruit capitulation caricature clivant coincé confiné contraint contrainte contraintes
    contrefaçon controverse controversé coûteux couvre-feu débordé décroissance démuni démunis dépendance déséquilibre désavantage désolé dispersé distrait divisé embarras embarrassant embarrassé
    ennemi ennemis esclavage étroit exclu exclusion exigu expulsé fatigue fatigué fragile freiné frileux gaspillage hasardeux hésitation illusion illusoire imprévu inaperçu inutilisé
    lobby lobbies lobbying mitigé mitigée négligé opaque opacité opportuniste périmé perplexe poussif prétexte quelconque ralentissement ralenti récession
    rebut résigné restriction restrictions scepticisme soit-disant soi-disant soumis superficiel usine-à-gaz vain victime victimes
    vieillissant vieillot bof bofbof mouais mouai hélas zut oups dsl guerre guerres conflictuel meh pénalité pénurique orphelin noyade`,
  ],
]

/** Verbs: a negation may stand right behind them. */
export const FRENCH_NEGATIVE_VERBS: [weight: number, verbs: string][] = [
  [3, 'détester haïr abhorrer exécrer vomir arnaquer escroquer dégoûter massacrer violer torturer écoeurer puer'],
  [
    2.2,
    `agresser agacer assassiner bâcler censurer chialer consterner décevoir déplaire déprimer désespérer dégueuler emmerder enrager énerver ennuyer exaspérer foirer foutre frustrer
    gâcher harceler horrifier humilier indigner injurier insulter irriter lyncher magouiller malmener maltraiter mentir mépriser navrer niaiser offenser outrer pleurer pourrir
    râler rager ridiculiser ruiner saboter saccager saouler soûler scandaliser souffrir terroriser tricher trahir tromper merder chier tanner ulcérer effrayer angoisser terrifier dégoute`,
  ],
  [
    1.4,
    `accabler affoler aggraver alarmer annuler blâmer blesser boycotter brutaliser bugger buguer bugger calomnier chicaner choquer condamner craindre critiquer culpabiliser décourager dégrader démolir dénigrer dénoncer déplorer
    déraper déranger dérailler désavouer détériorer détruire discriminer disputer échouer écraser effondrer embêter empirer empoisonner endommager entuber étouffer exagérer fatiguer frauder gaspiller galérer gêner
    gueuler inquiéter lasser manipuler menacer moquer négliger nuire opprimer paniquer perturber piller plaindre plomber polluer pénaliser polémiquer préoccuper punir rater regretter
    reprocher ressasser souler stresser subir tacler traumatiser ulcérer vandaliser brailler achaler écoeure spammer troller clasher ghoster foirer`,
  ],
  [
    0.8,
    `abandonner abuser attaquer contester décliner diviser douter endetter envahir expulser freiner gronder heurter licencier limoger méfier mourir pester
    piétiner protester ralentir renoncer résigner retarder sanctionner soupçonner stagner bousculer priver`,
  ],
]
