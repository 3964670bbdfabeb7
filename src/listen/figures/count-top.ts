import { foldText, withoutElision } from '../../language/index.ts'
import { splitWords } from '../ingest/split-words.ts'
import type { Portrait } from './portrait-schema.ts'

export type ReadMention = {
  title: string | null
  body: string
  language: string | null
  url: string | null
  hashtags: string[]
  author_id: string | null
  author_name: string | null
  author_handle: string | null
  author_followers: number | null
}

const listed = 30
/** Characters of a text in which words are counted. */
export const readOfBody = 4_000

/** The most frequent authors, hashtags, words and sites of some mentions; each mention counts once for each. */
export function countTop(mentions: ReadMention[]): Pick<Portrait, 'authors' | 'hashtags' | 'keywords' | 'sites'> {
  const authors = new Map<string, Portrait['authors'][number]>()
  const hashtags = new Counter()
  const sites = new Counter()
  for (const mention of mentions) {
    if (mention.author_id !== null) {
      const known = authors.get(mention.author_id)
      if (known !== undefined) known.mentions += 1
      else {
        authors.set(mention.author_id, {
          key: mention.author_id,
          label: mention.author_name ?? '',
          handle: mention.author_handle,
          followers: mention.author_followers,
          mentions: 1,
        })
      }
    }
    for (const tag of new Set(mention.hashtags.map(one => one.replace(/^#/, ''))))
      hashtags.add(foldText(tag), `#${tag}`)
    const host = hostOf(mention.url)
    if (host !== null) sites.add(host, host)
  }
  return {
    authors: [...authors.values()].sort((a, b) => b.mentions - a.mentions).slice(0, listed),
    hashtags: hashtags.top(),
    keywords: countWords(mentions),
    sites: sites.top(),
  }
}

/** Words by stem, shown in the form that was written most; words that carry no meaning are left out. */
function countWords(mentions: ReadMention[]): Portrait['keywords'] {
  const counter = new Counter()
  for (const { title, body, language } of mentions) {
    const text = `${title ?? ''} ${body}`.replace(/https?:\/\/\S+/g, ' ').slice(0, readOfBody)
    const seen = new Set<string>()
    for (const [written] of text.matchAll(/[\p{L}][\p{L}'’]*/gu)) {
      const [stem] = splitWords(written, language)
      const folded = withoutElision(foldText(written))
      if (stem === undefined || folded.length < 4 || seen.has(stem) || emptyWords.has(folded)) continue
      seen.add(stem)
      const start = written.search(/[^'’]*$/)
      counter.add(stem, (start > 0 ? written.slice(start) : written).toLowerCase())
    }
  }
  return counter.top().filter(one => one.mentions > 1)
}

class Counter {
  private readonly counts = new Map<string, { mentions: number; labels: Map<string, number> }>()

  add(key: string, label: string): void {
    const one = this.counts.get(key) ?? { mentions: 0, labels: new Map() }
    one.mentions += 1
    if (one.labels.size < 20 || one.labels.has(label)) one.labels.set(label, (one.labels.get(label) ?? 0) + 1)
    this.counts.set(key, one)
  }

  top(): { key: string; label: string; mentions: number }[] {
    return [...this.counts]
      .sort((a, b) => b[1].mentions - a[1].mentions || (a[0] < b[0] ? -1 : 1))
      .slice(0, listed)
      .map(([key, { mentions, labels }]) => ({ key, mentions, label: [...labels].sort((a, b) => b[1] - a[1])[0]![0] }))
  }
}

function hostOf(url: string | null): string | null {
  try {
    return url === null ? null : new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}

/** Frequent words of four letters and more that say nothing of a subject, folded. */
const emptyWords = new Set(
  `avec dans pour plus tout tous toute toutes cette cela elle elles nous vous leur leurs mais comme sont sera etre avoir fait faire
  aussi bien meme sans sous entre apres avant depuis pendant encore tres deja quand dont donc alors ainsi aux ces ses mes notre
  votre etait avait ont lors chez vers peut peuvent doit veut quel quelle quels quelles autre autres chaque plusieurs parce jamais
  toujours rien voir dit suis etes sommes nos vos that this with from have will your they their there which what when where
  would could should about into than then them been were more some other also just like only over such very because after before
  being does doing here these those while through until between both each http https www com`.split(/\s+/),
)
