export default {
  about:
    'Un mot-clic, un compte ou le fil public d’un serveur Mastodon ou compatible (GoToSocial, Pleroma, Akkoma, Pixelfed, snac).',
  access:
    'Beaucoup de serveurs se lisent sans clé. Ceux qui sont fermés, et le direct sur les serveurs récents, demandent un jeton : sur votre serveur, ouvrez Préférences, Développement, Nouvelle application, ne gardez que la permission read, puis copiez le jeton d’accès.',
  cost: 'Gratuit.',
  terms:
    'Seules les publications publiques sont lues. Celles que leur auteur modifie ou supprime le sont aussi ici. Les règles de chaque serveur s’appliquent ; certains refusent la collecte.',
  settings: {
    mode: 'À écouter',
    server: 'Serveur',
    hashtag: 'Mot-clic',
    account: 'Compte',
    local: 'Seulement les comptes de ce serveur',
    live: 'En direct',
  },
  options: { mode: { hashtag: 'Un mot-clic', account: 'Un compte', public: 'Le fil public' } },
  hints: {
    server: 'Un serveur ne connaît que ce que ses comptes suivent : le plus grand n’est pas toujours le meilleur.',
    hashtag: 'Sans le croisillon.',
    account: 'Par exemple @nom@serveur.example.',
    local: 'Sinon, ce que le serveur reçoit des autres est lu aussi.',
    live: 'Les publications arrivent aussitôt, les modifications et les suppressions aussi. Un serveur qui n’offre pas le direct est relu régulièrement.',
  },
  secret: 'Jeton d’accès',
  secretHint: 'Facultatif. La permission read suffit.',
  notes: {
    deletions:
      'En direct, chaque suppression est reçue. Sinon, elles sont reconnues parmi les 40 dernières publications.',
    rss: 'Où l’interface est fermée, le flux RSS du compte ou du mot-clic est lu : sans compteurs.',
    keep: 'Du fil public, seules les publications qui touchent vos sujets sont gardées.',
  },
  channel: {
    guide: {
      access:
        'Indiquez votre serveur : il vous demandera si Vigie peut publier en votre nom. Ou collez un jeton : sur votre serveur, ouvrez Préférences, Développement, Nouvelle application, avec les permissions read:accounts, read:statuses, write:statuses et write:media. Les deux se révoquent là à tout moment.',
      cost: 'Gratuit. La plupart des serveurs acceptent 300 demandes en cinq minutes et 30 fichiers en une demi-heure.',
      terms:
        'Les règles de chaque serveur s’appliquent : lisez-les avant de publier. Beaucoup demandent qu’un compte automatique se dise tel, et refusent la publicité.',
    },
    settings: { server: 'Serveur' },
    hints: { server: 'Par exemple : https://mastodon.social.' },
    secret: 'Jeton d’accès',
    secretHint: 'À coller seulement si vous n’autorisez pas Vigie sur le serveur.',
  },
  publish: {
    settings: {
      visibility: 'Qui peut la lire',
      warning: 'Avertissement',
      sensitive: 'Masquer les images',
      pollOptions: 'Réponses du sondage',
      pollHours: 'Durée du sondage, en heures',
      pollMultiple: 'Plusieurs réponses possibles',
    },
    options: {
      visibility: {
        public: 'Tout le monde',
        unlisted: 'Tout le monde, sans paraître dans les fils publics',
        private: 'Les abonnés seulement',
      },
    },
    hints: {
      warning: 'Le texte est replié derrière ces mots. Ils comptent dans la longueur.',
      sensitive: 'Elles sont montrées à qui le demande.',
      pollOptions: 'Une par ligne ; aucune : pas de sondage. Un sondage exclut les images.',
    },
  },
} as const
