import { KIND, WORD } from '../query/characters.ts'
import { writtenForm } from '../query/words.ts'
import type { DocumentState } from './document.ts'
import type { Scope } from './zones.ts'

/** Something that has positions in a document. */
export type Place =
  | { kind: 'leaf'; leaf: number }
  /** Leaves in a row. */
  | { kind: 'row'; leaves: number[] }
  /** Leaves in any order, positions differing by at most `within`. */
  | { kind: 'window'; leaves: number[]; within: number }
  /** A row whose words are written so. */
  | { kind: 'cased'; leaves: number[]; written: string[]; scope: Scope }
  /** These characters; the first word of them, `leaf`, begins `offset` units in; they take `length` positions. */
  | { kind: 'raw'; leaf: number; text: string; offset: number; length: number }
  | { kind: 'near'; left: number; right: number; distance: number; ordered: boolean }
  | { kind: 'either'; places: number[] }

export const placeKey = (place: Place): string => JSON.stringify(place)

/** Spans of positions, by rising start. */
type Occurrences = { starts: number[]; ends: number[] }

/** Answers whether a place occurs in the document that the state holds. */
export class PlaceJudge {
  private readonly places: Place[]
  private readonly document: DocumentState
  private readonly cursor = new Int32Array(64)

  constructor(places: Place[], document: DocumentState) {
    this.places = places
    this.document = document
  }

  occurs(id: number): boolean {
    const place = this.places[id]!
    switch (place.kind) {
      case 'leaf':
        return this.document.has(place.leaf)
      case 'row':
        return this.row(place.leaves, null)
      case 'near': {
        const left = this.places[place.left]!
        const right = this.places[place.right]!
        if (left.kind === 'leaf' && right.kind === 'leaf')
          return this.pair(left.leaf, right.leaf, place.distance, place.ordered)
        return this.all(id).starts.length > 0
      }
      case 'either':
        return place.places.some(one => this.occurs(one))
      default:
        return this.all(id).starts.length > 0
    }
  }

  /** Two leaves near each other: both lists of positions rise, so one walk through them is enough. */
  private pair(left: number, right: number, distance: number, ordered: boolean): boolean {
    const { next, position } = this.document
    let a = this.document.first(left)
    let b = this.document.first(right)
    while (a >= 0 && b >= 0) {
      const apart = position[b]! - position[a]!
      if (apart <= distance && apart >= (ordered ? 1 : -distance)) return true
      if (apart > 0) a = next[a]!
      else b = next[b]!
    }
    return false
  }

  /** Walks the lists of a row's leaves together. Without `found` it stops at the first. */
  private row(leaves: number[], found: number[] | null): boolean {
    const { next, position } = this.document
    const { cursor } = this
    for (let step = 0; step < leaves.length; step++) {
      cursor[step] = this.document.first(leaves[step]!)
      if (cursor[step]! < 0) return false
    }
    for (let at = cursor[0]!; at >= 0; at = next[at]!) {
      let step = 1
      for (; step < leaves.length; step++) {
        const wanted = position[at]! + step
        let other = cursor[step]!
        while (other >= 0 && position[other]! < wanted) other = next[other]!
        cursor[step] = other
        if (other < 0) return found !== null && found.length > 0
        if (position[other]! !== wanted) break
      }
      if (step < leaves.length) continue
      if (found === null) return true
      found.push(position[at]!)
    }
    return found !== null && found.length > 0
  }

  private all(id: number): Occurrences {
    const place = this.places[id]!
    switch (place.kind) {
      case 'leaf':
        return spans(this.document.positionsOf(place.leaf), 1)
      case 'row': {
        const found: number[] = []
        this.row(place.leaves, found)
        return spans(found, place.leaves.length)
      }
      case 'cased': {
        const found: number[] = []
        this.row(place.leaves, found)
        const right = found.filter(at => place.written.every((written, step) => this.writtenAt(at + step) === written))
        return spans(right, place.leaves.length)
      }
      case 'raw':
        return spans(
          this.document.positionsOf(place.leaf).filter(at => this.rawAt(at, place)),
          place.length,
        )
      case 'window':
        return spans(this.window(place.leaves, place.within), 1)
      case 'either':
        return merge(place.places.map(one => this.all(one)))
      case 'near': {
        const [left, right] = [this.all(place.left), this.all(place.right)]
        return nearEach(left, right, place.distance, place.ordered)
      }
    }
  }

  private writtenAt(at: number): string | null {
    const found = this.document.tokenAt(at)
    return found === null ? null : writtenForm(found.text, found.token)
  }

  private rawAt(at: number, { text, offset }: Place & { kind: 'raw' }): boolean {
    const found = this.document.tokenAt(at)
    return found !== null && rawBegins(found.text, found.token, text, offset) >= 0
  }

  private window(leaves: number[], within: number): number[] {
    const wanted = [...new Set(leaves)]
    const events = wanted.flatMap((leaf, which) => this.document.positionsOf(leaf).map(at => ({ at, which })))
    events.sort((a, b) => a.at - b.at)
    const counts = new Array<number>(wanted.length).fill(0)
    let missing = wanted.length
    let marked = 0
    const found: number[] = []
    for (let left = 0, right = 0; right < events.length; right++) {
      if (counts[events[right]!.which]!++ === 0) missing--
      while (events[right]!.at - events[left]!.at > within) if (--counts[events[left++]!.which]! === 0) missing++
      if (missing > 0) continue
      for (marked = Math.max(marked, left); marked <= right; marked++) found.push(events[marked]!.at)
    }
    return found
  }
}

/** Where the raw text begins when its first word is this token; -1 when other characters stand there. */
export function rawBegins(text: string, token: { type: string; start: number }, raw: string, offset: number): number {
  const start = token.start + (token.type === 'hashtag' || token.type === 'mention' ? 1 : 0) - offset
  if (start < 0 || !text.startsWith(raw, start)) return -1
  const end = start + raw.length
  const runsOn =
    end < text.length && KIND[text.charCodeAt(end)] === WORD && KIND[raw.charCodeAt(raw.length - 1)] === WORD
  return runsOn ? -1 : start
}

const spans = (starts: number[], length: number): Occurrences => ({
  starts,
  ends: length === 1 ? starts : starts.map(at => at + length - 1),
})

function merge(lists: Occurrences[]): Occurrences {
  const all = lists.flatMap(({ starts, ends }) => starts.map((start, index) => [start, ends[index]!] as const))
  all.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { starts: all.map(([start]) => start), ends: all.map(([, end]) => end) }
}

/** Spans of either side that have one of the other side in reach: what a NEAR around this NEAR measures from. */
export function nearEach(left: Occurrences, right: Occurrences, distance: number, ordered: boolean): Occurrences {
  const kept = (own: Occurrences, reaches: (start: number, end: number) => boolean): Occurrences => {
    const indices = own.starts.map((_, index) => index).filter(index => reaches(own.starts[index]!, own.ends[index]!))
    return { starts: indices.map(index => own.starts[index]!), ends: indices.map(index => own.ends[index]!) }
  }
  if (ordered) {
    const ends = [...left.ends].sort((a, b) => a - b)
    return merge([
      kept(left, (_, end) => (right.starts[after(right.starts, end)] ?? Number.POSITIVE_INFINITY) <= end + distance),
      kept(right, start => (ends[after(ends, start - 1) - 1] ?? Number.NEGATIVE_INFINITY) >= start - distance),
    ])
  }
  // Of those that begin early enough, the one that ends last is the closest.
  const reaching = (other: Occurrences) => {
    let latest = Number.NEGATIVE_INFINITY
    const lasts = other.ends.map(end => (latest = Math.max(latest, end)))
    return (start: number, end: number) =>
      (lasts[after(other.starts, end + distance) - 1] ?? Number.NEGATIVE_INFINITY) >= start - distance
  }
  return merge([kept(left, reaching(right)), kept(right, reaching(left))])
}

/** Index of the first value greater than `limit` in a rising list. */
function after(values: number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}
