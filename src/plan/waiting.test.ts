import { beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../org/endpoints.ts'
import type { Mail } from '../org/index.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import type { Strategy } from './model/strategy.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, join, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
let bob: Visitor
let dora: Visitor
beforeAll(async () => {
  live = await planning({}, { smtpUrl: 'smtp://mail.phare.example' })
  ada = live.ada
  bob = await join(live.server, ada, 'Bob', 'manager')
  dora = await join(live.server, ada, 'Dora', 'approver')
})

const namingDora = (): Strategy => {
  const strategy = listenOnlyStrategy()
  const people = [...(strategy.people ?? []), { id: 'dora', name: 'Dora', email: 'dora@phare.example' }]
  return { ...strategy, people, direction: { ...strategy.direction, approvers: ['dora'] } }
}
const submit = (who: Visitor, strategy: number) => who.call(endpoints.submitVersion, { strategy, note: '' })
const waitingFor = async (who: Visitor) => (await who.call(endpoints.listWaiting, {})).waiting
/** Messages posted since the last look, as they will be sent. */
const seen = new Set<string>()
async function posted(): Promise<Mail[]> {
  const jobs = await live.ctx.jobs.waiting('org.send-mail')
  const sealed = jobs.map(job => (job.data as { sealed: string }).sealed).filter(one => !seen.has(one))
  for (const one of sealed) seen.add(one)
  return sealed.map(one => JSON.parse(live.ctx.secrets.open(one, 'org.mail')) as Mail)
}

test('a version that was submitted waits for the one whom the strategy names, and for nobody else', async () => {
  await posted()
  const { id } = await begin(bob, namingDora())
  expect(await waitingFor(dora)).toEqual([])
  await submit(bob, id)
  expect(await waitingFor(dora)).toEqual([
    { strategy: id, name: 'Stratégie 2027', number: 1, submitted: { by: 'Bob', at: '2027-05-03T14:00:00.000Z' } },
  ])
  // Ada adopts by her role, and yet not this one.
  expect(await waitingFor(ada)).toEqual([])
  expect(await refusal(waitingFor(bob))).toBe('app.not-allowed')
  const [mail, ...others] = await posted()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: 'dora@phare.example' })
  expect(mail?.subject).toContain('attend votre décision')
  expect(mail?.text).toContain(`http://localhost:4242/o/${ada.organisation}/plan/versions?strategy=${id}`)
  await dora.call(endpoints.refuseVersion, { strategy: id, number: 1, note: 'Pas encore' })
  expect(await waitingFor(dora)).toEqual([])
})

test('where the strategy names nobody it waits for everybody who adopts, programs left out', async () => {
  await posted()
  const { id } = await begin(ada, listenOnlyStrategy())
  await submit(ada, id)
  for (const who of [ada, dora]) expect((await waitingFor(who)).map(one => one.strategy)).toEqual([id])
  const { key } = await ada.call(createApiKey, { name: 'Script', role: 'administrator' })
  const script = visitor(live.server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
  expect(await waitingFor(script)).toEqual([])
  expect(await posted()).toEqual([])
  await ada.call(endpoints.archiveStrategy, { strategy: id, archived: true })
  expect(await waitingFor(dora)).toEqual([])
})
