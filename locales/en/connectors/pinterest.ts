export default {
  about: 'Your Pinterest account, to publish with.',
  channel: {
    guide: {
      access:
        'You need a business account (free). At developers.pinterest.com, create an app, paste the return address shown here, then copy its ID and key. Trial access shows pins to you alone; request standard access so that everybody sees them.',
      cost: 'Free.',
      terms: 'Access renews itself. Each pin must lead to a page that is yours or that you may show.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: { board: 'Board' },
    options: {},
    hints: { board: 'Its name, as on Pinterest.' },
  },
} as const
