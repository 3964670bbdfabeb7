import { type Connector, ConnectorError, type Proposal, reason } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import type { Locale } from '../../messages.ts'
import type { Actor } from '../../permissions.ts'
import { planAfterFailure } from '../polling/plan-next-poll.ts'
import { tellError } from './source-health.ts'
import type { ProposedSource } from './source-schema.ts'
import { listSourceRows, settingsKey } from './source-store.ts'

const limit = 20_000

export type Discovery = { sources: ProposedSource[]; missed: { connector: string; message: string }[] }

/** Asks every connector what an address or a handle could be. One that fails does not spoil the others. */
export async function discover(ctx: Context, actor: Actor, address: string): Promise<Discovery> {
  const connectors = ctx.connectors.offered().filter(connector => connector.discover !== undefined)
  const answers = await Promise.all(connectors.map(connector => askOne(ctx, connector, address, actor.locale)))
  const known = await listSourceRows(ctx.db, actor.organisationId)
  const seen = new Set<string>()
  const sources = answers
    .flatMap(({ proposals }) => proposals)
    .flatMap(proposal => {
      const connector = ctx.connectors.get(proposal.connector)
      const settings = connector?.settings.safeParse(proposal.settings)
      if (connector === null || settings?.success !== true) return []
      const key = `${proposal.connector} ${settingsKey(settings.data)}`
      if (seen.has(key)) return []
      seen.add(key)
      const existing = known.find(
        row => row.connector === proposal.connector && row.settings_key === settingsKey(settings.data),
      )
      return [{ ...proposal, settings: settings.data, connectorName: connector.name, existing: existing?.id ?? null }]
    })
  return { sources: withoutLesser(sources), missed: answers.flatMap(({ missed }) => missed) }
}

async function askOne(ctx: Context, connector: Connector, address: string, locale: Locale) {
  const signal = AbortSignal.timeout(limit)
  const at = { settings: {}, secret: null, http: ctx.outbound, now: ctx.clock.now(), signal }
  try {
    return { proposals: (await connector.discover!(at, address)) as Proposal[], missed: [] }
  } catch (error) {
    if (!(error instanceof ConnectorError) && !signal.aborted)
      ctx.log.error({ err: error, connector: connector.id }, 'discovery failed')
    const { code, params } = planAfterFailure(
      signal.aborted ? new ConnectorError('unavailable', reason('took-too-long', { seconds: limit / 1000 })) : error,
      ctx.clock.now(),
      60,
      0,
      0,
    )
    // There is no source yet that would be read again by itself.
    const told = code === 'listen.source-unavailable' ? 'listen.address-unavailable' : code
    return { proposals: [], missed: [{ connector: connector.id, message: tellError(locale, told, params).message }] }
  }
}

/** A site that a connector of its own reads whole needs no feed of the same address besides. */
function withoutLesser(sources: ProposedSource[]): ProposedSource[] {
  const hostOf = (address: string) =>
    URL.parse(/^https?:/.test(address) ? address : `https://${address}`)?.host ?? address
  const whole = new Set(sources.filter(source => source.connector !== 'feed').map(source => hostOf(source.address)))
  return sources.filter(source => source.connector !== 'feed' || !whole.has(hostOf(source.address)))
}
