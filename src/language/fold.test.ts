import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPANSIONS, FIRST_EXPANSION, FOLD, foldText, LAST_EXPANSION } from './fold.ts'

const FOLDED: [text: string, folded: string][] = [
  ['Élève', 'eleve'],
  ['ÉLÈVE', 'eleve'],
  ['e\u0301le\u0300ve', 'eleve'],
  ['Cœur', 'coeur'],
  ['CŒUR', 'coeur'],
  ['Ægir', 'aegir'],
  ['straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['ẞ', 'ss'],
  ['Ｖｉｇｉｅ', 'vigie'],
  ['１２３', '123'],
  ['ﬁn', 'fin'],
  ['İstanbul', 'istanbul'],
  ['Łódź', 'lodz'],
  ['Ørsted', 'orsted'],
  ['ǽ', 'ae'],
  ['Ǽ', 'ae'],
  ['l’été', "l'ete"],
  ['lʼété', "l'ete"],
  ['co‑opérer', 'co-operer'],
  ['à\u00a0la\u202fune', 'a la une'],
  ['Άλφα', 'αλφα'],
  ['ὈΔΥΣΣΕΎΣ', 'οδυσσευσ'],
  ['Ёлка', 'елка'],
  ['йод', 'йод'],
  ['Йод', 'йод'],
  ['한국어', '한국어'],
  ['がく', 'がく'],
  ['ｶﾅ', 'カナ'],
  ['हिन्दी', 'हिन्दी'],
  ['مُدَرِّس', 'مدرس'],
  ['❤️', '❤'],
  ['soft\u00adware', 'software'],
  ['m²', 'm2'],
  ['Nguyễn', 'nguyen'],
  ['CRÈME BRÛLÉE', 'creme brulee'],
  ['naïve', 'naive'],
  ['Noël', 'noel'],
  ['garçon', 'garcon'],
  ['#Élections2027 @Zoé', '#elections2027 @zoe'],
]

describe('foldText', () => {
  it.each(FOLDED)('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded))

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => foldText(foldText(text)) === foldText(text)))
  })

  it('sees no difference of case in Latin letters, composed or not', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x17f }).map(code => String.fromCharCode(code)) })
    fc.assert(
      fc.property(latin, text => {
        const folded = foldText(text)
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
        expect(foldText(folded.toUpperCase())).toBe(folded)
      }),
    )
  })
})

describe('FOLD', () => {
  it('keeps every surrogate and leaves no value of an expansion unexplained', () => {
    for (let unit = 0; unit < 65536; unit++) {
      const to = FOLD[unit]!
      if (unit >= 0xd800 && unit <= 0xdfff) expect(to).toBe(unit)
      if (to >= FIRST_EXPANSION && to <= LAST_EXPANSION) expect(EXPANSIONS[to - FIRST_EXPANSION]).toBeTypeOf('string')
    }
  })
})
