export default {
  about: 'Un compte Bluesky, une recherche ou tout le réseau en direct.',
  access:
    'Un compte et le réseau en direct se lisent sans clé. La recherche demande le plus souvent un compte : créez un mot de passe d’application dans Bluesky, sous Paramètres, Confidentialité et sécurité, Mots de passe d’application.',
  cost: 'Gratuit.',
  terms:
    'Les publications sont publiques. Celles que leur auteur supprime sont supprimées d’ici ; celles d’un auteur qui ne veut être lu que par les personnes connectées ne sont pas relevées sans compte.',
  settings: {
    mode: 'À écouter',
    account: 'Compte',
    query: 'Recherche',
    service: 'Serveur',
    identifier: 'Votre identifiant',
    jetstream: 'Adresse du flux',
  },
  options: { mode: { account: 'Un compte', search: 'Une recherche', jetstream: 'Tout le réseau, en direct' } },
  hints: {
    account: 'Par exemple : exemple.bsky.social, ou un identifiant did.',
    query:
      'Les mots, entre guillemets pour une suite exacte ; from, to, mentions, domain et lang sont compris par Bluesky.',
    service: 'À changer si le compte est sur un autre serveur que ceux de Bluesky.',
    identifier: 'Le compte auquel appartient le mot de passe d’application. Laissez vide pour chercher sans compte.',
    jetstream: 'Seules les publications qui touchent vos sujets sont gardées.',
  },
  secret: 'Mot de passe d’application',
  secretHint: 'Quatre groupes de quatre caractères. Ce n’est pas votre mot de passe habituel.',
  notes: {
    deletions:
      'En direct, chaque suppression est reçue. Pour un compte, elles sont reconnues parmi les 100 dernières publications ; pour une recherche, parmi les 100 derniers résultats.',
    handles: 'Le flux en direct ne dit pas le nom des comptes : l’auteur est connu par son identifiant permanent.',
    reposts: 'Sur un serveur seul, sans l’application Bluesky, les republications ne sont pas lues.',
  },
  channel: {
    guide: {
      access:
        'Dans Bluesky, ouvrez Paramètres, Confidentialité et sécurité, Mots de passe d’application, puis créez-en un pour Vigie. Il peut être révoqué là à tout moment, sans changer votre mot de passe.',
      cost: 'Gratuit. Le réseau accepte au plus 1 666 publications par heure et par compte.',
      terms:
        'Les programmes sont admis s’ils ne trompent ni n’importunent personne. Un compte qui publie seul, sans qu’une personne décide, doit se dire automatique. Une publication ne peut pas être modifiée, seulement retirée.',
    },
    settings: { identifier: 'Identifiant', service: 'Serveur' },
    hints: {
      identifier: 'Par exemple : exemple.bsky.social.',
      service: 'À changer si le compte est sur un autre serveur que ceux de Bluesky.',
    },
    secret: 'Mot de passe d’application',
    secretHint: 'Quatre groupes de quatre caractères. Ce n’est pas votre mot de passe habituel.',
  },
} as const
