/** `serve` as a person runs it, killed while two programs send it what they heard; they repeat what was not answered. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../src/client.ts'
import { readPostmaster, stopPostmaster } from '../src/db/embedded/postmaster.ts'
import { isAlive } from '../src/db/embedded/process-info.ts'
import { connect } from '../src/db/index.ts'
import { createSource, createTopic } from '../src/listen/endpoints.ts'
import { firstRun } from '../src/org/endpoints.ts'

const kills = 20
/** Items that one call brings. */
const perCall = 40

test(`kill -9 of serve at ${kills} moments of ingest loses no acknowledged mention and doubles none`, {
  timeout: 600_000,
}, async () => {
  const data = dataFolder()
  const random = seeded(4242)
  let product = await serve(data, true)
  const hook = await prepare(product)
  const senders = [createSender(0), createSender(1)]
  for (let kill = 0; kill < kills; kill++) {
    const address = new URL(new URL(hook).pathname, product.address).href
    const sending = senders.map(sender => sender.send(address))
    // Whichever comes first: one that ends before it was heard throws what it was answered.
    await Promise.race([...senders.map(sender => sender.acknowledgement()), Promise.all(sending)])
    await pause(random() * 300)
    product.child.kill('SIGKILL')
    // Every fifth time the machine fails, not the product alone.
    if (kill % 5 === 4) process.kill(databaseOf(data)!.pid, 'SIGKILL')
    await Promise.all(sending)
    await product.ended
    product = await serve(data)
  }

  const db = connect(databaseOf(data)!.socketFolder, { max: 1 })
  const { rows } = await sql<{
    body: string
    n: number
  }>`select body, count(*)::int as n from mention group by body`.execute(db)
  const { rows: counted } = await sql<{ n: number }>`select sum(collected)::int as n from collected_hour`.execute(db)
  await db.destroy()
  product.child.kill('SIGTERM')
  await product.ended

  const stored = new Map(rows.map(row => [row.body, row.n]))
  const acknowledged = senders.flatMap(sender => sender.acknowledged)
  const begun = senders.flatMap(sender => [...sender.acknowledged, sender.next()])
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills)
  expect(acknowledged.flatMap(textsOf).filter(text => !stored.has(text))).toEqual([])
  expect([...stored].filter(([, n]) => n !== 1)).toEqual([])
  // Of a call that was cut all is stored or nothing, nothing else is there, and what was counted agrees.
  const halves = begun.map(call => textsOf(call).filter(text => stored.has(text)).length)
  expect(halves.filter(n => n !== 0 && n !== perCall)).toEqual([])
  expect(halves.reduce((sum, n) => sum + n, 0)).toBe(stored.size)
  expect(counted).toEqual([{ n: stored.size }])
})

type Call = { sender: number; number: number }

const textsOf = ({ sender, number }: Call): string[] =>
  Array.from({ length: perCall }, (_, i) => {
    const verb = 'ouvre ferme prête expose raconte'.split(' ')[i % 5]
    return `Le musée ${sender} numéro ${number * perCall + i} ${verb} sa salle ${i * 7}`
  })

/** A program that sends one call after the other, the same one again until it is answered with a 2xx. */
function createSender(sender: number) {
  const acknowledged: Call[] = []
  const next = (): Call => ({ sender, number: acknowledged.length })
  let heard = Promise.withResolvers<void>()
  return {
    acknowledged,
    next,
    acknowledgement(): Promise<void> {
      heard = Promise.withResolvers()
      return heard.promise
    },
    /** Until nobody answers. Any other answer than a 2xx is an error. */
    async send(address: string): Promise<void> {
      for (;;) {
        const call = next()
        const items = textsOf(call).map((text, i) => ({ id: `${sender}-${call.number}-${i}`, text }))
        const answer = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ items }),
        }).catch(() => null)
        if (answer === null) return
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
        acknowledged.push(call)
        heard.resolve()
      }
    },
  }
}

function dataFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'vigie-kill-'))
  chmodSync(path, 0o711)
  onTestFinished(async () => {
    const database = databaseOf(path)
    if (database !== null && isAlive(database.pid)) await stopPostmaster(database.pid)
    rmSync(path, { recursive: true, force: true })
  })
  return path
}

const databaseOf = (data: string) => readPostmaster(join(data, 'postgres', 'data'))

type Serving = { address: string; code: string; child: ChildProcess; ended: Promise<unknown> }

/** Starts the product and waits until it answers; the first time it prints a code too. */
async function serve(data: string, first = false): Promise<Serving> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'bin', 'vigie.js'), 'serve'], {
    env: { PATH: '/usr/bin:/bin', LANG: 'en_US.UTF-8', VIGIE_PORT: '0', VIGIE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise(resolve => child.once('close', resolve))
  let said = ''
  const ready = new Promise<{ address: string; code: string }>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const address = /is ready: (http:\S+)/.exec(said)?.[1]
        const code = first ? /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(said)?.[0] : ''
        if (address !== undefined && code !== undefined) resolve({ address, code })
      })
    void ended.then(() => reject(new Error(`serve ended before it was ready:\n${said}`)))
  })
  return { ...(await ready), child, ended }
}

/** An organisation with a topic and a source that is written to; the source's secret address. */
async function prepare({ address, code }: Serving): Promise<string> {
  let cookie = ''
  const call = (organisation: string) =>
    createClient({
      baseUrl: address,
      organisation,
      headers: (): Record<string, string> => (cookie === '' ? {} : { cookie, origin: address }),
      fetch: async (url, init) => {
        const answer = await fetch(url, init)
        for (const line of answer.headers.getSetCookie()) cookie += `${line.split(';')[0]}; `
        return answer
      },
    })
  const who = { name: 'Ada', email: 'ada@phare.example', password: 'un phare dans la brume' }
  const { organisation } = await call('')(firstRun, { code, organisation: 'Le Phare', ...who })
  await call(organisation)(createTopic, { name: 'Nous', kind: 'us', query: 'musée', colour: '#0B5F7A' })
  const source = await call(organisation)(createSource, { connector: 'webhook', settings: { name: 'essai' } })
  return source.hookUrl!
}

/** Chance that repeats itself (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
