/** What a feed of a news search is called: by its query, as all of them bear the searcher's name alone. Null for other feeds. */
export function newsSearchName(address: string): string | null {
  const url = URL.parse(address)
  const query = url?.searchParams.get('q')?.trim() ?? ''
  const name = { 'news.google.com': 'Google News', 'www.bing.com': 'Bing News' }[url?.hostname ?? '']
  return name === undefined || query === '' || !url!.pathname.includes('/search') ? null : `${name} – ${query}`
}

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
