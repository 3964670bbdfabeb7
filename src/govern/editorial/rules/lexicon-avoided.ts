import { languageWord } from '../fits.ts'
import type { PolicyItem } from '../policy.ts'
import type { View } from '../read-content.ts'
import type { RemarkPlace } from '../remark.ts'
import { editorialRule, type Found } from '../rule.ts'

/** Words to leave, with the one to take. */
export const lexiconAvoided = editorialRule({
  id: 'lexicon-avoided',
  check: view =>
    (view.policy.lexicon ?? [])
      .filter(one => one.language === undefined || one.language === languageWord(view.language))
      .flatMap(one => avoided(view, one)),
})

function avoided(view: View, term: PolicyItem<'lexicon'>): Found[] {
  const found = view.find(term.avoid ?? '', 'own')
  if (found === null) return []
  const use = term.use?.trim() ?? ''
  return found.places.map(({ quote, ...place }) => ({
    level: term.level ?? 'warns',
    place,
    item: `lexicon/${term.id}`,
    params: { quote, use: use === '' ? 'none' : use },
    why: term.why,
    fix: fixOf(view, term.avoid ?? '', use, quote, place),
  }))
}

/**
 * Only where the very word of the policy stands there: of an inflected form nobody knows which form of the other word
 * is meant; only where the word before it stays right (« l’usager » does not become « l’personne »); and only where the
 * other word is not found by the same query, or there would be no end.
 */
function fixOf(view: View, avoid: string, use: string, quote: string, place: RemarkPlace): Found['fix'] {
  const { part, start, end } = place
  if (use === '' || part === null || !isOneOf(avoid, quote) || view.matches(avoid, use, 'own')) return undefined
  const whole = view.texts.find(text => text.part === part)?.text ?? ''
  if (view.french && !staysRight(whole.slice(Math.max(0, start - 12), start), quote, use)) return undefined
  return { part, start, end, text: cased(use, quote) } as Found['fix']
}

/** Whether the words that were found are, letter by letter, among those that the policy lists. */
const isOneOf = (avoid: string, quote: string): boolean =>
  avoid
    .split(/\s+(?:OU|OR)\s+|\s*\|\s*/)
    .map(one => one.trim().replace(/^=?["«“]\s*|\s*["»”]$/g, ''))
    .some(one => one.toLowerCase() === quote.toLowerCase())

const VOWEL = /^[aeiouyâàäéèêëîïôöùûühœæ]/i
/** Words that lose their last letter, or change, before a vowel. */
const CHANGES =
  /(?:^|[^\p{L}])(?:le|la|de|du|que|je|ne|se|me|te|ce|au|ma|ta|sa|beau|nouveau|vieux|jusque|lorsque|puisque)\s$/iu

function staysRight(before: string, quote: string, use: string): boolean {
  if (/['’]$/.test(before)) return VOWEL.test(use) && !/^h/i.test(use)
  return !VOWEL.test(use) || VOWEL.test(quote) || !CHANGES.test(before)
}

function cased(use: string, quote: string): string {
  const letters = /\p{L}/u.test(quote)
  if (letters && quote.length > 1 && quote === quote.toUpperCase()) return use.toUpperCase()
  return letters && quote[0] !== quote[0]!.toLowerCase() ? use[0]!.toUpperCase() + use.slice(1) : use
}
