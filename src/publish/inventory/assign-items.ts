import type { Context } from '../../context.ts'
import type { Tx } from '../../db/index.ts'
import type { OutputOf, ParsedInputOf } from '../../endpoint.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { assignInventory, restoreInventory } from './inventory-endpoints.ts'
import { type ItemRow, updateItem } from './item-store.ts'
import { tellInventory } from './source-store.ts'

const lists = ['needs', 'audiences', 'objectives'] as const
type Change = { add: string[]; remove: string[] }

const changed = (before: string[], change: Change | undefined): string[] =>
  change === undefined ? before : [...new Set([...before, ...change.add])].filter(id => !change.remove.includes(id))

/** What takes a change back, and nothing that others do meanwhile. Pure. */
const inverse = (before: string[], change: Change | undefined): Change => {
  const after = changed(before, change)
  return { add: before.filter(id => !after.includes(id)), remove: after.filter(id => !before.includes(id)) }
}

/** In one order, so that two who change the same contents wait for one another. */
const lockItems = (tx: Tx, organisationId: string, ids: string[]): Promise<ItemRow[]> =>
  tx
    .selectFrom('inventory_item')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Errors: see the endpoint. */
export const assignItemsOf = (ctx: Context, actor: Actor, input: ParsedInputOf<typeof assignInventory>) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const { ids, review } = input
    const before = await lockItems(tx, organisationId, ids)
    const looked = { review: review ?? null, reviewed_at: ctx.clock.now(), reviewed_by: actor.name }
    for (const row of before)
      await updateItem(tx, organisationId, row.id, {
        ...Object.fromEntries(lists.map(list => [list, changed(row[list], input[list])])),
        ...(review === undefined ? {} : looked),
      })
    const subject = { type: 'organisation', id: organisationId } as const
    await audit(tx, actor, 'publish.assign-inventory', subject, { count: before.length })
    await tellInventory(tx, organisationId)
    const undo: OutputOf<typeof assignInventory>['undo'] = before.map(row => ({
      id: row.id,
      needs: inverse(row.needs, input.needs),
      audiences: inverse(row.audiences, input.audiences),
      objectives: inverse(row.objectives, input.objectives),
      ...(review === undefined
        ? {}
        : {
            looked: {
              review: row.review,
              reviewedAt: row.reviewed_at?.toISOString() ?? null,
              reviewedBy: row.reviewed_by,
            },
          }),
    }))
    return { undo }
  })

/** Errors: see the endpoint. */
export const restoreItemsOf = (ctx: Context, actor: Actor, { undo }: ParsedInputOf<typeof restoreInventory>) =>
  ctx.db.transaction().execute(async tx => {
    const { organisationId } = actor
    const back = new Map(undo.map(one => [one.id, one]))
    const rows = back.size === 0 ? [] : await lockItems(tx, organisationId, [...back.keys()])
    for (const row of rows) {
      const one = back.get(row.id)
      await updateItem(tx, organisationId, row.id, {
        ...Object.fromEntries(lists.map(list => [list, changed(row[list], one?.[list])])),
        ...(one?.looked === undefined
          ? {}
          : {
              review: one.looked.review,
              reviewed_at: one.looked.reviewedAt === null ? null : new Date(one.looked.reviewedAt),
              reviewed_by: one.looked.reviewedBy,
            }),
      })
    }
    const subject = { type: 'organisation', id: organisationId } as const
    await audit(tx, actor, 'publish.restore-inventory', subject, { count: rows.length })
    await tellInventory(tx, organisationId)
    return {}
  })
