// No index here: this file also runs in browsers, where the policy's rules explain themselves.
import { foldText } from '../language/fold.ts'
import { stemEnglish, stemFrench } from '../language/stem.ts'
import type { Form, Part } from '../query/index.ts'
import { readTokens, type Token, writtenForm } from '../query/words.ts'
import { fits, isPattern } from './glob.ts'
import type { Stemming } from './post.ts'

const isWord = ({ type }: Token) => type === 'word' || type === 'hashtag'

/** Indexes of tokens, rising, by what they say. */
type Places = Map<string, number[]>
const nowhere: readonly number[] = []

/** One text of a post, read once: its tokens, and where each word, stem, tag and name stands. */
export class ReadText {
  readonly text: string
  readonly tokens: Token[]
  /** Position of the first token. */
  readonly base: number
  private readonly plain: boolean
  private readonly stemming: Stemming
  private readonly places = { word: new Map(), hashtag: new Map(), mention: new Map(), emoji: new Map() } as Record<
    Exclude<Part['type'], 'wildcard'>,
    Places
  >
  private stems: { fr: Places; en: Places } | null = null

  /** `plain`: names and addresses, without # and @, whose words have no stems. */
  constructor(text: string, base: number, plain: boolean, stemming: Stemming) {
    this.text = text
    this.base = base
    this.plain = plain
    this.stemming = stemming
    this.tokens = readTokens(text, { plain })
    this.tokens.forEach((token, index) => {
      const { type, body } = token
      if (isWord(token)) note(this.places.word, body, index)
      if (type === 'hashtag' || type === 'mention' || type === 'emoji') note(this.places[type], body, index)
      const head = type === 'mention' ? body.split(/[.@]/, 1)[0]! : body
      if (head !== body) note(this.places.mention, head, index)
    })
  }

  /** Indexes of the tokens that a part of a query means, rising. */
  find(part: Part, form: Form): readonly number[] {
    const body = foldedOf(part)
    const { type } = part
    if (type === 'wildcard' || (type === 'hashtag' && isPattern(body)))
      return this.where(token => (type === 'wildcard' ? isWord(token) : token.type === type) && fits(token.body, body))
    const found = this.places[type].get(body) ?? nowhere
    if (type !== 'word' || form === 'exact') return found
    if (form === 'inflected') return this.plain || this.stemming === 'none' ? found : this.inflected(body)
    const written = part.text.normalize('NFC')
    return found.filter(index => writtenForm(this.text, this.tokens[index]!) === written)
  }

  private inflected(body: string): readonly number[] {
    this.stems ??= this.stem()
    const french = this.stemming === 'en' ? nowhere : (this.stems.fr.get(stemOf.fr(body)) ?? nowhere)
    const english = this.stemming === 'fr' ? nowhere : (this.stems.en.get(stemOf.en(body)) ?? nowhere)
    return french.length === 0 ? english : english.length === 0 ? french : rising([...french, ...english])
  }

  private stem(): { fr: Places; en: Places } {
    const stems = { fr: new Map(), en: new Map() } as { fr: Places; en: Places }
    for (const [word, indexes] of this.places.word)
      for (const language of ['fr', 'en'] as const) {
        if (this.stemming !== language && this.stemming !== 'both') continue
        const stem = stemOf[language](word)
        const others = stems[language].get(stem)
        stems[language].set(stem, others === undefined ? indexes : rising([...others, ...indexes]))
      }
    return stems
  }

  where(test: (token: Token) => boolean): number[] {
    return this.tokens.flatMap((token, index) => (test(token) ? [index] : []))
  }
}

const rising = (indexes: number[]) => [...new Set(indexes)].sort((a, b) => a - b)

function note(places: Places, key: string, index: number): void {
  const known = places.get(key)
  if (known === undefined) places.set(key, [index])
  else known.push(index)
}

const folded = new WeakMap<Part, string>()

/** Standing queries meet many posts: each of their parts is folded once. */
function foldedOf(part: Part): string {
  const known = folded.get(part)
  if (known !== undefined) return known
  const body = foldText(part.text)
  folded.set(part, body)
  return body
}

/** Of the two languages, the stems of words that were met lately. */
const stemOf = { fr: remembering(stemFrench), en: remembering(stemEnglish) }

function remembering(stem: (word: string) => string): (word: string) => string {
  const most = 20_000
  const known = new Map<string, string>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = stem(word)
    known.set(word, found)
    return found
  }
}
