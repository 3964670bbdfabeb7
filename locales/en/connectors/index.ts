import bluesky from './bluesky.ts'
import feed from './feed.ts'
import mastodon from './mastodon.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  feed,
  mastodon,
  webhook,
  wordpress,
  discovered: {
    'feed-itself': 'This address is a feed.',
    'feed-announced': 'The page announces this feed.',
    'feed-found': 'This feed was found on the site.',
    'wordpress-site': 'This site is a WordPress: its posts and comments can be read directly.',
    'bluesky-account': 'This account exists on Bluesky.',
    'mastodon-account': 'This account exists on a Mastodon-compatible server.',
    'mastodon-hashtag': 'This hashtag can be followed on this server.',
    'mastodon-public': 'The public timeline of this server can be read.',
  },
  errors: {
    'bluesky-account-needed': 'Say which account to listen to.',
    'bluesky-query-needed': 'Say what to search for.',
    'mastodon-account-needed': 'Say which account to listen to.',
    'mastodon-hashtag-needed': 'Say which hashtag to listen to.',
  },
} as const
