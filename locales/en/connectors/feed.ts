export default {
  about: 'An RSS, RDF, Atom or JSON feed: blog, news site, podcast, Google alert, news search.',
  access: 'No key. Give the address of a page: its feeds are looked for.',
  cost: 'Free.',
  terms: 'Feeds are published to be read by machines. Each site’s own terms apply.',
  settings: { url: 'Feed address' },
  hints: { url: 'For example: https://example.org/feed. For a Google alert, choose “RSS feed” as the delivery.' },
  notes: {
    deletions: 'A feed does not say what was deleted: what was collected stays.',
    edits: 'An article that changes is updated for as long as the feed holds it.',
    links:
      'The wrapped addresses of alerts and news searches are replaced by those of the articles, where they are written inside. Google News seals its own: the link stays, the site is that of the publication named, and the mention joins the article of the same title on that site.',
  },
} as const
