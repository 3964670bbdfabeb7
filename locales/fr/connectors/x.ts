export default {
  about: 'Votre compte X, pour publier.',
  channel: {
    guide: {
      access:
        'Ouvrez un compte développeur sur developer.x.com, créez une application, puis, dans « User authentication settings », choisissez les permissions Read and write, le type Web App, et collez-y l’adresse de retour affichée ici. Copiez ensuite l’identifiant client (Client ID) et son secret (Client Secret), et autorisez Vigie.',
      cost: 'X vend l’accès à son interface : le prix dépend du nombre de publications et de lectures, et change souvent. Consultez developer.x.com avant de commencer.',
      terms:
        'X refuse le même texte deux fois de suite, et les publications presque identiques depuis plusieurs comptes. Un compte qui publie seul doit se dire automatisé. Ce qui est supprimé sur X doit l’être partout.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: {
      replies: 'Qui peut répondre',
      madeWithAi: 'Images ou vidéos faites avec une IA',
      paidPartnership: 'Partenariat rémunéré',
      pollOptions: 'Réponses du sondage',
      pollHours: 'Durée du sondage, en heures',
    },
    options: {
      replies: {
        everyone: 'Tout le monde',
        following: 'Les comptes que vous suivez',
        mentionedUsers: 'Les comptes nommés seulement',
      },
    },
    hints: {
      madeWithAi: 'X le dit à côté de la publication.',
      pollOptions: 'Deux à quatre, une par ligne ; aucune : pas de sondage. Un sondage exclut les images.',
    },
  },
} as const
