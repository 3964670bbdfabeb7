export default {
  about: 'The posts and comments of a WordPress site.',
  access:
    'Nothing to ask for: the site’s address is enough. Vigie reads the programming interface that every WordPress has had since 2016 and, where it is closed, the site’s feeds.',
  cost: 'Free.',
  terms: 'What the site publishes for everyone. A post or comment taken off the site is taken off here.',
  settings: { address: 'Site address', comments: 'Read comments too' },
  hints: {
    address: 'Any page of the site will do.',
    comments: 'Comments held for moderation cannot be seen from outside; they arrive once approved.',
  },
  notes: {
    deletions: 'Deletions are noticed among the latest 100 posts and the latest 100 comments.',
    backlog: 'When the site is added, its latest 1,000 posts and latest 1,000 comments are read.',
    feeds: 'Through the feeds, which comment answers which is not known.',
  },
} as const
