import { useApi } from '../../../ui-kit/api.tsx'
import { readEntryLinks } from '../../endpoints.ts'
import { asSent, linksOf, type ShortLink } from '../../schema.ts'
import { useWriting } from '../entry-context.tsx'
import type { VariantDraft } from '../entry-draft.ts'
import type { VariantPlace } from '../use-places.ts'

/** How the addresses of a variant go out, from what is typed at this moment. */
export function useAsSent(variant: VariantDraft, place: VariantPlace) {
  const { entry } = useWriting()
  const answer = useApi(readEntryLinks, { id: entry.id }, { previous: true })
  const placeId = variant.channelId ?? variant.id
  const made: ShortLink[] = (answer.data?.made ?? []).filter(one => one.placeId === placeId)
  const base = answer.data?.base ?? null
  const shortening = { base, made: new Map(made.map(one => [one.target, one.address])) }
  const html = place.limits?.body === 'html'
  return {
    base,
    made,
    /** Its content as it goes out. */
    sent: asSent(variant.content, html, shortening),
    links: linksOf(variant.content, html, shortening),
  }
}
