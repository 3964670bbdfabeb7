import { foldText } from '../../../language/fold.ts'
import type { View } from '../read-content.ts'
import { editorialRule, type Found } from '../rule.ts'

/** From so many letters on without a capital, a hashtag is hardly one word. The longest usual ones: « #responsabilité », « #développement ». */
const LONG = 16

/** G3: #JourneeDeLEau is read word by word by a screen reader, #journeedeleau is not. */
export const hashtagCapitals = editorialRule({
  id: 'hashtag-capitals',
  check(view) {
    const duty = view.policy.accessibility
    if (duty?.hashtagCapitals !== true) return []
    const known = knownForms(view)
    const judge = (quote: string): { fix: string | undefined } | null => {
      const form = known.get(foldText(quote.slice(1)))
      if (form !== undefined) return form === quote ? null : { fix: form }
      const inner = [...quote.slice(2)]
      const flat = inner.every(one => one === one.toLowerCase()) || inner.every(one => one === one.toUpperCase())
      return quote.length - 1 >= LONG && flat && /\p{L}/u.test(quote) ? { fix: undefined } : null
    }
    const said = (quote: string): Omit<Found, 'place' | 'fix'> => ({
      level: duty.level ?? 'warns',
      item: 'accessibility',
      params: { quote },
      why: duty.why,
    })
    const within = view.texts.flatMap(text =>
      view
        .tokens(text)
        .filter(token => token.type === 'hashtag')
        .flatMap(({ start, end }): Found[] => {
          const quote = text.text.slice(start, end)
          const wrong = judge(quote)
          if (wrong === null) return []
          const { part } = text
          const fix = wrong.fix === undefined ? undefined : { part, start, end, text: wrong.fix }
          return [{ ...said(quote), place: { part, start, end }, fix }]
        }),
    )
    const beside = view.content.hashtags
      .map(tag => (tag.startsWith('#') ? tag : `#${tag}`))
      .filter(tag => judge(tag) !== null)
      .map((tag): Found => said(tag))
    return [...within, ...beside]
  },
})

/** Hashtags that the policy itself writes, by their letters. */
function knownForms({ policy }: View): Map<string, string> {
  const forms = [
    ...(policy.required ?? []).filter(one => one.element === 'hashtag').map(one => one.value ?? ''),
    ...(policy.lexicon ?? []).map(one => one.use ?? ''),
  ].filter(form => form.startsWith('#') && form.length > 1)
  return new Map(forms.map(form => [foldText(form.slice(1)), form]))
}
