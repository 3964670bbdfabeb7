export default {
  description: 'Vigie : l’organisation et ses médias sociaux, de la veille au bilan.',
  version: 'affiche la version',
  lang: 'langue des messages (sinon, celle du terminal)',
  help: 'affiche l’aide',
  'help-after':
    'Réglages par variables d’environnement : docs/configuration.md. Codes de sortie : 0 fait, 1 constat ou échec, 2 mauvais emploi.',
  colon: ' :',
  unexpected:
    'Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu. Voici de quoi la signaler :',
  usage: '[options] [commande]',
  titles: {
    usage: 'Emploi :',
    options: 'Options :',
    commands: 'Commandes :',
    arguments: 'Arguments :',
  },
  commands: {
    serve: 'fait tourner l’application (commande par défaut)',
    backup: 'sauvegarde toute l’installation dans un fichier',
    restore: 'restaure une sauvegarde dans une installation vide',
  },
  wrong: {
    'unknown-command': 'Commande inconnue : {what}.',
    'unknown-option': 'Option inconnue : {what}.',
    'missing-argument': 'Il manque l’argument {what}.',
    'missing-value': 'L’option {what} attend une valeur.',
    'missing-option': 'Il manque l’option {what}.',
    'too-many': 'Il y a trop d’arguments.',
    invalid: 'La valeur de {what} ne convient pas. {why}',
    'see-help': 'L’option --help montre l’emploi.',
  },
  serve: {
    description:
      'Fait tourner l’application : démarre la base de données fournie (ou rejoint celle de DATABASE_URL), la met à jour et répond aux navigateurs. Ctrl-C arrête tout.',
    building: 'Construction de la page web…',
    ready: 'Vigie est prête : {address}',
    'data-folder': 'Données : {folder} (base de données : {database})',
    'data-url': 'Données : base de DATABASE_URL ; clé et fichiers : {folder}',
    'first-run': 'Code de première mise en route : {code}',
    stopping: 'Arrêt en cours… (Ctrl-C de nouveau pour forcer)',
  },
  settings: {
    title: 'Réglages',
    intro:
      'Vigie se règle par des variables d’environnement, lues une seule fois au démarrage. Aucune n’est nécessaire. Une valeur vide compte pour une absence. Si quelque chose ne convient pas, Vigie ne démarre pas et dit tout ce qui est à corriger. Un nom inconnu qui commence par VIGIE_ est refusé.',
    head: '| Variable | Par défaut | Ce qu’elle fait |',
    none: 'aucun',
    VIGIE_PORT: 'Port sur lequel Vigie répond. 0 : un port libre.',
    VIGIE_HOST:
      'Adresse de la machine sur laquelle Vigie écoute. Par défaut, seule cette machine y accède ; donnez 0.0.0.0 dans un conteneur ou pour l’ouvrir au réseau, de préférence derrière un serveur mandataire qui parle HTTPS.',
    VIGIE_PUBLIC_URL:
      'Adresse à laquelle les gens ouvrent Vigie (courriels, connexion par un fournisseur d’identité, clés d’accès). Sans chemin.',
    VIGIE_DATA:
      'Dossier des données : base de données fournie et clé. Comme root, si le compte qui fait tourner PostgreSQL ne peut pas y entrer, la base va dans /var/lib/vigie et ce dossier retient où.',
    DATABASE_URL:
      'Adresse d’un PostgreSQL de l’organisation (15 ou plus récent, en UTF8, extensions unaccent, pg_trgm et btree_gin). Sans elle, Vigie fait tourner son propre PostgreSQL.',
    VIGIE_SECRET:
      'Clé qui scelle les mots de passe et jetons confiés à Vigie : au moins 32 caractères tirés au hasard. Sans elle, une clé est créée et gardée dans le fichier « secret » du dossier de données. Pour en changer : la nouvelle, une virgule, l’ancienne.',
    VIGIE_OUTBOUND_ALLOW:
      'Destinations exemptées de la protection contre les requêtes vers le réseau interne : hôte, hôte:port, adresse IP ou plage CIDR, séparés par des virgules.',
    SMTP_URL:
      'Serveur d’envoi des courriels : smtps://compte:mot-de-passe@serveur ou smtp://serveur:25. Sans lui, aucun courriel ne part et la page montre les liens à transmettre.',
    VIGIE_LOG_LEVEL:
      'Ce que le journal retient (sortie d’erreur, une ligne JSON par événement) : fatal, error, warn, info, debug, trace ou silent.',
  },
  errors: {},
} as const
