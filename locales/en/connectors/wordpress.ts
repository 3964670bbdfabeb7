export default {
  about: 'The posts and comments of a WordPress site.',
  access:
    'Nothing to ask for: the site’s address is enough. Vigie reads the programming interface that every WordPress has had since 2016 and, where it is closed, the site’s feeds.',
  cost: 'Free.',
  terms: 'What the site publishes for everyone. A post or comment taken off the site is taken off here.',
  settings: {
    address: 'Site address',
    comments: 'Read comments too',
    whole: 'Read all posts, beyond the latest 1,000 too',
  },
  hints: {
    address: 'Any page of the site will do.',
    comments: 'Comments held for moderation cannot be seen from outside; they arrive once approved.',
  },
  notes: {
    deletions: 'Deletions are noticed among the latest 100 posts and the latest 100 comments.',
    backlog: 'When the site is added, its latest 1,000 posts and latest 1,000 comments are read.',
    feeds: 'Through the feeds, which comment answers which is not known.',
  },
  channel: {
    guide: {
      access:
        'In WordPress (5.6 or newer), open your profile, Application Passwords, name it Vigie and copy what is shown. It can be revoked there at any time. The site must use https; if the section is missing, a security plugin hides it. If the access is refused although the password is right, the host may be dropping the authorisation header.',
      cost: 'Free on your own site. On WordPress.com, application passwords need a plan that allows plugins.',
      terms:
        'It is your site: your rules apply. The role of author is enough to publish; making categories and tags takes that of editor.',
    },
    settings: { address: 'Address of the site', username: 'User name' },
    hints: {
      address: 'For example: https://example.org.',
      username: 'The name or e-mail address that you sign in to the site with.',
    },
    secret: 'Application password',
    secretHint: 'Six groups of four characters. It is not your usual password.',
  },
  publish: {
    settings: {
      categories: 'Categories',
      tags: 'Tags',
      slug: 'End of the address',
      comments: 'Comments',
      featured: 'Use the first picture as the featured one',
    },
    options: { comments: { site: 'As the site has it', open: 'Open', closed: 'Closed' } },
    hints: {
      categories: 'By name, one a line. One that does not exist is made if your access allows it.',
      tags: 'By name, one a line. One that does not exist is made if your access allows it.',
      slug: 'Letters, digits and hyphens. Empty: made of the title.',
      featured: 'Otherwise it comes below the text with the others.',
    },
  },
} as const
