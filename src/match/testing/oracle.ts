import { stemEnglish, stemFrench } from '../../language/index.ts'
import type { Part, Query, WordsNode } from '../../query/index.ts'
import type { Post } from '../post.ts'

/**
 * The meaning of queries, written a second time, plainly and slowly: its own reading of texts by regular expressions, its
 * own folding, every operator by its definition. Trusts nothing of src/match and src/query but the shape of the tree.
 */
type Thing = {
  type: 'word' | 'hashtag' | 'mention' | 'emoji' | 'url'
  body: string
  written: string
  at: number
  offset: number
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}|\u00ad|[\u200c-\u200f]|\u2060/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')

const EMOJI = /\p{Regional_Indicator}{2}|\p{Regional_Indicator}|(?![0-9#*©®™‼⁉])\p{Extended_Pictographic}/u.source
/** Soft hyphens and joiners: inside a word, a hashtag or a name, they are nothing. */
const NOTHING = '[\\u00ad\\u200c-\\u200f\\u2060]'
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const THINGS = new RegExp(
  [
    /(?<url>(?:https?:\/\/|www\.(?=[\p{L}\p{N}]))[^\s<>"«»“”„]*[^\s<>"«»“”„.,;:!?'’)\]}…*])/iu.source,
    /(?<![\p{Script=Latin}\p{N}])#(?<hashtag>[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|NOTHING)*)/u.source,
    /(?<![\p{Script=Latin}\p{N}_])@(?<mention>[\p{Script=Latin}\p{N}_](?:[\p{Script=Latin}\p{N}\p{M}_]|NOTHING)*(?:[.@-][\p{Script=Latin}\p{N}_](?:[\p{Script=Latin}\p{N}\p{M}_]|NOTHING)*)*)/u
      .source,
    /(?<ideograph>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u.source,
    /(?<word>(?!\p{M})(?:(?!UNSPACED)[\p{L}\p{N}\p{M}]NOTHING*)+(?:['’](?!\p{M})(?:(?!UNSPACED)[\p{L}\p{N}\p{M}]NOTHING*)+)*(?:(?<=(?:[\p{L}\p{N}\p{M}]NOTHING*){3})(?:[·.](?:e|s|es|ne|nes|rice|rices)(?!(?:\p{M}|NOTHING)*[\p{Script=Latin}\p{N}]))+)?)/iu.source.replaceAll(
      'UNSPACED',
      UNSPACED,
    ),
    `(?<emoji>${EMOJI})`,
  ]
    .join('|')
    .replaceAll('NOTHING', NOTHING),
  'giu',
)

const KEPT = /^(?:aujourd'hui|quelqu'un|prud'hommes?)$/
const HEAD = /^(?:[cdjlmnstyz]|qu|jusqu|lorsqu|puisqu|quoiqu|parcequ|quelqu|entr|ch)'(?=.)/
const TAIL = /'(?:s|ll|re|ve|d|m)$/

/** Removes elision in front and possessive behind; `cut` is what went in front. */
function bare(written: string): { body: string; cut: number } {
  let body = fold(written)
  let cut = 0
  while (HEAD.test(body) && !KEPT.test(body) && !/^[a-z]'s$/.test(body)) {
    const head = HEAD.exec(body)![0].length
    body = body.slice(head)
    cut += head
  }
  return { body: KEPT.test(body) ? body : body.replace(TAIL, ''), cut }
}

export function things(text: string, from = 0): Thing[] {
  const found: Thing[] = []
  for (const match of text.matchAll(THINGS)) {
    const { url, hashtag, mention, ideograph, word, emoji } = match.groups as Record<string, string | undefined>
    const at = from + found.length
    const offset = match.index
    if (url !== undefined) found.push({ type: 'url', body: '', written: url, at, offset })
    else if (hashtag !== undefined)
      found.push({ type: 'hashtag', body: fold(hashtag), written: hashtag, at, offset: offset + 1 })
    else if (mention !== undefined)
      found.push({ type: 'mention', body: fold(mention), written: mention, at, offset: offset + 1 })
    else if (emoji !== undefined) found.push({ type: 'emoji', body: emoji, written: emoji, at, offset })
    else if (ideograph !== undefined)
      found.push({ type: 'word', body: fold(ideograph), written: ideograph, at, offset })
    else {
      const whole = word!.replace(
        /(?<=[\p{L}\p{N}\p{M}]{3})[·.](?:e|s|es|ne|nes|rice|rices)(?:[·.](?:e|s|es|ne|nes|rice|rices))*$/u,
        '',
      )
      const { body, cut } = bare(whole)
      found.push({
        type: 'word',
        body,
        written: whole.slice(cut).slice(0, whole.length - cut - (fold(whole).length - cut - body.length)),
        at,
        offset: offset + cut,
      })
    }
  }
  return found
}

type Zone = { things: Thing[]; text: string }
type Place = [from: number, to: number]

export function oracleMatches(query: Query, post: Post): boolean {
  const zone = (text: string, from: number): Zone => ({ text, things: things(text, from) })
  const title = zone(post.title ?? '', 0)
  const text = zone(post.text, 1_000_000)
  const inText = [title, text]
  const lang = (post.lang ?? '').toLowerCase()
  const family = lang === '' || lang.startsWith('und') ? 'both' : /^(fr|en)\b/.exec(lang)?.[1]

  const sameWord = (a: string, b: string) =>
    a === b ||
    ((family === 'fr' || family === 'both') && stemFrench(a) === stemFrench(b)) ||
    ((family === 'en' || family === 'both') && stemEnglish(a) === stemEnglish(b))
  const pattern = (text: string) =>
    new RegExp(
      `^${[...fold(text)].map(sign => (sign === '*' ? '.*' : sign === '?' ? '.' : `\\u{${sign.codePointAt(0)!.toString(16)}}`)).join('')}$`,
      'su',
    )

  const isPart = (part: Part, form: WordsNode['form'], plain: boolean) => (thing: Thing) => {
    const body = fold(part.text)
    if (part.type === 'hashtag') {
      if (thing.type !== 'hashtag') return false
      return /[*?]/.test(body) ? pattern(part.text).test(thing.body) : thing.body === body
    }
    if (part.type === 'mention')
      return thing.type === 'mention' && (thing.body === body || thing.body.split(/[.@]/)[0] === body)
    if (part.type === 'emoji') return thing.type === 'emoji' && thing.body === body
    if (thing.type !== 'word' && thing.type !== 'hashtag') return false
    if (part.type === 'wildcard') return pattern(part.text).test(thing.body)
    if (form === 'cased')
      return thing.written.replace(new RegExp(NOTHING, 'gu'), '').normalize('NFC') === part.text.normalize('NFC')
    return form === 'exact' || plain ? thing.body === body : sameWord(thing.body, body)
  }

  const wordsIn = (node: WordsNode, zones: Zone[], plain: boolean): Place[] =>
    zones.flatMap(({ things }) => {
      const tests = node.parts.map(part => isPart(part, node.form, plain))
      if (node.within === null) {
        return things
          .filter((_, index) =>
            tests.every((test, step) => things[index + step] !== undefined && test(things[index + step]!)),
          )
          .map((thing): Place => [thing.at, thing.at + tests.length - 1])
      }
      const places: Place[] = []
      for (let start = 0; start < things.length; start++) {
        const window = things.slice(start, start + node.within + 1)
        if (!tests.every(test => window.some(test))) continue
        for (const thing of window) if (tests.some(test => test(thing))) places.push([thing.at, thing.at])
      }
      return places
    })

  const plainThings = (value: string) =>
    things(value.replace(/[#@_]/g, ' ').replace(/:\/\//g, ' ').replace(/www\./gi, 'www '), 0)
  const zonesOf = (field: NonNullable<WordsNode['field']>): Zone[] => {
    const lists = {
      title: [],
      author: [post.author],
      to: typeof post.to === 'string' ? [post.to] : (post.to ?? []),
      source: [post.source, post.sourceType],
      url: [post.url],
      link: [
        ...(post.links ?? []),
        ...inText.flatMap(zone => zone.things.filter(thing => thing.type === 'url').map(thing => thing.written)),
      ],
    }
    return lists[field].map(value => ({ text: value ?? '', things: plainThings(value ?? '') }))
  }

  const rawIn = (raw: string): Place[] => {
    const inside = plainThings(raw)
    const first = inside[0]!
    return inText.flatMap(({ text, things }) =>
      things
        .filter(({ type, body, offset }) => {
          const start = offset - first.offset
          const end = start + raw.length
          const runsOn = /[\p{L}\p{N}]$/u.test(raw) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(text.slice(end))
          return type !== 'url' && body === first.body && start >= 0 && text.slice(start, end) === raw && !runsOn
        })
        .map(({ at }): Place => [at, at + inside.length - 1]),
    )
  }

  const listed = (type: 'hashtag' | 'mention', list: readonly string[], from: number): Zone[] =>
    list.map((entry, index) => ({
      text: '',
      things: [{ type, body: fold(entry.replace(/^[#@]/, '')), written: entry, at: from - 1000 * index, offset: 0 }],
    }))
  const tags = listed('hashtag', post.hashtags ?? [], -1_000_000)
  const mentions = listed('mention', post.mentions ?? [], -9_000_000)

  const placesOfWords = (node: WordsNode): Place[] => {
    if (node.field === 'title') return wordsIn(node, [title], false)
    if (node.field !== null) return wordsIn(node, zonesOf(node.field), true)
    // The network's own lists have tags and names one by one: no words stand beside them.
    const only = (type: Part['type']) => node.parts.every(part => part.type === type)
    const lists = only('hashtag') ? tags : only('mention') ? mentions : []
    return [...wordsIn(node, inText, false), ...wordsIn(node, lists, false)]
  }

  const distance = ([a, b]: Place, [c, d]: Place) => Math.max(0, c - b, a - d)
  const close = (a: Place, b: Place, reach: number, ordered: boolean) =>
    distance(a, b) <= reach && (!ordered || b[0] > a[1])

  /** A NEAR in terms of things that have places: AND and OR inside its operands move outside. */
  type Placed = { or: Placed[] } | { and: Placed[] } | { places: Place[] }
  const placed = (node: Query): Placed => {
    if (node.kind === 'and') return { and: node.children.map(placed) }
    if (node.kind === 'or') return { or: node.children.map(placed) }
    if (node.kind === 'words') return { places: placesOfWords(node) }
    if (node.kind === 'raw') return { places: rawIn(node.text) }
    if (node.kind !== 'near') throw new Error(node.kind)
    const pair = (left: Placed, right: Placed): Placed => {
      if ('and' in left) return { and: left.and.map(one => pair(one, right)) }
      if ('or' in left) return { or: left.or.map(one => pair(one, right)) }
      if ('and' in right) return { and: right.and.map(one => pair(left, one)) }
      if ('or' in right) return { or: right.or.map(one => pair(left, one)) }
      const { distance: reach, ordered } = node
      return {
        places: [
          ...left.places.filter(a => right.places.some(b => close(a, b, reach, ordered))),
          ...right.places.filter(b => left.places.some(a => close(a, b, reach, ordered))),
        ],
      }
    }
    return pair(placed(node.left), placed(node.right))
  }
  const holds = (node: Placed): boolean =>
    'and' in node ? node.and.every(holds) : 'or' in node ? node.or.some(holds) : node.places.length > 0

  const field = (name: string, value: string | number): boolean => {
    const time = post.publishedAt == null ? Number.NaN : new Date(post.publishedAt).getTime()
    switch (name) {
      case 'lang':
        return lang === value || lang.startsWith(`${value}-`)
      case 'country':
        return post.country?.toLowerCase() === value
      case 'sentiment':
        return post.sentiment === value
      case 'type':
        return post.kind === value || post.sourceType === value
      case 'is':
        return post.kind === value
      case 'has':
        if (value === 'media') return Array.isArray(post.media) ? post.media.length > 0 : Boolean(post.media)
        if (value === 'links')
          return (post.links ?? []).length > 0 || inText.some(zone => zone.things.some(thing => thing.type === 'url'))
        return (
          (post.mentions ?? []).length > 0 || inText.some(zone => zone.things.some(thing => thing.type === 'mention'))
        )
      case 'site': {
        const host = post.site ?? (post.url ? new URL(post.url).hostname : '')
        return host === value || host.endsWith(`.${value}`)
      }
      case 'min_likes':
        return post.likes != null && post.likes >= Number(value)
      case 'min_followers':
        return post.followers != null && post.followers >= Number(value)
      case 'since':
        return time >= new Date(value).getTime()
      default:
        return time <= new Date(value).getTime() + (String(value).length === 10 ? 24 * 3600 * 1000 - 1 : 0)
    }
  }

  const evaluate = (node: Query): boolean => {
    switch (node.kind) {
      case 'and':
        return node.children.every(evaluate)
      case 'or':
        return node.children.some(evaluate)
      case 'not':
        return !evaluate(node.child)
      case 'near':
        return holds(placed(node))
      case 'words':
        return placesOfWords(node).length > 0
      case 'raw':
        return rawIn(node.text).length > 0
      case 'field':
        return field(node.field, node.value)
    }
  }
  return evaluate(query)
}
