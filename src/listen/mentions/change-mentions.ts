import { sql } from 'kysely'
import type { Db, Tx } from '../../db/index.ts'
import { newId } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { markHours } from '../figures/count-items.ts'
import { facet } from '../ingest/facets.ts'
import { rejudgeTopics } from '../topics/rejudge-topics.ts'
import { type Revisions, readRevisions } from '../topics/topic-store.ts'
import { type Action, toneNumber } from './mention-schema.ts'
import { swapFacets } from './remove-mentions.ts'

/** What an action may change, as it was: enough to put it back. */
export type WorkState = {
  starred: boolean
  status: string
  priority: string
  assignee: string | null
  classification: string | null
  tags: number[]
  tone: number
  tone_score: number
  tone_corrected: boolean
}
type Row = WorkState & { id: string; occurred_at: Date; source_id: number; removed: boolean }

/** A mention's state after some actions, in their order. `judged` is the product's own tone, to which a correction may return. */
export function applyActions(
  before: WorkState,
  actions: Action[],
  judged: { tone: number; tone_score: number },
): WorkState {
  const after = { ...before, tags: [...before.tags] }
  for (const action of actions) {
    if (action.do === 'star') after.starred = action.on
    else if (action.do === 'assign') after.assignee = action.to
    else if (action.do === 'classify') after.classification = action.as
    else if (action.do === 'prioritise') after.priority = action.as
    else if (action.do === 'set-status') after.status = action.to
    else if (action.do === 'tag') {
      after.tags = [...new Set([...after.tags, ...action.add])].filter(id => !action.remove.includes(id))
    } else if (action.to === null) Object.assign(after, judged, { tone_corrected: false })
    else {
      const tone = toneNumber(action.to)
      Object.assign(after, { tone, tone_score: tone, tone_corrected: true })
    }
  }
  return after
}

/** The facets that the state stands for in the search index. */
export const workFacets = (state: WorkState): string[] => [
  facet.status(state.status),
  facet.tone(state.tone),
  ...(state.starred ? [facet.starred] : []),
  ...(state.priority === 'normal' ? [] : [facet.priority(state.priority)]),
  ...(state.assignee === null ? [] : [facet.assignee(state.assignee)]),
  ...(state.classification === null ? [] : [facet.classification(state.classification)]),
  ...state.tags.map(facet.tag),
]

/**
 * Reads and holds mentions, changes those that differ, and keeps how they were under one undo token. `judge` tells the
 * product's own tone of a mention.
 */
export async function changeMentions(
  tx: Tx,
  actor: Actor,
  prefix: string,
  ids: string[],
  actions: Action[],
  now: Date,
  judge: (id: string) => Promise<{ tone: number; tone_score: number }>,
): Promise<{ changed: string[]; undo: string | null }> {
  const { organisationId } = actor
  // Before the mentions, as whoever brings items does: their topics may be judged again.
  const revisions = await readRevisions(tx, organisationId, true)
  const rows = await holdRows(tx, organisationId, ids)
  const resetsTone = actions.some(action => action.do === 'set-tone' && action.to === null)
  const changes: { row: Row; after: WorkState }[] = []
  for (const row of rows) {
    const judged = resetsTone && row.tone_corrected && !row.removed ? await judge(row.id) : row
    const after = applyActions(row, actions, judged)
    if (!isSame(row, after)) changes.push({ row, after })
  }
  if (changes.length === 0) return { changed: [], undo: null }
  await writeStates(tx, organisationId, prefix, changes, revisions)
  const undo = newId()
  await tx
    .insertInto('mention_action')
    .values({
      organisation_id: organisationId,
      id: undo,
      at: now,
      by_id: actor.userId,
      by_name: actor.name,
      actions: JSON.stringify(actions),
    })
    .execute()
  await sql`
    insert into mention_action_item (organisation_id, action_id, mention_id, before)
    select ${organisationId}, ${undo}, input.id, input.before
    from json_to_recordset(${JSON.stringify(changes.map(({ row }) => ({ id: row.id, before: stateOf(row) })))})
      as input (id uuid, before jsonb)`.execute(tx)
  return { changed: changes.map(({ row }) => row.id), undo }
}

/** Puts back what an action changed, unless somebody changed the same thing since: what is newer stays. */
export async function undoChange(tx: Tx, organisationId: string, prefix: string, undo: string): Promise<string[]> {
  const action = await tx
    .updateTable('mention_action')
    .set({ undone: true })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', undo)
    .where('undone', '=', false)
    .returning(['at', 'actions'])
    .executeTakeFirst()
  if (action === undefined) throw new AppError('listen.nothing-to-undo', {}, { status: 409 })
  const { rows: items } = await sql<{ mention_id: string; before: WorkState }>`
    select mention_id, before from mention_action_item where organisation_id = ${organisationId} and action_id = ${undo}
    order by mention_id`.execute(tx)
  const befores = new Map(items.map(item => [item.mention_id, item.before]))
  const revisions = await readRevisions(tx, organisationId, true)
  const rows = await holdRows(tx, organisationId, [...befores.keys()])
  const tags = new Set(
    (
      await tx
        .selectFrom('mention_tag')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('merging_into', 'is', null)
        .execute()
    ).map(tag => tag.id),
  )
  const changes = rows.flatMap(row => {
    const before = befores.get(row.id)!
    const then = applyActions(before, action.actions as Action[], row)
    const after = stateOf(row)
    // Each tag by itself: one that a colleague put on since neither goes nor keeps the others on.
    const back = before.tags.filter(id => !then.tags.includes(id) && !row.tags.includes(id) && tags.has(id))
    after.tags = [...row.tags.filter(id => before.tags.includes(id) || !then.tags.includes(id)), ...back]
    for (const name of Object.keys(before) as (keyof WorkState)[]) {
      if (name === 'tags') continue
      const touched = !isEqual(before[name], then[name])
      const still = isEqual(row[name], then[name])
      if (touched && still) Object.assign(after, { [name]: before[name] })
    }
    return isSame(row, after) ? [] : [{ row, after }]
  })
  await writeStates(tx, organisationId, prefix, changes, revisions)
  return changes.map(({ row }) => row.id)
}

async function holdRows(tx: Tx, organisationId: string, ids: string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, occurred_at, source_id, removed, starred, status, priority, assignee, classification, tags, tone, tone_score, tone_corrected
    from mention where organisation_id = ${organisationId} and id = any(${ids}::uuid[]) order by id for update`.execute(
    tx,
  )
  return rows
}

/** Mentions with one and the same change are written by one statement, whatever else they differ in. */
async function writeStates(
  tx: Tx,
  organisationId: string,
  prefix: string,
  changes: { row: Row; after: WorkState }[],
  revisions: Revisions,
): Promise<void> {
  const written = changes.map(({ row, after }) => {
    const fields = Object.entries(stateOf(after)).filter(
      ([name, value]) => !isEqual(row[name as keyof WorkState], value),
    )
    const [old, fresh] = [workFacets(row), workFacets(after)]
    const out = old.filter(one => !fresh.includes(one))
    return { id: row.id, set: Object.fromEntries(fields), out, into: fresh.filter(one => !old.includes(one)) }
  })
  for (const [, group] of Map.groupBy(written, ({ set, out, into }) => JSON.stringify([set, out, into]))) {
    const { set, out, into } = group[0]!
    await tx
      .updateTable('mention')
      .set({ ...set, search: swapFacets(prefix, out, into) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', sql<string>`any(${group.map(one => one.id)}::uuid[])`)
      .execute()
  }
  const moved = changes.filter(({ row, after }) => row.tone !== after.tone && !row.removed).map(({ row }) => row)
  await markHours(tx, organisationId, moved)
  await rejudgeTopics(
    tx,
    organisationId,
    revisions,
    moved.map(row => row.id),
  )
}

const stateOf = ({
  starred,
  status,
  priority,
  assignee,
  classification,
  tags,
  tone,
  tone_score,
  tone_corrected,
}: WorkState): WorkState => ({
  starred,
  status,
  priority,
  assignee,
  classification,
  tags,
  tone,
  tone_score,
  tone_corrected,
})
const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isSame = (a: WorkState, b: WorkState) => isEqual(stateOf(a), stateOf(b))

/** What was done to one mention, newest first. */
export async function historyOf(db: Db, organisationId: string, mentionId: string) {
  const { rows } = await sql<{ at: Date; by_name: string; actions: Action[]; undone: boolean }>`
    select action.at, action.by_name, action.actions, action.undone
    from mention_action_item item
    join mention_action action on action.organisation_id = item.organisation_id and action.id = item.action_id
    where item.organisation_id = ${organisationId} and item.mention_id = ${mentionId}
    order by action.at desc limit 200`.execute(db)
  return rows.flatMap(row =>
    row.actions.map(action => ({ at: row.at.toISOString(), by: row.by_name, action, undone: row.undone })),
  )
}
