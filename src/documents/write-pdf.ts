import type { Document } from './document.ts'
import { withTypst } from './typst-engine.ts'
import { writeTypst } from './write-typst.ts'

/**
 * Tagged PDF (PDF/UA-1): language, title, headings, lists, tables and the alternative texts of pictures are in its
 * structure. Takes 10 to 200 ms on the calling thread. Characters that no typeface here can draw (some emoji, rare
 * scripts) stand as □, because PDF/UA refuses a text without glyph. Throws when typst refuses the source otherwise, which
 * is a defect here.
 */
export function writePdf(document: Document): Uint8Array {
  const { source, pictures } = writeTypst(document)
  let drawable = source
  for (let round = 0; ; round++)
    try {
      return withTypst(pictures, engine => engine.pdf({ mainFileContent: drawable }, { pdfStandard: 'ua-1' as never }))
    } catch (error) {
      const missing = undrawable(error)
      if (missing.size === 0 || round === rounds) throw error
      for (const text of missing) drawable = drawable.replaceAll(text, '□')
    }
}

/** Each round tells the missing characters of the first places; a text of 20 strange scripts is no document of ours. */
const rounds = 20

/** The texts that typst says it cannot display: its error is told in the `code` of what it throws. */
function undrawable(error: unknown): Set<string> {
  const told = String((error as { code?: unknown }).code ?? '')
  const texts = [...told.matchAll(/the text `\\"(.+?)\\"` could not be displayed/gsu)].map(match =>
    unescaped(match[1]!),
  )
  return new Set(texts.filter(text => text !== '' && text !== '□'))
}

/** From Rust's debug notation, twice escaped: `\\u{1b}` is the character. */
const unescaped = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
