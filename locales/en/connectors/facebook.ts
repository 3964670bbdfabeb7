export default {
  about: 'Your Facebook page, to publish with.',
  channel: {
    guide: {
      access:
        'You must administer the page. At developers.facebook.com, create an app of type Business, add “Facebook Login”, paste the return address shown here, then copy the app’s ID and secret. As long as the app is not live, only its own members see what it publishes: request the permission pages_manage_posts.',
      cost: 'Free. Meta verifies the organisation before it grants full access.',
      terms:
        'Access holds as long as the person who gave it administers the page. Other people’s data is erased when Meta asks for it.',
    },
    settings: { page: 'Page' },
    hints: { page: 'Its name or number. Leave empty if you administer one only.' },
  },
  publish: { settings: {}, options: {}, hints: {} },
} as const
