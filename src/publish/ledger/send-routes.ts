import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { memberRoute, type Route } from '../../http/index.ts'
import { errorMessage } from '../../messages.ts'
import { removePublished } from './change-published.ts'
import { type Deciding, decide } from './decide-send.ts'
import { countSendsOf, listSendsOf, presentSend, readSendOf } from './list-sends.ts'
import type { LedgerParts } from './run-send.ts'
import * as endpoints from './send-endpoints.ts'

export function sendRoutes(ctx: Context, parts: LedgerParts): Route[] {
  const decided = async (actor: Parameters<typeof decide>[1], id: string, deciding: Deciding) =>
    presentSend(ctx, actor, await decide(parts, actor, id, deciding))
  return [
    memberRoute(endpoints.listSends, ({ input, actor }) => listSendsOf(ctx, actor, input)),
    memberRoute(endpoints.countSends, ({ actor }) => countSendsOf(ctx.db, actor.organisationId, ctx.clock.now())),
    memberRoute(endpoints.readSend, ({ input, actor }) => readSendOf(ctx, actor, input.id)),
    memberRoute(endpoints.sendNow, ({ input, actor }) => decided(actor, input.id, { decision: 'send-now' })),
    memberRoute(endpoints.moveSend, ({ input, actor }) =>
      decided(actor, input.id, { decision: 'move', dueAt: new Date(input.dueAt) }),
    ),
    memberRoute(endpoints.dropSend, ({ input, actor }) => decided(actor, input.id, { decision: 'drop' })),
    memberRoute(endpoints.settleSend, ({ input: { id, answer }, actor }) =>
      decided(
        actor,
        id,
        answer.there ? { decision: 'settle-there', url: answer.url } : { decision: 'settle-not-there' },
      ),
    ),
    memberRoute(endpoints.settleLate, async ({ input, actor }) => {
      const refused: { id: string; message: string }[] = []
      for (const id of input.ids)
        await decide(parts, actor, id, { decision: input.decision }, 'late').catch(error => {
          if (!(error instanceof AppError)) throw error
          refused.push({ id, message: errorMessage(actor.locale, error.code, error.params) })
        })
      return { done: input.ids.length - refused.length, refused }
    }),
    memberRoute(endpoints.removeSend, async ({ input, actor }) =>
      presentSend(ctx, actor, await removePublished(parts, actor, input.id)),
    ),
  ]
}
