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
    'news-search': 'A news search covers the press, without an account.',
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
    answered: '{host} answered {status}.',
    said: '{host} answered: “{said}” ({status}).',
    'not-json': '{host} answered something that is not JSON.',
    'not-as-expected':
      '{host} did not answer as expected: {what, select, account {no account} posts {no list of posts} comments {no list of comments} profile {no profile} repository {no repository} records {no records} session {no session} other {the answer is incomplete}}.',
    'unknown-connector': 'This version of Vigie cannot read “{connector}”.',
    'settings-changed': 'The stored settings are no longer right ({fields}).',
    'took-too-long': 'Nothing came within {seconds, number} s.',
    'feed-empty': 'The answer of {host} is empty.',
    'feed-json': 'The answer of {host} is JSON, but no JSON Feed.',
    'feed-web-page': 'The answer of {host} is a web page, not a feed.',
    'feed-other-xml': 'The answer of {host} is XML, but neither RSS nor Atom.',
    'feed-none': 'The answer of {host} is no feed.',
    'feed-unreadable': 'The feed of {host} cannot be read.',
    'feed-nowhere': 'No feed was found at {host}.',
    'stream-closed': '{host} closed the stream.',
    'no-live': '{host} offers no live listening.',
    'live-needs-token': '{host} opens live listening only with an access token.',
    'no-api': '{host} has no API.',
    'not-wordpress': '{host} is not a WordPress site that can be read.',
    'nothing-received':
      'There is no post in this JSON: send an object with “text” or “title”, a list of these, or that list in “items”.',
    'received-wrong':
      'Post {place, number}: {fault, select, object {it is no JSON object} text {it has neither “text” nor “title”} date {“publishedAt” is no date (ISO 8601 is best)} address {“url” is no web address} other {it cannot be read}}. Nothing was kept.',
    'api-closed': 'The API of {host} is closed: its feeds are read instead.',
    'comments-unread': 'The comments of {host} could not be read.',
    'only-first': 'Only the first {read, number} items were read, {left, number} were not.',
    'left-out': '{count, plural, one {# item is empty or repeats another} other {# items are empty or repeat others}}.',
    unreadable: '{count, plural, one {# item could not be read} other {# items could not be read}}.',
    'polled-instead': 'The source is read every {minutes, plural, one {minute} other {# minutes}} instead of live.',
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
