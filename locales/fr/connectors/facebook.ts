export default {
  about: 'Votre page Facebook, pour publier.',
  channel: {
    guide: {
      access:
        'Il faut administrer la page. Sur developers.facebook.com, créez une application de type Entreprise, ajoutez « Facebook Login », collez-y l’adresse de retour affichée ici, puis copiez l’identifiant et la clé secrète de l’application. Tant que l’application n’est pas publiée, seuls ses propres membres voient ce qu’elle publie : demandez l’autorisation pages_manage_posts.',
      cost: 'Gratuit. Meta vérifie l’organisation avant d’accorder l’accès complet.',
      terms:
        'L’accès tient tant que la personne qui l’a donné administre la page. Les données d’autres personnes s’effacent quand Meta le demande.',
    },
    settings: { page: 'Page' },
    hints: { page: 'Son nom ou son numéro. Laissez vide si vous n’en administrez qu’une.' },
  },
  publish: { settings: {}, options: {}, hints: {} },
} as const
