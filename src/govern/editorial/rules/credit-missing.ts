import { editorialRule, type Found } from '../rule.ts'

/** Whose a picture is; not judged where nothing is known of it. */
export const creditMissing = editorialRule({
  id: 'credit-missing',
  check({ policy, content }) {
    if (policy.sources?.credit !== true) return []
    return content.parts.flatMap(({ media }, part) =>
      media.flatMap(({ credit }, index): Found[] =>
        credit === undefined || credit.trim() !== ''
          ? []
          : [
              {
                level: 'warns',
                place: { part, start: 0, end: 0, media: index },
                item: 'sources',
                params: { number: index + 1 },
                why: policy.sources?.rights,
              },
            ],
      ),
    )
  },
})
