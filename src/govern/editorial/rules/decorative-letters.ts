import { editorialRule } from '../rule.ts'

/** Mathematical, circled, squared and full-width letters and digits, which screen readers spell, skip, or call by their mathematical name. */
const DECORATIVE =
  /[\u{1D400}-\u{1D7FF}\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}]+/gu

/** G3: 𝗴𝗿𝗮𝘀 is no bold letter but a sign of mathematics. */
export const decorativeLetters = editorialRule({
  id: 'decorative-letters',
  check({ policy, texts }) {
    const { noDecorativeLetters, level, why } = policy.accessibility ?? {}
    if (noDecorativeLetters !== true) return []
    return texts.flatMap(({ part, text }) =>
      [...text.matchAll(DECORATIVE)].flatMap(({ 0: quote, index: start }) => {
        const plain = [...quote].map(plainLetter).join('')
        if (plain === quote) return []
        const place = { part, start, end: start + quote.length }
        return [
          {
            level: level ?? 'warns',
            place,
            item: 'accessibility',
            params: { quote, plain },
            why,
            fix: { ...place, text: plain },
          },
        ]
      }),
    )
  },
})

/** Unicode decomposes all but the letters in black circles. */
function plainLetter(letter: string): string {
  const code = letter.codePointAt(0)!
  return code >= 0x1f150 && code <= 0x1f169 ? String.fromCharCode(65 + code - 0x1f150) : letter.normalize('NFKC')
}
