import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { indexPrefix } from '../../src/listen/ingest/make-ids.ts'
import { findRiver, type RiverPosition } from '../../src/listen/mentions/find-river.ts'
import { planRiver } from '../../src/listen/mentions/plan-river.ts'
import { makeOrganisation } from '../../src/listen/testing/listening.ts'
import { testContext } from '../../src/testing/index.ts'
import { filters } from './filters.ts'
import { generate } from './generate.ts'

/** Enough that the campaign of the past holds more than a handful, and the days of the busiest filters too. */
const stored = 25_000

test('every filter finds what one sorted reading of everything finds, page after page', {
  timeout: 240_000,
}, async () => {
  const ctx = await testContext()
  const { organisationId } = await makeOrganisation(ctx)
  const sample = await generate(ctx.db, organisationId, stored)
  const prefix = indexPrefix(organisationId)
  for (const [name, filter] of Object.entries(filters(sample))) {
    const plan = planRiver(prefix, filter)
    const { rows } = await sql<{ id: string; at: Date }>`
      select id, occurred_at as at from mention where organisation_id = ${organisationId}
        ${plan.shownOnly ? sql`and shown` : sql``} ${plan.search === null ? sql`` : sql`and search @@ ${plan.search}::tsquery`}
        ${plan.since === null ? sql`` : sql`and occurred_at >= ${plan.since}`}
        ${plan.until === null ? sql`` : sql`and occurred_at < ${plan.until}`}
      order by occurred_at desc, id desc limit 150`.execute(ctx.db)
    const found: string[] = []
    for (let after: RiverPosition | null = null; found.length < 150; ) {
      const page: { id: string; occurred_at: Date }[] = await findRiver(ctx.db, organisationId, prefix, plan, {
        after,
        limit: 50,
      })
      found.push(...page.map(row => row.id))
      if (page.length < 50) break
      after = { at: page[49]!.occurred_at, id: page[49]!.id }
    }
    expect(found, name).toEqual(rows.map(row => row.id))
  }
})
