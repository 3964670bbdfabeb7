export default {
  problems: {
    'nothing-to-publish': 'Il n’y a rien à publier.',
    'title-missing': 'Ce réseau demande un titre.',
    'title-too-long': 'Le titre dépasse de {over, plural, one {# signe} other {# signes}}.',
    'summary-too-long': 'Le résumé dépasse de {over, plural, one {# signe} other {# signes}}.',
    'text-too-long': 'Le texte dépasse de {over, plural, one {# signe} other {# signes}}.',
    'too-many-parts': '{most, plural, one {Ce réseau ne prend pas de fil.} other {Ce réseau prend # parties au plus.}}',
    'too-many-media':
      '{most, plural, one {Un seul fichier de cette sorte est accepté.} other {# fichiers de cette sorte au plus sont acceptés.}}',
    'too-many-together': '{most} fichiers au plus sont acceptés, images et vidéos ensemble.',
    'too-few-media': '{least, plural, one {Il faut une image.} other {Il faut # images.}}',
    'film-needed': 'Il faut une vidéo.',
    'film-does-not-fit': 'Ce réseau ne prend pas ce fichier : son type, sa taille ou sa durée ne conviennent pas.',
    'media-not-taken': 'Ce réseau ne prend pas cette sorte de fichier.',
    'media-mixed': 'Ce réseau ne prend pas des images et un film ensemble.',
    'alt-too-long': 'Un texte de remplacement dépasse de {over, plural, one {# signe} other {# signes}}.',
    'media-gone': 'Un fichier a été retiré de la médiathèque.',
    'too-many-hashtags':
      '{most, plural, =0 {Ce réseau ne prend pas de mots-clics.} one {Un seul mot-clic est accepté.} other {# mots-clics au plus sont acceptés.}}',
  },
  mail: {
    handOver: {
      subject: 'À publier à la main sur {place}',
      lead: 'C’est l’heure de « {title} » sur {place}. Le texte, les fichiers et les étapes vous attendent.',
      button: 'Ouvrir le contenu',
      remark: 'Une fois publié, indiquez le lien ou la preuve sur la page du contenu.',
    },
    heldBack: {
      subject: 'Programmation annulée : {title}',
      lead: '« {title} » ne peut plus paraître à la date prévue ; ce qui attendait n’est pas parti. {why}',
      button: 'Ouvrir le contenu',
      remark: 'Le contenu reste approuvé. Choisissez une autre date, ou modifiez-le.',
    },
    send: {
      subject:
        '{state, select, failed {Refusé : {title}} held {En attente : {title}} unknown {À vérifier : {title}} other {En retard : {title}}}',
      lead: '{state, select, failed {L’envoi de « {title} » par {account} a échoué. Rien n’est perdu : le texte est sur la page du contenu.} held {« {title} » n’est pas parti : le réseau refuse l’accès au compte {account}. L’envoi attend que cet accès soit renouvelé.} unknown {On ne sait pas si « {title} » est publié par {account}. Vigie ne renvoie rien sans vous.} other {« {title} » n’est pas parti à l’heure par {account}. Vigie vous demande quoi faire.}}',
      button: 'Ouvrir le contenu',
      remark: 'Vigie n’a pas d’autre précision.',
    },
  },
  audit: {
    actions: {
      'create-entry': '{actor} a commencé le contenu « {subject} ».',
      'remove-entry': '{actor} a retiré le contenu « {subject} ».',
      'restore-entry': '{actor} a remis le contenu « {subject} ».',
      'reopen-entry': '{actor} a rouvert l’approbation de « {subject} » en modifiant le texte.',
      'schedule-entry': '{actor} a programmé « {subject} ».',
      'hold-back-entry': '{actor} a annulé la programmation de « {subject} », que la politique ne permet plus.',
      'unschedule-entry': '{actor} a annulé la programmation de « {subject} ».',
      'lift-restraint':
        '{actor} a laissé paraître « {subject} » pendant une période de réserve, avec une raison écrite.',
      'finish-hand-over': '{actor} a indiqué que la remise « {subject} » est faite.',
      'reopen-hand-over': '{actor} a indiqué que la remise « {subject} » n’est pas faite.',
    },
  },
  errors: {
    'no-such-entry': 'Ce contenu n’existe pas.',
    'no-such-version': 'Cette version n’existe pas, ou n’est plus conservée.',
    'no-such-member': 'Cette personne n’est pas membre de l’organisation.',
    'no-such-remark': 'Cette remarque ne vaut plus pour le texte actuel.',
    'remark-blocks': 'Cette remarque ne peut pas être acceptée : le texte doit être corrigé.',
    'unknown-zone': 'Le fuseau horaire « {zone} » n’existe pas.',
    'not-a-time': '« {local} » n’est pas une date et une heure.',
    'time-does-not-exist':
      'Cette heure n’existe pas : les horloges sautent par-dessus. Choisissez une heure avant ou après.',
    'time-exists-twice': 'Cette heure existe deux fois cette nuit-là. Choisissez la première ou la seconde.',
    'too-many-variants': 'Un contenu compte {most} déclinaisons au plus.',
    'would-reopen':
      'Ce contenu est soumis ou approuvé. Le modifier rouvre l’approbation et annule ce qui est programmé.',
    'scheduled-by-others':
      'Ce contenu est programmé. Demandez à une personne qui programme de le modifier ou de l’annuler.',
    'variant-out': 'Cette déclinaison est publiée ou en cours d’envoi : elle garde son compte.',
    'entry-on-its-way': 'Ce contenu est programmé, publié ou en cours d’envoi. Annulez d’abord ce qui attend.',
    'nothing-to-submit': 'Ce contenu n’a pas encore de déclinaison.',
    'channel-gone': 'Un compte relié de ce contenu a été retiré. Choisissez-en un autre.',
    blocked: 'Quelque chose empêche de continuer. Voyez les remarques et les limites de chaque déclinaison.',
    'rights-ended': 'Les droits du fichier « {name} » prennent fin avant la date prévue.',
    'not-approved': 'Ce contenu n’est pas approuvé.',
    'changed-since-approval':
      'Un texte de remplacement ou un cadrage a changé depuis l’approbation. Soumettez le contenu de nouveau.',
    'not-planned': 'Ce contenu n’a pas encore de date.',
    'time-past': 'Cette heure est passée.',
    'nothing-to-schedule': 'Tout ce contenu est déjà programmé ou publié.',
    'nothing-scheduled': 'Rien de ce contenu n’est programmé.',
    'scheduled-needs-time': 'Ce contenu est programmé : il lui faut une date. Annulez d’abord la programmation.',
    'nothing-to-update': 'Ce qui est publié correspond déjà au texte approuvé.',
    'no-such-hand-over': 'Cette remise n’existe pas.',
    'not-scheduled': 'Cette remise n’est pas programmée.',
  },
} as const
