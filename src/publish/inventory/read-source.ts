import { sql } from 'kysely'
import { ConnectorError, reason } from '../../connectors/index.ts'
import { type Asking, askRobots, readPage } from '../../connectors/sitemap/index.ts'
import type { Context } from '../../context.ts'
import type { Reason } from '../../errors.ts'
import { type ItemRow, updateItem } from './item-store.ts'
import { readInventoryJob } from './job-types.ts'
import { type Keep, readListing } from './read-listing.ts'
import { saveReading } from './save-reading.ts'
import { type SourceRow, tellInventory, waitsForReading } from './source-store.ts'

const unexpected: Reason = { code: 'app.unexpected', params: {} }
/** Pages asked for side by side (the way out spaces them); of one job, so that a stop is soon heard and a crash costs little. */
const atOnce = 12
const inOneJob = 240
const longestJob = 5 * 60_000
/** After a site said that it is asked too often, and after what nobody foresaw; doubled each time that nothing came of it. */
const shortestWait = 60_000
const longestWait = 3_600_000
/** So often a reading that comes no further is taken up again; then it has failed. */
const mostAttempts = 4
/** A page of which the sitemap says that nothing changed is believed so long. */
const believed = 60 * 86_400_000
/** Many sitemaps tell the day of a change and no hour, in whatever zone. */
const dayOfChange = 2 * 86_400_000

/**
 * A stretch of a reading: the list first, then its pages. What a broken page says is kept with it and the others
 * are read. A source that cannot be listed, or of which nothing more can be had, has failed, with its reason; what was
 * known of it stays.
 */
export async function readSource(
  ctx: Context,
  { organisationId, sourceId, run }: { organisationId: string; sourceId: string; run: number },
  signal: AbortSignal,
): Promise<void> {
  const find = () =>
    ctx.db
      .selectFrom('inventory_source')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('id', '=', sourceId)
      .where('run', '=', run)
      .where('state', '=', 'reading')
      .executeTakeFirst()
  const save: Keep = async values => {
    const kept = await ctx.db
      .updateTable('inventory_source')
      .set(values)
      .where('organisation_id', '=', organisationId)
      .where('id', '=', sourceId)
      .where('run', '=', run)
      .where('state', '=', 'reading')
      .returning('id')
      .executeTakeFirst()
    await tellInventory(ctx.db, organisationId)
    return kept !== undefined
  }
  const keep: Keep = values => {
    signal.throwIfAborted()
    return save(values)
  }
  const goOn = (later: { startAfter?: Date } = {}) =>
    ctx.jobs.send(
      ctx.db,
      readInventoryJob,
      { organisationId, sourceId, run },
      { key: `${organisationId} ${sourceId} ${run}`, ...later },
    )
  const source = await find()
  if (source === undefined) return
  const until = ctx.clock.now().getTime() + longestJob
  try {
    if (!source.listed) {
      const come = await readListing({ ctx, source, signal, keep, until })
      if (come === 'some') return await goOn()
      if (come === 'stopped') return
      if (source.kind === 'sitemap') await believeSitemap(ctx, source)
      if (!(await keep({ listed: true, listing: null, attempts: 0 }))) return
    }
    const come = await readPages(ctx, source, signal, keep, until)
    if (come === 'some') return await goOn()
    if (come === 'all') await save({ state: 'done', ended_at: ctx.clock.now() })
  } catch (error) {
    // The product stops: the job is put back and goes on where it was.
    if (signal.aborted && (signal.reason as { name?: unknown } | undefined)?.name !== 'TimeoutError') throw error
    const known = error instanceof ConnectorError ? error : null
    const now = await find()
    if (now === undefined) return
    if (known === null) ctx.log.error({ err: error, sourceId }, 'a reading of the inventory broke off')
    if (now.attempts >= mostAttempts || !isPassing(known, now)) {
      const why = known?.reason ?? unexpected
      return void (await save({ state: 'failed', error: JSON.stringify(why), ended_at: ctx.clock.now() }))
    }
    const at = ctx.clock.now().getTime()
    const wait = Math.max(shortestWait * 2 ** now.attempts, (known?.retryAt?.getTime() ?? 0) - at)
    await save({ attempts: now.attempts + 1 })
    await goOn({ startAfter: new Date(at + Math.min(wait, longestWait)) })
  }
}

/** Whether what went wrong may be gone later. A list of which nothing came at all is not waited for: its address may be wrong. */
const isPassing = (error: ConnectorError | null, source: SourceRow): boolean =>
  error === null || isTooOften(error) || (error.kind === 'unavailable' && (source.listed || source.listing !== null))

/** What the sitemap says has not changed since it was read counts as read. */
async function believeSitemap({ db, clock }: Context, source: SourceRow): Promise<void> {
  await sql`
    update inventory_item set read_run = ${source.run}
    where organisation_id = ${source.organisation_id} and source_id = ${source.id} and listed_run = ${source.run}
      and error is null and gone_at is null
      and listed_changed_at < read_at - ${dayOfChange} * interval '1 millisecond'
      and read_at > ${new Date(clock.now().getTime() - believed)}`.execute(db)
}

async function readPages(
  ctx: Context,
  source: SourceRow,
  signal: AbortSignal,
  keep: Keep,
  until: number,
): Promise<'all' | 'some' | 'stopped'> {
  const { db, clock, outbound } = ctx
  const asking: Asking = { http: outbound, now: clock.now(), signal }
  const robots = await askRobots(asking, source.address)
  let { attempts } = source
  let waiting: ItemRow[] = []
  for (let asked = 0; asked < inOneJob && clock.now().getTime() < until; asked += atOnce) {
    // Once for many: what was read already is walked past to find what was not.
    if (waiting.length === 0)
      waiting = await db
        .selectFrom('inventory_item')
        .selectAll()
        .where('organisation_id', '=', source.organisation_id)
        .where('source_id', '=', source.id)
        .where(waitsForReading(source, clock.now()))
        // What the site refused for now comes last: one page must not hold up the others.
        .orderBy(sql`error is not null`)
        .orderBy('id')
        .limit(inOneJob)
        .execute()
    const rows = waiting.splice(0, atOnce)
    if (rows.length === 0) return 'all'
    // The last ones, asked again and again: their refusal is what is known of them.
    const last = rows.length < atOnce && attempts >= mostAttempts
    const now = clock.now()
    const read = await Promise.allSettled(
      rows.map(row => readItem(ctx, { ...asking, now }, row, source.run, robots.allows, last)),
    )
    const thrown = read.flatMap(one => (one.status === 'rejected' ? [one.reason as unknown] : []))
    if (thrown.length < rows.length) {
      attempts = 0
      if (!(await keep({ attempts }))) return 'stopped'
    }
    const broken = thrown.find(error => !isTooOften(error)) ?? thrown[0]
    if (broken !== undefined) throw broken
  }
  return 'some'
}

const isTooOften = (error: unknown): boolean => error instanceof ConnectorError && error.kind === 'rate-limit'

/**
 * Reads the page of an item and says in the item what came of it. `run`: the reading that asks, null for a single look.
 * Throws `ConnectorError` where the site wants to be asked later, unless it is the `last` time.
 */
export async function readItem(
  { db, clock, log }: Pick<Context, 'db' | 'clock' | 'log'>,
  asking: Asking,
  { organisation_id: organisationId, id, address, validators }: ItemRow,
  run: number | null,
  allowed: (address: string) => boolean,
  last = true,
): Promise<void> {
  if (address === null) return
  const looked = { read_run: run, read_at: clock.now() }
  const failed = (why: Reason) => updateItem(db, organisationId, id, { ...looked, error: JSON.stringify(why) })
  if (!allowed(address)) return void (await failed(reason('robots-forbid', { host: new URL(address).host })))
  try {
    await saveReading(db, { organisationId, id, run, now: looked.read_at }, await readPage(asking, address, validators))
  } catch (error) {
    if (asking.signal.aborted) throw error
    if (isTooOften(error) && !last) {
      await updateItem(db, organisationId, id, { error: JSON.stringify((error as ConnectorError).reason) })
      throw error
    }
    if (!(error instanceof ConnectorError))
      log.error({ err: error, item: id }, 'a page of the inventory could not be read')
    await failed(error instanceof ConnectorError ? error.reason : unexpected)
  }
}
