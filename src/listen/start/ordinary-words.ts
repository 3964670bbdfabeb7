const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Names of organisations and products that are everyday words too, in French or English, folded. */
export const commonWords: ReadonlySet<string> = words(`
  orange bell metro shell total target gap free apple amazon virgin visa uber lime bird box slack zoom signal word office
  carrefour casino boulanger monoprix relais etoile soleil horizon horizons espoir elan tremplin passage ensemble solidarite
  regard regards jeunesse accueil havre maison maisons phare boussole envol eveil equilibre harmonie entraide partage racines
  source sources moisson rencontre rencontres parole paroles avenir aurore oasis refuge pont passerelle passerelles trait
  cite voix point pivot vecteur action actions reseau alliance ligue union front monde presse devoir soleil droit quotidien
  croix liberation parisien humanite express figaro marianne matin lumiere nature vie terre eau feu vent arbre foret jardin
  cle clef porte fenetre table chaise lune mer montagne riviere lac ile port gare marche place rue pomme cerise citron olive
  poste banque caisse mutuelle assurance sante culture sport musique cinema theatre danse livre bibliotheque musee
  hope home house light star bridge path compass harbour harbor anchor beacon spark rise thrive impact change voice voices
  together united union first national general standard express post sun star mirror guardian independent observer times globe
  mail herald record nation world life time people us them key next now one square stripe dash discord twitch meta threads
  alphabet oracle sage crown blue red green black white gold silver pink purple diamond pearl ruby jet delta eagle falcon
  jaguar puma fox wolf bear lion tiger dove swan subway wave current stream river lake ocean island mountain valley forest
  garden field farm market fair guild trust legacy mission vision focus pulse summit peak base core edge nest hive pact`)

/** First names that are often the name of a service or a place too, folded. */
export const firstNames: ReadonlySet<string> = words(`
  alexandre alexis alice amelie andre anna antoine arthur benoit camille caroline catherine cecile charles charlotte chloe
  claire claude clement daniel david denis dominique elise elisabeth emma eric eva florence francois gabriel georges gerard
  guillaume helene henri hugo isabelle jacques jean jeanne jerome josephine jules julie julien laura laurent lea leo leon
  louis louise lucas lucie luc madeleine manon marc marguerite marie marion martin martine mathilde mathieu maurice max
  michel michele monique nathalie nicolas nicole noemie olivier pascal patrick paul pauline philippe pierre raphael remi
  rene robert roger romain rose sarah simon sophie stephane suzanne sylvie theo thomas valerie victor vincent virginie yves
  adam alex ben charlie chris emily george grace harry jack james jane jennifer jessica john joseph kate kevin linda lisa
  margaret mark mary matthew michael oliver peter rachel richard ruby ryan sam samantha scott siri steve susan tom william`)

/** Places that are also what is called after them, folded. */
export const places: ReadonlySet<string> = words(`
  paris lyon marseille lille toulouse nantes bordeaux strasbourg rennes nice grenoble rouen dijon angers reims brest tours
  orleans metz nancy caen amiens limoges poitiers montreal quebec laval gatineau longueuil sherbrooke saguenay levis
  trois-rivieres rimouski ottawa toronto vancouver calgary edmonton winnipeg halifax london boston chicago bruxelles liege
  namur charleroi geneve lausanne fribourg sion bretagne normandie alsace provence corse occitanie estrie mauricie
  outaouais gaspesie canada france belgique suisse europe afrique dakar abidjan tunis alger rabat casablanca`)

/** Subjects that organisations often name, each in French and in English: what a query in both languages is made of. */
export const subjects: readonly (readonly [french: string[], english: string[]])[] = [
  [
    ['transport en commun', 'transports collectifs'],
    ['public transit', 'public transport'],
  ],
  [['logement', 'habitation'], ['housing']],
  [['logement social'], ['social housing']],
  [
    ['itinérance', 'sans-abri', 'sans-abrisme'],
    ['homelessness', 'homeless'],
  ],
  [['santé'], ['health']],
  [['santé mentale'], ['mental health']],
  [
    ['éducation', 'école'],
    ['education', 'school'],
  ],
  [
    ['petite enfance', 'garderie', 'crèche'],
    ['early childhood', 'daycare', 'childcare'],
  ],
  [['environnement'], ['environment']],
  [
    ['changement climatique', 'changements climatiques', 'climat'],
    ['climate change', 'climate'],
  ],
  [['biodiversité'], ['biodiversity']],
  [
    ['bénévolat', 'bénévole'],
    ['volunteering', 'volunteer'],
  ],
  [
    ['don', 'collecte de fonds', 'philanthropie'],
    ['donation', 'fundraising', 'philanthropy'],
  ],
  [
    ['subvention', 'financement'],
    ['grant', 'funding'],
  ],
  [['accessibilité'], ['accessibility']],
  [
    ['handicap', 'personne handicapée', 'situation de handicap'],
    ['disability', 'disabled people'],
  ],
  [
    ['immigration', 'immigrant'],
    ['immigration', 'immigrant'],
  ],
  [
    ['réfugié', 'demandeur d’asile'],
    ['refugee', 'asylum seeker'],
  ],
  [['pauvreté'], ['poverty']],
  [
    ['insécurité alimentaire', 'banque alimentaire'],
    ['food insecurity', 'food bank'],
  ],
  [['agriculture'], ['agriculture', 'farming']],
  [
    ['emploi', 'marché du travail'],
    ['employment', 'jobs'],
  ],
  [['pénurie de main-d’œuvre'], ['labour shortage', 'labor shortage']],
  [
    ['retraite', 'aînés', 'personnes âgées'],
    ['retirement', 'seniors', 'older people'],
  ],
  [['proche aidant', 'aidant naturel'], ['caregiver']],
  [
    ['jeunesse', 'jeunes'],
    ['youth', 'young people'],
  ],
  [
    ['égalité', 'égalité femmes-hommes'],
    ['equality', 'gender equality'],
  ],
  [['violence conjugale', 'violences conjugales'], ['domestic violence']],
  [
    ['culture', 'vie culturelle'],
    ['culture', 'arts'],
  ],
  [
    ['musée', 'exposition'],
    ['museum', 'exhibition'],
  ],
  [['bibliothèque'], ['library']],
  [['patrimoine'], ['heritage']],
  [['tourisme'], ['tourism']],
  [['sport'], ['sport', 'sports']],
  [
    ['numérique', 'transition numérique'],
    ['digital', 'digital transformation'],
  ],
  [
    ['intelligence artificielle', 'IA'],
    ['artificial intelligence', 'AI'],
  ],
  [
    ['vie privée', 'données personnelles', 'renseignements personnels'],
    ['privacy', 'personal data'],
  ],
  [
    ['énergie', 'transition énergétique'],
    ['energy', 'energy transition'],
  ],
  [['eau potable'], ['drinking water']],
  [
    ['déchets', 'recyclage', 'matières résiduelles'],
    ['waste', 'recycling'],
  ],
  [
    ['vélo', 'piste cyclable'],
    ['bike', 'cycling', 'bike lane'],
  ],
  [['déneigement'], ['snow removal']],
  [['sécurité routière'], ['road safety']],
  [
    ['démocratie', 'participation citoyenne'],
    ['democracy', 'civic participation'],
  ],
  [['économie sociale', 'économie sociale et solidaire'], ['social economy']],
  [['médias sociaux', 'réseaux sociaux'], ['social media']],
]
