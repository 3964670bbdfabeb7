import type { Context } from '../../context.ts'
import { announce, type Tx } from '../../db/index.ts'
import { AppError, notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { changeMentions, undoChange } from './change-mentions.ts'
import { judgeStored } from './explain-mention.ts'
import { findRiver } from './find-river.ts'
import type { Action, RiverFilter } from './mention-schema.ts'
import { findMentions } from './mention-store.ts'
import { planRiver } from './plan-river.ts'
import { resolveFilter } from './river-service.ts'

/** Mentions that one action may change. */
const most = 10_000

/**
 * Does some things to named mentions or to all that a filter shows, in one transaction, and answers a token that takes
 * them back. Throws `listen.nothing-named`, `listen.no-such-member`, `listen.no-such-tag`.
 */
export async function actOnMentions(
  ctx: Context,
  actor: Actor,
  input: { ids?: string[] | undefined; filter?: RiverFilter | undefined; actions: Action[] },
): Promise<{ changed: number; undo: string | null }> {
  const { organisationId } = actor
  if (input.ids === undefined && input.filter === undefined) throw new AppError('listen.nothing-named')
  const prefix = indexPrefix(organisationId)
  const ids = input.ids ?? (await idsOf(ctx, actor, prefix, input.filter!))
  const now = ctx.clock.now()
  return ctx.db.transaction().execute(async tx => {
    await checkActions(tx, organisationId, input.actions)
    const { changed, undo } = await changeMentions(tx, actor, prefix, ids, input.actions, now, async id => {
      const [row] = await findMentions(tx, organisationId, [id])
      return judgeStored(tx, organisationId, row!)
    })
    if (changed.length > 20)
      await audit(
        tx,
        actor,
        'listen.act-on-mentions',
        { type: 'mention-action', id: undo! },
        { count: changed.length, actions: input.actions },
      )
    if (changed.length > 0)
      await announce(tx, organisationId, {
        kind: 'mentions-changed',
        data: { ids: changed.slice(0, 100), by: actor.userId },
      })
    return { changed: changed.length, undo }
  })
}

async function idsOf(ctx: Context, actor: Actor, prefix: string, filter: RiverFilter): Promise<string[]> {
  const plan = planRiver(prefix, await resolveFilter(ctx.db, actor, filter))
  const found = await findRiver(ctx.db, actor.organisationId, prefix, plan, { after: null, limit: most })
  return found.map(row => row.id)
}

/** Throws `listen.nothing-to-undo`. */
export async function undoAction(ctx: Context, actor: Actor, undo: string): Promise<{ changed: number }> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    const changed = await undoChange(tx, organisationId, indexPrefix(organisationId), undo)
    await announce(tx, organisationId, {
      kind: 'mentions-changed',
      data: { ids: changed.slice(0, 100), by: actor.userId },
    })
    return { changed: changed.length }
  })
}

/** Whoever takes a tag or a member away meanwhile waits, and finds what they are given here. */
async function checkActions(tx: Tx, organisationId: string, actions: Action[]): Promise<void> {
  for (const action of actions) {
    if (action.do === 'assign' && action.to !== null) {
      const member = await tx
        .selectFrom('member')
        .select('role')
        .where('organisation_id', '=', organisationId)
        .where('user_id', '=', action.to)
        .forKeyShare()
        .executeTakeFirst()
      if (member === undefined) throw notFound('listen.no-such-member')
    }
    if (action.do === 'tag' && action.add.length > 0) {
      const known = await tx
        .selectFrom('mention_tag')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('id', 'in', action.add)
        .where('merging_into', 'is', null)
        .orderBy('id')
        .forKeyShare()
        .execute()
      if (known.length < new Set(action.add).size) throw notFound('listen.no-such-tag')
    }
  }
}
