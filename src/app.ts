import { resolve } from 'node:path'
import { sql } from 'kysely'
import packageFile from '../package.json' with { type: 'json' }
import type { Context } from './context.ts'
import { type Announcement, listenAnnouncements } from './db/index.ts'
import { buildServer, type Live, type LiveEvent, type Route } from './http/index.ts'
import { createListen, type Listen } from './listen/index.ts'
import { createOrg, type Org } from './org/index.ts'

export type App = { address: string; stop(): Promise<void> }

/** Every operation of the API, in loop order, and the gate that each passes. Tests walk this list. */
export function createApp(ctx: Context): { org: Org; listen: Listen; routes: Route[] } {
  const org = createOrg(ctx)
  const listen = createListen(ctx)
  return { org, listen, routes: [...org.routes, ...listen.routes] }
}

/** Starts jobs, streams and the HTTP server. Throws when the address cannot be listened on; what had begun is stopped. */
export async function startApp(ctx: Context, webFolder = resolve(import.meta.dirname, '../dist')): Promise<App> {
  const { org, listen, routes } = createApp(ctx)
  const live = createLive()
  const announcements = await listenAnnouncements(ctx.db, live)
  const server = await buildServer({
    config: ctx.config,
    log: ctx.log,
    version: packageFile.version,
    routes,
    live,
    webFolder,
    metricsToken: metricsToken(ctx),
    auth: org.auth,
    authenticate: org.authenticate,
    actorFor: org.actorFor,
    healthy: async () => ({ database: await answers(ctx), jobs: await ctx.jobs.healthy() }),
  })
  org.registerJobs()
  listen.registerJobs()
  const stop = async () => {
    await server.close()
    await listen.stop()
    await ctx.jobs.stop()
    await announcements.stop()
  }
  try {
    await ctx.jobs.start()
    listen.start()
    const address = await server.listen({ port: ctx.config.port, host: ctx.config.host })
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a scraper sends to read /metrics; `vigie admin metrics-token` prints it. */
export const metricsToken = (ctx: Pick<Context, 'secrets'>): string => ctx.secrets.derive('http.metrics')

const answers = (ctx: Context): Promise<boolean> =>
  sql`select 1`.execute(ctx.db).then(
    () => true,
    () => false,
  )

/** From the database's announcements to the pages that are open on this process. */
function createLive(): Live & { onAnnouncement(event: Announcement): void; onGap(): void } {
  const listeners = new Map<string, Set<(event: LiveEvent) => void>>()
  const tell = (event: LiveEvent) => {
    for (const listener of listeners.get(event.organisationId) ?? []) listener(event)
  }
  return {
    subscribe(organisationId, listener) {
      const those = listeners.get(organisationId) ?? new Set()
      listeners.set(organisationId, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0) listeners.delete(organisationId)
      }
    },
    // All that is announced today is of the listening room.
    onAnnouncement: event => tell({ ...event, permission: 'listen.read' }),
    // Something may have been missed: every page reads again what it shows.
    onGap() {
      for (const organisationId of listeners.keys())
        tell({ organisationId, kind: 'reconnected', permission: 'org.read' })
    },
  }
}
