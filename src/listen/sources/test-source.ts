import { type Connector, ConnectorError, type Page } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import type { Actor } from '../../permissions.ts'
import { planAfterFailure } from '../polling/plan-next-poll.ts'
import { tellError, tellReason } from './source-health.ts'
import { readSettings, refuseUnused, type SourceInput } from './source-service.ts'

/** Milliseconds that a source may take to answer a test. */
const testLimit = 30_000

/** Asks once without storing: what would come, or what is wrong. Throws what `readSettings` throws. */
export async function testSource(ctx: Context, actor: Actor, input: Omit<SourceInput, 'title' | 'show'>) {
  const secret = input.secret || null
  const { connector, settings } = readSettings(ctx, actor, input.connector, input.settings, secret !== null)
  refuseUnused(connector, secret)
  try {
    const page = await firstPage(ctx, connector, settings, secret)
    return {
      title: page?.title ?? null,
      count: page?.items.length ?? 0,
      warnings: (page?.warnings ?? []).map(remark => tellReason(actor.locale, remark)),
      error: null,
      items: (page?.items ?? []).slice(0, 5).map(item => ({
        title: item.title,
        text: item.text.slice(0, 500),
        url: item.url,
        author: item.author?.name ?? null,
        publishedAt: item.publishedAt?.toISOString() ?? null,
      })),
    }
  } catch (error) {
    if (!(error instanceof ConnectorError))
      ctx.log.error({ err: error, connector: connector.id }, 'test of a source failed')
    const { code, params } = planAfterFailure(error, ctx.clock.now(), 60, 0, 0)
    return { title: null, count: 0, warnings: [], error: tellError(actor.locale, code, params), items: [] }
  }
}

async function firstPage(
  ctx: Context,
  connector: Connector,
  settings: Record<string, unknown>,
  secret: string | null,
): Promise<Page | null> {
  const enough = new AbortController()
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(testLimit)])
  const at = { settings, secret, http: ctx.outbound, now: ctx.clock.now(), signal }
  if (connector.listen?.poll !== undefined) return connector.listen.poll(at, null)
  if (connector.listen?.stream === undefined) return null
  try {
    for await (const page of connector.listen.stream(at, null)) return page
    return null
  } finally {
    enough.abort()
  }
}
