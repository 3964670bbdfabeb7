export default {
  about: 'Your professional Instagram account, to publish with.',
  channel: {
    guide: {
      access:
        'You need a professional account (business or creator, free) attached to a Facebook page that you administer. At developers.facebook.com, create an app of type Business, add “Instagram” and “Facebook Login”, paste the return address shown here, then copy the app’s ID and secret. Request the permission instagram_content_publish if the account is not your own. Instagram fetches pictures and films by itself: Vigie must have an https address that the internet reaches.',
      cost: 'Free. Meta verifies the organisation before it grants full access.',
      terms:
        'At most 100 posts a day; beyond that, Vigie waits. A post can be neither changed nor removed this way: do it in Instagram. Access holds as long as the person who gave it administers the page.',
    },
    settings: { account: 'Account' },
    hints: { account: 'Its name, without the at sign. Leave empty if you administer one only.' },
  },
  publish: {
    settings: { showReelInFeed: 'Show the reel among the posts' },
    options: {},
    hints: { showReelInFeed: 'A film alone becomes a reel. Otherwise it shows under the reels’ tab only.' },
  },
} as const
