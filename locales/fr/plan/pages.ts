export default {
  errors: {
    'no-such-strategy': 'Cette stratégie n’existe pas.',
    'strategy-archived':
      'La stratégie « {name} » est rangée : elle se lit, mais ne se modifie plus. Reprenez-la d’abord.',
    'no-such-place': 'Rien ne peut s’écrire à « {place} ».',
    'value-wrong': 'Cette valeur ne convient pas à « {place} ». Rien n’a été changé.',
    'no-such-change': 'Ce changement n’existe pas ou n’existe plus.',
    'changed-meanwhile': 'Quelqu’un d’autre a écrit entre-temps. Rien n’a été changé : relisez, puis recommencez.',
    'until-past': 'Le {until} est déjà passé. Choisissez un jour à venir.',
    'not-accepted': 'Ce constat n’est pas accepté.',
    'no-such-version': 'La version {number, number} n’existe pas.',
    'already-under-review':
      'La version {number, number} attend déjà une décision. Faites-la revenir au brouillon pour en soumettre une autre.',
    'not-under-review': 'La version {number, number} n’attend pas de décision.',
    'not-an-approver':
      'La stratégie nomme celles et ceux qui l’adoptent : {names}. Votre compte n’est pas l’un d’eux ; une adresse électronique dans la liste des personnes permet de les reconnaître.',
    'not-examined':
      'Cette stratégie ne peut pas être adoptée sans examen de l’environnement. Complétez l’étape 1, puis soumettez-la de nouveau.',
    'reason-needed':
      '{errors, plural, one {Une erreur reste ouverte} other {# erreurs restent ouvertes}}. Pour adopter quand même, écrivez pourquoi : la raison reste avec la version.',
    'no-such-series': 'Cette série de chiffres n’existe pas.',
    'series-exists': 'Une série s’appelle déjà « {id} ».',
    'no-such-figure': 'Ce chiffre n’existe pas ou ne compte déjà plus.',
    'csv-columns-missing':
      'La colonne « {column} » est introuvable. Indiquez par leur titre ou leur numéro les colonnes de la date et de la valeur.',
    'csv-too-long':
      'Ce fichier compte {rows, number} lignes ; {most, number} au plus à la fois. Coupez-le en plusieurs.',
    'document-failed':
      'Le document n’a pas pu être mis en page. Rien n’est perdu : lisez-le à l’écran, ou réessayez dans un moment.',
    'no-adopted-version': 'Seule une version adoptée se partage. Faites-en d’abord adopter une.',
    'no-such-share': 'Ce lien ne mène à rien, ou n’y mène plus.',
    'no-such-survey': 'Ce sondage n’existe pas, ou ce lien n’y mène plus.',
    'survey-closed': 'Ce sondage est fermé. Votre réponse n’a pas été enregistrée.',
    'no-such-group': 'Le groupe « {group} » n’est pas de ce sondage.',
    'empty-answer': 'Répondez à une question au moins.',
  },
  audit: {
    actions: {
      'create-strategy': '{actor} a commencé la stratégie « {subject} ».',
      'archive-strategy': '{actor} a rangé la stratégie « {subject} ».',
      'take-up-strategy': '{actor} a repris la stratégie « {subject} ».',
      'accept-finding': '{actor} a accepté un constat de la stratégie « {subject} ».',
      'withdraw-acceptance': '{actor} n’accepte plus un constat de la stratégie « {subject} ».',
      'import-file': '{actor} a remplacé la stratégie « {subject} » par un fichier.',
      'submit-version': '{actor} a soumis une version de la stratégie « {subject} ».',
      'adopt-version': '{actor} a adopté une version de la stratégie « {subject} ».',
      'return-version': '{actor} a fait revenir au brouillon une version de la stratégie « {subject} ».',
      'refuse-version': '{actor} n’a pas adopté une version de la stratégie « {subject} ».',
      'restore-version': '{actor} a rétabli le texte d’une version de la stratégie « {subject} ».',
      'create-share': '{actor} a créé un lien de lecture vers la stratégie « {subject} ».',
      'revoke-share': '{actor} a mis fin à un lien de lecture vers la stratégie « {subject} ».',
      'create-survey': '{actor} a ouvert le sondage « {subject} ».',
      'close-survey': '{actor} a fermé le sondage « {subject} ».',
      'create-series': '{actor} a commencé la série de chiffres « {subject} ».',
      'change-series': '{actor} a changé la série de chiffres « {subject} ».',
      'add-figures': '{actor} a donné des chiffres de la série « {subject} ».',
      'remove-figure': '{actor} a retiré un chiffre de la série « {subject} ».',
    },
  },
  /** Sondage sur la culture : phrases auxquelles on adhère de 1 à 5. */
  survey: {
    scale: {
      '1': 'Pas du tout',
      '2': 'Plutôt pas',
      '3': 'Moyennement',
      '4': 'Plutôt',
      '5': 'Tout à fait',
      unsure: 'Je ne sais pas',
    },
    questions: {
      'loss-of-control': 'Je crains que nous perdions la maîtrise de ce qui se dit de nous.',
      'negative-comments': 'Je crains les commentaires négatifs que nous recevrions en public.',
      voice: 'Je ne sais pas s’il faudrait y parler en mon nom ou au nom de l’organisation.',
      failure: 'Je crains que nous nous lancions et que personne ne réponde.',
      'lost-time': 'Je crains que nous y passions du temps pour peu de choses.',
      overload: 'Je crains que cela s’ajoute à un travail qui déborde déjà.',
      useful: 'Les médias sociaux peuvent servir la mission de l’organisation.',
      transparency: 'Nous sommes prêts à dire publiquement ce que nous faisons, erreurs comprises.',
      criticism: 'Nous savons accepter une critique et y répondre.',
      'colleagues-trusted': 'On fait confiance aux collègues pour parler de leur travail.',
      'rules-known': 'Je sais ce que je peux dire de mon travail sur les médias sociaux.',
      skills: 'Je saurais prendre part à une conversation en ligne au nom de l’organisation.',
      'time-given': 'On me donnerait le temps de prendre part.',
      leaders: 'La direction soutient cette démarche.',
      'take-part': 'J’aimerais y prendre part.',
    },
  },
} as const
