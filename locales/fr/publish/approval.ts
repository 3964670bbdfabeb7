export default {
  mail: {
    approval: {
      subject:
        '{news, select, waits {À approuver : {title}} overdue {Délai dépassé : {title}} approved {Approuvé : {title}} returned {À revoir : {title}} other {Approuvé d’urgence : {title}}}',
      lead: '{news, select, waits {{by} vous demande d’approuver « {title} ».} overdue {Le délai d’approbation de « {title} », soumis par {by}, est dépassé.} approved {{by} a approuvé « {title} ». Le contenu peut être programmé.} returned {{by} a renvoyé « {title} » à son auteur.} other {{by} a approuvé « {title} » d’urgence, sans les approbations prévues.}}',
      button: 'Ouvrir le contenu',
      remark: 'Aucune note n’a été laissée.',
    },
    outside: {
      subject: '{organisation} vous demande votre accord',
      lead: '{by}, de l’organisation {organisation}, vous demande d’approuver un contenu avant sa publication.',
      button: 'Lire et décider',
      remark: 'Ce lien est personnel et prend fin de lui-même.',
    },
  },
  audit: {
    actions: {
      'submit-entry': '{actor} a soumis « {subject} » à l’approbation.',
      'withdraw-entry': '{actor} a repris « {subject} » pour y travailler.',
      'approve-entry': '{actor} a approuvé « {subject} » à son niveau.',
      'return-entry': '{actor} a renvoyé « {subject} » à son auteur.',
      'approve-in-emergency': '{actor} a approuvé « {subject} » d’urgence.',
      'create-approval-link': '{actor} a demandé l’accord d’une personne de l’extérieur pour « {subject} ».',
      'revoke-approval-link': '{actor} a révoqué un lien d’approbation de « {subject} ».',
      'decide-outside': '{actor} a décidé de « {subject} » de l’extérieur.',
    },
  },
  errors: {
    'changed-meanwhile': 'Ce contenu a changé depuis que vous l’avez ouvert. Relisez-le.',
    'changed-since-submission':
      'Un texte de remplacement ou un cadrage a changé depuis que le contenu a été soumis. Renvoyez-le à son auteur.',
    'not-a-draft': 'Ce contenu est déjà soumis ou approuvé.',
    'not-under-review': 'Ce contenu n’attend pas d’approbation.',
    'only-people-approve': 'Seule une personne peut approuver, pas un programme.',
    'author-cannot-approve': 'Vous avez écrit une partie de ce contenu : une autre personne l’approuve.',
    'not-your-level': 'Ce niveau d’approbation n’est pas le vôtre.',
    'say-why': 'Dites pourquoi vous renvoyez ce contenu.',
    'emergency-not-yours': 'La politique éditoriale confie la voie d’urgence à d’autres personnes.',
    'approved-already': 'Ce contenu est déjà approuvé.',
    'approver-is-member':
      'Cette adresse est celle d’un membre de l’organisation : cette personne approuve depuis son compte.',
    'level-not-outside': 'La politique ne prévoit pas d’accord de l’extérieur à ce niveau.',
    'no-such-approval-link': 'Ce lien n’existe pas. Vérifiez que l’adresse est entière.',
    'approval-link-withdrawn': 'Ce lien a été retiré. Rien n’est attendu de vous.',
    'approval-link-ended': 'Ce lien a pris fin. Demandez-en un autre à qui vous l’a envoyé.',
    'approval-link-used': 'Vous avez déjà répondu par ce lien : il ne sert qu’une fois.',
    'approval-link-settled':
      'Ce contenu a été repris, modifié ou décidé par d’autres entre-temps. Rien n’est attendu de vous.',
    'readers-do-not-comment': 'Commenter est réservé aux personnes qui écrivent ou approuvent.',
    'no-such-comment': 'Ce commentaire n’existe pas.',
    'no-such-variant': 'Cette déclinaison n’existe pas.',
  },
} as const
