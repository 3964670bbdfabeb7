import type { OutputOf } from '../../../endpoint.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { compareEntryVersions } from '../../endpoints.ts'
import type { VariantView } from '../../schema.ts'
import { useWriting } from '../entry-context.tsx'
import type { VariantDraft } from '../entry-draft.ts'
import type { Mark } from '../split-marks.ts'
import { newRanges } from './diff-words.ts'

export type Difference = OutputOf<typeof compareEntryVersions>['differences'][number]

/** What others changed since the reader's last look; empty: nothing. */
export function useChanges(): Difference[] {
  const { entry, looked } = useWriting()
  const { data } = useApi(
    compareEntryVersions,
    { id: entry.id, from: looked, to: entry.version },
    { enabled: looked < entry.version, staleAfter: Number.POSITIVE_INFINITY },
  )
  return looked < entry.version ? (data?.differences ?? []) : []
}

/** Words of a variant that are new since then, as long as the text is still the one that was compared. */
export function newMarks(differences: Difference[], variant: VariantDraft): (part: number) => Mark[] {
  const change = differences.find(one => one.place === `variants/${variant.id}`)
  const textOf = (value: unknown, part: number) => (value as VariantView | null)?.content.parts[part]?.text ?? ''
  return part => {
    const after = textOf(change?.after, part)
    if (change === undefined || after !== variant.content.parts[part]?.text) return []
    return newRanges(textOf(change.before, part), after).map(range => ({ kind: 'new', ...range }))
  }
}
