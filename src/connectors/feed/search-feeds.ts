/**
 * Feeds of news searches for a query of plain words and phrases, in one language and country: what covers the press where
 * no account is to be had. Their links are wrapped; items come with the addresses unwrapped as far as they can be.
 */
export function newsSearchFeeds(
  query: string,
  place: { language: 'fr' | 'en'; country: string },
): { name: string; url: string }[] {
  const { language, country } = place
  const google = new URL('https://news.google.com/rss/search')
  google.search = new URLSearchParams({
    q: query,
    hl: `${language}-${country}`,
    gl: country,
    ceid: `${country}:${language}`,
  }).toString()
  const bing = new URL('https://www.bing.com/news/search')
  bing.search = new URLSearchParams({ q: query, format: 'rss', setlang: language, cc: country }).toString()
  return [
    { name: 'Google News', url: google.href },
    { name: 'Bing News', url: bing.href },
  ]
}
