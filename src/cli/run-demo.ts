import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp } from '../app.ts'
import { imaginaryOrganisation } from '../connectors/sandbox/index.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { applyStart, proposeTopics, readDueSources } from '../listen/index.ts'
import { createLog } from '../log.ts'
import type { Locale } from '../messages.ts'
import { firstRunCode, runFirst } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { createStrategy } from '../plan/index.ts'
import type { Cli } from './cli.ts'
import { addContent } from './demo/add-content.ts'
import { readDemoContent } from './demo/read-demo-content.ts'
import { readDemoStrategy } from './demo/read-demo-strategy.ts'
import type { DemoFlags } from './demo.ts'
import { loadInstallationSecrets } from './load-installation-secrets.ts'
import { makeContext } from './make-context.ts'
import { withDatabase } from './open-database.ts'
import { serve } from './run-server.ts'

const account = { name: 'Camille Demo', email: 'demo@vigie.example', password: 'regarder-la-rive' }

/**
 * The whole product on an imaginary organisation and the imaginary network: history first, then served, where it goes on
 * living. In a folder of its own; a folder that holds something is refused, unless it is a demonstration that is to be kept.
 */
export async function runDemo(cli: Cli, flags: DemoFlags): Promise<void> {
  const { t } = cli
  const fresh = flags.data === undefined
  const folder = fresh ? newFolder() : resolve(flags.data!)
  const holds = existsSync(folder) && readdirSync(folder).length > 0
  if (holds && flags.keep && !existsSync(markOf(folder)))
    throw new AppError('cli.demo-not-a-demonstration', { folder }, { status: 409 })
  if (holds && !flags.keep) throw new AppError('cli.demo-folder-not-empty', { folder }, { status: 409 })
  const { email, password } = account
  const config = {
    ...cli.config(),
    dataFolder: folder,
    databaseUrl: null,
    secret: null,
    sandbox: true,
    demonstration: { email, password, kept: !fresh },
  }
  const demo: Cli = { ...cli, config: () => config }
  try {
    if (!holds) {
      await prepare(demo)
      writeFileSync(markOf(folder), '')
    }
    cli.print(t('cli.demo.imaginary'))
    cli.print(t('cli.demo.account', { email, password }))
    const { people } = readDemoContent(cli.locale, new Date())
    cli.print(t('cli.demo.colleagues', { emails: people.map(one => one.email).join(', ') }))
    await serve(demo)
  } finally {
    if (fresh) rmSync(folder, { recursive: true, force: true })
  }
}

/** Says that a folder holds a demonstration, whole: its password is known to everybody, no real installation may have it. */
const markOf = (folder: string): string => join(folder, 'demonstration')

/** Open to pass through: the account that runs the database for root keeps it in here, and it goes with the folder. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
  chmodSync(folder, 0o711)
  return folder
}

async function prepare(cli: Cli): Promise<void> {
  const config = cli.config()
  const log = createLog(config)
  cli.tell(cli.t('cli.demo.preparing'))
  await withDatabase(config, { log, create: true }, async db => {
    const secrets = await loadInstallationSecrets(db, config)
    const ctx = makeContext({ config, log, db, secrets, alone: false })
    const actor = await begin(ctx, cli)
    // Handlers are known without being run: what the start sends is done once the product serves.
    const { listen, plan, channels, publish, routes } = createApp(ctx)
    listen.registerJobs()
    plan.registerJobs()
    channels.registerJobs()
    publish.registerJobs()
    await applyStart(ctx, actor, {
      topics: topics(cli.locale),
      sources: [
        { connector: 'sandbox', settings: { postsPerDay: 60, liveSeconds: 20 }, title: cli.t('cli.demo.source') },
      ],
    })
    await readDueSources(ctx)
    // The source tells of three months at once, and is said to have been listened to as long.
    const began = new Date(ctx.clock.now().getTime() - 90 * 86_400_000)
    for (let more = true; more; ) {
      const before = await countItems(ctx, actor)
      await ctx.db
        .updateTable('source')
        .set({ next_poll_at: ctx.clock.now(), created_at: began })
        .where('organisation_id', '=', actor.organisationId)
        .execute()
      await readDueSources(ctx)
      more = (await countItems(ctx, actor)) > before + 50
    }
    await addStrategy(ctx, actor, cli.locale)
    await addContent({ ctx, routes, camille: actor, password: account.password }, cli.locale)
    cli.tell(cli.t('cli.demo.heard', { count: await countItems(ctx, actor) }))
    await ctx.outbound.close()
    await ctx.jobs.stop()
  })
}

async function begin(ctx: Context, cli: Cli): Promise<Actor> {
  const { userId } = await runFirst(
    ctx,
    {
      ...account,
      code: (await firstRunCode(ctx))!,
      organisation: imaginaryOrganisation.name[cli.locale],
      slug: 'demo',
      locale: cli.locale,
      timeZone: 'America/Montreal',
    },
    '127.0.0.1',
  )
  const row = await ctx.db.selectFrom('organisation').select('id').where('slug', '=', 'demo').executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('organisation')
    .set({ languages: ['fr', 'en'] })
    .where('id', '=', row.id)
    .execute()
  return {
    organisationId: row.id,
    userId,
    name: account.name,
    role: 'administrator',
    via: 'system',
    locale: cli.locale,
  }
}

/** As somebody would have written it by now: what is heard fills its objectives once the product serves. */
async function addStrategy(ctx: Context, actor: Actor, locale: Locale): Promise<void> {
  const { strategy: document, problems } = readDemoStrategy(locale, ctx.clock.now())
  if (document?.name === undefined) throw new Error(`the demonstration's strategy is unreadable: ${problems[0]?.code}`)
  const { name, language = locale, mode = 'full' } = document
  await createStrategy(ctx, actor, { name, language, mode, document, acceptances: false })
}

async function countItems(ctx: Context, actor: Actor): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('mention')
    .select(ctx.db.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', actor.organisationId)
    .executeTakeFirstOrThrow()
  return count
}

/** What the start page would propose, with the profile's own queries for its themes; named in the reader's language. */
const topics = (locale: Locale) =>
  proposeTopics({
    name: imaginaryOrganisation.name[locale],
    otherNames: [imaginaryOrganisation.name[locale === 'fr' ? 'en' : 'fr']],
    site: imaginaryOrganisation.site,
    handles: [...imaginaryOrganisation.handles],
    competitors: imaginaryOrganisation.competitors.map(one => one.name),
    themes: imaginaryOrganisation.themes.map(one => one[locale]),
  }).map(({ ambiguity: _, ...topic }) => ({
    ...topic,
    query: imaginaryOrganisation.themes.find(theme => theme[locale] === topic.name)?.query ?? topic.query,
  }))
