import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST_WORDS, fingerprint, groupNearDuplicates, SAME, similarity } from './group-near-duplicates.ts'

const word = fc.stringMatching(/^[a-z]{2,9}$/)
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })

/** Jaccard of the sets of words, counted without hashes. */
function jaccard(a: string[], b: string[]): number {
  const left = new Set(a)
  const right = new Set(b)
  return left.intersection(right).size / left.union(right).size
}

describe('similarity', () => {
  it('is the Jaccard similarity of the words', () => {
    fc.assert(
      fc.property(words(4, 60), words(4, 60), (a, b) => {
        fc.pre(new Set(a).size >= FEWEST_WORDS && new Set([...b, ...a.slice(0, a.length / 2)]).size >= FEWEST_WORDS)
        const mixed = [...b, ...a.slice(0, a.length / 2)]
        expect(similarity(fingerprint(a.join(' '))!, fingerprint(mixed.join(' '))!)).toBeCloseTo(jaccard(a, mixed), 6)
      }),
    )
  })

  it('sees neither order, case, accents, addresses nor names', () => {
    const a = fingerprint('Le Musée du Fleuve ferme à 18 h ce soir https://a.example/1 @marie')!
    const b = fingerprint('ce soir, le musee du fleuve FERME à 18 h ! @paul https://b.example/2')!
    expect(similarity(a, b)).toBe(1)
  })

  it('leaves texts alone that are too short', () => expect(fingerprint('merci beaucoup @marie')).toBeNull())
})

/** A generator that does not change between runs. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('groupNearDuplicates', () => {
  const next = random(7)
  const vocabulary = Array.from({ length: 5000 }, (_, index) => `w${index.toString(36)}`)
  const draw = () => vocabulary[Math.floor(5000 * next() ** 2)]!
  const post = (length: number) => Array.from({ length }, draw)
  const edited = (text: string[]) => {
    const copy = [...text]
    const at = Math.floor(next() * copy.length)
    const kind = next()
    if (kind < 0.34) copy[at] = draw()
    else if (kind < 0.67) copy.splice(at, 1)
    else copy.splice(at, 0, draw())
    return copy
  }

  it.each([6, 8, 12, 20, 40])('finds at least 95 of 100 one-word edits in posts of %i words', length => {
    const index = groupNearDuplicates()
    let found = 0
    for (let at = 0; at < 1000; at++) {
      const text = post(length)
      index.add(`a${at}`, text.join(' '))
      if (index.add(`b${at}`, edited(text).join(' ')) === `a${at}`) found++
    }
    expect(found).toBeGreaterThanOrEqual(950)
  })

  it('joins nothing that has less than six words in ten in common', () => {
    const index = groupNearDuplicates()
    const joined: string[] = []
    const texts: string[][] = []
    for (let at = 0; at < 3000; at++) {
      texts.push(post(10))
      const group = index.add(String(at), texts[at]!.join(' '))
      if (group !== String(at) && jaccard(texts[at]!, texts[Number(group)]!) < SAME) joined.push(`${group} ${at}`)
    }
    expect(joined).toEqual([])
  })

  it('keeps the group of the first through a chain of copies, and forgets the oldest', () => {
    const index = groupNearDuplicates(4)
    const text = 'le musée du fleuve est fermé ce matin à cause de la pluie'
    expect(index.add('1', text)).toBe('1')
    expect(index.add('2', `${text} encore`)).toBe('1')
    expect(index.add('3', `${text} encore demain`)).toBe('1')
    for (const other of ['a b c d e', 'f g h i j', 'k l m n o', 'p q r s t']) index.add(other, other)
    expect(index.add('9', text)).toBe('9')
  })
})
