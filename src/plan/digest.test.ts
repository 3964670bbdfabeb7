import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import fr from '../../locales/fr/index.ts'
import type { Visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { reviewAll } from './job-types.ts'
import type { Strategy } from './model/strategy.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, planning } from './testing/planning.ts'

type Received = { to: string[]; text: string }
let received: Received[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
      received.push({ to: session.envelope.rcptTo.map(one => one.address), text })
      done()
    })
  },
})
let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
beforeAll(async () => {
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  const topics = [{ name: 'Le pont', kind: 'theme', recent: 25, before: 20 }]
  const listening = { startedOn: '2027-01-01', activeSources: 1, topics, lastLookedAt: null }
  live = await planning({ facts: [async () => ({ listening })] }, { smtpUrl: `smtp://127.0.0.1:${port}` })
  ada = live.ada
})
afterAll(() => new Promise<void>(resolve => smtp.close(resolve)))

/** A digest each fortnight, the last one thirteen days ago: `today` is 3 May 2027, ten in the morning in Montréal. */
const fortnightly = (change: Strategy['listening'] = {}): Strategy => {
  const strategy = listenOnlyStrategy()
  const people = [...(strategy.people ?? []), { id: 'lise', name: 'Lise Roy', email: 'lise@phare.example' }]
  const listening = {
    digestEvery: 14,
    digestLastOn: '2027-04-20',
    digestTo: ['Lise Roy', 'Accueil <accueil@phare.example>', 'le conseil'],
  }
  return { ...strategy, people, listening: { ...strategy.listening, ...listening, ...change } }
}
async function adopted(strategy: Strategy): Promise<number> {
  const { id } = await begin(ada, strategy)
  await ada.call(endpoints.submitVersion, { strategy: id, note: '' })
  await ada.call(endpoints.adoptVersion, { strategy: id, number: 1, note: 'Seule à décider' })
  return id
}
/** The digests that arrive with the hourly review. */
async function posted(): Promise<Received[]> {
  received = []
  await live.ctx.jobs.send(live.ctx.db, reviewAll, {})
  await live.run()
  return received.filter(one => one.text.includes('/shared/'))
}
const lastOn = async (strategy: number) =>
  (await ada.call(endpoints.readStrategy, { strategy })).document.listening?.digestLastOn

test('the voice of the public goes out on its day, once, to the addresses that are known, and is read by its link', async () => {
  const id = await adopted(fortnightly())
  expect(await posted()).toEqual([])
  expect(await lastOn(id)).toBe('2027-04-20')

  live.ctx.clock.advance({ days: 1 })
  const mails = await posted()
  expect(mails.flatMap(one => one.to).sort()).toEqual(['accueil@phare.example', 'lise@phare.example'])
  expect(await lastOn(id)).toBe('2027-05-04')
  // What the product notes itself makes no other text of the one in force.
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).changedSince).toBe(false)
  expect(await posted()).toEqual([])

  const token = /\/shared\/([\w.~-]+)/.exec(mails[0]!.text)?.[1] ?? ''
  const page = await ada.get(`/api/plan/shared/${token}/document`)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Ce qui s’entend')
  const [line] = (await ada.call(endpoints.readHistory, { strategy: id })).changes
  expect(line).toMatchObject({ by: 'Vigie' })
})

test('what came of a hand-over since the adoption is told, and what nobody was told of', async () => {
  const handovers = [{ id: 'quai', name: 'Le quai', to: 'La voirie', handedOn: '2027-03-01' }]
  const needs = [{ id: 'passer', name: 'Passer', heard: [{ kind: 'topic' as const, of: 'Le pont' }] }]
  const id = await adopted({ ...fortnightly({ digestLastOn: '2027-01-01' }), handovers, needs })
  const to = 'Une passerelle est promise.'
  await ada.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [{ do: 'set', at: 'handovers/quai/done', to }],
  })
  const [mail] = await posted()
  const token = /\/shared\/([\w.~-]+)/.exec(mail!.text)?.[1] ?? ''
  const page = await ada.get(`/api/plan/shared/${token}/document`)
  expect(page.body).toContain(to)
  expect(page.body).toContain(fr.plan.documents.digest.left)
})

test('who has left gets it no more', async () => {
  const strategy = fortnightly({ digestLastOn: '2027-01-01', digestTo: ['Lise Roy'] })
  const lise = strategy.people?.find(one => one.id === 'lise')
  Object.assign(lise!, { until: '2027-04-01' })
  await adopted(strategy)
  expect(await posted()).toEqual([])
})

test('nothing goes out before a version is adopted, or to nobody', async () => {
  const draft = await begin(ada, fortnightly({ digestLastOn: '2027-01-01' }))
  const unaddressed = await adopted(fortnightly({ digestLastOn: '2027-01-01', digestTo: ['le conseil'] }))
  expect(await posted()).toEqual([])
  expect(await lastOn(draft.id)).toBe('2027-01-01')
  expect(await lastOn(unaddressed)).toBe('2027-01-01')
})
