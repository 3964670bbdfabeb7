export default {
  description: 'Vigie: an organisation and its social media, from listening to evaluation.',
  version: 'shows the version',
  lang: 'language of the messages (otherwise French where LC_ALL or LANG begins with fr, English elsewhere)',
  help: 'shows this help',
  'help-after':
    'Settings are environment variables: docs/configuration.md. Exit codes: 0 done, 1 finding or failure, 2 wrong use.',
  colon: ':',
  unexpected: 'Something failed on our side. Nothing that was saved is lost. This is what a report needs:',
  usage: '[options] [command]',
  titles: {
    usage: 'Usage:',
    options: 'Options:',
    commands: 'Commands:',
    arguments: 'Arguments:',
  },
  commands: {
    serve: 'runs the application (the default command)',
    backup: 'saves the whole installation into one file',
    restore: 'restores a backup into an empty installation',
    import: 'reads a file of posts (CSV or NDJSON)',
    export: "takes an organisation's mentions out (CSV or NDJSON)",
    demo: 'shows Vigie with an imaginary organisation',
    admin: 'looks after accounts from the machine',
    check: 'checks a strategy written in a file',
    strategy: 'writes and formats the file of a strategy',
    hear: 'reads feeds and shows what answers a query',
    match: 'finds the posts that queries describe',
    query: 'shows how a query is understood',
    tone: 'tells the language and tone of posts',
  },
  import: {
    description:
      'Reads a CSV or NDJSON file and stores its posts among the mentions. The same file read again adds nothing twice. “-” reads standard input.',
    file: 'the file',
    organisation: 'organisation, as in the address of its pages',
    format: 'csv or ndjson (otherwise told from the name of the file)',
    map: 'a column and the field that it fills, for example --map Message=text (repeatable)',
    name: 'name of the source (otherwise that of the file)',
    json: 'prints the account as JSON',
    'no-organisation': 'No organisation is called “{slug}”.',
    'wrong-map': '“{text}” cannot be read as Column=field.',
    'wrong-format': 'Say --format csv or --format ndjson.',
    'no-file': 'The file {file} cannot be read: {reason}',
    row: 'row {row, number}: {message}',
    rows: '{count, plural, one {row} other {rows}} {rows}{more, plural, =0 {} other { and # more}}: {message}',
    done: '{rows, plural, one {# row read} other {# rows read}}: {added, plural, =0 {no mention added} one {# mention added} other {# mentions added}}, {known, plural, =0 {none known} one {# known already} other {# known already}}, {failed, plural, =0 {none unreadable} one {# unreadable} other {# unreadable}}.',
  },
  export: {
    description: 'Takes an organisation’s mentions out, newest first, within the rule of each source.',
    organisation: 'organisation, as in the address of its pages',
    format: 'csv or ndjson (by default)',
    output: 'file to write to (otherwise standard output)',
    since: 'published from this date on (2026-01-31)',
    until: 'published before this date',
    topic: 'number of a topic (repeatable)',
    text: 'words to find',
    'wrong-date': '“{text}” is no date.',
    'wrong-topic': '“{text}” is not the number of a topic.',
    done: '{count, plural, =0 {No mention} one {# mention} other {# mentions}}.',
  },
  demo: {
    description:
      'Starts Vigie with an imaginary organisation and an imaginary network, alive and plainly labelled, in a folder apart. None of your data is touched.',
    data: 'folder of the demonstration (otherwise a new one, removed at the end; VIGIE_DATA is not used here)',
    keep: 'keeps what this folder already holds',
    preparing: 'Preparing the demonstration: three months of an organisation that does not exist…',
    heard: '{count, plural, one {# imaginary post stored} other {# imaginary posts stored}}.',
    account: 'Sign in with {email} and the password {password}',
    colleagues: 'With the same password and other rights: {emails}',
    source: 'Imaginary network (demonstration)',
    imaginary: 'Everything in it is made up: the organisation, the people and what they say.',
  },
  admin: {
    description: 'Looks after accounts from the machine, whether Vigie runs or not. Each change enters the audit log.',
    'list-users': 'shows the accounts, their organisations and roles',
    'create-user': 'creates an account and gives a link to choose its password',
    'reset-link': 'gives a link to choose a new password (one day, once)',
    'make-administrator': 'makes an account administrator of an organisation',
    'disable-2fa': 'switches two-step sign-in off for an account',
    'metrics-token': 'shows the password of /metrics',
    email: 'address of the account',
    name: 'name of the person',
    organisation: 'organisation, as in the address of its pages',
    role: 'role: {roles}',
    'wrong-role': 'The roles are: {roles}.',
    nobody: 'No account. Open Vigie in a browser for the first run.',
    'two-factor': 'two steps',
    'link-for': 'Link for {email}, good for one day, once:',
    'is-administrator': '{email} is now an administrator of {organisation}.',
    'two-factor-off': 'Two-step sign-in is off for {email}.',
  },
  wrong: {
    'unknown-command': 'Unknown command: {what}.',
    'unknown-option': 'Unknown option: {what}.{near, select, none {} other { Did you mean {near}?}}',
    'missing-argument': 'The argument {what} is missing.',
    'missing-value': 'The option {what} wants a value.',
    'missing-option': 'The option {what} is missing.',
    'too-many': 'There are too many arguments.',
    invalid: 'The value of {what} will not do. {why}',
    language: 'Vigie speaks French (--lang fr) and English (--lang en).',
    'see-help': 'The option --help shows the usage.',
  },
  serve: {
    description:
      'Runs the application: starts the database that comes with it (or joins that of DATABASE_URL), brings it up to date and answers browsers. Ctrl-C stops everything.',
    building: 'Building the web page…',
    ready: 'Vigie is ready: {address}',
    'data-folder': 'Data: {folder} (database: {database})',
    'data-url': 'Data: database of DATABASE_URL; key and files: {folder}',
    'first-run': 'First-run code: {code}',
    stopping: 'Stopping… (Ctrl-C again to force)',
  },
  settings: {
    title: 'Settings',
    intro:
      'Vigie is set up by environment variables, read once when it starts. None is needed. An empty value counts as absent. If something will not do, Vigie does not start and tells everything that needs correcting. An unknown name that begins with VIGIE_ is refused.',
    head: '| Variable | Default | What it does |',
    none: 'none',
    VIGIE_PORT: 'Port that Vigie answers on. 0: any free port.',
    VIGIE_HOST:
      'Address of the machine that Vigie listens on. By default only this machine reaches it; give 0.0.0.0 in a container or to open it to the network, preferably behind a proxy that speaks HTTPS.',
    VIGIE_PUBLIC_URL:
      'Address at which people open Vigie (e-mails, sign-in through an identity provider, passkeys). Without a path.',
    VIGIE_DATA:
      'Data folder: the database that comes with Vigie and the key. As root, when the account that runs PostgreSQL cannot enter it, the database goes into /var/lib/vigie and this folder notes where.',
    DATABASE_URL:
      'Address of the organisation’s own PostgreSQL (15 or later, UTF8, extensions unaccent, pg_trgm and btree_gin), without a connection pooler such as PgBouncer in between. Without it, Vigie runs a PostgreSQL of its own.',
    VIGIE_SECRET:
      'Key that seals the passwords and tokens entrusted to Vigie: at least 32 random characters. Without it, a key is made and kept in the file “secret” of the data folder. To change it: the new one, a comma, the former one.',
    VIGIE_OUTBOUND_ALLOW:
      'Destinations exempt from the guard against requests into the internal network: host, host:port, IP address or CIDR range, separated by commas.',
    VIGIE_TRUSTED_PROXIES:
      'Reverse proxies whose headers X-Forwarded-For, -Proto and -Host Vigie believes: IP addresses or CIDR ranges, separated by commas. The address of visitors (limits of tries, audit log) follows from it: name your own servers only. A list given here replaces the default one; none: no proxy.',
    SMTP_URL:
      'Server that sends e-mail: smtps://user:password@server or smtp://server:25. Without it no e-mail leaves, and pages show the links to pass on.',
    VIGIE_SANDBOX:
      'yes: the imaginary network of the demonstration is offered among the sources. The command demo always offers it.',
    VIGIE_LOG_LEVEL:
      'What the log keeps (standard error): fatal, error, warn, info, debug, trace or silent. Without it: warn in a terminal, info elsewhere.',
    VIGIE_LOG_FORMAT:
      'Form of the log: text (a short line per event) or json (a line of JSON per event). Without it: text in a terminal, json elsewhere.',
  },
  'file-errors': {
    ENOENT: 'it does not exist.',
    EACCES: 'your account may not open it.',
    EPERM: 'your account may not open it.',
    EISDIR: 'it is a folder.',
    ENOTDIR: 'its path goes through something that is no folder.',
    ENOSPC: 'the disk is full.',
    EROFS: 'the disk is read-only.',
    EMFILE: 'too many files are open.',
    EEXIST: 'it exists already.',
  },
  json: 'writes the result as JSON',
  backup: {
    description:
      'Writes the whole installation as it is at this moment into one file (tar.gz), while it runs. The file takes its name only when it is complete.',
    file: 'file to write, or folder to put it in as vigie-DATE.tar.gz (otherwise here)',
    'with-secret': 'puts the installation’s key in as well, encrypted under a passphrase',
    'passphrase-file': 'file whose first line is the passphrase (-: standard input)',
    'secret-wants-passphrase': '--with-secret and --passphrase-file go together.',
    progress: '{table}: {megabytes, number, ::.0} MB (table {done, number} of {of, number})',
    done: 'Backup done: {file} ({rows, plural, one {# row} other {# rows}}, {megabytes, number, ::.0} MB)',
    'keep-secret':
      'The installation’s key is not in it. Keep it apart (VIGIE_SECRET or {file}): without it, the tokens and passwords entrusted to Vigie will have to be entered again.',
  },
  restore: {
    description:
      'Restores a backup into an empty installation that does not run. The whole file is checked before anything is changed; everything is restored, or nothing.',
    file: 'backup to restore',
    replace: 'erases what the installation holds',
    'passphrase-file': 'file whose first line is the passphrase of the key (-: standard input)',
    'new-secret': 'restores without the original key: what it sealed will have to be entered again',
    progress: '{share, number, percent} ({table})',
    done: 'Restore done: {rows, plural, one {# row} other {# rows}}, backup of {at, date, medium} (Vigie {version})',
    why: 'Restored from the backup of {at, date, medium}',
    paused:
      'Every send waits until somebody resumes them (Connected accounts). Resume in one installation only: never here and in the original.',
    'doubtful-sends':
      '{count, plural, one {# send was} other {# sends were}} due since the backup and may have gone out: look at the account, then say for each whether it is there.',
    'doubtful-recipients':
      '{count, plural, one {# subscriber} other {# subscribers}} of an issue under way may have received it: they are marked as unknown and get nothing twice.',
    'secret-in-folder': 'The key of the installation was put into {file}. Keep a copy of it apart.',
    'secret-in-variable':
      'The key is still that of VIGIE_SECRET: give it at each start, or put it into the file {file}. Without it, Vigie does not start.',
    'enter-again': 'The key has changed: enter the tokens and passwords of the sources again.',
  },
  hear: {
    description:
      'Reads feeds (RSS, Atom, JSON Feed), with no database and no account, and shows what a query finds, newest first.',
    query: 'query',
    feed: 'address of a feed (may be repeated)',
    'help-after':
      'A broken feed is told and stops no other. An address of this machine or of the internal network must be named in VIGIE_OUTBOUND_ALLOW. Exit codes: 0 done, even when nothing is found, 1 every feed is broken, 2 wrong use.',
    'no-feed': 'Give at least one feed: --feed https://…',
    'bad-address': '“{address}” is not the address of a feed: it must begin with http:// or https://.',
    'bad-query': 'The query cannot be used (column {column}). {message} {remedy}',
    broken: '{feed}: {why}',
    kinds: {
      auth: 'access is refused',
      'rate-limit': 'the site asks to wait',
      rejected: 'this address is not accepted',
      gone: 'nothing is left at this address',
      unavailable: 'no usable answer this time',
    },
    summary:
      '{found, plural, =0 {No mention} one {# mention} other {# mentions}} among {items, plural, one {# item} other {# items}} of {feeds, plural, one {# feed} other {# feeds}}.',
  },
  match: {
    description:
      'Reads posts (one a line, as JSON: id, text, and if known title, author, url, lang, publishedAt, source, likes, followers…) from standard input and writes one JSON line for each that at least one query finds, with the places of the words.',
    topics: 'YAML file of topics: topics, a list of name and query',
    query: 'query (may be repeated)',
    'no-topic': 'Give at least one query: --query or --topics.',
    unreadable: 'The file {file} cannot be read: {why}',
    'not-yaml': 'it is no YAML from line {line, number} on.',
    'no-list': 'The file {file} has no list “topics”.',
    'bad-topic': 'In {file}, topic {number, number} must have a “query”, and its “name”, if given, must be text.',
    'bad-query': 'The query “{name}” is wrong (column {column}). {message} {remedy}',
    'bad-line': 'Line {number} left out: {why}.',
    faults: {
      'not-json': 'it is not JSON',
      'not-object': 'it is not a JSON object',
      'no-id': '“id” is missing, or neither text nor a number',
      'no-text': '“text” is missing or no text',
      'wrong-type': '“{field}” is of the wrong type',
      'too-long': 'it is too long',
    },
  },
  tone: {
    description:
      'Reads posts (one a line, as JSON: id, text, and if known title, lang) from standard input and writes one JSON line for each: language (fr, en or null), tone, score from −1 to 1, and the words that decided with their places in the text (after the title and a line break, where there is a title).',
  },
  query: {
    description: 'Shows how a query is understood: its canonical form and its tree, or what is wrong and where.',
    query: 'the query, in single quotes',
    column: 'Column {column}: {message}',
    and: 'all of:',
    or: 'at least one of:',
    not: 'without:',
    near: 'at most {distance, plural, one {# word} other {# words}} apart:',
    'near-ordered': 'in this order, at most {distance, plural, one {# word} other {# words}} apart:',
  },
  errors: {
    'demo-not-a-demonstration':
      'The folder {folder} holds something else than a whole demonstration. Choose another one; nothing in it was changed.',
    'demo-folder-not-empty':
      'The folder {folder} is not empty. Choose another one, or add --keep to go on with the demonstration that it holds.',
    'backup-exists': 'The file {file} exists already. Choose another name; nothing was written.',
    interrupted: 'Interrupted. Nothing was left behind.',
    'backup-not-readable': 'The backup {file} does not exist or cannot be read. Nothing was changed.',
    'backup-damaged':
      '{reason, select, none {The file {file} is no backup of Vigie.} cut {The backup {file} is incomplete: its end is missing.} other {The backup {file} is damaged: it no longer holds what was written.}} Nothing was changed.',
    'backup-newer':
      'The backup comes from a later version of Vigie ({version}, step {migration}). Install that version; nothing was changed.',
    'wrong-passphrase': 'The passphrase is not that of the backup. Nothing was changed.',
    'passphrase-unreadable': 'The passphrase cannot be read from {file}.',
    'passphrase-short': 'The passphrase has to be at least 12 characters long.',
    'restore-needs-passphrase':
      'This installation’s key is in the backup, encrypted: give its passphrase with --passphrase-file. Nothing was changed.',
    'restore-secret-missing':
      'The key of the installation in the backup is missing; nothing was changed. Give it: VIGIE_SECRET=… vigie restore {file} (or copy the original file “secret” to {key}). Without it: vigie restore {file} --new-secret; the tokens and passwords of the sources will then have to be entered again.',
    'restore-secret-given':
      'VIGIE_SECRET is not the key of this backup, which holds its own. Remove VIGIE_SECRET (the key will go into the data folder) or give the former one. Nothing was changed.',
    'restore-not-empty':
      'The installation is not empty (table {table}). Restore into another data folder, or add --replace to erase what it holds. Nothing was changed.',
    'restore-while-running': 'Vigie runs on this database. Stop it, then try again; nothing was changed.',
    'restore-incomplete':
      'The table {table} received {rows, number} rows instead of {wanted, number}. The restore was undone; nothing was changed.',
  },
} as const
