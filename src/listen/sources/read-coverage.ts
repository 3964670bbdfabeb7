import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Actor } from '../../permissions.ts'
import { notWatched } from './not-watched.ts'
import type { coverage } from './source-schema.ts'
import { listSources } from './source-service.ts'

/** What is watched and how well, what could be, and plainly what is not. */
export async function readCoverage(ctx: Context, actor: Actor): Promise<z.infer<typeof coverage>> {
  const sources = await listSources(ctx, actor)
  const listening = ctx.connectors.list().filter(connector => connector.listen !== undefined)
  const used = new Set(sources.map(source => source.connector))
  const offered = new Set(ctx.connectors.offered().map(connector => connector.id))
  const names = new Set(listening.map(connector => connector.name.toLowerCase()))
  return {
    watched: [...used].map(id => {
      const own = sources.filter(source => source.connector === id)
      const last = own
        .map(source => source.health.lastNewItemAt)
        .filter(at => at !== null)
        .sort()
        .at(-1)
      return {
        connector: id,
        name: own[0]!.connectorName,
        listens: own[0]!.listens,
        sources: own.length,
        working: own.filter(source => source.state === 'active' && source.health.error === null).length,
        failing: own.filter(source => source.state === 'failing' || source.health.error !== null).length,
        silent: own.filter(source => source.health.unusuallySilent).length,
        lastNewItemAt: last ?? null,
        collectedDay: own.reduce((sum, source) => sum + source.health.collectedDay, 0),
      }
    }),
    available: listening
      .filter(one => offered.has(one.id) && !used.has(one.id))
      .map(one => ({ connector: one.id, name: one.name })),
    notWatched: notWatched.filter(place => !names.has(place.name.toLowerCase())),
  }
}
