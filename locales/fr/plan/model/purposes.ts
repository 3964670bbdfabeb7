import values from './values.ts'

const title = values.values.purpose

/** Why each purpose, what each metric tells there, series to bring, tactics that fit. */
export default {
  listen: {
    title: title.listen,
    why: 'Entendre ce que les gens demandent avant de leur parler, et que cela change quelque chose chez vous.',
    metrics: {
      'listen-mentions': 'Combien de fois on parle de vous ou du thème suivi.',
      'listen-author-diversity': 'Si beaucoup de gens en parlent ou toujours les mêmes.',
    },
    given: {
      'handovers-settled': {
        label: 'Signalements suivis d’effet',
        unit: 'signalements',
        counts: 'Ce qui a été entendu, remis à un service et suivi d’un changement.',
      },
      'questions-answered': {
        label: 'Questions devenues une réponse publique',
        unit: 'questions',
        counts: 'Questions entendues auxquelles une page ou une publication répond maintenant.',
      },
    },
    tactics: {
      'weekly-reading': 'Lire la veille à heure fixe, à deux, et noter trois choses',
      digest: 'Envoyer chaque mois une page de ce qui a été entendu aux services',
      'question-list': 'Tenir la liste des questions que personne ne traite',
      'hand-over': 'Remettre chaque plainte répétée à qui peut la régler, avec une date',
    },
  },
  relations: {
    title: title.relations,
    why: 'Connaître et être connu des gens qui comptent pour votre cause : cela se fait un par un.',
    metrics: {
      'listen-authors': 'Combien de personnes différentes parlent de vous.',
      'listen-author-diversity': 'Si le cercle s’élargit ou se resserre.',
    },
    given: {
      'replies-received': {
        label: 'Réponses reçues aux prises de contact',
        unit: 'réponses',
        counts: 'Personnes à qui l’on a écrit en propre et qui ont répondu dans le mois.',
      },
      'partner-shares': {
        label: 'Relais par des partenaires',
        unit: 'relais',
        counts: 'Publications de partenaires qui parlent de vous sans l’avoir promis.',
      },
    },
    tactics: {
      'comment-elsewhere': 'Commenter chez les autres, avec son nom, quand on a quelque chose à apporter',
      'small-meetings': 'Inviter dix personnes plutôt que d’en convoquer deux cents',
      'thank-by-name': 'Remercier en personne qui parle de vous',
      'useful-file': 'Préparer pour les journalistes une page de faits toujours à jour',
    },
  },
  reputation: {
    title: title.reputation,
    why: 'Que ce que l’on dit de vous corresponde à ce que vous faites.',
    metrics: {
      'listen-positive-share': 'La part des mentions favorables parmi celles qui prennent parti.',
      'listen-negative-share': 'La part des mentions défavorables : à lire avec leur nombre.',
    },
    given: {
      'trust-score': {
        label: 'Confiance déclarée',
        unit: '%',
        counts: 'Part des personnes interrogées qui disent vous faire confiance, même question chaque année.',
      },
    },
    tactics: {
      'answer-criticism': 'Répondre aux critiques de bonne foi, en public, avec un fait et une date',
      'show-proof': 'Montrer le travail et ses chiffres, réussites et ratés',
      'argument-map': 'Tenir à jour les arguments contraires et la preuve de chaque réponse',
      'ready-spokesperson': 'Préparer la personne qui parlera le jour difficile',
    },
  },
  awareness: {
    title: title.awareness,
    why: 'Que des gens qui ne vous connaissent pas sachent que vous existez, et pour quoi.',
    metrics: {
      'listen-mentions': 'Si l’on parle plus souvent de vous.',
      'listen-authors': 'Si davantage de gens en parlent, plutôt que les mêmes plus fort.',
      'listen-share-of-voice': 'Votre place parmi les organismes comparables que vous suivez.',
      'listen-strength': 'Votre poids dans ce qui se dit en une journée.',
    },
    given: {
      'aided-awareness': {
        label: 'Notoriété assistée',
        unit: '%',
        counts: 'Part des personnes interrogées qui reconnaissent votre nom dans une liste.',
      },
    },
    tactics: {
      'true-stories': 'Raconter une histoire vraie à la fois, avec l’accord de la personne',
      'key-dates': 'Être prêt les jours où l’on parlera de votre thème de toute façon',
      'others-speak': 'Faire parler les gens d’ici plutôt que votre logo',
      'local-media': 'Offrir aux médias locaux ce qui leur manque : un visage, un lieu, un chiffre',
    },
  },
  belonging: {
    title: title.belonging,
    why: 'Que des gens se sentent chez eux avec vous et s’y parlent entre eux.',
    metrics: {
      'listen-authors': 'Combien de personnes prennent la parole.',
      'listen-author-diversity': 'Si la conversation appartient à beaucoup ou à quelques-uns.',
      'listen-positive-share': 'Le climat de ce qui se dit.',
    },
    given: {
      'active-members': {
        label: 'Membres qui prennent part',
        unit: 'membres',
        counts: 'Membres qui ont écrit, aidé ou participé au moins une fois dans le mois.',
      },
      attendance: {
        label: 'Présences aux rencontres',
        unit: 'personnes',
        counts: 'Personnes présentes, comptées à la porte.',
      },
    },
    tactics: {
      rituals: 'Un rendez-vous régulier que l’on attend',
      'members-speak': 'Donner la parole aux membres, pas seulement à l’équipe',
      'meet-offline': 'Se retrouver en vrai deux fois l’an',
      'living-rules': 'Une nétiquette courte, appliquée avec calme',
    },
  },
  'co-creation': {
    title: title['co-creation'],
    why: 'Faire avec les gens ce que vous auriez fait pour eux.',
    metrics: {
      'listen-mentions': 'Ce qui se publie sous le mot-clé de l’appel.',
      'listen-authors': 'Combien de personnes ont pris part.',
    },
    given: {
      contributions: {
        label: 'Contributions reçues',
        unit: 'contributions',
        counts: 'Photos, récits ou idées reçus avec l’accord de qui les a faits.',
      },
      'contributions-used': {
        label: 'Contributions utilisées',
        unit: 'contributions',
        counts: 'Parmi celles reçues, celles qui ont changé ou nourri ce que vous faites.',
      },
    },
    tactics: {
      'precise-call': 'Demander une chose précise, facile à faire en cinq minutes',
      'simple-consent': 'Un accord clair en trois lignes, facile à retirer',
      credit: 'Nommer chaque auteur, comme il le souhaite',
      'show-result': 'Montrer ce que la contribution a changé',
    },
  },
  traffic: {
    title: title.traffic,
    why: 'Ramener les gens chez vous, où vous décidez de ce qu’ils trouvent.',
    metrics: {
      'publish-subscribers': 'Combien de personnes reçoivent vos infolettres.',
      'listen-mentions': 'Les fois où l’on cite votre site, si le sujet suit son adresse.',
    },
    given: {
      'newsletter-subscribers': {
        label: 'Abonnements à l’infolettre',
        unit: 'abonnés',
        counts: 'Adresses actives à la fin du mois, retraits déduits.',
      },
      'qualified-visits': {
        label: 'Visites qualifiées du site',
        unit: 'visites',
        counts: 'Visites venues des réseaux et restées sur une page utile.',
      },
      'search-position': {
        label: 'Rang dans la recherche',
        unit: 'rang',
        counts: 'Rang moyen sur vos cinq requêtes, relevé le même jour du mois.',
      },
    },
    tactics: {
      'answer-pages': 'Une page par question entendue, avec les mots de la question',
      'one-link': 'Un seul lien par publication, vers une page qui tient la promesse',
      'newsletter-reason': 'Donner une vraie raison de s’abonner à l’infolettre',
      'tell-apart': 'Marquer les liens pour savoir d’où l’on vient',
    },
  },
  mobilise: {
    title: title.mobilise,
    why: 'Faire agir : donner, aider, signer, adhérer ; c’est ce qui demande le plus d’heures.',
    metrics: {
      'publish-pledges': 'Les engagements pris sur la page de la campagne.',
      'listen-authors': 'Combien de personnes relaient l’appel.',
      'listen-mentions': 'Si l’appel circule hors de chez vous.',
    },
    given: {
      donations: {
        label: 'Dons reçus',
        unit: 'dons',
        counts: 'Montant ou nombre des dons, tel que la comptabilité le constate.',
      },
      volunteers: {
        label: 'Bénévoles actifs',
        unit: 'bénévoles',
        counts: 'Bénévoles présents au moins une fois dans le mois.',
      },
      'new-members': { label: 'Nouvelles adhésions', unit: 'adhésions', counts: 'Adhésions payées dans le mois.' },
      signatures: {
        label: 'Signatures recueillies',
        unit: 'signatures',
        counts: 'Signatures vérifiées, en ligne et sur papier.',
      },
    },
    tactics: {
      'small-ask': 'Demander peu, une chose à la fois, avec une date',
      'show-progress': 'Montrer où l’on en est, et ce qui manque',
      'thank-fast': 'Remercier dans la journée, par le nom',
      'ready-kit': 'Donner à vos ambassadrices des textes et images prêts à partager',
    },
  },
  service: {
    title: title.service,
    why: 'Régler les problèmes là où les gens les disent, dans un délai promis et tenu.',
    metrics: { 'listen-negative-share': 'Si les ennuis dont on parle diminuent.' },
    given: {
      'first-answer-hours': {
        label: 'Délai de première réponse',
        unit: 'heures',
        counts: 'Durée médiane en heures de service, question publique ou privée.',
      },
      'settled-share': {
        label: 'Demandes réglées du premier coup',
        unit: '%',
        counts: 'Part des demandes sur lesquelles la personne n’a pas eu à revenir.',
      },
      complaints: {
        label: 'Plaintes reçues',
        unit: 'plaintes',
        counts: 'Plaintes inscrites au registre, tous canaux.',
      },
    },
    tactics: {
      'stated-hours': 'Afficher ses heures de service et s’y tenir',
      'answer-library': 'Tenir des réponses types, à adapter chaque fois',
      'to-private': 'Passer en privé dès qu’un dossier est en cause, et conclure en public',
      'ask-after': 'Demander ensuite si la réponse a servi',
    },
  },
  recruitment: {
    title: title.recruitment,
    why: 'Que des gens aient envie de travailler avec vous, en sachant à quoi s’attendre.',
    metrics: { 'listen-positive-share': 'Ce que l’on dit de vous comme employeur, si un sujet le suit.' },
    given: {
      applications: {
        label: 'Candidatures recevables',
        unit: 'candidatures',
        counts: 'Candidatures qui remplissent les conditions du poste.',
      },
      'referred-applications': {
        label: 'Candidatures recommandées',
        unit: 'candidatures',
        counts: 'Candidatures qui nomment une personne de l’équipe.',
      },
    },
    tactics: {
      'staff-tell': 'Laisser l’équipe raconter son métier, si elle le veut',
      'real-day': 'Montrer une vraie journée, contraintes comprises',
      'answer-candidates': 'Répondre à chaque candidature, même par un refus',
      schools: 'Garder un lien avec les écoles qui forment à vos métiers',
    },
  },
  promote: {
    title: title.promote,
    why: 'Faire choisir une activité, un service ou un produit par les gens à qui il convient.',
    metrics: {
      'listen-mentions': 'Si l’on parle de l’offre, si un sujet la suit.',
      'listen-share-of-voice': 'Votre place parmi les offres comparées.',
    },
    given: {
      bookings: {
        label: 'Réservations',
        unit: 'réservations',
        counts: 'Réservations confirmées, annulations déduites.',
      },
      enquiries: {
        label: 'Demandes qualifiées',
        unit: 'demandes',
        counts: 'Demandes de gens à qui l’offre convient vraiment.',
      },
      sales: {
        label: 'Ventes',
        unit: 'ventes',
        counts: 'Ventes attribuées par la question « comment nous avez-vous connus ? ».',
      },
    },
    tactics: {
      'show-use': 'Montrer l’usage plutôt que l’objet',
      'answer-doubts': 'Répondre d’avance aux trois doutes entendus le plus souvent',
      'users-tell': 'Faire parler celles et ceux qui s’en servent',
      'right-moment': 'Publier quand la décision se prend, pas quand le bureau est ouvert',
    },
  },
  inform: {
    title: title.inform,
    why: 'Que les gens concernés sachent à temps ce qu’il faut savoir, et le comprennent.',
    metrics: {
      'listen-mentions': 'Si le sujet circule, et quand.',
      'listen-negative-share': 'Si l’incompréhension ou la colère baisse.',
    },
    given: {
      'people-informed': {
        label: 'Personnes qui connaissent la mesure',
        unit: '%',
        counts: 'Part des personnes concernées qui citent la règle, même question chaque fois.',
      },
      'repeated-questions': {
        label: 'Appels pour la même question',
        unit: 'appels',
        counts: 'Appels et visites au comptoir pour une question déjà publiée.',
      },
    },
    tactics: {
      'reference-page': 'Une page de référence, datée, que tout le reste cite',
      'plain-words': 'Écrire en langage clair et le faire relire par quelqu’un du public',
      'before-during-after': 'Dire avant, pendant et après, sans attendre d’avoir tout',
      'correct-errors': 'Rectifier vite ce qui circule de faux, avec la source',
    },
  },
  ideas: {
    title: title.ideas,
    why: 'Apporter à votre domaine une idée que l’on reprendra, et en recevoir.',
    metrics: {
      'listen-share-of-voice': 'Votre place dans le débat que vous suivez.',
      'listen-authors': 'Combien de personnes reprennent l’idée.',
    },
    given: {
      invitations: {
        label: 'Invitations à s’exprimer',
        unit: 'invitations',
        counts: 'Invitations reçues sans les avoir demandées.',
      },
      citations: {
        label: 'Citations par des tiers',
        unit: 'citations',
        counts: 'Articles, rapports ou mémoires qui citent vos travaux.',
      },
    },
    tactics: {
      'long-texts': 'Publier peu, mais des textes qui se citent encore dans un an',
      'experts-speak': 'Faire parler les spécialistes de la maison sous leur nom',
      'join-debates': 'Répondre aux débats des autres avant de lancer le sien',
      'open-data': 'Publier ses données et sa méthode',
    },
  },
} as const
