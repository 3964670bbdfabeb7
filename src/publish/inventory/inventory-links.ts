import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'

/** More contents than a trace can show. */
const mostTraced = 1_000

/** Contents of the inventory as they hang together with the strategy: whose need they answer, for which objective they stand. */
export async function inventoryLinks(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom('inventory_item')
    .select(['id', 'title', 'address', 'needs', 'objectives'])
    .where('organisation_id', '=', organisationId)
    .where('gone_at', 'is', null)
    .where('same_as', 'is', null)
    .where(sql<boolean>`(needs <> '{}' or objectives <> '{}')`)
    .orderBy('dated_at', 'desc')
    .limit(mostTraced)
    .execute()
  return {
    nodes: rows.map(({ id, title, address }) => ({
      at: `content/${id}`,
      kind: 'content',
      name: title,
      opens: `publish/inventory/${id}`,
      ...(address === null ? {} : { url: address }),
    })),
    edges: rows.flatMap(({ id, needs, objectives }) => [
      ...objectives.flatMap(objective => [
        { from: `objectives/${objective}`, to: `content/${id}`, how: 'made-for' },
        { from: `content/${id}`, to: `objectives/${objective}/metric`, how: 'works-for' },
      ]),
      ...needs.map(need => ({ from: `needs/${need}`, to: `content/${id}`, how: 'answers' })),
    ]),
  }
}
