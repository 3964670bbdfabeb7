/**
 * A process that ingests until it is killed: `node tests/kill-during-ingest-writer.ts <socket folder> <database>
 * <organisation> <source>`. Batch n holds the items n×40 … n×40+39; the source's cursor says which batch is next. It
 * prints the number of a batch once `ingest` has answered: that batch is acknowledged. It begins when told so on its input.
 */
import { systemClock } from '../src/clock.ts'
import { createConnectors, type Item } from '../src/connectors/index.ts'
import type { Context } from '../src/context.ts'
import { connect } from '../src/db/index.ts'
import { createJobs } from '../src/jobs/index.ts'
import { ingest } from '../src/listen/ingest.ts'
import { findSource } from '../src/listen/source-store.ts'
import { ingestSource, makeItem, testNetwork } from '../src/listen/testing/listening.ts'
import { silentLog } from '../src/log.ts'

const [host, database, organisationId, sourceId] = process.argv.slice(2) as [string, string, string, string]
const db = connect(host, { database, max: 3 })
const log = silentLog
const connectors = createConnectors([testNetwork().connector])
const jobs = createJobs({ db, clock: systemClock, log, alone: false })
const ctx = { db, jobs, log, clock: systemClock, connectors } as unknown as Context
const actor = { organisationId, userId: null, name: 'Ana', role: 'administrator', via: 'system', locale: 'fr' } as const
const source = ingestSource(ctx, actor, Number(sourceId))

const itemsOf = (batch: number): Item[] =>
  Array.from({ length: 40 }, (_, i) => {
    const n = batch * 40 + i
    return makeItem(
      `item ${n}`,
      `Le musée numéro ${n} ${'ouvre ferme prête expose raconte'.split(' ')[n % 5]} sa salle ${n * 7}`,
    )
  })

await new Promise(resolve => process.stdin.once('data', resolve))

for (;;) {
  const row = await findSource(db, organisationId, Number(sourceId))
  const batch = Number(row?.cursor?.batch ?? 0)
  await ingest(ctx, source, itemsOf(batch), async tx => {
    await tx
      .updateTable('source')
      .set({ cursor: JSON.stringify({ batch: batch + 1 }) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', Number(sourceId))
      .execute()
  })
  process.stdout.write(`${batch}\n`)
}
