export default {
  about:
    'An imaginary network to try Vigie with: an invented museum, town and people, whose posts follow the hour and the day. Nothing in it is true, and nobody is asked for anything.',
  settings: {
    seed: 'Number of the network (another number gives another network)',
    postsPerDay: 'Posts a day, on average',
    liveSeconds: 'Seconds between two more posts once the history is read (0: none)',
  },
} as const
