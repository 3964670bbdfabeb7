export default {
  about: 'Your X account, to publish with.',
  channel: {
    guide: {
      access:
        'Open a developer account at developer.x.com, create an app, then, under “User authentication settings”, choose the permissions Read and write and the type Web App, and paste the return address shown here. Copy the Client ID and Client Secret, and authorise Vigie.',
      cost: 'X sells access to its interface: the price depends on how many posts you write and read, and changes often. See developer.x.com before you begin.',
      terms:
        'X refuses the same text twice in a row, and nearly identical posts from several accounts. An account that posts by itself must say that it is automated. What is deleted on X must be deleted everywhere.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: {
      replies: 'Who may reply',
      madeWithAi: 'Pictures or videos made with AI',
      paidPartnership: 'Paid partnership',
      pollOptions: 'Answers of the poll',
      pollHours: 'Length of the poll, in hours',
    },
    options: {
      replies: {
        everyone: 'Everybody',
        following: 'Accounts that you follow',
        mentionedUsers: 'Accounts that are named only',
      },
    },
    hints: {
      madeWithAi: 'X says so beside the post.',
      pollOptions: 'Two to four, one a line; none: no poll. A poll excludes pictures.',
    },
  },
} as const
