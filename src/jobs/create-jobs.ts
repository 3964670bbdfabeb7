import { sql } from 'kysely'
import { fromKysely } from 'pg-boss'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import { type Db, listenChannel, newId } from '../db/index.ts'
import type { Log } from '../log.ts'
import { createBoss, jobOptions, queueOptions } from './boss.ts'
import { dueNames, listFailures, putBack, recoverLost } from './failures.ts'
import { createHandler, type Handler } from './handler.ts'
import type { Jobs, JobType } from './index.ts'
import { createRunner, type Runner } from './runner.ts'

const channel = 'vigie_jobs'
/** Milliseconds between looks for jobs that became due (delayed, retried, sent by cron); others are announced. */
const lookEvery = 2000

export type JobsParts = {
  db: Db
  clock: Clock
  log: Log
  /** No other process works on this database: jobs found running at the start were lost in a crash. */
  alone: boolean
}

/** The queue of one process. Handlers and schedules are told before `start`; sending works with or without it. */
export function createJobs({ db, clock, log, alone }: JobsParts): Jobs {
  const handlers = new Map<string, Handler>()
  const schedules: { type: JobType; cron: string; data: object }[] = []
  let runners: Runner[] = []
  let started = false
  let stops: (() => Promise<void> | void)[] = []

  const boss = createBoss(db, log, 'keep')
  const sender = createSender(db, log, clock)

  async function look(): Promise<void> {
    const due = new Set(await dueNames(db, [...handlers.keys()]))
    for (const runner of runners) if (due.has(runner.type.name)) runner.wake()
  }
  const every = (ms: number, what: string, run: () => Promise<unknown>) => {
    const timer = setInterval(() => run().catch(error => log.warn({ err: error }, what)), ms)
    stops.push(() => clearInterval(timer))
  }

  return {
    send: sender.send,
    handle(type, handler) {
      if (started) throw new Error(`${type.name}: handlers are told before start`)
      if (handlers.has(type.name)) throw new Error(`${type.name} has two handlers`)
      handlers.set(type.name, createHandler(type, handler))
    },
    schedule(type, cron, data) {
      type.data.parse(data)
      schedules.push({ type, cron, data: data as object })
    },
    async start() {
      await boss.start()
      for (const { type } of handlers.values()) await boss.createQueue(type.name, queueOptions)
      await sender.prepare([...handlers.keys()])
      if (alone) {
        const count = await recoverLost(db)
        if (count > 0) log.info({ count }, 'jobs interrupted by a crash wait again')
      }
      await keepSchedules()
      runners = [...handlers.values()].map(handler =>
        createRunner(boss, handler, log, attempt => putBack(db, handler.type.name, attempt)),
      )
      started = true
      const byName = new Map(runners.map(runner => [runner.type.name, runner]))
      const wakeAll = () => {
        for (const runner of runners) runner.wake()
      }
      const listening = await listenChannel(
        db,
        channel,
        {
          onMessage: name => byName.get(name as JobType['name'])?.wake(),
          onGap: wakeAll,
          onError: error => log.debug({ err: error }, 'the jobs’ listening connection broke'),
        },
        { name: 'vigie jobs' },
      )
      stops.push(() => listening.stop())
      every(lookEvery, 'due jobs could not be looked for', look)
      every(20_000, 'running jobs could not be confirmed', () => Promise.all(runners.map(runner => runner.touch())))
      wakeAll()
    },
    async stop(graceSeconds = 10) {
      for (const stop of stops) await stop()
      stops = []
      await Promise.all(runners.map(runner => runner.stop(graceSeconds * 1000)))
      runners = []
      started = false
      await boss.stop({ graceful: false, close: false })
      await sender.stop()
    },
    async healthy() {
      if (!started) return false
      return sql`select version from jobs.version`.execute(db).then(
        () => true,
        () => false,
      )
    },
    listFailures: (organisationId, limit = 100) => listFailures(db, organisationId, limit),
    async retry(failure) {
      await sender.open()
      await boss.retry(failure.name, failure.id)
    },
  }

  /** What is planned now is what this version plans: schedules of former versions end. */
  async function keepSchedules(): Promise<void> {
    for (const { type } of schedules) await boss.createQueue(type.name, queueOptions)
    const wanted = new Set<string>(schedules.map(({ type }) => type.name))
    for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
    for (const { type, cron, data } of schedules)
      await boss.schedule(type.name, cron, data, { tz: 'UTC', ...jobOptions(type), singletonKey: 'schedule' })
  }
}

/** Sending apart from running, because a command or a transaction of a test sends without running anything. */
export function createSender(db: Db, log: Log, clock: Clock) {
  const boss = createBoss(db, log, 'send')
  const known = new Map<string, Promise<void>>()
  let opened: Promise<unknown> | null = null
  const open = () => {
    if (opened === null) {
      const opening: Promise<unknown> = boss.start()
      opened = opening
      // A database that was away then may be back now.
      opening.catch(() => {
        if (opened === opening) opened = null
      })
    }
    return opened
  }
  const ensureQueue = (name: string) => {
    const made = known.get(name) ?? boss.createQueue(name, queueOptions)
    known.set(name, made)
    made.catch(() => known.delete(name))
    return made
  }
  return {
    boss,
    open,
    ensureQueue,
    /** Before many send at once: within a transaction none may wait for a second connection. */
    async prepare(names: string[]): Promise<void> {
      await open()
      for (const name of names) await ensureQueue(name)
    },
    async send<Data extends z.ZodType>(
      within: Db,
      type: JobType<Data>,
      data: z.input<Data>,
      options: { startAfter?: Date; key?: string; quietly?: boolean } = {},
    ): Promise<void> {
      await type.data.parseAsync(data)
      await open()
      await ensureQueue(type.name)
      // Seconds from now by our clock: the database's may differ by some, and a test's by years.
      const delay = options.startAfter ? Math.ceil((options.startAfter.getTime() - clock.now().getTime()) / 1000) : 0
      await boss.send(type.name, data as object, {
        ...jobOptions(type),
        // The queue lets one job of a key wait; a job without a key is like no other.
        singletonKey: options.key ?? newId(),
        ...(delay > 0 ? { startAfter: delay } : {}),
        db: fromKysely(within),
      })
      if (delay <= 0 && !options.quietly) await sql`select pg_notify(${channel}, ${type.name})`.execute(within)
    },
    async stop(): Promise<void> {
      if (opened) await boss.stop({ graceful: false, close: false })
      opened = null
    },
  }
}
