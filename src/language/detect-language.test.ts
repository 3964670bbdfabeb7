import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

/** Written by hand for this test, in the manner of posts and headlines; no real post. */
const posts = readFileSync(new URL('./fixtures/languages.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => line.split('\t') as [language: string, text: string])
const seven = ['fr', 'en', 'es', 'it', 'pt', 'de', 'nl']

describe('detectLanguage', () => {
  it('knows at least 97 of 100 short posts among seven languages', () => {
    const wrong = posts.filter(([language, text]) => detectLanguage(text, seven).lang !== language)
    expect(posts.length).toBeGreaterThanOrEqual(150)
    expect(wrong.length / posts.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03)
  })

  it('tells French from English in each of them', () => {
    const mine = posts.filter(([language]) => language === 'fr' || language === 'en')
    expect(mine.filter(([language, text]) => detectLanguage(text).lang !== language)).toEqual([])
  })

  it('mostly says of other languages that they are neither', () => {
    const others = posts.filter(([language]) => language !== 'fr' && language !== 'en')
    const refused = others.filter(([, text]) => detectLanguage(text).lang === null)
    expect(refused.length / others.length).toBeGreaterThanOrEqual(0.8)
  })

  it.each([
    ['', null],
    ['😍😍😍', null],
    ['https://example.org/the-and-of', null],
    ['@the @and', null],
    ['12 345', null],
    ['Сегодня в музее открылась новая выставка', null],
    ['今日は博物館で新しい展覧会が始まりました', null],
    ['افتتح المتحف معرضا جديدا اليوم', null],
  ])('%s', (text, language) => expect(detectLanguage(text).lang).toBe(language))

  it.each([
    ['J’ai adoré le show, so good, on y retourne demain avec les enfants', 'fr'],
    ['Loved the « Nuit blanche », we will be back with the kids for sure', 'en'],
    ['RT @ville: les travaux reprennent lundi https://t.example/the', 'fr'],
  ])('%s (mixed)', (text, language) => expect(detectLanguage(text).lang).toBe(language))

  it('answers one of the candidates or null, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.subarray(seven), (text, candidates) => {
        const { lang, confidence } = detectLanguage(text, candidates)
        expect(lang === null || candidates.includes(lang)).toBe(true)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })
})
