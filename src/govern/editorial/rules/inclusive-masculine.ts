import { foldText } from '../../../language/fold.ts'
import { PERSON_WORDS } from '../french-person-words.ts'
import { doubletOf, pluralOf, type ShortForm } from '../inclusive-forms.ts'
import { editorialRule, type Found } from '../rule.ts'

/** Within so many words of its feminine a masculine is half of a doublet: « les citoyennes et les citoyens du quartier ». */
const NEAR = 4

type Person = { form: ShortForm; neutral: string; feminine: string }
const people = new Map<string, Person>(
  PERSON_WORDS.map(([masculine, feminine, neutral]) => [
    foldText(pluralOf(masculine)),
    {
      form: { masculine, feminine, plural: true, base: masculine, ending: '' },
      neutral,
      feminine: foldText(`${feminine}s`),
    },
  ]),
)

/** « les citoyens » for everybody, where the policy says everybody otherwise. A hint: some groups are men. */
export const inclusiveMasculine = editorialRule({
  id: 'inclusive-masculine',
  check(view) {
    const way = view.policy.writing?.inclusive
    if (!view.french || way === undefined || way === 'free' || way === 'none') return []
    return view.texts.flatMap(text => {
      const tokens = view.tokens(text)
      return tokens.flatMap(({ type, body, start, end }, index): Found[] => {
        const person = type === 'word' ? people.get(body) : undefined
        if (person === undefined) return []
        const around = tokens.slice(Math.max(0, index - NEAR), index + NEAR + 1)
        if (around.some(token => token.body === person.feminine)) return []
        const quote = text.text.slice(start, end)
        // Already a short form: its sign stands between the word and its endings.
        if (
          quote.length !== body.length ||
          (/[·•‧⋅∙(.-]/.test(text.text[end] ?? '') && /\p{L}/u.test(text.text[end + 1] ?? ''))
        )
          return []
        const both = doubletOf({ ...person.form, masculine: cased(person.form.masculine, quote) })
        const use = way === 'neutral' ? person.neutral : way === 'doublets' ? both : medianPlural(person.form, quote)
        return [
          {
            level: 'tells',
            place: { part: text.part, start, end },
            item: 'writing',
            params: { quote, way, use, neutral: person.neutral },
            why: view.policy.writing?.inclusiveWhy,
            fix: way === 'doublets' && !isUpper(quote) ? { part: text.part, start, end, text: both } : undefined,
          },
        ]
      })
    })
  },
})

const isUpper = (word: string) => word === word.toUpperCase()
const cased = (word: string, like: string) =>
  like[0] === like[0]!.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1)

/** « citoyen·ne·s », « directeur·trice·s », « conseiller·ère·s »: the masculine, its feminine ending, the plural. */
function medianPlural({ masculine, feminine }: ShortForm, quote: string): string {
  const ending = ['trice', 'euse', 'ère'].find(one => feminine.endsWith(one) && !masculine.endsWith('e'))
  return `${cased(masculine, quote)}·${ending ?? feminine.slice(masculine.length)}·s`
}
