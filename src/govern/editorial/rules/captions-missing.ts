import { editorialRule, type Found } from '../rule.ts'

/** G3: a film has captions, a recording a transcript. Where nothing is known of them they are asked for. */
export const captionsMissing = editorialRule({
  id: 'captions-missing',
  check({ policy, content }) {
    const duty = policy.accessibility
    if (duty?.captions !== true) return []
    return content.parts.flatMap(({ media }, part) =>
      media.flatMap(({ kind, captions }, index): Found[] =>
        (kind !== 'video' && kind !== 'audio') || captions === true
          ? []
          : [
              {
                level: duty.level ?? 'warns',
                place: { part, start: 0, end: 0, media: index },
                item: 'accessibility',
                params: { kind, number: index + 1 },
                why: duty.why,
              },
            ],
      ),
    )
  },
})
