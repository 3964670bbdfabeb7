export default {
  about: 'Les articles et les commentaires d’un site WordPress.',
  access:
    'Rien à demander : l’adresse du site suffit. Vigie lit l’interface de programmation que tout WordPress possède depuis 2016 et, si elle est fermée, les flux du site.',
  cost: 'Gratuit.',
  terms: 'Ce que le site publie pour tout le monde. Un article ou un commentaire retiré du site est retiré d’ici.',
  settings: {
    address: 'Adresse du site',
    comments: 'Lire aussi les commentaires',
    whole: 'Lire tous les articles, même au-delà des 1 000 derniers',
  },
  hints: {
    address: 'N’importe quelle page du site convient.',
    comments: 'Les commentaires en attente ne sont pas visibles de l’extérieur ; ils arrivent une fois approuvés.',
  },
  notes: {
    deletions: 'Les retraits sont reconnus parmi les 100 derniers articles et les 100 derniers commentaires.',
    backlog: 'À l’ajout, les 1 000 derniers articles et les 1 000 derniers commentaires sont lus.',
    feeds: 'Par les flux, le fil des réponses entre commentaires n’est pas connu.',
  },
  channel: {
    guide: {
      access:
        'Dans WordPress (5.6 ou plus récent), ouvrez votre profil, Mots de passe d’application, donnez-lui le nom Vigie et copiez ce qui s’affiche. Il se révoque là à tout moment. Le site doit être en https ; si la rubrique manque, une extension de sécurité la cache. Si l’accès est refusé alors que le mot de passe est juste, l’hébergeur retire peut-être l’en-tête d’autorisation.',
      cost: 'Gratuit sur votre propre site. Sur WordPress.com, les mots de passe d’application demandent une formule qui admet les extensions.',
      terms:
        'C’est votre site : vos règles s’appliquent. Un rôle d’auteur suffit pour publier ; il faut celui d’éditeur pour créer des catégories et des étiquettes.',
    },
    settings: { address: 'Adresse du site', username: 'Identifiant' },
    hints: {
      address: 'Par exemple : https://exemple.org.',
      username: 'Le nom ou l’adresse électronique avec lesquels vous vous connectez au site.',
    },
    secret: 'Mot de passe d’application',
    secretHint: 'Six groupes de quatre caractères. Ce n’est pas votre mot de passe habituel.',
  },
  publish: {
    settings: {
      categories: 'Catégories',
      tags: 'Étiquettes',
      slug: 'Fin de l’adresse',
      comments: 'Commentaires',
      featured: 'Mettre la première image en avant',
    },
    options: { comments: { site: 'Comme le site le prévoit', open: 'Ouverts', closed: 'Fermés' } },
    hints: {
      categories: 'Par leur nom, une par ligne. Celle qui n’existe pas est créée si votre accès le permet.',
      tags: 'Par leur nom, une par ligne. Celle qui n’existe pas est créée si votre accès le permet.',
      slug: 'Lettres, chiffres et traits d’union. Vide : faite du titre.',
      featured: 'Sinon, elle vient sous le texte avec les autres.',
    },
  },
} as const
