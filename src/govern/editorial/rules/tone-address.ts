import { fits } from '../fits.ts'
import type { ContentText, View } from '../read-content.ts'
import { editorialRule, type Found } from '../rule.ts'

/** Words by which a French text says tu or vous. Verbs alone are not judged: too many of their forms are both. */
const TU = new Set(['tu', 'toi', 'te', 'ton', 'ta', 'tes'])
const VOUS = new Set(['vous', 'votre', 'vos'])
/** What agrees without knowing the gender of the thing. */
const SAID: Record<string, string> = { ton: 'votre', ta: 'votre', tes: 'vos', vos: 'tes' }
/** « le ton », « il s'est tu »: not an address. */
const BEFORE_TON = new Set([
  'le',
  'un',
  'ce',
  'du',
  'au',
  'mon',
  'son',
  'notre',
  'votre',
  'leur',
  'quel',
  'bon',
  'meme',
  'de',
  'sans',
])
const BEFORE_TU = new Set(['est', 'suis', 'es', 'etait', 'sont'])

/** Tu or vous, by network. */
export const toneAddress = editorialRule({
  id: 'tone-address',
  check(view) {
    if (!view.french) return []
    const tone = (view.policy.tones ?? []).find(
      one => one.address !== undefined && fits(one.networks, view.content.network),
    )
    if (tone === undefined || tone.address === 'both') return []
    const wanted = tone.address === 'tu' ? 'tu' : 'vous'
    return view.texts.flatMap(text =>
      addressed(view, text, wanted).map(
        (found): Found => ({
          ...found,
          // Vous may also speak to several people.
          level: wanted === 'vous' ? 'warns' : 'tells',
          item: `tones/${tone.id}`,
          params: { ...found.params, wanted },
          why: tone.why,
        }),
      ),
    )
  },
})

function addressed(view: View, text: ContentText, wanted: 'tu' | 'vous'): Omit<Found, 'level'>[] {
  const tokens = view.tokens(text)
  return tokens.flatMap(({ type, body, start, end }, index) => {
    if (type !== 'word') return []
    const before = tokens[index - 1]?.body ?? ''
    const elided = wanted === 'vous' && elidedTu(text.text, start)
    const spoken =
      (wanted === 'vous' ? TU : VOUS).has(body) &&
      !(body === 'ton' && BEFORE_TON.has(before)) &&
      !(body === 'tu' && BEFORE_TU.has(before))
    if (!elided && !spoken) return []
    const from = elided ? start - 2 : start
    const quote = text.text.slice(from, elided ? start : end)
    const said = SAID[body]
    return [
      {
        place: { part: text.part, start: from, end: elided ? start : end },
        params: { quote },
        fix:
          elided || said === undefined
            ? undefined
            : { part: text.part, start, end, text: startsUpper(quote) ? said[0]!.toUpperCase() + said.slice(1) : said },
      },
    ]
  })
}

const startsUpper = (word: string) => word[0] !== word[0]?.toLowerCase()

/** « t'attend », not « va-t'en » nor « a-t-il ». */
const elidedTu = (text: string, start: number): boolean =>
  /^[tT]['’]$/.test(text.slice(start - 2, start)) && !/[\p{L}\p{N}-]/u.test(text[start - 3] ?? ' ')
