export default {
  about: 'Your Threads account, to publish with.',
  channel: {
    guide: {
      access:
        'At developers.facebook.com, create an app with the use case “Threads”, paste the return address shown here, then copy the ID and secret that are Threads’ own. Invite your account as a tester, or request the permission threads_content_publish. Threads fetches pictures and films by itself: to publish them, Vigie must have an https address that the internet reaches.',
      cost: 'Free.',
      terms:
        'At most 250 posts and 1,000 replies a day, and 100 removals; beyond that, Vigie waits. Access lasts 60 days and renews itself. A post cannot be changed this way.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { replies: 'Who can reply', topic: 'Topic' },
    options: {
      replies: {
        everyone: 'Everyone',
        accounts_you_follow: 'Accounts you follow',
        mentioned_only: 'Mentioned accounts only',
        followers_only: 'Your followers',
      },
    },
    hints: { topic: 'A single one, without hash, full stop or ampersand: 50 characters at most.' },
  },
} as const
