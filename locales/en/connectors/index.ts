import bluesky from './bluesky.ts'
import feed from './feed.ts'
import file from './file.ts'
import mastodon from './mastodon.ts'
import sandbox from './sandbox.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  feed,
  file,
  mastodon,
  sandbox,
  webhook,
  wordpress,
  discovered: {
    'sandbox-imaginary': 'This site is that of the imaginary organisation: the demonstration network talks about it.',
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
    'post-not-object': 'This is no JSON object.',
    'post-no-text': 'There is neither text nor title.',
    'post-wrong-date': 'The date cannot be read.',
    'post-wrong-address': 'The address is not that of a web page.',
    'row-not-json': 'This is no JSON.',
    'row-too-long': 'The row is longer than a million characters.',
    'row-quotes': 'A quotation mark is not closed.',
    'bluesky-account-needed': 'Say which account to listen to.',
    'bluesky-query-needed': 'Say what to search for.',
    'mastodon-account-needed': 'Say which account to listen to.',
    'mastodon-hashtag-needed': 'Say which hashtag to listen to.',
  },
} as const
