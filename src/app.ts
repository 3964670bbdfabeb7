import { resolve } from 'node:path'
import { sql } from 'kysely'
import packageFile from '../package.json' with { type: 'json' }
import { type Channels, channelAnnouncements, createChannels } from './channels/index.ts'
import type { Context } from './context.ts'
import { type Announcement, diskSpace, isEnough, listenAnnouncements, poolUse } from './db/index.ts'
import { createGovern, findPolicyInForce, governAnnouncements } from './govern/index.ts'
import { buildServer, type Figure, type Live, type LiveEvent, type Route } from './http/index.ts'
import { countJobs } from './jobs/index.ts'
import {
  countSources,
  createListen,
  type Listen,
  listeningFacts,
  listenMetrics,
  listenMoves,
  readHeard,
} from './listen/index.ts'
import { createOrg, listMembersFor, type Org } from './org/index.ts'
import type { Permission } from './permissions.ts'
import { createPlan, heldMentions, type Plan, planAnnouncements, restraintMoves } from './plan/index.ts'
import {
  campaignLinks,
  contentAnnouncements,
  contentFacts,
  contentLinks,
  createPublish,
  inventoryLinks,
  type Publish,
  pledgeMetrics,
  publishingFacts,
  publishMoves,
  sendAnnouncements,
  subscriberMetrics,
} from './publish/index.ts'

/** `databaseFolder`: where the embedded database's files lie; null when the database is elsewhere. */
type AppOptions = { webFolder?: string; databaseFolder?: string | null }

export type App = { address: string; stop(): Promise<void> }

/** Every operation of the API, in loop order, and the gate that each passes. Tests walk this list. */
export function createApp(ctx: Context): {
  org: Org
  channels: Channels
  listen: Listen
  plan: Plan
  publish: Publish
  routes: Route[]
} {
  const org = createOrg(ctx)
  const channels = createChannels(ctx)
  const listen = createListen(ctx, [heldMentions])
  const plan = createPlan(ctx, {
    metrics: [listenMetrics(ctx), pledgeMetrics(ctx), subscriberMetrics(ctx)],
    facts: [
      (organisationId, moment, named) => listeningFacts(ctx, organisationId, moment, named),
      async organisationId => ({ members: await membersOf(ctx, organisationId) }),
      (organisationId, moment) => publishingFacts(ctx.db, organisationId, moment),
      organisationId => contentFacts(ctx.db, organisationId),
      async organisationId => {
        const held = await findPolicyInForce(ctx, organisationId)
        return { policies: held === null ? [] : [{ kind: 'editorial', from: held.from }] }
      },
    ],
    links: [
      organisationId => contentLinks(ctx.db, organisationId),
      organisationId => campaignLinks(ctx.db, organisationId),
      organisationId => inventoryLinks(ctx.db, organisationId),
    ],
    heard: (organisationId, moment) => readHeard(ctx, organisationId, moment),
  })
  const govern = createGovern(ctx)
  const publish = createPublish(ctx)
  const routes = [org, channels, listen, plan, govern, publish].flatMap(feature => feature.routes)
  return { org, channels, listen, plan, publish, routes }
}

/** Who is a member today, for the plan's checks: nothing but address and role. */
async function membersOf(ctx: Context, organisationId: string) {
  const members = await listMembersFor(ctx.db, { organisationId, role: 'reader' })
  return members.map(({ email, role }) => ({ email, role }))
}

/** Starts jobs, streams and the HTTP server. Throws when the address cannot be listened on; what had begun is stopped. */
export async function startApp(
  ctx: Context,
  { webFolder = resolve(import.meta.dirname, '../dist'), databaseFolder = null }: AppOptions = {},
): Promise<App> {
  const { org, channels, listen, plan, publish, routes } = createApp(ctx)
  const live = createLive()
  const announcements = await listenAnnouncements(ctx.db, {
    ...live,
    onAnnouncement(event) {
      live.onAnnouncement(event)
      if (listenMoves.has(event.kind) || publishMoves.has(event.kind))
        plan
          .readSoon(event.organisationId)
          .catch(error => ctx.log.warn({ err: error }, 'objectives were not asked to be read'))
      if (event.kind === 'policy-versions-changed' || restraintMoves.has(event.kind))
        publish
          .reviewSoon(event.organisationId)
          .catch(error => ctx.log.warn({ err: error }, 'what is scheduled was not asked to be reviewed'))
    },
  })
  const server = await buildServer({
    config: ctx.config,
    log: ctx.log,
    version: packageFile.version,
    routes,
    live,
    webFolder,
    metricsToken: metricsToken(ctx),
    figures: figuresOf(ctx, databaseFolder),
    auth: org.auth,
    authenticate: org.authenticate,
    actorFor: org.actorFor,
    healthy: async () => ({
      database: await answers(ctx),
      jobs: await ctx.jobs.healthy(),
      disk: await hasSpace(databaseFolder),
    }),
  })
  org.registerJobs()
  channels.registerJobs()
  listen.registerJobs()
  plan.registerJobs()
  publish.registerJobs()
  const stop = async () => {
    await server.close()
    await Promise.all([listen.stop(), publish.stop()])
    await ctx.jobs.stop()
    await announcements.stop()
  }
  try {
    await ctx.jobs.start()
    listen.start()
    publish.start()
    const address = await server.listen({ port: ctx.config.port, host: ctx.config.host })
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const figuresOf = (ctx: Context, databaseFolder: string | null): Figure[] => [
  { name: 'vigie_jobs', help: 'Background jobs', read: () => countJobs(ctx.db) },
  { name: 'vigie_sources', help: 'Sources of mentions; late: due for five minutes', read: () => countSources(ctx) },
  { name: 'vigie_database_connections', help: 'Connections of this process', read: async () => poolUse(ctx.db) },
  {
    name: 'vigie_disk_bytes',
    help: 'The disk of the database that comes with Vigie',
    read: async () => (databaseFolder === null ? {} : diskSpace(databaseFolder)),
  },
]

/** What the system does not tell of is no reason to call a server ill. */
const hasSpace = (folder: string | null): Promise<boolean> =>
  folder === null ? Promise.resolve(true) : diskSpace(folder).then(isEnough, () => true)

/** What a scraper sends to read /metrics; `vigie admin metrics-token` prints it. */
export const metricsToken = (ctx: Pick<Context, 'secrets'>): string => ctx.secrets.derive('http.metrics')

const answers = (ctx: Context): Promise<boolean> =>
  sql`select 1`.execute(ctx.db).then(
    () => true,
    () => false,
  )

/** Who may hear of what: each room's news is for those who may read the room. */
const audienceOf = (kind: string): Permission => {
  if (channelAnnouncements.has(kind)) return 'channels.read'
  if (sendAnnouncements.has(kind) || contentAnnouncements.has(kind)) return 'publish.read'
  if (governAnnouncements.has(kind)) return 'govern.read'
  return planAnnouncements.has(kind) ? 'plan.read' : 'listen.read'
}

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
    onAnnouncement: event => tell({ ...event, permission: audienceOf(event.kind) }),
    // Something may have been missed: every page reads again what it shows.
    onGap() {
      for (const organisationId of listeners.keys())
        tell({ organisationId, kind: 'reconnected', permission: 'org.read' })
    },
  }
}
