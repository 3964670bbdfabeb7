import type { Connector } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { announce, type Db, type Tx } from '../../db/index.ts'
import { AppError, type ErrorCode, notFound } from '../../errors.ts'
import { zodLocales } from '../../http/index.ts'
import { errorMessage, type Locale } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import { type Actor, can } from '../../permissions.ts'
import { settleSource } from '../job-types.ts'
import { askedToWait } from '../polling/plan-next-poll.ts'
import { leaveTopics } from '../topics/leave-topics.ts'
import { topicsNamingSources } from '../topics/topic-service.ts'
import { secretPurpose } from './connect-source.ts'
import { newHook } from './hook-address.ts'
import { checkSecretStays } from './secret-stays.ts'
import { collectedBySource, modeOf, presentSource } from './source-health.ts'
import type { Source } from './source-schema.ts'
import { findSource, holdSource, insertSource, listSourceRows, type SourceRow, settingsKey } from './source-store.ts'

export type SourceInput = {
  connector: string
  settings: Record<string, unknown>
  secret?: string | undefined
  title: string
  show?: 'matches' | 'all' | undefined
}

const readerOf = (actor: Actor) => ({ locale: actor.locale, manages: can(actor.role, 'listen.manage') })

export async function listSources(ctx: Context, actor: Actor): Promise<Source[]> {
  const [rows, collected] = await Promise.all([
    listSourceRows(ctx.db, actor.organisationId),
    collectedBySource(ctx.db, actor.organisationId, ctx.clock.now()),
  ])
  return rows.map(row => presentSource(ctx, row, collected.get(row.id), readerOf(actor)))
}

async function readSource(ctx: Context, actor: Actor, id: number): Promise<Source> {
  const row = await existing(ctx.db, actor.organisationId, id)
  const collected = await collectedBySource(ctx.db, actor.organisationId, ctx.clock.now())
  return presentSource(ctx, row, collected.get(id), readerOf(actor))
}

/** The connector with settings as it reads them. Throws `listen.no-such-connector`, `listen.settings-wrong`, `listen.secret-missing`. */
export function readSettings(
  ctx: Context,
  actor: Actor,
  id: string,
  settings: Record<string, unknown>,
  hasSecret: boolean,
) {
  const connector = ctx.connectors.get(id)
  if (connector?.listen === undefined) throw notFound('listen.no-such-connector', { connector: id })
  const parsed = connector.settings.safeParse(settings, { error: zodLocales[actor.locale] })
  if (!parsed.success) {
    const fields = parsed.error.issues.map(issue => ({
      path: `settings.${issue.path.join('.')}`,
      code: 'listen.setting-wrong' as const,
      params: { what: spoken(actor.locale, issue.message) },
    }))
    throw new AppError('listen.settings-wrong', { what: fields[0]?.params.what ?? '' }, { status: 422, fields })
  }
  if (connector.auth !== 'none' && connector.auth !== 'optional-secret' && !hasSecret)
    throw new AppError('listen.secret-missing', {}, { status: 422 })
  return { connector, settings: parsed.data as Record<string, unknown> }
}

/** A secret that nothing would use is refused rather than forgotten. Throws `listen.secret-not-taken`. */
export function refuseUnused(connector: Connector | null, secret: string | null | undefined): void {
  if (connector?.auth === 'none' && secret)
    throw new AppError('listen.secret-not-taken', { connector: connector.name }, { status: 422 })
}

/** A connector's own check gives the code of its sentence. */
const spoken = (locale: Locale, message: string): string =>
  /^connectors\.[\w-]+$/.test(message) ? errorMessage(locale, message as ErrorCode) : message

/** Added, or found when the same is there already; asked at once. Throws what `readSettings` throws, `listen.secret-not-taken`. */
export async function createSource(ctx: Context, actor: Actor, input: SourceInput): Promise<Source> {
  const { id } = await ctx.db.transaction().execute(tx => addSource(ctx, tx, actor, input))
  return readSource(ctx, actor, id)
}

/** Within a transaction of the caller's. */
export async function addSource(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  input: SourceInput,
): Promise<{ id: number; added: boolean }> {
  const { organisationId } = actor
  const secret = input.secret === undefined || input.secret === '' ? null : input.secret
  const { connector, settings } = readSettings(ctx, actor, input.connector, input.settings, secret !== null)
  refuseUnused(connector, secret)
  if (!ctx.connectors.offered().includes(connector))
    throw notFound('listen.no-such-connector', { connector: connector.id })
  const mode = modeOf(connector, settings)
  const now = ctx.clock.now()
  const result = await insertSource(tx, organisationId, {
    connector: connector.id,
    settings,
    secret: secret === null ? null : ctx.secrets.seal(secret, secretPurpose(organisationId, connector.id)),
    title: input.title || connector.name,
    show: input.show ?? 'matches',
    everyMinutes: Math.max(1, connector.listen!.everyMinutes),
    hook: connector.listen!.receive !== undefined && mode === 'receive' ? newHook(ctx, organisationId) : null,
    nextPollAt: mode === 'receive' ? null : now,
    at: now,
  })
  if (result.added) {
    await audit(
      tx,
      actor,
      'listen.create-source',
      { type: 'source', id: String(result.id), name: input.title || connector.name },
      { after: { connector: connector.id } },
    )
    await announce(tx, organisationId, { kind: 'sources-changed', id: String(result.id) })
  }
  return result
}

export type SourceChange = {
  title?: string | undefined
  settings?: Record<string, unknown> | undefined
  /** Null takes away one that need not be. */
  secret?: string | null | undefined
  show?: 'matches' | 'all' | undefined
  paused?: boolean | undefined
  everyMinutes?: number | undefined
}

/** Throws `listen.no-such-source`, `listen.source-twice`, `listen.secret-not-taken`, what `readSettings` and `checkSecretStays` throw. Changed settings begin anew. */
export async function changeSource(ctx: Context, actor: Actor, id: number, given: SourceChange): Promise<Source> {
  const { organisationId } = actor
  // A field left empty leaves the secret as it is.
  const change = given.secret === '' ? { ...given, secret: undefined } : given
  await ctx.db.transaction().execute(async tx => {
    const applyNaming = change.title === undefined ? null : await topicsNamingSources(ctx, tx, organisationId)
    const row = await holdSource(tx, organisationId, id)
    if (row === undefined) throw notFound('listen.no-such-source')
    refuseUnused(ctx.connectors.get(row.connector), change.secret)
    const set: Record<string, unknown> = {}
    if (change.title !== undefined) set.title = change.title
    if (change.show !== undefined) set.show = change.show
    if (change.everyMinutes !== undefined) Object.assign(set, newRhythm(ctx, row, change.everyMinutes))
    if (typeof change.secret === 'string')
      set.secret = ctx.secrets.seal(change.secret, secretPurpose(organisationId, row.connector))
    if (change.secret === null) set.secret = null
    const settings = await newSettings(ctx, tx, actor, row, change)
    Object.assign(set, settings)
    if (change.paused === true) Object.assign(set, { state: 'paused', lease_owner: null, lease_until: null })
    const begins = change.paused === false || 'settings' in settings || set.secret !== undefined
    if (begins && change.paused !== true)
      Object.assign(set, {
        state: change.paused === false || row.state !== 'paused' ? 'active' : 'paused',
        failures: 0,
      })
    if (begins)
      set.next_poll_at =
        modeOf(ctx.connectors.get(row.connector), change.settings ?? row.settings) === 'receive'
          ? null
          : 'settings' in settings
            ? ctx.clock.now()
            : (askedToWait(row, ctx.clock.now()) ?? ctx.clock.now())
    // Whoever reads it now reads it as it was: the next claim, within a second, reads it as it is.
    const renamed = change.title !== undefined && change.title !== row.title
    if (set.secret !== undefined || renamed || (change.show !== undefined && change.show !== row.show))
      Object.assign(set, { lease_owner: null, lease_until: null })
    if (Object.keys(set).length > 0)
      await tx
        .updateTable('source')
        .set(set)
        .where('organisation_id', '=', organisationId)
        .where('id', '=', id)
        .execute()
    if (renamed) await applyNaming?.()
    if (change.show !== undefined && change.show !== row.show)
      await ctx.jobs.send(tx, settleSource, { organisationId, sourceId: id })
    const names = Object.keys(change).filter(
      name => name !== 'secret' && change[name as keyof SourceChange] !== undefined,
    )
    await audit(
      tx,
      actor,
      'listen.change-source',
      { type: 'source', id: String(id), name: change.title ?? row.title },
      { changed: names },
    )
    await announce(tx, organisationId, { kind: 'sources-changed', id: String(id) })
  })
  return readSource(ctx, actor, id)
}

/** The next reading follows the new rhythm, unless the site asked to wait. */
function newRhythm(ctx: Context, row: SourceRow, everyMinutes: number) {
  const now = ctx.clock.now()
  const next = new Date(Math.max(now.getTime(), (row.last_success_at ?? now).getTime() + everyMinutes * 60_000))
  const follows = row.next_poll_at !== null && row.failures === 0 && askedToWait(row, now) === null
  return { every_minutes: everyMinutes, ...(follows && next < row.next_poll_at! ? { next_poll_at: next } : {}) }
}

/** What changes with them; nothing where they are what they were. */
async function newSettings(ctx: Context, tx: Tx, actor: Actor, row: SourceRow, change: SourceChange) {
  if (change.settings === undefined && change.secret !== null) return {}
  const hasSecret = change.secret === undefined ? row.secret !== null : Boolean(change.secret)
  const { connector, settings } = readSettings(ctx, actor, row.connector, change.settings ?? row.settings, hasSecret)
  const key = settingsKey(settings)
  if (key === row.settings_key) return {}
  if (row.secret !== null && change.secret === undefined) checkSecretStays(connector, row.settings, settings)
  const twin = await tx
    .selectFrom('source')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('connector', '=', row.connector)
    .where('settings_key', '=', key)
    .executeTakeFirst()
  if (twin !== undefined) throw new AppError('listen.source-twice', {}, { status: 409 })
  return { settings: JSON.stringify(settings), settings_key: key, cursor: null, lease_owner: null, lease_until: null }
}

/** Its mentions leave in the background. Throws `listen.no-such-source`, and what `leaveTopics` throws. */
export async function deleteSource(ctx: Context, actor: Actor, id: number): Promise<void> {
  const { organisationId } = actor
  await ctx.db.transaction().execute(async tx => {
    await leaveTopics(tx, organisationId, id)
    const row = await existing(tx, organisationId, id)
    await tx.deleteFrom('source').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
    await ctx.jobs.send(tx, settleSource, { organisationId, sourceId: id })
    await audit(
      tx,
      actor,
      'listen.delete-source',
      { type: 'source', id: String(id), name: row.title },
      { before: { connector: row.connector } },
    )
    await announce(tx, organisationId, { kind: 'sources-changed', id: String(id) })
  })
}

/**
 * Due at once, or as soon as the site allows (`health.notBefore`); whoever reads sources takes it within a second. Throws `listen.no-such-source`, `listen.source-paused`.
 */
export async function pollSource(ctx: Context, actor: Actor, id: number): Promise<Source> {
  const row = await existing(ctx.db, actor.organisationId, id)
  if (row.state === 'paused') throw new AppError('listen.source-paused', {}, { status: 409 })
  if (modeOf(ctx.connectors.get(row.connector), row.settings) !== 'receive')
    await ctx.db
      .updateTable('source')
      .set({ next_poll_at: askedToWait(row, ctx.clock.now()) ?? ctx.clock.now() })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .execute()
  return readSource(ctx, actor, id)
}

/** A new secret address for a webhook. Throws `listen.no-such-source`, `listen.no-hook`. */
export async function rotateHook(ctx: Context, actor: Actor, id: number): Promise<Source> {
  await ctx.db.transaction().execute(async tx => {
    const row = await existing(tx, actor.organisationId, id)
    if (row.hook_hash === null) throw new AppError('listen.no-hook', {}, { status: 409 })
    await tx
      .updateTable('source')
      .set({ ...newHook(ctx, actor.organisationId), hook_token: null })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .execute()
    await audit(tx, actor, 'listen.rotate-hook', { type: 'source', id: String(id), name: row.title })
  })
  return readSource(ctx, actor, id)
}

async function existing(db: Db | Tx, organisationId: string, id: number): Promise<SourceRow> {
  const row = await findSource(db, organisationId, id)
  if (row === undefined) throw notFound('listen.no-such-source')
  return row
}
