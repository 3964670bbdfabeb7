export default {
  'no-competitor': {
    what: 'Aucun organisme comparable n’est nommé.',
    why: 'Ce que font ceux qui parlent aux mêmes personnes épargne bien des essais et donne une mesure à laquelle se comparer.',
    next: 'Nommez au moins une organisation qui vous ressemble ou qui s’adresse aux mêmes publics.',
  },
  'competitor-procedure-missing': {
    what: 'Il n’est pas dit qui regarde les organismes comparables, ni à quel rythme.',
    why: 'Un regard que personne n’a dans son emploi du temps ne se pose qu’une fois.',
    next: 'Nommez une personne et un nombre de semaines.',
  },
  'competitor-not-looked-at': {
    what: '« {name} » {last, select, never {n’a jamais été regardé} other {n’a pas été regardé depuis le {last}}} ; le rythme est de {limit, plural, one {# semaine} other {# semaines}}.',
    why: 'Une comparaison qui date fait copier ce que les autres ont déjà abandonné.',
    next: 'Regardez ses réseaux, notez ce qui a changé et la date.',
  },
  'no-stakeholder': {
    what: 'Aucune partie prenante n’est nommée.',
    why: 'Les publics se choisissent parmi ceux que l’organisation touche déjà : clients, bénéficiaires, membres, partenaires, journalistes, décideurs.',
    next: 'Nommez-les et dites comment chacun se sert des médias sociaux.',
  },
  'stakeholder-not-studied': {
    what: 'On ne sait pas encore comment « {name} » se sert des médias sociaux.',
    why: 'Un conseil d’administration demandera avec qui vos parties prenantes parlent, et ce que cela change pour vous.',
    next: 'Notez ce que vous avez vu, même en une phrase.',
  },
  'no-trend-or-issue': {
    what: 'Aucune tendance et aucun enjeu ne sont notés.',
    why: 'Un sujet qui monte se voit des semaines avant de toucher une réputation, si quelqu’un le note.',
    next: 'Notez ce dont on parle dans votre domaine, avec la date.',
  },
  'issue-without-owner': {
    what: 'Personne ne répond de l’enjeu « {name} ».',
    why: 'Le jour où il éclate, chacun croit que quelqu’un d’autre s’en occupe.',
    next: 'Nommez la personne qui le suit.',
  },
  'issue-without-response': {
    what: 'L’enjeu « {name} » n’a pas de plan de réponse.',
    why: 'Une réponse préparée à froid est plus juste et part plus tôt.',
    next: 'Écrivez ce que vous direz et ferez, et à partir de quel signe.',
  },
  'issue-without-effect': {
    what: 'L’effet possible de l’enjeu « {name} » n’est pas écrit.',
    why: 'Sans effet écrit, on ne sait ni s’il faut répondre, ni à quel rang le placer.',
    next: 'Dites en une phrase ce qu’il peut coûter à votre réputation.',
  },
  'listening-not-planned': {
    what: 'Aucune écoute n’est prévue ni commencée.',
    why: 'On parle juste à ceux qu’on a d’abord écoutés ; tout le reste de la stratégie repose sur ce qui aura été entendu.',
    next: 'Fixez le jour où l’écoute commence, ou ajoutez une première source.',
  },
  'listening-stopped': {
    what: 'L’écoute devait commencer le {day} et aucune source n’écoute aujourd’hui.',
    why: 'L’écoute ne s’arrête jamais : ce qui se dit maintenant ne pourra pas toujours être retrouvé plus tard.',
    next: 'Ajoutez une source, ou remettez-en une en marche.',
  },
  'listening-shorter-than-three-months': {
    what: 'L’écoute dure {months, plural, one {# mois} other {# mois}} au lieu de {usual} et aucune raison n’est écrite.',
    why: 'Il faut une saison pour distinguer ce qui se dit toujours de ce qui s’est dit cette semaine-là.',
    next: 'Prolongez l’écoute, ou écrivez pourquoi elle peut être plus courte.',
  },
  'opening-before-listening-ends': {
    what: '« {name} » ouvre le {day}, avant la fin de l’écoute le {ends}.',
    why: 'Ce qui ouvre avant d’avoir écouté parle de soi, faute de savoir de quoi parlent les autres.',
    next: 'Reportez l’ouverture, ou écrivez pourquoi l’écoute peut être plus courte.',
  },
  'listened-less-than-planned': {
    what: 'L’écoute prévue dès le {from} n’a commencé que le {began} ; « {name} » ouvre le {day}, avant que l’on ait écouté {months} mois.',
    why: 'Les mois qui comptent sont ceux où l’on a vraiment écouté.',
    next: 'Reportez l’ouverture, ou écrivez pourquoi l’écoute peut être plus courte.',
  },
  'publishing-before-listening-ends': {
    what: 'Une première publication est partie le {day}, avant la fin de l’écoute le {ends}.',
    why: 'Ce qui part avant d’avoir écouté parle de soi, faute de savoir de quoi parlent les autres.',
    next: 'Écoutez jusqu’au bout avant de publier davantage, ou écrivez pourquoi l’écoute a pu être plus courte.',
  },
  'nobody-looked': {
    what: 'Personne n’a regardé ce qui a été entendu depuis {hours, plural, one {# heure} other {# heures}} ; la limite est de {limit, plural, one {# heure} other {# heures}}.',
    why: 'Une veille que personne ne regarde n’est pas une veille, et une question restée là devient un reproche.',
    next: 'Ouvrez le fil de la veille, ou fixez un rythme que vous pouvez tenir.',
  },
  'nobody-to-look': {
    what: 'Il n’est pas dit qui regarde ce qui est entendu.',
    why: 'Ce que tout le monde peut regarder, personne ne le regarde.',
    next: 'Nommez une ou deux personnes.',
  },
  'listen-only-with-open-space': {
    what: 'La stratégie se limite à l’écoute et « {name} » est ouvert.',
    why: 'Un espace ouvert attend des réponses ; une stratégie d’écoute n’en prévoit aucune.',
    next: 'Passez à la stratégie complète, ou mettez cet espace en sommeil.',
  },
  'own-spaces-not-listed': {
    what: '« {name} » existait avant cette stratégie et aucun de vos espaces n’est décrit.',
    why: 'Le portrait de ce que vous tenez déjà, espaces dormants et non officiels compris, dit ce qui mérite du temps.',
    next: 'Décrivez vos espaces : site, blogue, profils, avec leur état.',
  },
  'space-not-audited': {
    what: 'L’espace « {name} » n’a pas été examiné.',
    why: 'On décide mal de garder, de réveiller ou de fermer un espace qu’on n’a pas regardé.',
    next: 'Relevez ses chiffres, sa dernière publication et la date du relevé.',
  },
  'theme-handed-to-nobody': {
    what: 'Le thème « {topic} » a été entendu {mentions, plural, one {# fois} other {# fois}} en trente jours et n’a été transmis à personne{others, plural, =0 {} one { ; un autre thème non plus} other { ; # autres thèmes non plus}}.',
    why: 'Ce qui est entendu doit aller quelque part, sinon l’écoute ne change rien.',
    next: 'Transmettez-le au service concerné et notez la date.',
  },
  'handover-unanswered': {
    what: '« {name} » a été transmis et attend une réponse depuis le {due}.',
    why: 'Un service qui ne dit pas ce qu’il a fait de ce qu’on lui a transmis n’écoutera bientôt plus, et les gens le verront.',
    next: 'Relancez le service, puis notez ce qui a été fait.',
  },
  'handover-to-nobody': {
    what: 'Il n’est pas dit à qui « {name} » a été transmis.',
    why: 'Ce qui est transmis à tous n’est reçu par personne.',
    next: 'Nommez le service ou la personne.',
  },
  'digest-without-rhythm': {
    what: 'Le bulletin « La voix du public » n’a pas de rythme ou pas de destinataire.',
    why: 'Une page courte et régulière fait plus pour l’écoute qu’un long rapport une fois l’an.',
    next: 'Fixez un nombre de jours et donnez l’adresse de qui le reçoit, direction comprise.',
  },
  'digest-overdue': {
    what: 'Le bulletin « La voix du public » était attendu le {due} (tous les {every, plural, one {# jour} other {# jours}}).',
    why: 'Un rythme qui saute une fois saute toujours ; la direction cesse alors d’entendre.',
    next: 'Donnez des adresses pour que Vigie l’envoie, ou envoyez-le et notez la date.',
  },
  'growing-argument-without-answer': {
    what: 'L’argument « {name} » prend de la force et n’a pas de réponse.',
    why: 'Un argument auquel personne ne répond finit par passer pour vrai.',
    next: 'Écrivez votre réponse, avec ce qui la prouve, ou ce que vous changerez.',
  },
  'answer-without-evidence': {
    what: 'La réponse à l’argument « {name} » ne s’appuie sur aucune preuve.',
    why: 'Une réponse vérifiable clôt un débat ; une affirmation le relance.',
    next: 'Ajoutez un chiffre, une source ou une mention.',
  },
} as const
