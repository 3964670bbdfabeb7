import { createMatcher, type Post } from '../../src/match/index.ts'
import type { Query } from '../../src/query/index.ts'
import { seeded } from '../match/random.ts'
import { languages } from '../match/texts.ts'

/**
 * `npm run bench -- explain [--words=300] [--articles=50] [--length=1000]`: why the articles of one page of the river
 * matched a topic that is a long list of words, beside what matching them alone costs. Processor time, not wall time.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const { fr } = languages(7)
  const random = seeded(7)
  const list = Array.from({ length: option('words', 300) }, (_, at): Query => {
    const text = fr.words[200 + at * 7]!
    return { kind: 'words', parts: [{ type: 'word', text }], form: 'inflected', within: null, field: null }
  })
  const matcher = createMatcher([{ id: 0, query: { kind: 'or', children: list } }])
  const articles = Array.from({ length: option('articles', 50) }, (_, id): Post => {
    const words = Array.from({ length: option('length', 1_000) }, () => fr.words[fr.draw(random)])
    return { id, lang: 'fr', title: words.slice(0, 10).join(' '), text: words.join(' ') }
  })
  let spans = 0
  const explaining = milliseconds(() => {
    for (const article of articles) spans += matcher.explain(article, 0)?.text.length ?? 0
  })
  const matching = milliseconds(() => {
    for (const article of articles) matcher.match(article)
  })
  console.log(`${articles.length} articles, ${list.length} words: ${spans} places`)
  console.log(`explained in ${explaining.toFixed(1)} ms, matched in ${matching.toFixed(1)} ms`)
}

function milliseconds(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
