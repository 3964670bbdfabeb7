export default {
  loading: 'Chargement…',
  cancel: 'Annuler',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  undo: 'Annuler',
  undone: 'C’est annulé.',
  copy: 'Copier',
  copied: 'Copié',
  copyByHand: 'Copie impossible ici. Le texte est sélectionné : copiez-le vous-même.',
  close: 'Fermer',
  rooms: {
    today: { title: 'Aujourd’hui', go: 'a' },
    listen: { title: 'Veille', go: 'v' },
    plan: { title: 'Stratégie', go: 's' },
    govern: { title: 'Règles', go: 'r' },
    publish: { title: 'Contenus', go: 'c' },
    engage: { title: 'Conversations', go: 'o' },
    people: { title: 'Personnes', go: 'p' },
    evaluate: { title: 'Bilan', go: 'b' },
    settings: { title: 'Réglages', go: 'x' },
  },
  shell: {
    skip: 'Aller au contenu',
    menu: 'Menu principal',
    openMenu: 'Ouvrir le menu',
    closeMenu: 'Fermer le menu',
    collapse: 'Replier le menu',
    expand: 'Déplier le menu',
    search: 'Rechercher ou agir',
    organisations: 'Organisations',
    switchOrganisation: 'Changer d’organisation. Organisation actuelle :',
    myOrganisations: 'Mes organisations',
    account: 'Mon compte',
    accountMenu: 'Compte et préférences de',
    language: 'Langue',
    theme: 'Apparence',
    themes: { light: 'Claire', dark: 'Sombre', auto: 'Comme l’appareil' },
    help: 'Raccourcis clavier',
    signOut: 'Se déconnecter',
    offline: 'Pas de connexion. Ce que vous voyez date de la dernière lecture ; ce que vous écrivez reste ici.',
    liveLost: 'Les nouveautés n’arrivent plus en direct ; nouvelle tentative en cours.',
    newVersion: 'Vigie a été mise à jour.',
    reload: 'Recharger la page',
    nothingFound: 'Rien de ce nom. Essayez un autre mot.',
    pages: 'Pages',
    actions: 'Actions',
    preferences: 'Préférences',
    needsYou: '{count, plural, =0 {Rien ne vous attend} one {# chose vous attend} other {# choses vous attendent}}',
    useLight: 'Apparence claire',
    useDark: 'Apparence sombre',
    useAuto: 'Apparence de l’appareil',
    useFrench: 'Interface en français',
    useEnglish: 'Interface en anglais',
  },
  shortcuts: {
    title: 'Raccourcis clavier',
    everywhere: 'Partout',
    rooms: 'Aller à une salle',
    next: 'Suivant',
    previous: 'Précédent',
    open: 'Ouvrir',
    palette: 'Rechercher ou agir',
    help: 'Afficher les raccourcis',
    undoLast: 'Annuler la dernière action',
    collapse: 'Replier ou déplier le menu',
    characterKeysOff: 'Les raccourcis à une touche sont désactivés.',
    chooseCharacterKeys: 'Régler les raccourcis à une touche',
    keys: { ctrl: 'Ctrl', enter: 'Entrée', esc: 'Échap', space: 'Espace' },
  },
  demonstration: {
    title: 'Démonstration.',
    passing: 'Tout y est imaginaire, et tout disparaît quand elle s’arrête.',
    kept: 'Tout y est imaginaire : l’organisation, les personnes et ce qu’elles disent.',
    account: 'Compte de la démonstration',
    email: 'Adresse',
    password: 'Mot de passe',
  },
  failure: {
    unexpected: 'Une erreur est survenue de notre côté',
    unexpectedTodo:
      'Rien de ce qui était enregistré n’est perdu. Réessayez ; si l’erreur revient, le journal du serveur en dit la cause.',
    offline: 'Le serveur ne répond pas',
    offlineTodo: 'Vérifiez votre connexion, puis réessayez.',
    keptInput: 'Ce que vous avez écrit reste ici.',
    refused: 'La demande a été refusée. Rien n’a été enregistré.',
    retry: 'Réessayer',
    forbidden: 'Cette page n’est pas ouverte à votre rôle',
    forbiddenTodo: 'Une personne administratrice de l’organisation peut changer votre rôle.',
    notFound: 'Il n’y a rien à cette adresse',
    notFoundTodo: 'La page a pu être déplacée, ou l’adresse mal recopiée.',
    backToToday: 'Revenir à Aujourd’hui',
    crashed: 'Cette page s’est arrêtée',
    crashedTodo:
      'Ce qui était enregistré est intact. Rechargez la page ; si cela se répète, transmettez le détail ci-dessous à la personne qui administre Vigie.',
    detail: 'Détail technique',
    organisationGone: 'Cette organisation n’existe pas, ou vous n’en êtes pas membre',
    chooseOrganisation: 'Choisissez une de vos organisations.',
  },
  figure: {
    definition: 'Définition : {label}',
    opens: 'voir ce que compte « {label} »',
  },
  today: {
    needs: 'Ce qui vous attend',
    nothing: 'Rien ne vous attend pour l’instant.',
  },
  noOrganisation: {
    title: 'Vous n’êtes membre d’aucune organisation',
    lead: 'Une personne administratrice peut vous inviter ; le lien d’invitation vous fera entrer.',
    address: 'L’invitation doit viser votre adresse : {email}.',
  },
  wallTime: {
    gone: 'Cette heure n’existe pas ce jour-là : l’heure change. Choisissez {before} ou {after}.',
    twice: 'Cette heure arrive deux fois ce jour-là : l’heure change. Laquelle ?',
    first: 'La première ({offset})',
    second: 'La seconde ({offset})',
    incomplete: 'Indiquez un jour et une heure.',
    zone: 'Fuseau horaire : {zone}',
  },
  secret: {
    label: 'Secret d’accès',
    show: 'Montrer le secret',
    help: 'Gardé scellé ; personne ne peut le relire.',
    kept: 'Gardé ; laissez vide pour ne pas le changer',
  },
  accountFrame: {
    home: 'Vigie, accueil',
    back: 'Revenir à {name}',
    pages: 'Pages du compte',
  },
  doors: {
    confirmEmail: {
      title: 'Confirmer votre adresse',
      lead: 'Votre compte se connectera avec l’adresse à laquelle ce lien a été envoyé.',
      submit: 'Confirmer',
      noToken: 'Ce lien est incomplet. Ouvrez-le de nouveau depuis le courriel.',
      doneTitle: 'Adresse confirmée',
      done: 'Vous vous connectez désormais avec {email}.',
      go: 'Continuer',
    },
    motto: 'Écouter avant de parler, répondre selon ses propres règles, mesurer si cela a servi.',
    what: 'Vigie écoute ce qui se dit d’une organisation, tient sa stratégie et ses règles comme des données que le réel vérifie, et publie ce qu’elles permettent. Conversations et bilan viendront. Vos données restent sur votre serveur.',
    besideLabel: 'À propos de Vigie',
    fields: {
      name: 'Votre nom',
      nameMissing: 'Écrivez votre nom.',
      email: 'Adresse de courriel',
      emailWrong: 'Écrivez une adresse complète, comme nom@exemple.org.',
      password: 'Mot de passe',
      newPassword: 'Nouveau mot de passe',
      passwordHelp: 'Au moins 12 caractères. Une phrase facile à retenir convient très bien.',
      passwordShort: 'Il faut au moins 12 caractères.',
      showPassword: 'Montrer ou cacher le mot de passe',
    },
    firstRun: {
      title: 'Première visite',
      lead: 'Créez votre organisation et le compte de la personne qui l’administre.',
      code: 'Code de première mise en route',
      codeHelp: 'Vigie l’a affiché dans le terminal où vous l’avez démarrée.',
      codeMissing: 'Recopiez le code affiché dans le terminal.',
      organisation: 'Nom de l’organisation',
      organisationMissing: 'Écrivez le nom de l’organisation.',
      submit: 'Créer l’organisation',
      next: 'La suite tient en une minute.',
      nextOne: 'Vous dites les noms, le site et les thèmes de votre organisation.',
      nextTwo: 'Vigie propose ce qu’il faut écouter et où l’écouter.',
      nextThree: 'Les premières mentions arrivent.',
    },
    signIn: {
      title: 'Se connecter',
      submit: 'Se connecter',
      passwordMissing: 'Écrivez votre mot de passe.',
      forgotten: 'Mot de passe oublié',
      or: 'ou',
      passkey: 'Utiliser une clé d’accès',
      providerAway:
        'Le fournisseur de votre organisation ne répond pas, ou son réglage est à revoir. Réessayez plus tard, ou prévenez une personne administratrice.',
      through: 'Continuer avec {provider}',
      secondTitle: 'Deuxième étape',
      secondLead: 'Votre compte demande un code en plus du mot de passe.',
      code: 'Code à six chiffres',
      codeHelp: 'Dans votre application d’authentification.',
      codeMissing: 'Écrivez le code.',
      backupCode: 'Code de secours',
      backupHelp: 'Un des codes gardés lors de l’activation. Chacun ne sert qu’une fois.',
      trust: 'Ne plus demander de code sur cet appareil pendant 30 jours',
      confirm: 'Continuer',
      useBackup: 'Utiliser un code de secours',
      useTotp: 'Utiliser l’application',
      back: 'Recommencer',
    },
    forgotten: {
      title: 'Mot de passe oublié',
      lead: 'Vous recevrez un lien pour en choisir un nouveau.',
      submit: 'Envoyer le lien',
      sentTitle: 'Consultez vos courriels',
      sent: 'Si un compte correspond à {email}, un lien vient d’être envoyé à cette adresse.',
      noMail:
        'Cette installation n’envoie pas de courriel. Demandez un lien à une personne administratrice de votre organisation.',
      noMailAlone:
        'Si vous administrez vous-même Vigie : sur le serveur, « npx vigie admin reset-link adresse » crée ce lien.',
      back: 'Revenir à la connexion',
    },
    reset: {
      title: 'Choisir un nouveau mot de passe',
      lead: 'Toutes les sessions ouvertes seront fermées.',
      submit: 'Enregistrer',
      noToken: 'Ce lien est incomplet. Ouvrez-le de nouveau depuis le courriel, ou demandez-en un autre.',
      again: 'Demander un autre lien',
      doneTitle: 'Mot de passe changé',
      done: 'Vous pouvez vous connecter avec le nouveau mot de passe.',
      signIn: 'Se connecter',
    },
    invitation: {
      title: 'Invitation',
      join: 'Rejoindre {organisation}',
      invited: 'On vous invite comme {role}.',
      invitedBy: '{person} vous invite comme {role}.',
      until: 'L’invitation vaut jusqu’au {moment}.',
      haveAccount: 'Un compte existe déjà pour {email}. Connectez-vous, puis acceptez l’invitation.',
      signIn: 'Se connecter',
      otherAccount: 'Cette invitation vise {email}, mais un autre compte est ouvert ici.',
      signOut: 'Se déconnecter',
      accept: 'Accepter l’invitation',
      notNow: 'Pas maintenant',
      create: 'Créer mon compte',
      emailFixed: 'L’adresse à laquelle l’invitation a été faite.',
    },
  },
  errors: {
    unexpected:
      'Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu. Réessayez ; si l’erreur revient, le journal du serveur en dit la cause.',
    offline: 'Le serveur ne répond pas. Ce que vous avez écrit reste ici ; réessayez dans un instant.',
    'invalid-input': 'Certains champs sont à corriger : {fields}. Rien n’a été enregistré.',
    'invalid-field': '{message}',
    'unreadable-request': 'La demande est illisible. Rien n’a été enregistré.',
    'no-such-address': 'Cette adresse n’existe pas dans Vigie.',
    'too-large': 'L’envoi est trop volumineux. Rien n’a été enregistré.',
    'disk-full':
      'Le disque du serveur est plein : rien de nouveau ne peut être enregistré. Ce qui l’était est gardé. La personne qui s’occupe du serveur doit faire de la place.',
    'disk-nearly-full':
      'Il reste moins de 256 Mo sur le disque de la base de données : elle pourrait bientôt s’arrêter. La personne qui s’occupe du serveur doit faire de la place.',
    'too-many-requests': 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
    'not-signed-in': 'Connectez-vous pour continuer.',
    'not-allowed':
      'Votre rôle ne permet pas cette action. Une personne administratrice de l’organisation peut le changer.',
    'key-not-valid':
      'Cette clé d’API n’ouvre pas cette organisation : elle est d’une autre, a expiré, a été révoquée ou n’a pas été copiée en entier.',
    'no-such-organisation': 'Cette organisation n’existe pas, ou vous n’en êtes pas membre.',
    'forged-request':
      'La demande ne vient pas des pages de Vigie ; elle a été refusée. Rechargez la page, puis réessayez.',
    'data-folder-in-use':
      'Vigie tourne déjà sur le dossier {folder} (processus {pid}) et répond à l’adresse {address}. Ouvrez cette adresse, ou arrêtez ce processus avant d’en démarrer un autre.',
    'data-folder-in-use-starting':
      'Un autre processus de Vigie ({pid}) se sert déjà du dossier {folder}. Attendez qu’il ait fini, ou arrêtez-le.',
    'database-of-another-folder':
      'La base de données {database} sert en ce moment à une autre installation de Vigie (processus {pid}), démarrée sur le dossier {other}. Le dossier {folder} en est sans doute une copie : arrêtez cette autre installation, ou choisissez un autre dossier avec VIGIE_DATA. Pour dupliquer une installation : vigie backup, puis vigie restore.',
    'data-folder-not-writable':
      'Vigie ne peut pas écrire dans le dossier {folder}. Donnez-lui ce droit, ou choisissez un autre dossier avec VIGIE_DATA.',
    'data-folder-not-ours':
      'Le dossier {folder} appartient au compte « {owner} ». Démarrez Vigie sous ce compte ou comme root, ou choisissez un autre dossier avec VIGIE_DATA.',
    'no-account':
      'PostgreSQL refuse de tourner sous le compte root, et cette machine n’a ni compte « postgres » ni compte « nobody ». Démarrez Vigie sous un compte ordinaire.',
    'no-embedded-database':
      'PostgreSQL n’est pas fourni avec Vigie pour cette plateforme ({platform}). Installez un PostgreSQL (15 ou plus récent) et donnez son adresse dans DATABASE_URL.',
    'database-does-not-run':
      'Le PostgreSQL fourni ne peut pas être exécuté depuis {folder} (droits, système de fichiers « noexec » ou bibliothèque manquante, par exemple libstdc++6). Vous pouvez aussi donner l’adresse d’un autre PostgreSQL dans DATABASE_URL.',
    'database-does-not-start':
      'La base de données ne démarre pas : {reason}. Rien n’a été modifié. Le détail est dans {log}.',
    'database-not-made': 'La base de données n’a pas pu être créée dans {folder} : {reason}.',
    'database-lost':
      'Selon {note}, la base de données se trouve dans {folder}, mais ce dossier n’existe pas. Remettez-le en place ; si la base n’existe vraiment plus, supprimez {note} pour repartir de zéro ou restaurez une sauvegarde.',
    'database-unreachable-folder':
      'Le compte « {account} », qui doit faire tourner PostgreSQL, n’a pas accès au dossier {folder}. Donnez-lui cet accès, ou démarrez Vigie sous un compte ordinaire.',
    'database-version-differs':
      'La base de données de {folder} a été créée par PostgreSQL {found} ; cette version de Vigie apporte PostgreSQL {wanted}. Faites une sauvegarde avec l’ancienne version (vigie backup), puis restaurez-la avec celle-ci dans un nouveau dossier.',
    'database-unreachable':
      'La base de données ({place}) ne répond pas : {reason}. Vérifiez DATABASE_URL et que le serveur tourne.',
    'database-pooler':
      'Un regroupeur de connexions (pooler) comme PgBouncer se tient entre Vigie et la base de données ({place}). Il prête une même session à plusieurs connexions ou ne transmet pas leurs réglages, et Vigie ne peut pas fonctionner ainsi. Donnez dans DATABASE_URL l’adresse du serveur PostgreSQL lui-même.',
    'database-too-old': 'La base de données est un PostgreSQL {version} ; il faut la version 15 ou une plus récente.',
    'database-not-utf8': 'La base de données est encodée en {encoding} ; il faut une base en UTF8.',
    'database-extension-missing':
      'L’extension PostgreSQL {extension} manque et n’a pas pu être ajoutée. Installez les modules « contrib » de PostgreSQL, puis exécutez dans cette base : create extension {extension}',
    'database-newer':
      'Cette base de données a été mise à jour par une version plus récente de Vigie (étape {migration}). Installez cette version-là ; rien n’a été modifié.',
    'migration-changed':
      'L’étape {migration}, déjà appliquée à cette base de données, n’est plus la même dans les sources. Rétablissez les sources d’une version publiée ; rien n’a été modifié.',
    'migration-out-of-order':
      'L’étape {migration} manque dans cette base de données, alors qu’une étape suivante ({after}) y est déjà. Rétablissez les sources d’une version publiée ; rien n’a été modifié.',
    'secret-unreadable':
      'Un secret enregistré ne peut pas être lu : il a été scellé avec une autre clé. Remettez l’ancienne valeur de VIGIE_SECRET (ou le fichier « secret » du dossier de données), ou saisissez de nouveau ce secret.',
    'secret-file-unreadable':
      'Le fichier {file}, qui contient la clé de cette installation, ne peut être ni lu ni créé. Vérifiez à qui il appartient, ou donnez la clé dans VIGIE_SECRET.',
    'secret-missing':
      'La clé de cette installation manque : ni VIGIE_SECRET ni le fichier {file}. Rien n’a été modifié. Donnez-la dans VIGIE_SECRET, ou remettez le fichier à sa place. Si une autre installation de Vigie se sert de cette base, c’est sa clé qu’il faut.',
    'no-installation':
      'Le dossier {folder} ne contient aucune installation de Vigie ; rien n’y a été créé. Vérifiez VIGIE_DATA, ou le dossier depuis lequel vous lancez la commande (par défaut, les données sont dans ./data).',
    'no-installation-in-database':
      'La base de données ne contient aucune installation de Vigie ; rien n’y a été créé. Vérifiez DATABASE_URL ; « vigie serve » prépare une base neuve.',
    'secret-differs':
      'VIGIE_SECRET (ou le fichier « secret » du dossier de données) n’est pas la clé de cette base de données. Remettez l’ancienne clé ; pour en changer, donnez la nouvelle puis l’ancienne, séparées par une virgule.',
    'wrong-settings':
      '{count, plural, one {Un réglage est à corriger} other {# réglages sont à corriger}} (voir docs/configuration.md) :',
    'setting-unknown': '{name} n’est pas un réglage de Vigie. Vérifiez l’orthographe.',
    'setting-port': '{name} doit être un numéro de port, de 1 à 65535 (0 : un port libre).',
    'setting-host': '{name} doit être une adresse de cette machine, par exemple 127.0.0.1 ou 0.0.0.0.',
    'setting-public-url':
      '{name} doit être une adresse http:// ou https:// sans chemin, par exemple https://vigie.exemple.org.',
    'setting-database-url':
      '{name} doit être l’adresse d’une base PostgreSQL, de la forme postgres://compte:mot-de-passe@serveur:5432/base.',
    'setting-secret':
      '{name} doit compter au moins 32 caractères tirés au hasard (plusieurs clés : séparées par des virgules).',
    'setting-outbound-allow':
      '{name} doit être une liste d’hôtes, d’adresses hôte:port ou de plages CIDR, séparés par des virgules, sans http://.',
    'setting-trusted-proxies':
      '{name} doit être une liste d’adresses IP ou de plages CIDR, séparées par des virgules, ou none.',
    'setting-smtp-url':
      '{name} doit être l’adresse d’un serveur d’envoi, de la forme smtps://compte:mot-de-passe@serveur ou smtp://serveur:25.',
    'setting-sandbox': '{name} doit être yes ou no.',
    'setting-log-format': '{name} doit être text ou json.',
    'setting-log-level': '{name} doit être fatal, error, warn, info, debug, trace ou silent.',
    'port-in-use':
      'Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port avec VIGIE_PORT.',
    'port-refused':
      'Vigie n’a pas le droit d’écouter sur {host}, port {port}. Choisissez un autre port avec VIGIE_PORT ou une adresse de cette machine avec VIGIE_HOST.',
    'page-not-built':
      'La page web n’a pas pu être construite : {reason}. Réinstallez les dépendances (npm ci), puis recommencez.',
  },
} as const
