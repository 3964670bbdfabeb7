export default {
  about: 'A CSV or NDJSON file: another tool’s export, a list made by hand.',
  access: 'No key: choose the file.',
  cost: 'Free.',
  terms: 'The terms of the original source apply to what the file holds.',
  settings: { name: 'Name of the file' },
  hints: { name: 'For example: Mentions 2025. The same name keeps the same rows from being imported twice.' },
  fields: {
    text: 'Text',
    title: 'Title',
    url: 'Address',
    publishedAt: 'Date',
    author: { name: 'Author', handle: 'Author’s handle', url: 'Author’s page', followers: 'Author’s followers' },
    key: 'Identifier',
    kind: 'Kind',
    language: 'Language',
    hashtags: 'Hashtags',
    mentions: 'People mentioned',
    links: 'Links',
    media: 'Pictures and videos',
    replyTo: 'In reply to',
    counts: { likes: 'Likes', reposts: 'Shares', replies: 'Replies', views: 'Views' },
  },
  notes: {
    dates:
      'Dates without a time zone are read in the organisation’s, day before month, unless the file shows otherwise.',
    errors: 'A row that cannot be read is told by its number; the others are imported.',
  },
} as const
