export default {
  loading: 'Loading…',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved.',
  undo: 'Undo',
  undone: 'Undone.',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  rooms: {
    today: { title: 'Today', go: 't' },
    listen: { title: 'Listen', go: 'l' },
    plan: { title: 'Plan', go: 'p' },
    govern: { title: 'Govern', go: 'g' },
    publish: { title: 'Publish', go: 'u' },
    engage: { title: 'Engage', go: 'e' },
    people: { title: 'People', go: 'o' },
    evaluate: { title: 'Evaluate', go: 'v' },
    settings: { title: 'Settings', go: 's' },
  },
  shell: {
    skip: 'Skip to content',
    menu: 'Main menu',
    openMenu: 'Open the menu',
    closeMenu: 'Close the menu',
    collapse: 'Collapse the menu',
    expand: 'Expand the menu',
    search: 'Search or act',
    searchShort: 'Search',
    organisations: 'Organisations',
    switchOrganisation: 'Switch organisation. Current organisation: {name}',
    account: 'My account',
    accountMenu: 'Account and preferences of {name}',
    language: 'Language',
    theme: 'Appearance',
    themes: { light: 'Light', dark: 'Dark', auto: 'Like the device' },
    help: 'Keyboard shortcuts',
    signOut: 'Sign out',
    offline: 'No connection. What you see is from the last reading; what you write stays here.',
    liveLost: 'News no longer arrives live; trying again.',
    newVersion: 'Vigie has been updated.',
    reload: 'Reload the page',
    nothingFound: 'Nothing by that name. Try another word.',
    pages: 'Pages',
    actions: 'Actions',
    preferences: 'Preferences',
    needsYou:
      '{count, plural, =0 {Nothing is waiting for you} one {# thing is waiting for you} other {# things are waiting for you}}',
    useLight: 'Light appearance',
    useDark: 'Dark appearance',
    useAuto: 'Appearance of the device',
    useFrench: 'Interface in French',
    useEnglish: 'Interface in English',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    rooms: 'Go to a room',
    next: 'Next',
    previous: 'Previous',
    open: 'Open',
    palette: 'Search or act',
    help: 'Show shortcuts',
    undoLast: 'Undo the last action',
    collapse: 'Collapse or expand the menu',
    keys: { ctrl: 'Ctrl', enter: 'Enter', esc: 'Esc', space: 'Space' },
  },
  failure: {
    unexpected: 'Something went wrong on our side',
    unexpectedTodo:
      'Nothing that was saved is lost. Try again; if the error returns, the server’s log tells the cause.',
    offline: 'The server does not answer',
    offlineTodo: 'Check your connection, then try again.',
    keptInput: 'What you wrote stays here.',
    refused: 'The request was refused. Nothing was saved.',
    retry: 'Try again',
    forbidden: 'This page is not open to your role',
    forbiddenTodo: 'An administrator of the organisation can change your role.',
    notFound: 'There is nothing at this address',
    notFoundTodo: 'The page may have moved, or the address was copied wrongly.',
    backToToday: 'Back to Today',
    crashed: 'This page has stopped',
    crashedTodo:
      'What was saved is intact. Reload the page; if it happens again, pass the detail below to whoever administers Vigie.',
    detail: 'Technical detail',
    organisationGone: 'This organisation does not exist, or you are not a member of it',
    chooseOrganisation: 'Choose one of your organisations.',
  },
  figure: {
    definition: 'Definition: {label}',
    opens: 'see what “{label}” counts',
  },
  errors: {
    unexpected:
      'Something failed on our side. Nothing that was saved is lost. Try again; if it happens again, the server’s log tells the cause.',
    offline: 'The server does not answer. What you wrote is still here; try again in a moment.',
    'invalid-input': 'Some fields need correcting: {fields}. Nothing was saved.',
    'invalid-field': '{message}',
    'unreadable-request': 'The request cannot be read. Nothing was saved.',
    'no-such-address': 'This address does not exist in Vigie.',
    'too-large': 'What you sent is too large. Nothing was saved.',
    'too-many-requests': 'Too many requests in a short time. Wait a minute, then try again.',
    'not-signed-in': 'Sign in to continue.',
    'not-allowed': 'Your role does not allow this. An administrator of the organisation can change it.',
    'no-such-organisation': 'This organisation does not exist, or you are not a member of it.',
    'forged-request':
      'The request does not come from Vigie’s own pages and was refused. Reload the page, then try again.',
    'data-folder-in-use':
      'Vigie already runs on the folder {folder} (process {pid}) and answers at {address}. Open that address, or stop that process before starting another.',
    'data-folder-in-use-starting':
      'Another Vigie process ({pid}) already uses the folder {folder}. Wait until it has finished, or stop it.',
    'data-folder-not-writable':
      'Vigie cannot write into the folder {folder}. Give it that right, or choose another folder with VIGIE_DATA.',
    'data-folder-not-ours':
      'The folder {folder} belongs to the account “{owner}”. Start Vigie under that account or as root, or choose another folder with VIGIE_DATA.',
    'no-account':
      'PostgreSQL refuses to run as root, and this machine has neither an account “postgres” nor “nobody”. Start Vigie under an ordinary account.',
    'no-embedded-database':
      'Vigie brings no PostgreSQL for this platform ({platform}). Install PostgreSQL 15 or later and give its address in DATABASE_URL.',
    'database-does-not-run':
      'The PostgreSQL that comes with Vigie cannot be run from {folder} (permissions, a “noexec” file system, or a missing library such as libstdc++6). You can also give the address of another PostgreSQL in DATABASE_URL.',
    'database-does-not-start': 'The database does not start: {reason}. Nothing was changed. Details are in {log}.',
    'database-not-made': 'The database could not be created in {folder}: {reason}.',
    'database-lost':
      'According to {note}, the database lies in {folder}, but that folder does not exist. Put it back; if the database really is gone, delete {note} to start afresh, or restore a backup.',
    'database-unreachable-folder':
      'The account “{account}”, which has to run PostgreSQL, cannot enter the folder {folder}. Give it access, or start Vigie under an ordinary account.',
    'database-version-differs':
      'The database in {folder} was made by PostgreSQL {found}; this version of Vigie brings PostgreSQL {wanted}. Make a backup with the former version (vigie backup), then restore it with this one into a new folder.',
    'database-unreachable':
      'The database ({place}) does not answer: {reason}. Check DATABASE_URL and that the server is running.',
    'database-too-old': 'The database is a PostgreSQL {version}; version 15 or later is needed.',
    'database-not-utf8': 'The database is encoded as {encoding}; it has to be UTF8.',
    'database-extension-missing':
      'The PostgreSQL extension {extension} is missing and could not be added. Install PostgreSQL’s “contrib” modules, then run in this database: create extension {extension}',
    'database-newer':
      'This database was updated by a later version of Vigie (step {migration}). Install that version; nothing was changed.',
    'migration-changed':
      'Step {migration}, already applied to this database, is no longer the same in the sources. Restore the sources of a released version; nothing was changed.',
    'migration-out-of-order':
      'Step {migration} is missing from this database although a later one ({after}) is there already. Restore the sources of a released version; nothing was changed.',
    'secret-unreadable':
      'A stored secret cannot be read: it was sealed with another key. Put the former value of VIGIE_SECRET (or the file “secret” of the data folder) back, or enter that secret again.',
    'secret-file-unreadable':
      'The file {file}, which holds this installation’s key, can be neither read nor made. Check whom it belongs to, or give the key in VIGIE_SECRET.',
    'secret-differs':
      'VIGIE_SECRET (or the file “secret” of the data folder) is not the key of this database. Put the former key back; to change it, give the new one and then the former, separated by a comma.',
  },
} as const
