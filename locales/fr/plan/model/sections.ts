export default {
  sections: {
    organisation: {
      title: 'Votre organisation',
      why: 'Qui parle, et avec quels devoirs : certaines règles ne valent que pour un organisme public ou un territoire.',
    },
    place: {
      title: 'Place dans la stratégie d’ensemble',
      why: 'Des médias sociaux sans lien avec ce que veut l’organisation sont les premiers coupés.',
    },
    period: {
      title: 'Période couverte',
      why: 'Objectifs, révisions et engagements doivent tenir entre ces deux dates.',
    },
    listening: { title: 'Écoute', why: 'On écoute avant de parler, et l’on ne cesse pas d’écouter ensuite.' },
    examination: {
      title: 'Examen de l’environnement',
      why: 'Des objectifs fixés avant d’avoir regardé répondent à une situation imaginée.',
    },
    direction: {
      title: 'Direction et responsabilité',
      why: 'Une seule personne répond de l’ensemble ; à plusieurs, personne n’en répond.',
    },
    resources: {
      title: 'Ressources',
      why: 'Une stratégie qui demande plus d’heures qu’il n’y en a n’est pas une stratégie.',
    },
    home: { title: 'Port d’attache', why: 'Les réseaux se louent ; il faut un endroit à soi où ramener les gens.' },
    scope: {
      title: 'Ce que l’on fera, ce que l’on ne fera pas',
      why: 'Écrit avant de commencer, c’est ce qui permettra de dire non.',
    },
    conversation: { title: 'Conversation', why: 'Parler avec des gens avant de parler à tout le monde.' },
    languageDuty: {
      title: 'Devoir de langue',
      why: 'Au Québec, le français doit être au moins aussi présent et aussi bien servi.',
    },
    culture: {
      title: 'Culture interne',
      why: 'Les réseaux changent des habitudes : mieux vaut savoir jusqu’où l’on accepte d’aller.',
    },
    reviewRhythm: { title: 'Rythme de révision', why: 'Une stratégie que personne ne relit est déjà périmée.' },
  },
  fields: {
    organisation: {
      name: { label: 'Nom', example: 'Musée des Rives' },
      mission: {
        label: 'Mission',
        why: 'Tout le reste devra la servir ; une phrase suffit.',
        example: 'Faire connaître l’histoire du fleuve à celles et ceux qui vivent sur ses rives.',
      },
      kind: {
        label: 'Nature',
        why: 'Elle règle les devoirs qui s’appliquent : langue, accessibilité, réserve électorale.',
      },
      territory: {
        label: 'Territoire',
        why: 'Le droit des langues, l’accessibilité et les jours fériés en dépendent.',
      },
      publicBody: {
        label: 'Organisme public',
        why: 'Un organisme public a des devoirs d’accessibilité, de langue et de réserve que les autres n’ont pas.',
      },
      electoralRestraint: {
        label: 'Tenu à la réserve électorale',
        why: 'Vos publications doivent alors s’arrêter ou changer avant une élection.',
        example: 'Une ville, un ministère, une école publique.',
      },
    },
    place: {
      businessStrategy: {
        label: 'Rôle dans la stratégie d’affaires',
        why: 'Une direction voudra savoir à quoi sert ce temps ; dites-le en deux phrases.',
        example:
          'Le plan 2026-2029 mise sur les familles de la région ; les réseaux servent à les entendre et à les faire revenir.',
      },
      communicationPlan: {
        label: 'Plan de communication global',
        why: 'Les médias sociaux servent ce plan ; ils n’en sont pas un second.',
        example: 'Plan de communication 2026-2029, adopté par le conseil',
      },
      communicationPlanLink: { label: 'Lien vers ce plan' },
      communicationPlanOn: {
        label: 'Date de ce plan',
        why: 'Un plan de plus de trois ans ne dit plus grand-chose du présent.',
      },
    },
    period: {
      from: {
        label: 'Du',
        why: 'Tout ce qui est daté plus bas se mesure dans cette période.',
        example: '1er janvier 2027',
      },
      to: {
        label: 'Au',
        why: 'Deux ans au plus : les usages changent plus vite que les plans.',
        example: '31 décembre 2028',
      },
    },
    listening: {
      from: {
        label: 'Début de l’écoute',
        why: 'Les trois mois d’écoute d’avant l’ouverture se comptent d’ici.',
        example: '7 septembre 2026',
      },
      months: {
        label: 'Écoute avant d’ouvrir',
        why: 'Trois mois montrent un cycle : une rentrée, une saison, une campagne.',
        example: '3',
      },
      shorterBecause: {
        label: 'Raison d’écouter moins longtemps',
        why: 'On peut abréger, jamais sans raison écrite.',
        example: 'Nous écoutons déjà par alertes et revue de presse depuis 2025.',
      },
      lookEvery: {
        label: 'Délai entre deux regards',
        why: 'Une fois les espaces ouverts, une question sans regard est une question sans réponse.',
        example: '24',
      },
      lookedAtBy: {
        label: 'Qui regarde',
        why: 'Une veille que personne ne regarde n’apprend rien à personne.',
        example: 'L’animatrice le matin, sa remplaçante le vendredi.',
      },
      competitorsBy: {
        label: 'Qui suit les organismes comparables',
        why: 'Ce que personne n’est chargé de regarder n’est pas regardé.',
      },
      competitorsEvery: {
        label: 'Délai entre deux regards sur eux',
        why: 'Un semblable change de manière sans prévenir : un regard daté vaut mieux qu’une impression.',
        example: '4',
      },
      digestEvery: {
        label: 'Délai entre deux bulletins d’écoute',
        why: 'Ce qui est entendu doit sortir de l’équipe des communications.',
        example: '30',
      },
      digestTo: {
        label: 'Destinataires du bulletin',
        why: 'Une adresse, ou le nom d’une personne de la stratégie : Vigie leur envoie la voix du public le jour venu.',
        example: 'direction@exemple.org ; Marie Tremblay',
      },
      digestLastOn: { label: 'Dernier bulletin', why: 'Le délai jusqu’au prochain se compte de ce jour.' },
      languages: { label: 'Langues écoutées', why: 'On parle de vous aussi dans des langues que vous ne publiez pas.' },
      responsibleForPrivacy: {
        label: 'Responsable de la protection des renseignements personnels',
        why: 'La Loi 25 et le RGPD demandent une personne nommée.',
      },
    },
    examination: {
      startedOn: { label: 'Commencé le', why: 'On n’adopte rien sur un examen dont on ignore la date.' },
      endedOn: { label: 'Terminé le', why: 'Les objectifs se fixent après cette date.' },
      summary: {
        label: 'Ce qu’il faut en retenir',
        why: 'Dix lignes qu’une direction peut lire.',
        example: 'On parle de nous surtout dans deux groupes de parents, presque toujours à propos des tarifs.',
      },
      evidence: {
        label: 'Preuves',
        why: 'Ce que vous avez vu, avec sa date : un constat sans preuve est un avis.',
        example: 'Sujet « Musée des Rives », 412 mentions du 7 septembre au 7 décembre 2026.',
      },
    },
    direction: {
      accountable: { label: 'Personne responsable', why: 'Une seule : c’est à elle que la direction s’adresse.' },
      service: {
        label: 'Service où loge la fonction',
        why: 'Le service où loge la fonction décide de ce qu’on lui demande : vendre, répondre ou informer.',
        example: 'Communications et publics',
      },
      staffing: {
        label: 'Qui tient la fonction',
        why: 'Un poste, une tâche partagée ou une agence ne donnent ni les mêmes heures ni la même voix.',
      },
      staffingBecause: {
        label: 'Raison de ce choix',
        why: 'Une agence publie vite mais entend mal ; un poste partagé entend bien mais manque de temps.',
        example: 'La voix du musée vient de ses médiatrices : une agence ne saurait pas répondre.',
      },
      approvers: {
        label: 'Qui adopte la stratégie',
        why: 'Des personnes qui ont le rôle d’approuver et n’ont pas écrit le texte, avec leur courriel dans Vigie.',
        example: 'La directrice générale',
      },
      animatorProfile: {
        label: 'Profil de l’animation',
        why: 'À écrire avant de recruter : représenter la communauté, repérer les problèmes, donner une première réponse.',
        example: 'Écrit bien et vite, connaît les collections, sait dire « je me renseigne ».',
      },
    },
    resources: {
      budget: {
        label: 'Budget de la période',
        why: 'Zéro est une réponse ; « on verra » n’en est pas une.',
        example: '18 000',
      },
      currency: { label: 'Monnaie' },
      listenHours: {
        label: 'Temps pour lire et écouter',
        why: 'Le travail qu’on oublie de compter, et le premier sacrifié.',
        example: '4',
      },
      relationHours: {
        label: 'Temps pour les relations',
        why: 'Écrire à des gens, les rencontrer, commenter chez eux.',
        example: '2',
      },
      converseHours: {
        label: 'Temps pour converser',
        why: 'Répondre prend souvent plus de temps que publier.',
        example: '5',
      },
      publishHours: {
        label: 'Temps pour publier',
        why: 'C’est le temps qu’on prévoit toujours ; écouter et converser en demandent autant.',
        example: '6',
      },
      hoursPerPost: {
        label: 'Temps par publication',
        why: 'De l’idée à la mise en ligne, image et relecture comprises : la charge s’en déduit.',
        example: '1,5',
      },
      legalWeeks: {
        label: 'Temps de relecture juridique',
        why: 'Une politique relue à la hâte retarde l’ouverture.',
        example: '3',
      },
    },
    home: {
      where: {
        label: 'Où se trouve le port d’attache',
        why: 'Un réseau peut fermer demain ; ce que vous écrivez doit avoir une adresse à vous.',
      },
      why: {
        label: 'Pourquoi là',
        why: 'Dites ce que ce lieu fait mieux que les autres.',
        example: 'Le blogue porte nos récits longs ; les réseaux y mènent.',
      },
      link: { label: 'Adresse' },
      domains: {
        label: 'Noms de domaine tenus',
        why: 'Un nom non renouvelé se perd en une nuit.',
        example: 'musee-des-rives.example',
      },
      siteObjectives: {
        label: 'Objectifs du site que l’on sert',
        why: 'Les réseaux amènent des gens au site : dites pour y faire quoi.',
        example: 'Réserver une visite de groupe ; s’abonner à l’infolettre',
      },
    },
    scope: {
      will: {
        label: 'Nous ferons',
        why: 'Écrit avant le lancement, cela dit à l’équipe ce qu’elle peut promettre.',
        example: 'Répondre à toute question de visite dans la journée ouvrable.',
      },
      wont: {
        label: 'Nous ne ferons pas',
        why: 'Une liste vide promet tout à tout le monde.',
        example: 'Pas de concours, pas de réponse la nuit, pas de compte par exposition.',
      },
    },
    conversation: {
      withWhom: {
        label: 'Avec qui bâtir des relations',
        why: 'Des noms et des groupes précis : on ne bâtit pas de relation avec tout le monde.',
        example: 'Les enseignantes de la région, deux blogues de parents, les sociétés d’histoire.',
      },
      learn: {
        label: 'Ce qu’on en apprend',
        why: 'Une relation où l’on n’apprend rien est une diffusion de plus.',
        example: 'Ce qui décide une classe à venir, et ce qui l’en empêche.',
      },
    },
    languageDuty: {
      law: {
        label: 'Loi qui s’applique',
        why: 'Elle fixe ce qui doit paraître en français, et avec quelle place.',
        example: 'Charte de la langue française (Québec)',
      },
      languages: { label: 'Langues publiées', why: 'Chaque langue publiée demande quelqu’un qui y réponde.' },
      frenchAtLeastEqual: { label: 'Français au moins équivalent', why: 'Même contenu, même moment, même soin.' },
      how: {
        label: 'Comment on s’y prend',
        why: 'Dites l’ordre, le lieu et qui relit : c’est là que l’égalité se gagne ou se perd.',
        example: 'Tout paraît d’abord en français ; l’anglais suit dans la même publication, plus bas.',
      },
    },
    culture: {
      accepts: {
        label: 'Ce que l’on accepte de changer',
        why: 'Une stratégie qui ne change aucune habitude reste sur papier.',
        example: 'Répondre sans attendre la validation de trois personnes ; laisser visibles les critiques polies.',
      },
      autonomy: {
        label: 'Autonomie de l’animation',
        why: 'Ce qu’elle peut dire seule, et ce qu’elle doit faire valider.',
        example: 'Seule : horaires, tarifs, remerciements. Avec la direction : plaintes, médias, argent public.',
      },
    },
    reviewRhythm: {
      everyMonths: {
        label: 'Délai entre deux révisions',
        why: 'Les réseaux et les publics bougent : une stratégie qu’on ne revoit pas vieillit vite.',
        example: '6',
      },
      who: { label: 'Qui y prend part', why: 'Les personnes qui décident et celles qui font, ensemble.' },
      looksAt: {
        label: 'Ce que l’on regarde',
        why: 'Y compris si nos publics sont encore sur ces réseaux.',
        example: 'Progrès des objectifs ; réponses données ; usages de nos publics ; heures réellement passées',
      },
    },
  },
} as const
