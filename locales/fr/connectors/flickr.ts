export default {
  about: 'Votre compte Flickr, pour publier des images.',
  channel: {
    guide: {
      access:
        'Sur flickr.com/services/apps/create, demandez une clé (« non commerciale » pour un organisme sans but lucratif), puis copiez ici la clé et son secret. Vigie vous envoie ensuite chez Flickr pour autoriser l’accès ; l’adresse de retour n’est à coller nulle part.',
      cost: 'Une clé est gratuite. Un compte gratuit garde 1 000 images ; Flickr Pro lève cette limite.',
      terms:
        'Au plus 3 600 demandes par heure. Une clé non commerciale ne sert pas à vendre. L’accès tient jusqu’à ce que vous le retiriez dans les réglages de Flickr ; il permet de retirer des images, pour que Vigie puisse reprendre ce qu’elle a publié.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { visibility: 'Qui peut la voir', licence: 'Licence', tags: 'Mots-clés' },
    options: {
      visibility: {
        everyone: 'Tout le monde',
        friendsAndFamily: 'Amis et famille',
        friends: 'Amis',
        family: 'Famille',
        me: 'Vous seul',
      },
      licence: {
        reserved: 'Tous droits réservés',
        by: 'Creative Commons BY',
        bySa: 'Creative Commons BY-SA',
        byNd: 'Creative Commons BY-ND',
        byNc: 'Creative Commons BY-NC',
        byNcSa: 'Creative Commons BY-NC-SA',
        byNcNd: 'Creative Commons BY-NC-ND',
        cc0: 'CC0 (renonciation aux droits)',
        publicDomain: 'Domaine public',
      },
    },
    hints: {
      licence: 'Une licence libre donnée à une image ne se reprend pas.',
      tags: 'Un par ligne. Flickr n’a pas de place pour le texte de remplacement : il termine la description.',
    },
  },
} as const
