export default {
  about:
    'A hashtag, an account or the public timeline of a Mastodon-compatible server (GoToSocial, Pleroma, Akkoma, Pixelfed, snac).',
  access:
    'Many servers are read without a key. Closed ones, and live listening on recent servers, need a token: on your server open Preferences, Development, New application, keep only the read permission, then copy the access token.',
  cost: 'Free.',
  terms:
    'Only public posts are read. Those that their author edits or deletes are edited or deleted here. Each server’s rules apply; some refuse collection.',
  settings: {
    mode: 'Listen to',
    server: 'Server',
    hashtag: 'Hashtag',
    account: 'Account',
    local: 'Only accounts of this server',
    live: 'Live',
  },
  options: { mode: { hashtag: 'A hashtag', account: 'An account', public: 'The public timeline' } },
  hints: {
    server: 'A server only knows what its accounts follow: the largest is not always the best.',
    hashtag: 'Without the hash sign.',
    account: 'For example @name@server.example.',
    local: 'Otherwise what the server receives from others is read too.',
    live: 'Posts arrive at once, and so do edits and deletions. A server that offers no live listening is read regularly.',
  },
  secret: 'Access token',
  secretHint: 'Optional. The read permission is enough.',
  notes: {
    deletions: 'Live, every deletion is received. Otherwise they are noticed among the latest 40 posts.',
    rss: 'Where the interface is closed, the RSS feed of the account or hashtag is read: without counts.',
    keep: 'Of the public timeline, only posts that touch your topics are kept.',
  },
  channel: {
    guide: {
      access:
        'Name your server: it will ask you whether Vigie may publish in your name. Or paste a token: on your server open Preferences, Development, New application, with the permissions read:accounts, read:statuses, write:statuses and write:media. Both can be revoked there at any time.',
      cost: 'Free. Most servers take 300 requests in five minutes and 30 files in half an hour.',
      terms:
        'The rules of each server apply: read them before you publish. Many ask that an automated account says so, and refuse advertising.',
    },
    settings: { server: 'Server' },
    hints: { server: 'For example: https://mastodon.social.' },
    secret: 'Access token',
    secretHint: 'To paste only if you do not authorise Vigie on the server.',
  },
  publish: {
    settings: {
      visibility: 'Who may read it',
      warning: 'Content warning',
      sensitive: 'Hide the pictures',
      pollOptions: 'Answers of the poll',
      pollHours: 'Length of the poll, in hours',
      pollMultiple: 'More than one answer allowed',
    },
    options: {
      visibility: {
        public: 'Everyone',
        unlisted: 'Everyone, but not in public timelines',
        private: 'Followers only',
      },
    },
    hints: {
      warning: 'The text is folded behind these words. They count towards the length.',
      sensitive: 'They are shown to whoever asks.',
      pollOptions: 'One a line; none: no poll. A poll excludes pictures.',
    },
  },
} as const
