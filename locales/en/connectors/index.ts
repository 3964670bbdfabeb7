import bluesky from './bluesky.ts'
import facebook from './facebook.ts'
import feed from './feed.ts'
import file from './file.ts'
import flickr from './flickr.ts'
import instagram from './instagram.ts'
import linkedin from './linkedin.ts'
import mastodon from './mastodon.ts'
import newsletter from './newsletter.ts'
import pinterest from './pinterest.ts'
import sandbox from './sandbox.ts'
import threads from './threads.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'
import x from './x.ts'
import youtube from './youtube.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  facebook,
  feed,
  file,
  flickr,
  instagram,
  linkedin,
  newsletter,
  pinterest,
  mastodon,
  sandbox,
  threads,
  webhook,
  wordpress,
  x,
  youtube,
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
      '{host} did not answer as expected: {what, select, account {no account} posts {no list of posts} comments {no list of comments} profile {no profile} repository {no repository} records {no records} session {no session} post {the post is missing} media {the uploaded file is missing} application {the registration of the application is missing} access {the access token is missing} instance {the description of the server is missing} terms {the list of categories or tags is missing} other {the answer is incomplete}}.',
    'unknown-connector': 'This version of Vigie cannot read “{connector}”.',
    'settings-changed': 'The stored settings are no longer right ({fields}).',
    'took-too-long': 'Nothing came within {seconds, number} s.',
    'feed-empty': 'The answer of {host} is empty.',
    'feed-unfinished': 'The answer of {host} breaks off before the first entry of the feed.',
    'feed-json': 'The answer of {host} is JSON, but no JSON Feed.',
    'feed-web-page': 'The answer of {host} is a web page, not a feed.',
    'feed-other-xml': 'The answer of {host} is XML, but neither RSS nor Atom.',
    'feed-none': 'The answer of {host} is no feed.',
    'feed-unreadable': 'The feed of {host} cannot be read.',
    'feed-nowhere': 'No feed was found at {host}.',
    'sitemap-none': 'What {host} gives there is no sitemap.',
    'robots-forbid': '{host} asks robots not to read this page.',
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
    'too-many-new': 'Too much came since the last reading: the newest items were read, the older ones were not.',
    'left-out': '{count, plural, one {# item is empty or repeats another} other {# items are empty or repeat others}}.',
    unreadable: '{count, plural, one {# item could not be read} other {# items could not be read}}.',
    'other-site':
      '{count, plural, one {# address belongs to another site and was left out} other {# addresses belong to another site and were left out}}.',
    'polled-instead': 'The source is read every {minutes, plural, one {minute} other {# minutes}} instead of live.',
    'secret-missing': 'The password or token of this account is missing.',
    'account-closed': '{host} has suspended or closed this account.',
    'media-failed': '{host} could not prepare the file “{name}”.',
    'parts-differ':
      'The post has {posted, plural, one {# part} other {# parts}} and the new version has {parts, plural, one {# part} other {# parts}}: this number cannot change any more.',
    'remove-refused': '{host} does not take this post back: remove it on the network.',
    'find-too-far': 'Too many posts came to {host} since then: ours may be among the older ones.',
    'find-private': '{host} may not list what is for followers only: whether our post is there cannot be told.',
    'find-alike': 'A post on {host} is like ours without being the same: look whether it is.',
    'may-not-publish': 'This access may not publish on {host}.',
    'may-not-upload': 'This access may not upload pictures to {host}.',
    'may-not-look':
      'This access may not read the account back on {host}: after a lost answer the outcome of a send would stay unknown.',
    'may-not-make-terms': 'This access may not make categories or tags on {host}: only those that exist will be used.',
    'term-refused':
      '“{name}” does not exist on {host}, and this access may not make it: choose among those of the site.',
    'api-elsewhere':
      '{host} leads to {target}: give the address of the site itself, so that the password goes nowhere else.',
    'which-page': 'Say which one to connect, of what you administer at {host}: {names}.',
    'nothing-to-connect':
      'You administer nothing at {host} that Vigie can connect: it takes a channel, a page, or a professional account attached to a page.',
    'no-https-address':
      '{host} fetches files by itself: Vigie must be installed at an https address that the internet reaches (VIGIE_PUBLIC_URL).',
    'quota-used': '{host} takes {most, number} posts a day of this account: all of them went out, what follows waits.',
    'stays-private':
      '{host} keeps this post private: the application that the account was connected with must be verified there first.',
    'film-missing': '{host} publishes films only: add one.',
    'picture-missing': '{host} publishes pictures only: add one.',
    'being-prepared': '{host} may still be preparing what was sent: Vigie will look again.',
    'no-such-board': 'The account has no board “{name}” at {host}. Choose one that exists.',
    'draft-gone': 'The draft that Vigie made on {host} was changed or removed meanwhile.',
    imaginary: 'This network is imaginary: nobody will see what is published there.',
    'imaginary-signed-out': 'The imaginary network closed the access, as this account asks.',
    'imaginary-refused': 'The imaginary network refuses this post, as this account asks.',
    'imaginary-busy': 'The imaginary network asks to wait a minute, as this account asks.',
    'imaginary-silent': 'The imaginary network did not answer, as this account asks.',
    'imaginary-unknown': 'The imaginary network does not tell whether the post is there.',
    'imaginary-gone': 'This post is no longer on the imaginary network.',
    'post-not-object': 'This is no JSON object.',
    'post-no-text': 'There is neither text nor title.',
    'post-wrong-date': 'The date cannot be read.',
    'post-wrong-address': 'The address is not that of a web page.',
    'post-no-date': 'There is no date: that of the import stands in for it.',
    'post-wrong-number':
      '{field, select, likes {Likes} reposts {Shares} replies {Replies} views {Views} other {Followers}}: “{value}” is not a number that can be read; nothing is kept for that count.',
    'row-not-json': 'This is no JSON.',
    'row-too-long': 'The row is longer than a million characters.',
    'row-quotes': 'A quotation mark is not closed.',
    'bluesky-account-needed': 'Say which account to listen to.',
    'bluesky-query-needed': 'Say what to search for.',
    'mastodon-account-needed': 'Say which account to listen to.',
    'mastodon-hashtag-needed': 'Say which hashtag to listen to.',
  },
} as const
