export default {
  'fear-without-answer': {
    what: 'La crainte « {name} » n’a pas de réponse.',
    why: 'Une crainte sans réponse revient au premier incident, et arrête tout.',
    next: 'Écrivez une réponse honnête, avec ce que vous ferez si la crainte se réalise.',
  },
  'fear-answered-without-evidence': {
    what: 'La réponse à « {name} » ne s’appuie sur rien de daté.',
    why: 'Une direction change d’avis sur des faits, rarement sur des assurances.',
    next: 'Joignez un exemple, une mesure ou des chiffres pour la direction.',
  },
  'survey-without-answers': {
    what: 'Le sondage « {name} » est terminé et personne n’a répondu.',
    why: 'Un silence complet dit souvent que l’invitation n’est pas arrivée, ou que la confiance manque.',
    next: 'Demandez à deux ou trois personnes pourquoi, puis relancez ou choisissez la conversation.',
  },
  'staff-feared-without-answer': {
    what: 'La crainte « {name} » porte sur ce que dirait le personnel, sans réponse de ressources humaines.',
    why: 'Cette crainte parle d’abord de confiance, de climat et de formation ; une règle de plus ne la règle pas.',
    next: 'Écrivez ce que l’organisation fait pour la confiance : écoute, formation, personne à qui parler.',
  },
  'charter-only-forbids': {
    what: 'La charte « {name} » interdit et n’ouvre rien.',
    why: 'Une charte d’interdits fait taire celles et ceux qui parleraient bien de vous.',
    next: 'Écrivez ce que chaque personne peut faire, et où demander en cas de doute.',
  },
  'editorial-policy-missing': {
    what: 'Aucune politique éditoriale n’est prévue.',
    why: 'Sans ligne écrite, chaque publication se discute, et le ton change avec la personne.',
    next: 'Ajoutez-la aux politiques, même à écrire : qui, pour qui, sur quoi, sur quel ton.',
  },
  'comment-policy-missing': {
    what: 'Aucune politique de commentaires n’est prévue.',
    why: 'Le premier commentaire hostile n’attend pas qu’on décide qui répond et en combien de temps.',
    next: 'Ajoutez-la aux politiques, même à écrire : qui répond, quand, et quand ne pas répondre.',
  },
  'personal-use-policy-missing': {
    what: 'Aucune politique d’usage personnel n’est prévue.',
    why: 'Vos collègues et bénévoles parlent déjà de vous en ligne : sans repères, chacun devine ce qui est permis.',
    next: 'Ajoutez-la aux politiques, même à écrire : ce qu’elle ouvre d’abord, ce qu’elle interdit ensuite.',
  },
  'policy-without-approver': {
    what: 'Personne n’est nommé pour approuver « {name} ».',
    why: 'Une règle que la direction n’a pas approuvée ne protège pas qui l’applique.',
    next: 'Choisissez qui l’approuve à la direction.',
  },
  'policy-approved-by-author': {
    what: '« {name} » est approuvée par la personne qui l’a écrite.',
    why: 'Qui s’approuve soi-même n’est protégé par personne le jour d’une contestation.',
    next: 'Faites approuver par quelqu’un d’autre : la direction, la présidence ou une personne du conseil.',
  },
  'policy-not-approved': {
    what: 'Un espace est ouvert et « {name} » n’est pas approuvée.',
    why: 'D’ici là, l’équipe répond en public sans règle sur laquelle s’appuyer.',
    next: 'Faites-la approuver et notez la date.',
  },
  'policy-after-opening': {
    what: '« {name} » entre en vigueur le {day}, après la première ouverture ({opens}).',
    why: 'Entre les deux, les premiers échanges se font sans règle.',
    next: 'Avancez l’entrée en vigueur, ou reportez l’ouverture.',
  },
  'policy-without-legal-reading': {
    what: '« {name} » est approuvée sans relecture juridique nommée et datée.',
    why: 'Modérer, citer ou montrer des personnes touche la loi ; une relecture coûte moins qu’une plainte.',
    next: 'Notez qui l’a relue et quel jour ; un juriste bénévole ou une fédération convient.',
  },
  'no-time-for-legal-reading': {
    what: 'Une politique attend sa relecture juridique, et le plan ne lui donne pas de temps.',
    why: 'Une relecture prend souvent plusieurs semaines, et retarde alors l’ouverture.',
    next: 'Prévoyez le nombre de semaines dans les ressources.',
  },
  'policy-review-overdue': {
    what: '« {name} » devait être relue le {day}.',
    why: 'Réseaux et lois changent ; une règle dépassée se contourne.',
    next: 'Relisez-la, puis fixez la prochaine date.',
  },
  'house-rules-missing': {
    what: 'Aucune règle publique de l’espace (nétiquette) n’est prévue.',
    why: 'Retirer un commentaire sans règle publique passe pour de la censure.',
    next: 'Ajoutez-la aux politiques : heures de réponse, ce qui est retiré et pourquoi, à qui faire appel.',
  },
  'house-rules-not-public': {
    what: '« {name} » n’était pas publiée à l’ouverture d’un espace.',
    why: 'Des règles que le public ne peut pas lire ne valent pas pour lui.',
    next: 'Publiez-la et notez la date ; pour une ouverture à venir, faites-le avant.',
  },
  'space-without-house-rules': {
    what: 'Rien ne dit quelles règles publiques couvrent « {name} ».',
    why: 'Le public doit savoir où les règles valent, et l’équipe laquelle appliquer.',
    next: 'Choisissez la nétiquette qui couvre cet espace.',
  },
  'service-hours-missing': {
    what: 'Rien ne dit quand quelqu’un répond sur « {name} ».',
    why: 'Sans heures de service, le public attend une réponse à toute heure, et l’équipe aussi.',
    next: 'Écrivez les jours et les heures où quelqu’un répond, même peu.',
  },
  'service-hours-unreadable': {
    what: 'Les heures de service de « {name} » ne se lisent pas.',
    why: 'Des heures sans jour, ou qui finissent avant de commencer, ne promettent rien de clair.',
    next: 'Choisissez les jours et écrivez les heures comme 09:00 et 17:00 ; une journée coupée tient en deux lignes.',
  },
  'answer-delay-missing': {
    what: '« {name} » a des heures de service, mais aucun délai de réponse.',
    why: 'Un délai écrit calme qui attend et protège qui répond.',
    next: 'Écrivez en combien d’heures de service une première réponse arrive.',
  },
  'promise-beyond-staffed-hours': {
    what: 'Répondre en {within, number} h sur « {name} » demande {needed, number} h par semaine pour {service, number} h de service ; {hours, number} h sont prévues.',
    why: 'Une promesse rompue chaque semaine, faute d’heures, fait plus de tort que pas de promesse.',
    next: 'Allongez le délai, réduisez les heures de service, ou prévoyez plus d’heures de conversation.',
  },
  'service-hours-differ': {
    what: '« {name} » et « {other} » ont les mêmes règles publiques, mais pas les mêmes heures de service.',
    why: 'Des heures différentes se justifient, si les règles publiques disent lesquelles valent où.',
    next: 'Vérifiez que la nétiquette donne les heures de chaque espace, ou alignez-les.',
  },
} as const
