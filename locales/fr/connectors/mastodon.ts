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
} as const
