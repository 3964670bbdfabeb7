import type { Tx } from '../../db/index.ts'
import { gainTopics } from '../topics/gain-topics.ts'
import type { IngestSource } from './ingest.ts'
import type { Judgement } from './judge-items.ts'
import type { PreparedItem } from './prepare-item.ts'
import { groupsOf, promoteCopies } from './promote-copies.ts'
import { regroupEdited } from './regroup-edited.ts'
import { addSource, findKnown, type KnownMention, refreshCounts, rewriteMention } from './update-mentions.ts'
import type { JudgedItem } from './write-mentions.ts'

/** While this import judged its items, another one stored another record under the same key: to be looked at anew. */
export class KeyTaken extends Error {}

type Moved = { id: string; occurred_at: Date; source_id: number }

/** Items that were there: edited ones are rewritten, the same page through another source is found under both. */
export async function settleKnown(
  tx: Tx,
  source: IngestSource,
  prefix: string,
  rest: PreparedItem[],
  judgement: Judgement,
  now: Date,
): Promise<{ known: number; changed: number; ids: Set<string>; moved: Moved[]; appeared: string[] }> {
  const { organisationId } = source
  const outcome = { known: 0, changed: 0, ids: new Set<string>(), moved: [] as Moved[], appeared: [] as string[] }
  if (rest.length === 0) return outcome
  const stored = await findKnown(tx, organisationId, rest)
  const byId = new Map(stored.map(row => [row.id, row]))
  const byPage = new Map(stored.flatMap(row => (row.page_id === null ? [] : [[row.page_id, row] as const])))
  const judgedById = new Map(judgement.items.map(item => [item.id, item]))
  const broughtToo = new Map<string, KnownMention>()
  for (const item of rest) {
    const own = byId.get(item.id)
    const known = own ?? (item.page_id === null ? undefined : byPage.get(item.page_id))
    if (known === undefined) continue
    outcome.known += 1
    outcome.ids.add(item.id)
    if (known.removed) continue
    if (await addSource(tx, organisationId, prefix, known, source.id)) broughtToo.set(known.id, known)
    const judged = judgedById.get(item.id)
    if (own === undefined) continue
    if (judged !== undefined && own.content_hash !== item.content_hash) {
      if (source.apart !== undefined) throw new KeyTaken()
      const whole = await throughAll(tx, source, own, judged, judgement)
      const { recount, ...place } = await regroupEdited(tx, organisationId, whole)
      const shown = await rewriteMention(tx, organisationId, prefix, { ...own, ...place }, whole, now)
      await promoteCopies(tx, organisationId, recount)
      if (shown && !own.shown) outcome.appeared.push(own.id)
      outcome.changed += 1
      broughtToo.delete(own.id)
      outcome.moved.push({ id: own.id, occurred_at: own.occurred_at, source_id: own.source_id })
    } else if (countsDiffer(own, item)) await refreshCounts(tx, organisationId, own.id, item)
  }
  for (const id of await gainTopics(tx, organisationId, [...broughtToo.keys()], judgement.topicsOf)) {
    const { occurred_at, source_id, shown, hidden } = broughtToo.get(id)!
    if (!shown && !hidden) outcome.appeared.push(id)
    outcome.moved.push({ id, occurred_at, source_id })
  }
  const moved = outcome.moved.map(one => one.id)
  await promoteCopies(tx, organisationId, await groupsOf(tx, organisationId, moved))
  return outcome
}

/** An edit says the same whichever source it is seen through: topics that want only another of them stay. */
async function throughAll(
  tx: Tx,
  source: IngestSource,
  own: KnownMention,
  judged: JudgedItem,
  judgement: Judgement,
): Promise<JudgedItem> {
  const others = [own.source_id, ...own.also_sources].filter(id => id !== source.id)
  if (others.length === 0) return judged
  const rows = await tx
    .selectFrom('source')
    .select('title')
    .where('organisation_id', '=', source.organisationId)
    .where('id', 'in', others)
    .execute()
  const titles = [source.title, ...rows.map(row => row.title)]
  return { ...judged, topics: judgement.topicsOf(judged, [source.id, ...others], titles) }
}

const countsDiffer = (known: KnownMention, item: PreparedItem): boolean => {
  const stored = known.extra as Record<string, unknown>
  return (['likes', 'reposts', 'replies', 'views'] as const).some(
    name => item.extra[name] !== undefined && item.extra[name] !== stored[name],
  )
}
