export default {
  about: 'A Bluesky account, a search, or the whole network live.',
  access:
    'An account and the live network are read without a key. Searching mostly needs an account: create an app password in Bluesky under Settings, Privacy and security, App passwords.',
  cost: 'Free.',
  terms:
    'Posts are public. Those that their author deletes are deleted here; those of an author who only wants to be read by people signed in are not collected without an account.',
  settings: {
    mode: 'Listen to',
    account: 'Account',
    query: 'Search',
    service: 'Server',
    identifier: 'Your handle',
    jetstream: 'Stream address',
  },
  options: { mode: { account: 'An account', search: 'A search', jetstream: 'The whole network, live' } },
  hints: {
    account: 'For example example.bsky.social, or a did identifier.',
    query: 'Words, in quotation marks for an exact phrase; Bluesky understands from, to, mentions, domain and lang.',
    service: 'To be changed when the account lives on a server other than Bluesky’s own.',
    identifier: 'The account that the app password belongs to. Leave empty to search without an account.',
    jetstream: 'Only posts that touch your topics are kept.',
  },
  secret: 'App password',
  secretHint: 'Four groups of four characters. It is not your usual password.',
  notes: {
    deletions:
      'Live, every deletion is received. For an account they are noticed among the latest 100 posts, for a search among the latest 100 results.',
    handles: 'The live stream does not tell the names of accounts: an author is known by a permanent identifier.',
    reposts: 'On a lone server, without the Bluesky application, reposts are not read.',
  },
  channel: {
    guide: {
      access:
        'In Bluesky, open Settings, Privacy and security, App passwords, and create one for Vigie. It can be revoked there at any time without changing your password.',
      cost: 'Free. The network takes at most 1,666 posts an hour from one account.',
      terms:
        'Programs are welcome as long as they neither deceive nor bother anybody. An account that posts by itself, without a person deciding, must say that it is automated. A post cannot be edited, only taken back.',
    },
    settings: { identifier: 'Handle', service: 'Server' },
    hints: {
      identifier: 'For example: example.bsky.social.',
      service: 'To change where the account is on a server other than Bluesky’s own.',
    },
    secret: 'App password',
    secretHint: 'Four groups of four characters. It is not your usual password.',
  },
} as const
