import type { Context } from '../context.ts'
import { announce } from '../db/index.ts'
import { AppError, notFound } from '../errors.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { changeMentions, undoChange } from './change-mentions.ts'
import { judgeStored } from './explain-mention.ts'
import { findRiver } from './find-river.ts'
import { indexPrefix } from './make-ids.ts'
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
  await checkActions(ctx, organisationId, input.actions)
  const prefix = indexPrefix(organisationId)
  const ids = input.ids ?? (await idsOf(ctx, actor, prefix, input.filter!))
  const now = ctx.clock.now()
  return ctx.db.transaction().execute(async tx => {
    const { changed, undo } = await changeMentions(tx, actor, prefix, ids, input.actions, now, async id => {
      const [row] = await findMentions(tx, organisationId, [id])
      return judgeStored(ctx, organisationId, row!)
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

async function checkActions(ctx: Context, organisationId: string, actions: Action[]): Promise<void> {
  for (const action of actions) {
    if (action.do === 'assign' && action.to !== null) {
      const member = await ctx.db
        .selectFrom('member')
        .select('role')
        .where('organisation_id', '=', organisationId)
        .where('user_id', '=', action.to)
        .executeTakeFirst()
      if (member === undefined) throw notFound('listen.no-such-member')
    }
    if (action.do === 'tag' && action.add.length > 0) {
      const known = await ctx.db
        .selectFrom('mention_tag')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('id', 'in', action.add)
        .execute()
      if (known.length < new Set(action.add).size) throw notFound('listen.no-such-tag')
    }
  }
}
