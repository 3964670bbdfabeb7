import { readFileSync } from 'node:fs'
import { pick, seeded } from '../match/random.ts'
import { type Languages, posts } from '../match/texts.ts'

const opinions = (language: string) =>
  readFileSync(new URL(`../../src/language/fixtures/tone-${language}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t')[1]!)
const SAID = { fr: opinions('fr'), en: opinions('en') }
const TRACKING = ['?utm_source=feed&utm_medium=rss', '?fbclid=IwAR0x', '', '', '?id=12&utm_campaign=x', '#comments']

/**
 * Posts as lines of JSON, as a stream or a file brings them: the words of the matching bench, in four of ten an opinion as
 * people write them, an address of their own, and one in twenty says again what an earlier one said.
 */
export function lines(seed: number, count: number, spoken: Languages): string[] {
  const random = seeded(seed)
  const feed = posts(seed + 1, count, spoken)
  return feed.map((post, index) => {
    const french = post.lang === 'fr'
    const earlier = index > 100 && random() < 0.05 ? feed[index - 1 - Math.floor(random() * 100)]! : null
    const own = random() < 0.4 ? `${post.text.slice(0, 200)} ${pick(random, french ? SAID.fr : SAID.en)}` : post.text
    const text = earlier === null ? own : `${earlier.text} !`
    return JSON.stringify({
      id: post.id,
      text,
      author: `@u${Math.floor(random() * 5000)}`,
      url: `http://www.site${Math.floor(random() * 300)}.example/a/${post.id}/${pick(random, TRACKING)}`,
      publishedAt: '2026-03-18T15:20:00Z',
      source: 'bench',
      spoken: (earlier ?? post).lang,
    })
  })
}
