import type { InputOf } from '../../endpoint.ts'
import type { Pending } from '../../ui-kit/place-saver.ts'
import type { changeEntry } from '../endpoints.ts'
import type { EntryView, VariantContent, VariantView } from '../schema.ts'

export type PlannedDraft = { local: string; at: string }
export type VariantDraft = {
  id: string
  channelId: string | null
  target: string
  content: VariantContent
  planned: PlannedDraft | null
}
/** What people write of an entry, as the composer holds it: the server's text with what is typed here on top. */
export type EntryDraft = Pick<
  EntryView,
  | 'title'
  | 'brief'
  | 'theme'
  | 'series'
  | 'campaignId'
  | 'objectives'
  | 'audiences'
  | 'need'
  | 'about'
  | 'aiUse'
  | 'language'
  | 'effortMinutes'
  | 'zone'
> & { ownerId: string | null; planned: PlannedDraft | null; variants: VariantDraft[] }
/** The name of a field, or `variants/<id>`. */
export type DraftField = Exclude<keyof EntryDraft, 'variants'>

export const draftOf = (entry: EntryView): EntryDraft => ({
  title: entry.title,
  brief: entry.brief,
  theme: entry.theme,
  series: entry.series,
  campaignId: entry.campaignId,
  objectives: entry.objectives,
  audiences: entry.audiences,
  need: entry.need,
  about: entry.about,
  aiUse: entry.aiUse,
  language: entry.language,
  effortMinutes: entry.effortMinutes,
  zone: entry.zone,
  ownerId: entry.owner?.id ?? null,
  planned: entry.planned,
  variants: entry.variants.map(variantOf),
})

const variantOf = ({ id, channel, target, content, planned }: VariantView): VariantDraft => ({
  id,
  channelId: channel?.id ?? null,
  target,
  content,
  planned,
})

/** What is typed here and not yet acknowledged, put over the text. A variant that is null is taken out. */
export function withPending(draft: EntryDraft, pending: ReadonlyMap<string, Pending>): EntryDraft {
  let { variants } = draft
  const fields: Record<string, unknown> = {}
  for (const [place, { value }] of pending) {
    const [head = '', id] = place.split('/')
    if (head !== 'variants') fields[head] = value
    else if (value === null) variants = variants.filter(one => one.id !== id)
    else if (variants.some(one => one.id === id))
      variants = variants.map(one => (one.id === id ? (value as VariantDraft) : one))
    else variants = [...variants, value as VariantDraft]
  }
  return { ...draft, ...fields, variants }
}

/** One place as the server is asked to write it. */
export function changeOf(place: string, value: unknown): Omit<InputOf<typeof changeEntry>, 'id' | 'version'> {
  const [head = '', id] = place.split('/')
  if (head !== 'variants' || id === undefined) return { [head]: value }
  return value === null ? { removed: [id] } : { variants: [value as VariantDraft] }
}
