export default {
  about: 'Votre compte Instagram professionnel, pour publier.',
  channel: {
    guide: {
      access:
        'Il faut un compte professionnel (entreprise ou créateur, gratuit) rattaché à une page Facebook que vous administrez. Sur developers.facebook.com, créez une application de type Entreprise, ajoutez « Instagram » et « Facebook Login », collez-y l’adresse de retour affichée ici, puis copiez l’identifiant et la clé secrète de l’application. Demandez l’autorisation instagram_content_publish si le compte n’est pas le vôtre. Instagram vient chercher les images et les vidéos : Vigie doit avoir une adresse https que l’on atteint d’Internet.',
      cost: 'Gratuit. Meta vérifie l’organisation avant d’accorder l’accès complet.',
      terms:
        'Au plus 100 publications par jour ; au-delà, Vigie attend. Une publication ne se modifie ni ne se retire par cette voie : faites-le dans Instagram. L’accès tient tant que la personne qui l’a donné administre la page.',
    },
    settings: { account: 'Compte' },
    hints: { account: 'Son nom, sans l’arobase. Laissez vide si vous n’en administrez qu’un.' },
  },
  publish: {
    settings: { showReelInFeed: 'Montrer le réel parmi les publications' },
    options: {},
    hints: { showReelInFeed: 'Une vidéo seule devient un réel. Sinon, il ne paraît que sous l’onglet des réels.' },
  },
} as const
