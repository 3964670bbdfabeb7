import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { createApp } from '../../src/app.ts'
import { makeContext } from '../../src/cli/make-context.ts'
import { readConfig } from '../../src/config.ts'
import { startEmbedded } from '../../src/db/embedded/start.ts'
import { connect, migrate, newId } from '../../src/db/index.ts'
import { installJobs } from '../../src/jobs/index.ts'
import { silentLog } from '../../src/log.ts'
import type { Actor } from '../../src/permissions.ts'
import { largeStrategy } from './large-strategy.ts'

/**
 * `npm run bench -- plan [--objectives=200] [--audiences=50] [--networks=20] [--rounds=15]`: what the pages of the plan ask,
 * on a large strategy with 400 days of readings, at the handlers (database included, HTTP aside). Pages should be there within 1 s.
 */
export async function run(options: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    Number(options.find(text => text.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const size = {
    objectives: option('objectives', 200),
    audiences: option('audiences', 50),
    networks: option('networks', 20),
  }
  const rounds = option('rounds', 15)
  const folder = mkdtempSync(join(tmpdir(), 'vigie-plan-'))
  const server = await startEmbedded(folder, { log: silentLog })
  const db = connect(server.host, { statementTimeout: 0 })
  try {
    await migrate(db)
    await installJobs(db, silentLog)
    const ctx = makeContext({
      config: readConfig({}),
      log: silentLog,
      db,
      secrets: ['a secret for a measurement only'],
      alone: true,
    })
    const organisationId = newId()
    await sql`
      insert into organisation (id, slug, name, languages, time_zone, created_at)
      values (${organisationId}, 'bench', 'Bench', '{fr,en}', 'America/Montreal', now())`.execute(db)
    const actor: Actor = {
      organisationId,
      userId: null,
      name: 'Bench',
      role: 'administrator',
      via: 'api-key',
      locale: 'fr',
    }
    const { routes } = createApp(ctx)
    const call = async (id: string, input: object): Promise<unknown> => {
      const route = routes.find(one => one.endpoint.id === id)
      if (route?.for !== 'member') throw new Error(`no operation ${id}`)
      return route.handle({ input: route.endpoint.input.parse(input) as never, info: {} as never, actor })
    }
    const { id: strategy } = (await call('plan.create-strategy', {
      name: 'Bench',
      document: largeStrategy(size),
    })) as { id: number }
    await call('plan.list-readings', { strategy })
    await sql`
      insert into plan_reading (organisation_id, strategy_id, objective_id, binding, day, value, read_at)
      select organisation_id, strategy_id, objective_id, binding, day, random() * 100, now()
      from plan_gauge, generate_series(current_date - 399, current_date - 1, interval '1 day') as day
      on conflict do nothing`.execute(db)
    await sql`analyze`.execute(db)
    console.log(
      `${size.objectives} objectives × ${size.audiences} audiences × ${size.networks} networks, ${rounds} rounds\n`,
    )
    console.log('operation                    median ms    p95 ms   answer KiB')
    for (const [name, id, input] of questions(strategy)) {
      const times: number[] = []
      let answer: unknown
      for (let i = 0; i < rounds; i += 1) {
        const start = performance.now()
        answer = await call(id, typeof input === 'function' ? input(i) : input)
        times.push(performance.now() - start)
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
      const kib = Buffer.byteLength(JSON.stringify(answer)) / 1024
      console.log(
        `${name.padEnd(26)} ${at(0.5).toFixed(1).padStart(10)} ${at(0.95).toFixed(1).padStart(10)} ${kib.toFixed(0).padStart(11)}`,
      )
    }
    await ctx.outbound.close()
    await ctx.jobs.stop()
  } finally {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const questions = (strategy: number): [name: string, id: string, input: object | ((round: number) => object)][] => [
  ['strategies', 'plan.list-strategies', {}],
  ['strategy, whole', 'plan.read-strategy', { strategy }],
  ['strategy with marks', 'plan.read-strategy', { strategy, marks: true }],
  ['findings', 'plan.list-findings', { strategy }],
  ['method map', 'plan.read-method-map', { strategy }],
  ['canvas', 'plan.read-canvas', { strategy }],
  ['readings of all', 'plan.list-readings', { strategy }],
  ['readings of one', 'plan.list-readings', { strategy, objective: 'objective-1' }],
  ['trace of an objective', 'plan.read-trace', { strategy, at: 'objectives/objective-1' }],
  ['history, first page', 'plan.read-history', { strategy }],
  [
    'change of one field',
    'plan.change-strategy',
    round => ({
      strategy,
      operations: [{ do: 'set', at: 'objectives/objective-1/note', to: `Note ${round}` }],
    }),
  ],
]
