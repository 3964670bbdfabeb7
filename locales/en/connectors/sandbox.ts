export default {
  about:
    'An imaginary network to try Vigie with: an invented museum, town and people, whose posts follow the hour and the day. Nothing in it is true, and nobody is asked for anything.',
  settings: {
    seed: 'Number of the network (another number gives another network)',
    postsPerDay: 'Posts a day, on average',
    liveSeconds: 'Seconds between two more posts once the history is read (0: none)',
  },
  channel: {
    guide: {
      access: 'Nothing to ask for: choose a name.',
      cost: 'Free.',
      terms: 'Nothing leaves Vigie. What is published stays in memory until the next restart, and nobody else sees it.',
    },
    settings: { name: 'Name of the imaginary account', behaviour: 'What the network does with a post' },
    options: {
      behaviour: {
        accepts: 'It accepts it',
        slow: 'It accepts it after five seconds',
        waits: 'It asks to wait a minute, then accepts it',
        refuses: 'It refuses it',
        'loses-answers': 'It accepts it and its answer is lost',
        hides: 'It does not tell whether it accepted it',
        'signed-out': 'It has closed the access',
      },
    },
    hints: { behaviour: 'To see how Vigie acts when a network does not do what is expected.' },
  },
} as const
