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
    'until-too-far': 'Un constat s’accepte jusqu’au {latest} au plus tard, pour que la question revienne.',
    'finding-gone': 'Ce constat n’est plus ouvert. Relisez la liste.',
    'not-accepted': 'Ce constat n’est pas accepté.',
    'accepted-elsewhere':
      'Un constat s’accepte, ou ne s’accepte plus, à partir de la liste des constats, avec une raison. Rien n’a été changé.',
    'nothing-to-restore': 'Rien n’a été retiré à « {place} » : il n’y a rien à rétablir.',
    'no-such-version': 'La version {number, number} n’existe pas.',
    'already-under-review':
      'La version {number, number} attend déjà une décision. Faites-la revenir au brouillon pour en soumettre une autre.',
    'survey-over': 'Le dernier jour du sondage est déjà passé. Choisissez aujourd’hui ou plus tard.',
    'not-under-review': 'La version {number, number} n’attend pas de décision.',
    'not-an-approver':
      'La stratégie nomme celles et ceux qui l’adoptent : {names}. Votre compte n’est pas l’un d’eux ; une adresse électronique dans la liste des personnes permet de les reconnaître.',
    'no-approver-can-adopt':
      'La stratégie nomme {names} pour l’adopter, et aucun compte de Vigie ne peut le faire en ce nom. Invitez cette personne avec le rôle d’approbation et écrivez son adresse électronique dans la liste des personnes, ou nommez quelqu’un d’autre, puis soumettez de nouveau.',
    'only-people-adopt': 'Une clé d’API écrit et lit ; seule une personne connectée adopte une version ou la refuse.',
    'not-examined':
      'Cette stratégie ne peut pas être adoptée sans examen de l’environnement. Complétez l’étape 1, puis soumettez-la de nouveau.',
    'reason-needed':
      '{errors, plural, one {Une erreur reste ouverte} other {# erreurs restent ouvertes}}. Pour adopter quand même, écrivez pourquoi : la raison reste avec la version.',
    'no-such-series': 'Cette série de chiffres n’existe pas.',
    'series-exists': 'Une série s’appelle déjà « {id} ».',
    'no-such-figure': 'Ce chiffre n’existe pas ou ne compte déjà plus.',
    'csv-columns-missing':
      'La colonne « {column} » est introuvable. Indiquez par leur titre ou leur numéro les colonnes de la date et de la valeur.',
    'file-too-large': 'Ce fichier est trop long : {most, number} caractères au plus. Rien n’a été enregistré.',
    'csv-too-long':
      'Ce fichier compte {rows, number} lignes ; {most, number} au plus à la fois. Coupez-le en plusieurs.',
    'document-failed':
      'Le document n’a pas pu être mis en page. Rien n’est perdu : lisez-le à l’écran, ou réessayez dans un moment.',
    'documents-busy':
      'Beaucoup de documents se mettent en page en ce moment. Rien n’est perdu : réessayez dans une minute, ou lisez celui-ci à l’écran.',
    'no-adopted-version': 'Seule une version adoptée se partage. Faites-en d’abord adopter une.',
    'no-such-share': 'Ce lien ne mène à rien, ou n’y mène plus.',
    'no-such-survey': 'Ce sondage n’existe pas, ou ce lien n’y mène plus.',
    'survey-closed': 'Ce sondage est fermé. Votre réponse n’a pas été enregistrée.',
    'survey-full':
      'Ce sondage a reçu bien plus de réponses qu’il n’y a de personnes invitées. Votre réponse n’a pas été enregistrée : prévenez la personne qui vous a envoyé le lien.',
    'list-full': 'La liste est pleine : {most, number} éléments au plus. Rien n’a été ajouté ; retirez-en d’abord.',
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
      'send-digest': '{actor} a envoyé la voix du public de la stratégie « {subject} ».',
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
  /** Pourquoi une personne que la stratégie nomme ne peut pas l’adopter, et comment en sortir. */
  approvers: {
    'no-such-person':
      '{name} n’est pas dans la liste des personnes de la stratégie. Ajoutez-y cette personne, ou nommez-en une autre.',
    'no-email':
      '{name} n’a pas d’adresse électronique dans la liste des personnes : c’est par elle que son compte se reconnaît.',
    'not-a-member':
      '{name} n’est pas membre de l’organisation dans Vigie, ou l’est avec une autre adresse. Invitez cette personne avec le rôle d’approbation, ou corrigez son adresse.',
    'may-not-adopt':
      '{name} est membre, mais son rôle ne permet pas d’adopter. Donnez-lui le rôle d’approbation, ou nommez quelqu’un d’autre.',
  },
  /** Ce qui attend une personne qui adopte : à l’accueil, et par courriel. */
  waiting: {
    title: 'La version {number, number} de « {name} » attend votre décision',
    by: 'Soumise par {by}',
    open: 'Décider',
    mail: {
      subject: 'Une version de « {name} » attend votre décision',
      lead: '{by} a soumis la version {number, number} de la stratégie « {name} ». Vous êtes parmi les personnes qui l’adoptent.',
      button: 'Lire et décider',
      remark: 'Vous pouvez l’adopter, ou la renvoyer au brouillon en disant pourquoi.',
    },
  },
  /** Ce qu’un lien de lecture ne montre pas, sauf si on le demande. */
  shared: {
    confidential: {
      fears: { title: 'Craintes et sondages', help: 'Craintes et objections, culture, sondages, échanges internes' },
      people: {
        title: 'Personnes',
        help: 'Noms de l’équipe, relations, ambassadrices et ambassadeurs ; sans elles, seules les fonctions paraissent',
      },
      journal: { title: 'Journal', help: 'Décisions, transmissions, surprises, essais' },
      means: { title: 'Moyens', help: 'Budget, outils, heures de travail' },
      groups: { title: 'Groupes non officiels', help: 'Les groupes qui parlent de vous et la manière de les aborder' },
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
