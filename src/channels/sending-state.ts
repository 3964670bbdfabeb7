import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import { announce, type Db, type Tx } from '../db/index.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { pauseOf } from './present-channel.ts'
import type { PublishStateTable } from './tables.ts'

export const usualTolerance = 30

type Parts = Pick<Context, 'db' | 'clock'>

export async function readSending(db: Db | Tx, organisationId: string) {
  const row = await db
    .selectFrom('publish_state')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return {
    paused: row === undefined ? null : pauseOf(row),
    toleranceMinutes: row?.tolerance_minutes ?? usualTolerance,
  }
}

/** Holds everything that the organisation would send, from the next request on. Who pauses first may say why later. */
export const pauseAll = ({ db, clock }: Parts, actor: Actor, why: string) =>
  db.transaction().execute(async tx => {
    const { paused } = await readSending(tx, actor.organisationId)
    if (paused === null || (why !== '' && why !== paused.why)) {
      const by = paused === null ? { paused_at: clock.now(), paused_by: actor.name } : {}
      await write(tx, actor.organisationId, { ...by, paused_why: why })
      await audit(tx, actor, 'channels.pause-all', subject(actor), { why })
      await announce(tx, actor.organisationId, { kind: 'channels-changed' })
    }
    return readSending(tx, actor.organisationId)
  })

export const resumeAll = ({ db }: Parts, actor: Actor) =>
  db.transaction().execute(async tx => {
    const before = await readSending(tx, actor.organisationId)
    if (before.paused !== null) {
      await write(tx, actor.organisationId, { paused_at: null, paused_by: null, paused_why: null })
      await audit(tx, actor, 'channels.resume-all', subject(actor), { pausedSince: before.paused.at })
      await announce(tx, actor.organisationId, { kind: 'channels-changed' })
    }
    return readSending(tx, actor.organisationId)
  })

export const changeTolerance = ({ db }: Parts, actor: Actor, minutes: number) =>
  db.transaction().execute(async tx => {
    const before = await readSending(tx, actor.organisationId)
    await write(tx, actor.organisationId, { tolerance_minutes: minutes })
    const details = { before: { toleranceMinutes: before.toleranceMinutes }, after: { toleranceMinutes: minutes } }
    await audit(tx, actor, 'channels.change-sending', subject(actor), details)
    await announce(tx, actor.organisationId, { kind: 'channels-changed' })
    return readSending(tx, actor.organisationId)
  })

const subject = ({ organisationId }: Actor) => ({ type: 'organisation', id: organisationId })

const write = (tx: Tx, organisationId: string, values: Partial<Selectable<PublishStateTable>>) =>
  tx
    .insertInto('publish_state')
    .values({ ...values, organisation_id: organisationId })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
