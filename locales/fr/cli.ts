export default {
  description: 'Vigie : l’organisation et ses médias sociaux, de la veille au bilan.',
  version: 'affiche la version',
  lang: 'langue des messages (sinon, français si LC_ALL ou LANG commence par fr, anglais autrement)',
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
    import: 'lit un fichier de publications (CSV ou NDJSON)',
    export: 'sort les mentions d’une organisation (CSV ou NDJSON)',
    demo: 'montre Vigie sur une organisation imaginaire',
    admin: 'gère les comptes depuis la machine',
    check: 'vérifie une stratégie écrite dans un fichier',
    strategy: 'écrit et met en forme le fichier d’une stratégie',
    hear: 'lit des flux et montre ce qui répond à une requête',
    match: 'trouve les publications que décrivent des requêtes',
    query: 'montre comment une requête est comprise',
    tone: 'dit la langue et le ton de publications',
  },
  import: {
    description:
      'Lit un fichier CSV ou NDJSON et range ses publications parmi les mentions. Le même fichier, relu, n’ajoute rien deux fois. « - » lit l’entrée standard.',
    file: 'le fichier',
    organisation: 'organisation, telle que dans l’adresse de ses pages',
    format: 'csv ou ndjson (sinon, d’après le nom du fichier)',
    map: 'une colonne et le champ qu’elle remplit, par exemple --map Message=text (à répéter)',
    name: 'nom de la source (sinon, celui du fichier)',
    json: 'écrit le compte rendu en JSON',
    'no-organisation': 'Aucune organisation ne s’appelle « {slug} ».',
    'wrong-map': '« {text} » ne se lit pas comme Colonne=champ.',
    'wrong-format': 'Indiquez --format csv ou --format ndjson.',
    'no-file': 'Le fichier {file} ne peut pas être lu : {reason}',
    row: 'ligne {row, number} : {message}',
    rows: '{count, plural, one {ligne} other {lignes}} {rows}{more, plural, =0 {} one { et # autre} other { et # autres}} : {message}',
    done: '{rows, plural, one {# ligne lue} other {# lignes lues}} : {added, plural, =0 {aucune mention ajoutée} one {# mention ajoutée} other {# mentions ajoutées}}, {known, plural, =0 {aucune connue} one {# déjà connue} other {# déjà connues}}, {failed, plural, =0 {aucune illisible} one {# illisible} other {# illisibles}}.',
  },
  export: {
    description:
      'Sort les mentions d’une organisation, les plus récentes d’abord, dans le respect de la règle de chaque source.',
    organisation: 'organisation, telle que dans l’adresse de ses pages',
    format: 'csv ou ndjson (par défaut)',
    output: 'fichier où écrire (sinon, la sortie standard)',
    since: 'publiées à partir de cette date (2026-01-31)',
    until: 'publiées avant cette date',
    topic: 'numéro d’un sujet (à répéter)',
    text: 'mots à trouver',
    'wrong-date': '« {text} » n’est pas une date.',
    'wrong-topic': '« {text} » n’est pas le numéro d’un sujet.',
    done: '{count, plural, =0 {Aucune mention} one {# mention} other {# mentions}}.',
  },
  demo: {
    description:
      'Démarre Vigie sur une organisation imaginaire et un réseau imaginaire, vivants et clairement signalés, dans un dossier à part. Rien de vos données n’est touché.',
    data: 'dossier de la démonstration (sinon, un dossier neuf, effacé à la fin ; VIGIE_DATA ne sert pas ici)',
    keep: 'garde ce que contient déjà ce dossier',
    preparing: 'Préparation de la démonstration : trois mois d’une organisation qui n’existe pas…',
    heard: '{count, plural, one {# publication imaginaire rangée} other {# publications imaginaires rangées}}.',
    account: 'Connectez-vous avec {email} et le mot de passe {password}',
    colleagues: 'Du même mot de passe, avec d’autres droits : {emails}',
    source: 'Réseau imaginaire (démonstration)',
    imaginary: 'Tout y est inventé : l’organisation, les personnes et ce qu’elles disent.',
  },
  admin: {
    description:
      'Gère les comptes depuis la machine, que Vigie tourne ou non. Chaque changement entre au journal d’audit.',
    'list-users': 'montre les comptes, leurs organisations et leurs rôles',
    'create-user': 'crée un compte et donne un lien pour choisir le mot de passe',
    'reset-link': 'donne un lien pour choisir un nouveau mot de passe (un jour, une fois)',
    'make-administrator': 'confie l’administration d’une organisation à un compte',
    'disable-2fa': 'désactive la connexion en deux étapes d’un compte',
    'metrics-token': 'montre le mot de passe de /metrics',
    email: 'adresse du compte',
    name: 'nom de la personne',
    organisation: 'organisation, telle que dans l’adresse de ses pages',
    role: 'rôle : {roles}',
    'wrong-role': 'Les rôles sont : {roles}.',
    nobody: 'Aucun compte. Ouvrez Vigie dans un navigateur pour la première mise en route.',
    'two-factor': 'deux étapes',
    'link-for': 'Lien pour {email}, valable un jour, une seule fois :',
    'is-administrator': '{email} administre maintenant {organisation}.',
    'two-factor-off': 'Connexion en deux étapes désactivée pour {email}.',
  },
  wrong: {
    'unknown-command': 'Commande inconnue : {what}.',
    'unknown-option': 'Option inconnue : {what}.{near, select, none {} other { Vouliez-vous dire {near} ?}}',
    'missing-argument': 'Il manque l’argument {what}.',
    'missing-value': 'L’option {what} attend une valeur.',
    'missing-option': 'Il manque l’option {what}.',
    'too-many': 'Il y a trop d’arguments.',
    invalid: 'La valeur de {what} ne convient pas. {why}',
    language: 'Vigie parle français (--lang fr) et anglais (--lang en).',
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
      'Adresse d’un PostgreSQL de l’organisation (15 ou plus récent, en UTF8, extensions unaccent, pg_trgm et btree_gin), sans regroupeur de connexions (pooler) comme PgBouncer entre les deux. Sans elle, Vigie fait tourner son propre PostgreSQL.',
    VIGIE_SECRET:
      'Clé qui scelle les mots de passe et jetons confiés à Vigie : au moins 32 caractères tirés au hasard. Sans elle, une clé est créée et gardée dans le fichier « secret » du dossier de données. Pour en changer : la nouvelle, une virgule, l’ancienne.',
    VIGIE_OUTBOUND_ALLOW:
      'Destinations exemptées de la protection contre les requêtes vers le réseau interne : hôte, hôte:port, adresse IP ou plage CIDR, séparés par des virgules.',
    VIGIE_TRUSTED_PROXIES:
      'Serveurs mandataires inverses dont Vigie croit les en-têtes X-Forwarded-For, -Proto et -Host : adresses IP ou plages CIDR, séparées par des virgules. L’adresse des visiteurs (limites d’essais, journal d’audit) en dépend : n’y mettez que vos propres serveurs. Donnée, la liste remplace celle par défaut ; none : aucun.',
    SMTP_URL:
      'Serveur d’envoi des courriels : smtps://compte:mot-de-passe@serveur ou smtp://serveur:25. Sans lui, aucun courriel ne part et la page montre les liens à transmettre.',
    VIGIE_SANDBOX:
      'yes : le réseau imaginaire de la démonstration est proposé parmi les sources. La commande demo le propose toujours.',
    VIGIE_LOG_LEVEL:
      'Ce que le journal retient (sortie d’erreur) : fatal, error, warn, info, debug, trace ou silent. Sans lui : warn dans un terminal, info ailleurs.',
    VIGIE_LOG_FORMAT:
      'Forme du journal : text (une ligne courte par événement) ou json (une ligne JSON par événement). Sans lui : text dans un terminal, json ailleurs.',
  },
  'file-errors': {
    ENOENT: 'il n’existe pas.',
    EACCES: 'votre compte n’y a pas accès.',
    EPERM: 'votre compte n’y a pas accès.',
    EISDIR: 'c’est un dossier.',
    ENOTDIR: 'son chemin passe par ce qui n’est pas un dossier.',
    ENOSPC: 'le disque est plein.',
    EROFS: 'le disque est en lecture seule.',
    EMFILE: 'trop de fichiers sont ouverts.',
    EEXIST: 'il existe déjà.',
  },
  json: 'écrit le résultat en JSON',
  backup: {
    description:
      'Écrit dans un seul fichier (tar.gz) toute l’installation telle qu’elle est à cet instant, pendant qu’elle tourne. Le fichier n’apparaît sous son nom que lorsqu’il est complet.',
    file: 'fichier à écrire, ou dossier où le mettre sous le nom vigie-DATE.tar.gz (sinon, ici)',
    'with-secret': 'y met aussi la clé de l’installation, chiffrée par une phrase de passe',
    'passphrase-file': 'fichier dont la première ligne est la phrase de passe (- : l’entrée standard)',
    'secret-wants-passphrase': '--with-secret et --passphrase-file vont ensemble.',
    progress: '{table} : {megabytes, number, ::.0} Mo (table {done, number} sur {of, number})',
    done: 'Sauvegarde terminée : {file} ({rows, plural, one {# ligne} other {# lignes}}, {megabytes, number, ::.0} Mo)',
    'keep-secret':
      'La clé de l’installation n’y est pas. Gardez-la à part (VIGIE_SECRET ou {file}) : sans elle, les jetons et mots de passe confiés à Vigie devront être saisis de nouveau.',
  },
  restore: {
    description:
      'Restaure une sauvegarde dans une installation vide, arrêtée. Le fichier est vérifié en entier avant que rien ne soit modifié ; tout est restauré, ou rien.',
    file: 'sauvegarde à restaurer',
    replace: 'efface ce que l’installation contient',
    'passphrase-file': 'fichier dont la première ligne est la phrase de passe de la clé (- : l’entrée standard)',
    'new-secret': 'restaure sans la clé d’origine : ce qu’elle scellait devra être saisi de nouveau',
    progress: '{share, number, percent} ({table})',
    done: 'Restauration terminée : {rows, plural, one {# ligne} other {# lignes}}, sauvegarde du {at, date, medium} (Vigie {version})',
    why: 'Restauration de la sauvegarde du {at, date, medium}',
    paused:
      'Tous les envois attendent que quelqu’un les reprenne (Comptes reliés). Ne les reprenez que dans une seule installation : jamais ici et dans l’originale.',
    'doubtful-sends':
      '{count, plural, one {# envoi était prévu} other {# envois étaient prévus}} depuis la sauvegarde et {count, plural, one {a pu partir} other {ont pu partir}} : regardez le compte, puis dites pour chacun s’il y est.',
    'doubtful-recipients':
      '{count, plural, one {# personne abonnée a pu recevoir} other {# personnes abonnées ont pu recevoir}} un numéro en cours : leur envoi est noté incertain et rien ne partira deux fois.',
    'secret-in-folder': 'La clé de l’installation a été mise dans {file}. Gardez-en une copie à part.',
    'secret-in-variable':
      'La clé reste celle de VIGIE_SECRET : donnez-la à chaque démarrage, ou mettez-la dans le fichier {file}. Sans elle, Vigie ne démarre pas.',
    'enter-again': 'La clé a changé : saisissez de nouveau les jetons et mots de passe des sources.',
  },
  hear: {
    description:
      'Lit des flux (RSS, Atom, JSON Feed), sans base de données ni compte, et montre ce que trouve une requête, du plus récent au plus ancien.',
    query: 'requête',
    feed: 'adresse d’un flux (peut être répétée)',
    'help-after':
      'Un flux en panne est signalé et n’arrête pas les autres. Une adresse de cette machine ou du réseau interne doit figurer dans VIGIE_OUTBOUND_ALLOW. Codes de sortie : 0 fait, même si rien n’est trouvé, 1 tous les flux sont en panne, 2 mauvais emploi.',
    'no-feed': 'Donnez au moins un flux : --feed https://…',
    'bad-address': '« {address} » n’est pas l’adresse d’un flux : elle doit commencer par http:// ou https://.',
    'bad-query': 'La requête ne convient pas (colonne {column}). {message} {remedy}',
    broken: '{feed} : {why}',
    kinds: {
      auth: 'l’accès est refusé',
      'rate-limit': 'le site demande d’attendre',
      rejected: 'cette adresse n’est pas acceptée',
      gone: 'il n’y a plus rien à cette adresse',
      unavailable: 'pas de réponse utilisable cette fois-ci',
    },
    summary:
      '{found, plural, =0 {Aucune mention} one {# mention} other {# mentions}} parmi {items, plural, one {# élément} other {# éléments}} de {feeds, plural, one {# flux} other {# flux}}.',
  },
  match: {
    description:
      'Lit des publications (une par ligne, en JSON : id, text, et au besoin title, author, url, lang, publishedAt, source, likes, followers…) sur l’entrée standard, et écrit une ligne JSON pour chacune que trouve au moins une requête, avec l’endroit des mots.',
    topics: 'fichier YAML de sujets : topics, une liste de name et query',
    query: 'requête (peut être répétée)',
    'no-topic': 'Donnez au moins une requête : --query ou --topics.',
    unreadable: 'Le fichier {file} ne peut pas être lu : {why}',
    'not-yaml': 'ce n’est pas du YAML, à partir de la ligne {line, number}.',
    'no-list': 'Le fichier {file} n’a pas de liste « topics ».',
    'bad-topic':
      'Dans {file}, le sujet {number, number} doit avoir « query », et « name » s’il est donné doit être du texte.',
    'bad-query': 'La requête « {name} » ne convient pas (colonne {column}). {message} {remedy}',
    'bad-line': 'Ligne {number} ignorée : {why}.',
    faults: {
      'not-json': 'ce n’est pas du JSON',
      'not-object': 'ce n’est pas un objet JSON',
      'no-id': '« id » manque, ou n’est ni un texte ni un nombre',
      'no-text': '« text » manque ou n’est pas un texte',
      'wrong-type': '« {field} » n’est pas du bon type',
      'too-long': 'elle est trop longue',
    },
  },
  tone: {
    description:
      'Lit des publications (une par ligne, en JSON : id, text, et au besoin title, lang) sur l’entrée standard, et écrit pour chacune une ligne JSON : langue (fr, en ou null), ton, score de −1 à 1, et les mots qui ont décidé avec leur place dans le texte (après le titre et un saut de ligne, s’il y a un titre).',
  },
  query: {
    description:
      'Montre comment une requête est comprise : sa forme de référence et son arbre, ou ce qui ne convient pas et où.',
    query: 'requête, entre apostrophes droites',
    column: 'Colonne {column} : {message}',
    and: 'tout ceci :',
    or: 'au moins un de ceux-ci :',
    not: 'sans ceci :',
    near: 'à {distance, plural, one {# mot} other {# mots}} au plus l’un de l’autre :',
    'near-ordered': 'dans cet ordre, à {distance, plural, one {# mot} other {# mots}} au plus :',
  },
  errors: {
    'demo-not-a-demonstration':
      'Le dossier {folder} contient autre chose qu’une démonstration entière. Choisissez-en un autre ; rien n’y a été changé.',
    'demo-folder-not-empty':
      'Le dossier {folder} n’est pas vide. Choisissez-en un autre, ou ajoutez --keep pour reprendre la démonstration qu’il contient.',
    'backup-exists': 'Le fichier {file} existe déjà. Choisissez un autre nom ; rien n’a été écrit.',
    interrupted: 'Interrompu. Rien n’a été laissé derrière.',
    'backup-not-readable': 'La sauvegarde {file} n’existe pas ou ne peut pas être lue. Rien n’a été modifié.',
    'backup-damaged':
      '{reason, select, none {Le fichier {file} n’est pas une sauvegarde de Vigie.} cut {La sauvegarde {file} est incomplète : sa fin manque.} other {La sauvegarde {file} est abîmée : son contenu n’est plus celui qui a été écrit.}} Rien n’a été modifié.',
    'backup-newer':
      'La sauvegarde vient d’une version plus récente de Vigie ({version}, étape {migration}). Installez cette version-là ; rien n’a été modifié.',
    'wrong-passphrase': 'La phrase de passe n’est pas celle de la sauvegarde. Rien n’a été modifié.',
    'passphrase-unreadable': 'La phrase de passe ne peut pas être lue dans {file}.',
    'passphrase-short': 'La phrase de passe doit compter au moins 12 caractères.',
    'restore-needs-passphrase':
      'La clé de cette installation est dans la sauvegarde, chiffrée : donnez sa phrase de passe avec --passphrase-file. Rien n’a été modifié.',
    'restore-secret-missing':
      'La clé de l’installation sauvegardée manque ; rien n’a été modifié. Donnez-la : VIGIE_SECRET=… vigie restore {file} (ou copiez le fichier « secret » d’origine en {key}). Sans elle : vigie restore {file} --new-secret ; les jetons et mots de passe des sources seront alors à saisir de nouveau.',
    'restore-secret-given':
      'VIGIE_SECRET n’est pas la clé de cette sauvegarde, qui contient la sienne. Retirez VIGIE_SECRET (la clé ira dans le dossier de données) ou donnez l’ancienne. Rien n’a été modifié.',
    'restore-not-empty':
      'L’installation n’est pas vide (table {table}). Restaurez dans un autre dossier de données, ou ajoutez --replace pour effacer ce qu’elle contient. Rien n’a été modifié.',
    'restore-while-running':
      'Vigie tourne sur cette base de données. Arrêtez-la, puis recommencez ; rien n’a été modifié.',
    'restore-incomplete':
      'La table {table} a reçu {rows, number} lignes au lieu de {wanted, number}. La restauration a été annulée ; rien n’a été modifié.',
  },
} as const
