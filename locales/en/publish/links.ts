export default {
  shortLink: {
    gone: 'This link leads nowhere',
    goneHelp: 'The address may be incomplete. Copy it as it was published, or write to whoever published it.',
  },
  audit: { actions: { 'change-link-settings': '{actor} chose what becomes of links in new variants.' } },
} as const
