/** Words of the server: messages about a subscription, what stands below an issue, files. */
export default {
  newsletter: {
    consent:
      'J’accepte de recevoir par courriel l’infolettre « {title} », publiée par {organisation}. Je peux me désabonner à tout moment.',
    confirm: {
      subject: 'Confirmez votre abonnement : {title}',
      lead: 'Quelqu’un, sans doute vous, a demandé à recevoir l’infolettre « {title} », publiée par {organisation}. {purpose}',
      button: 'Confirmer mon abonnement',
      remark:
        'Le lien est valable trois jours. Si vous n’avez rien demandé, ne faites rien : vous ne recevrez pas l’infolettre.',
    },
    welcome: {
      subject: 'Votre abonnement à {title} est confirmé',
      lead: 'Votre abonnement à l’infolettre « {title} », publiée par {organisation}, est confirmé. {purpose}',
      button: 'Gérer mon abonnement',
      remark: 'Gardez ce message : il permet de changer de langue ou de se désabonner à tout moment.',
    },
    why: 'Vous recevez ce message parce que vous avez demandé l’infolettre « {title} », publiée par {organisation}.',
    leave: 'Se désabonner ou changer de langue',
    states: {
      pending: 'En attente de confirmation',
      active: 'Abonnement actif',
      left: 'Désabonnement',
      bounced: 'Adresse injoignable',
      complained: 'A signalé un message',
    },
    columns: {
      email: 'Adresse',
      state: 'État',
      language: 'Langue',
      since: 'Abonnement depuis',
      until: 'Jusqu’au',
    },
  },
  audit: {
    actions: {
      'change-newsletter': '{actor} a modifié l’infolettre « {subject} ».',
      'end-subscription': '{actor} a désabonné une personne de l’infolettre « {subject} ».',
      'erase-subscriber': '{actor} a effacé une personne de l’infolettre « {subject} ».',
      'export-subscribers': '{actor} a exporté les abonnés de l’infolettre « {subject} ».',
      'stop-issue': '{actor} a arrêté un envoi de l’infolettre « {subject} ».',
    },
  },
  errors: {
    'no-such-newsletter': 'Cette infolettre n’existe pas ou n’accepte pas d’abonnements.',
    'no-such-subscriber': 'Cette personne n’est pas dans la liste.',
    'report-too-large': 'Ce message dépasse 2 Mo : un avis de retour est plus petit.',
    'no-such-issue': 'Cet envoi n’est pas celui d’une infolettre.',
    'newsletter-asked-often': 'Beaucoup de demandes arrivent de votre connexion. Revenez dans une heure.',
    'newsletter-full': 'Cette infolettre a reçu beaucoup de demandes aujourd’hui. Revenez demain.',
    'subscription-link-over': 'Ce lien n’est plus valable. Demandez-en un autre en vous abonnant de nouveau.',
    'no-mail-server': 'Aucun serveur de courrier n’est configuré (SMTP_URL). Rien n’est perdu : l’envoi attend.',
    'mail-server-away':
      'Le serveur de courrier n’accepte rien pour le moment : « {answer} ». Vigie essaie de nouveau chaque minute.',
    'mail-server-refuses':
      'Le serveur de courrier répond la même chose à tout le monde : « {answer} ». L’envoi attend et reprend toutes les demi-heures.',
    'test-failed': 'Le serveur de courrier a refusé le message d’essai : « {answer} ».',
    'only-people-test': 'Un essai s’envoie à soi-même : il faut être connecté en personne.',
  },
} as const
