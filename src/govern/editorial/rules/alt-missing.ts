import { editorialRule, type Found } from '../rule.ts'

/** « IMG_2041.jpg », « image »: there is an alternative text, and it tells nothing. */
const TELLS_NOTHING =
  /^(?:[\w-]{1,100}\.(?:jpe?g|png|gif|webp|avif|heic)|image|photo|picture|img|logo|affiche|poster)\.?$/i

/** G3: what a picture shows, in words. */
export const altMissing = editorialRule({
  id: 'alt-missing',
  check({ policy, content }) {
    const duty = policy.accessibility
    if (duty?.alt !== true) return []
    return content.parts.flatMap(({ media }, part) =>
      media.flatMap(({ kind, alt, decorative }, index): Found[] => {
        const said = alt.trim()
        if (kind !== 'image' || decorative === true || (said !== '' && !TELLS_NOTHING.test(said))) return []
        return [
          {
            level: duty.level ?? 'blocks',
            place: { part, start: 0, end: 0, media: index },
            item: 'accessibility',
            params: { number: index + 1, quote: said },
            why: duty.why,
          },
        ]
      }),
    )
  },
})
