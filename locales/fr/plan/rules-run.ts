export default {
  'hours-above-capacity': {
    what: '{planned, number} h de travail par semaine sont prévues, {available, number} h sont disponibles.',
    why: 'Un plan plus grand que les heures se paie en réponses tardives, en espaces abandonnés et en personnes épuisées.',
    next: 'Baissez une cadence, retirez un réseau ou trouvez des heures auprès d’une autre personne.',
  },
  'network-hours-above-shares': {
    what: '« {name} » demande {planned, number} h par semaine, on lui en donne {shared, number}.',
    why: 'Un espace qui manque d’heures publie encore, mais n’écoute plus et ne répond plus.',
    next: 'Donnez plus d’heures à cet espace ou demandez-lui moins.',
  },
  'shares-above-hours': {
    what: '{name} a {hours, number} h par semaine et en promet {shared, number} à ses espaces.',
    why: 'Une même heure promise deux fois manque au moins à un espace.',
    next: 'Réduisez les heures promises, ou augmentez celles que cette personne a vraiment.',
  },
  'animator-hours-above-own': {
    what: 'Les espaces que tient {name} demandent {planned, number} h par semaine, cette personne en a {hours, number}.',
    why: 'Le total de l’équipe suffit peut-être, mais c’est sur une personne que le travail tombe.',
    next: 'Répartissez les heures de ces espaces entre plusieurs personnes, ou allégez-les.',
  },
  'cadence-above-hours': {
    what: 'La cadence de « {name} » coûte {cost, number} h par semaine, {hours, number} h y sont prévues pour publier.',
    why: 'Une cadence qui dépasse ses heures prend sur l’écoute et la conversation, ou s’arrête au bout d’un mois.',
    next: 'Publiez moins souvent, ou prévoyez les heures que cette cadence demande.',
  },
  'calendar-above-hours': {
    what: 'Le calendrier tient {posts, number} publications par semaine pour « {name} », soit {cost, number} h pour {hours, number} h prévues.',
    why: 'Ce qui est au calendrier sans heures pour le faire sera publié trop vite ou pas du tout.',
    next: 'Retirez des publications du calendrier, ou prévoyez plus d’heures pour publier dans cet espace.',
  },
  'post-hours-unknown': {
    what: 'Des publications sont prévues et personne n’a dit combien d’heures elles prennent.',
    why: 'Sans cette durée, rien ne dit si la cadence tient dans les heures de l’équipe.',
    next: 'Estimez les heures d’une publication, de l’idée à la mise en ligne ; une mesure sur trois publications suffit.',
  },
  'no-hours-to-listen': {
    what: 'Aucune heure n’est prévue pour lire et écouter.',
    why: 'L’écoute qui n’a pas d’heures est la première à disparaître, et avec elle ce qui rend le reste utile.',
    next: 'Dites combien d’heures par semaine vont à la lecture et à l’écoute.',
  },
  'objective-without-hours': {
    what: 'L’objectif « {name} » n’a pas d’heures.',
    why: 'Ce qui n’a pas d’heures se fait à la place d’autre chose, ou ne se fait pas.',
    next: 'Dites combien d’heures par semaine vont à cet objectif, ou remettez-le à plus tard.',
  },
  'mobilising-with-nothing': {
    what: 'L’objectif « {name} » veut mobiliser, sans heures ni argent.',
    why: 'Faire agir des gens est ce qui demande le plus : des relations suivies, des relances, des réponses.',
    next: 'Donnez-lui des heures, ou de l’argent, ou choisissez un but plus proche de vos moyens.',
  },
  'objectives-above-capacity': {
    what: 'Les objectifs demandent ensemble {planned, number} h par semaine, {available, number} h sont disponibles.',
    why: 'Tous les objectifs à la fois, c’est souvent aucun jusqu’au bout.',
    next: 'Gardez les objectifs prioritaires et remettez les autres à une phase suivante.',
  },
  'objectives-above-budget': {
    what: 'Les objectifs coûtent ensemble {planned, number}, le budget est de {budget, number}.',
    why: 'L’argent qui manque se découvre au milieu d’une campagne, quand il est trop tard pour choisir.',
    next: 'Réduisez ce que coûtent les objectifs, ou faites approuver un budget qui les couvre.',
  },
  'no-spokesperson': {
    what: 'Personne n’est désigné pour parler au nom de l’organisation.',
    why: 'Quand un journaliste ou une crise arrive, chacun parle alors à sa manière, ou personne ne parle.',
    next: 'Désignez un ou une porte-parole parmi les personnes, avec les critères de ce choix.',
  },
  'spokesperson-without-criteria': {
    what: 'Rien ne dit sur quels critères {name} a été choisi comme porte-parole.',
    why: 'Un porte-parole choisi par le rang ou par habitude n’est pas toujours celui que le public croit.',
    next: 'Écrivez les critères du choix : aisance, disponibilité, connaissance du sujet, confiance du public.',
  },
  'animator-profile-missing': {
    what: 'Le profil d’animation n’est pas écrit.',
    why: 'Animer un espace n’est pas parler au nom de l’organisation : sans profil écrit, la limite se découvre en public.',
    next: 'Écrivez ce que fait l’animatrice ou l’animateur : représenter la communauté, repérer les problèmes, donner une première réponse.',
  },
  'integration-missing': {
    what: 'Rien ne relie les réseaux au site, au courriel, à la recherche ou aux activités hors ligne.',
    why: 'Un réseau qui reste seul n’amène personne là où l’organisation peut aider, informer ou inscrire.',
    next: 'Décrivez au moins un lien : ce qui mène du réseau au site, à l’infolettre ou à une rencontre, et l’inverse.',
  },
  'integration-without-how': {
    what: 'Le lien « {name} » ne dit pas comment il fonctionne.',
    why: 'Un lien qui n’est que nommé n’est fait par personne.',
    next: 'Dites comment, ce que l’un amplifie de l’autre, ou ce qui est plus facile en ligne.',
  },
  'home-missing': {
    what: 'Le port d’attache n’est pas choisi : site, blogue, plusieurs blogues ou aucun.',
    why: 'Les réseaux changent leurs règles ; ce qui est chez vous reste, et les réseaux doivent pouvoir y mener.',
    next: 'Choisissez où est votre port d’attache ; « aucun » est une réponse.',
  },
  'home-without-reason': {
    what: 'Le port d’attache est choisi sans que la raison soit écrite.',
    why: 'La raison dit ce que le site ou le blogue doit savoir faire, et quand changer d’avis.',
    next: 'Écrivez en une phrase pourquoi ce choix convient à vos publics.',
  },
  'email-falling': {
    what: '{rate, select, openRate {Le taux d’ouverture} other {Le taux de clics}} de l’infolettre baisse : {now, number} après {before, number} en moyenne.',
    why: 'Le courriel reste souvent ce qui fait agir ; s’il faiblit, les réseaux ne le remplacent pas tout seuls.',
    next: 'Cherchez la cause (rythme, objets, liste vieillie) et dites comment les réseaux peuvent l’aider.',
  },
  'scope-will-empty': {
    what: 'Rien ne dit ce qui sera fait.',
    why: 'Ce qui est écrit avant l’ouverture évite de tout essayer à la fois.',
    next: 'Écrivez en quelques lignes ce que vous ferez sur les réseaux.',
  },
  'scope-wont-empty': {
    what: 'Rien ne dit ce qui ne sera pas fait.',
    why: 'Les limites écrites avant l’ouverture protègent l’équipe le jour où quelqu’un demande « et pourquoi pas… ».',
    next: 'Écrivez au moins une chose que vous ne ferez pas, et tenez-vous-y.',
  },
} as const
