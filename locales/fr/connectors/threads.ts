export default {
  about: 'Votre compte Threads, pour publier.',
  channel: {
    guide: {
      access:
        'Sur developers.facebook.com, créez une application avec le cas d’usage « Threads », collez-y l’adresse de retour affichée ici, puis copiez l’identifiant et la clé secrète propres à Threads. Invitez votre compte comme testeur, ou demandez l’autorisation threads_content_publish. Threads vient chercher les images et les vidéos : pour en publier, Vigie doit avoir une adresse https que l’on atteint d’Internet.',
      cost: 'Gratuit.',
      terms:
        'Au plus 250 publications et 1 000 réponses par jour, et 100 retraits ; au-delà, Vigie attend. L’accès vaut 60 jours et se renouvelle de lui-même. Une publication ne se modifie pas par cette voie.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { replies: 'Qui peut répondre', topic: 'Sujet' },
    options: {
      replies: {
        everyone: 'Tout le monde',
        accounts_you_follow: 'Les comptes que vous suivez',
        mentioned_only: 'Les comptes nommés seulement',
        followers_only: 'Vos abonnés',
      },
    },
    hints: { topic: 'Un seul, sans dièse, ni point, ni esperluette ; 50 caractères au plus.' },
  },
} as const
