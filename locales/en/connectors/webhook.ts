export default {
  about: 'What another program sends: a forum, an alert, an automation (n8n, Make, Zapier).',
  access: 'No key: a secret address is made, to which JSON is sent by POST.',
  cost: 'Free.',
  terms: 'The terms of the original source apply to what you send.',
  settings: { name: 'Name of the sender' },
  hints: { name: 'For example: Members’ forum.' },
  notes: {
    format:
      'An object with “text” or “title” and, where known, “id”, “url”, “author”, “publishedAt”, “lang”, “likes”, “followers”; a list of such objects in “items”; or what common alert services send.',
    deletions: 'An object with “id” and “deleted” set to true removes what had been sent.',
  },
} as const
