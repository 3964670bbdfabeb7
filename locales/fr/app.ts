export default {
  loading: 'Chargement…',
  cancel: 'Annuler',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  undo: 'Annuler',
  undone: 'C’est annulé.',
  copy: 'Copier',
  copied: 'Copié',
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
    searchShort: 'Rechercher',
    organisations: 'Organisations',
    switchOrganisation: 'Changer d’organisation. Organisation actuelle : {name}',
    account: 'Mon compte',
    accountMenu: 'Compte et préférences de {name}',
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
    keys: { ctrl: 'Ctrl', enter: 'Entrée', esc: 'Échap', space: 'Espace' },
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
  errors: {
    unexpected:
      'Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu. Réessayez ; si l’erreur revient, le journal du serveur en dit la cause.',
    offline: 'Le serveur ne répond pas. Ce que vous avez écrit reste ici ; réessayez dans un instant.',
    'invalid-input': 'Certains champs sont à corriger : {fields}. Rien n’a été enregistré.',
    'invalid-field': '{message}',
    'unreadable-request': 'La demande est illisible. Rien n’a été enregistré.',
    'no-such-address': 'Cette adresse n’existe pas dans Vigie.',
    'too-large': 'L’envoi est trop volumineux. Rien n’a été enregistré.',
    'too-many-requests': 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
    'not-signed-in': 'Connectez-vous pour continuer.',
    'not-allowed':
      'Votre rôle ne permet pas cette action. Une personne administratrice de l’organisation peut le changer.',
    'no-such-organisation': 'Cette organisation n’existe pas, ou vous n’en êtes pas membre.',
    'forged-request':
      'La demande ne vient pas des pages de Vigie ; elle a été refusée. Rechargez la page, puis réessayez.',
    'data-folder-in-use':
      'Vigie tourne déjà sur le dossier {folder} (processus {pid}) et répond à l’adresse {address}. Ouvrez cette adresse, ou arrêtez ce processus avant d’en démarrer un autre.',
    'data-folder-in-use-starting':
      'Un autre processus de Vigie ({pid}) se sert déjà du dossier {folder}. Attendez qu’il ait fini, ou arrêtez-le.',
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
    'secret-differs':
      'VIGIE_SECRET (ou le fichier « secret » du dossier de données) n’est pas la clé de cette base de données. Remettez l’ancienne clé ; pour en changer, donnez la nouvelle puis l’ancienne, séparées par une virgule.',
  },
} as const
