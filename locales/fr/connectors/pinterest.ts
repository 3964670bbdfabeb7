export default {
  about: 'Votre compte Pinterest, pour publier.',
  channel: {
    guide: {
      access:
        'Il faut un compte professionnel (gratuit). Sur developers.pinterest.com, créez une application, collez-y l’adresse de retour affichée ici, puis copiez son identifiant et sa clé. L’accès d’essai ne montre les épingles qu’à vous ; demandez l’accès standard pour que tout le monde les voie.',
      cost: 'Gratuit.',
      terms:
        'L’accès se renouvelle de lui-même. Chaque épingle doit mener à une page qui vous appartient ou que vous avez le droit de montrer.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { board: 'Tableau' },
    options: {},
    hints: { board: 'Son nom, comme sur Pinterest.' },
  },
} as const
