import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../messages.ts'
import type { modes } from '../model/strategy.ts'

/**
 * A commented file to begin with, in a language, for listening only or a whole strategy. Lines to take up begin with #
 * and no space; `starters/` holds both modes in one text, with `#<mode` and `#>` around what is one mode's alone.
 */
export function starterText(locale: Locale, mode: (typeof modes)[number]): string {
  const whole = readFileSync(join(import.meta.dirname, 'starters', `starter.${locale}.yaml`), 'utf8')
  return whole.replace(/^#<(\w+)\n([\s\S]*?)^#>\n/gm, (_, only: string, text: string) => (only === mode ? text : ''))
}
