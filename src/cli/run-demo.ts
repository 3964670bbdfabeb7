import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { imaginaryOrganisation } from '../connectors/sandbox/index.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { applyStart, createListen, proposeTopics, readDueSources } from '../listen/index.ts'
import { createLog } from '../log.ts'
import type { Locale } from '../messages.ts'
import { firstRunCode, runFirst } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { loadSecrets } from '../secrets/index.ts'
import type { Cli } from './cli.ts'
import type { DemoFlags } from './demo.ts'
import { makeContext } from './make-context.ts'
import { withDatabase } from './open-database.ts'
import { serve } from './run-server.ts'
import { verifySecret } from './verify-secret.ts'

const account = { name: 'Camille Demo', email: 'demo@vigie.example', password: 'regarder-la-rive' }

/**
 * The whole product on an imaginary organisation and the imaginary network: history first, then served, where it goes on
 * living. In a folder of its own; a folder that holds something is refused unless it is to be kept.
 */
export async function runDemo(cli: Cli, flags: DemoFlags): Promise<void> {
  const { t } = cli
  const fresh = flags.data === undefined
  const folder = fresh ? newFolder() : resolve(flags.data!)
  const holds = existsSync(folder) && readdirSync(folder).length > 0
  if (holds && !flags.keep) throw new AppError('cli.demo-folder-not-empty', { folder }, { status: 409 })
  const config = { ...cli.config(), dataFolder: folder, databaseUrl: null, secret: null, sandbox: true }
  const demo: Cli = { ...cli, config: () => config }
  try {
    if (!holds) await prepare(demo)
    cli.print(t('cli.demo.imaginary'))
    cli.print(t('cli.demo.account', { email: account.email, password: account.password }))
    await serve(demo)
  } finally {
    if (fresh) rmSync(folder, { recursive: true, force: true })
  }
}

/** Open to pass through: the account that runs the database for root keeps it in here, and it goes with the folder. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-'))
  chmodSync(folder, 0o711)
  return folder
}

async function prepare(cli: Cli): Promise<void> {
  const config = cli.config()
  const log = createLog(config.logLevel)
  cli.tell(cli.t('cli.demo.preparing'))
  await withDatabase(config, { log }, async db => {
    const secrets = loadSecrets(config.dataFolder, config.secret)
    await verifySecret(db, secrets)
    const ctx = makeContext({ config, log, db, secrets, alone: false })
    const actor = await begin(ctx, cli)
    // Handlers are known without being run: what the start sends is done once the product serves.
    createListen(ctx).registerJobs()
    await applyStart(ctx, actor, {
      topics: topics(cli.locale),
      sources: [
        { connector: 'sandbox', settings: { postsPerDay: 60, liveSeconds: 20 }, title: cli.t('cli.demo.source') },
      ],
    })
    await readDueSources(ctx)
    for (let more = true; more; ) {
      const before = await countItems(ctx, actor)
      await ctx.db
        .updateTable('source')
        .set({ next_poll_at: ctx.clock.now() })
        .where('organisation_id', '=', actor.organisationId)
        .execute()
      await readDueSources(ctx)
      more = (await countItems(ctx, actor)) > before + 50
    }
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
