import { beforeAll, expect, test } from 'vitest'
import { listAudit } from '../org/endpoints.ts'
import type { Visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
beforeAll(async () => {
  live = await planning()
  ada = live.ada
})
const withoutGoal = () => {
  const strategy = listenOnlyStrategy()
  const [first, ...others] = strategy.objectives!
  const { goal: _, ...rest } = first!
  return {
    strategy: { ...strategy, objectives: [rest, ...others] },
    at: `objectives/${first!.id}/goal`,
    goal: first!.goal,
  }
}
const find = async (strategy: number, at: string) =>
  (await ada.call(endpoints.listFindings, { strategy })).findings.find(
    one => one.rule === 'objective-without-goal' && one.at === at,
  )

test('a finding comes, is kept with its time, and goes when its cause is gone', async () => {
  const { strategy, at, goal } = withoutGoal()
  const { id } = await begin(ada, strategy)
  await live.run()
  const found = await find(id, at)
  expect(found).toMatchObject({ severity: 'error', principle: 'B4', step: 2, accepted: null })
  const { strategies } = await ada.call(endpoints.listStrategies, {})
  const before = strategies.find(one => one.id === id)!.findings!
  expect(before.error).toBeGreaterThan(0)
  live.ctx.clock.advance({ days: 2 })
  await live.run()
  expect((await find(id, at))?.since).toBe(found!.since)
  await ada.call(endpoints.changeStrategy, { strategy: id, operations: [{ do: 'set', at, to: goal }] })
  await live.run()
  expect(await find(id, at)).toBeUndefined()
  const history = async (open?: boolean) =>
    (await ada.call(endpoints.listPastFindings, { strategy: id, ...(open === undefined ? {} : { open }) })).findings
  const past = (await history(false)).find(one => one.at === at)!
  expect(Date.parse(past.resolvedAt!)).toBeGreaterThan(Date.parse(past.firstSeenAt) + 2 * 86_400_000 - 1)
  expect((await history(true)).map(one => one.at)).not.toContain(at)
  const after = (await ada.call(endpoints.listStrategies, {})).strategies.find(one => one.id === id)!.findings!
  expect(after.error).toBe(before.error - 1)
})

test('a finding is accepted with a reason until a day, and then asked again', async () => {
  const { strategy, at } = withoutGoal()
  const { id } = await begin(ada, strategy)
  const accept = (until: string) =>
    ada.call(endpoints.acceptFinding, {
      strategy: id,
      rule: 'objective-without-goal',
      at,
      reason: 'Le conseil tranche en juin',
      until,
    })
  const { today } = await ada.call(endpoints.readFacts, { strategy: id })
  const nextDay = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  expect(await refusal(accept('2027-01-01'))).toBe('plan.until-past')
  expect(await refusal(accept('9999-12-31'))).toBe('plan.until-too-far')
  expect(
    await refusal(
      ada.call(endpoints.acceptFinding, { strategy: id, rule: 'no-such-rule', at, reason: 'In advance', until: today }),
    ),
  ).toBe('plan.finding-gone')
  await accept(today)
  expect(await find(id, at)).toMatchObject({
    accepted: { reason: 'Le conseil tranche en juin', until: today, by: 'Ada' },
  })
  await accept(nextDay)
  expect(await find(id, at)).toMatchObject({ accepted: { until: nextDay } })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.accepted).toHaveLength(1)
  live.ctx.clock.advance({ days: 2 })
  expect((await find(id, at))?.accepted).toBeNull()
  const withdraw = () => ada.call(endpoints.withdrawAcceptance, { strategy: id, rule: 'objective-without-goal', at })
  await withdraw()
  expect(await refusal(withdraw())).toBe('plan.not-accepted')
  const { changes } = await ada.call(endpoints.readHistory, {
    strategy: id,
    at: `accepted/objective-without-goal ${at}`,
  })
  expect(changes.map(one => one.do)).toEqual(['remove', 'add', 'remove', 'add'])
})

test('findings are accepted at their own address only: no change, file or return of a text brings acceptances in unseen', async () => {
  const { strategy, at } = withoutGoal()
  const accepted = [{ rule: 'objective-without-goal', at, reason: 'Du fichier', until: '2027-12-31', by: 'Eux' }]
  const acts = async () =>
    (await ada.call(listAudit, { action: 'plan', limit: 50 })).items
      .filter(one => /accept/.test(one.action) && one.subject.id === String(id))
      .map(one => [one.action, (one.details as { how?: string }).how ?? null])
  const { id } = await begin(ada, { ...strategy, accepted })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.accepted).toBeUndefined()
  for (const operation of [
    { do: 'remove', at: `accepted/objective-without-goal ${at}` },
    { do: 'restore', at: `accepted/objective-without-goal ${at}` },
  ] as const)
    expect(await refusal(ada.call(endpoints.changeStrategy, { strategy: id, operations: [operation] }))).toBe(
      'plan.accepted-elsewhere',
    )
  const text = (await ada.visit(`/api/o/${ada.organisation}/plan/strategies/${id}/file`)).body
  const own = `${text}accepted:\n  - { rule: objective-without-goal, at: ${at}, reason: Du fichier, until: 2027-12-31, by: Eux }\n`
  const take = (more: object) => ada.call(endpoints.importFile, { strategy: id, text: own, apply: true, ...more })
  expect(await take({})).toMatchObject({ leftOut: [{ rule: 'objective-without-goal', at, until: '2027-12-31' }] })
  expect(await find(id, at)).toMatchObject({ accepted: null })
  expect(await acts()).toEqual([])
  // Asked for, they come in the importer's name, each with its line in the log; so does taking the import back.
  const taken = await take({ acceptances: true })
  expect(taken.leftOut).toEqual([])
  expect(await find(id, at)).toMatchObject({ accepted: { reason: 'Du fichier', by: 'Ada' } })
  await ada.call(endpoints.importFile, { strategy: id, text, apply: true })
  expect(await find(id, at)).toMatchObject({ accepted: { reason: 'Du fichier' } })
  await ada.call(endpoints.undoChange, { strategy: id, change: taken.change! })
  expect(await find(id, at)).toMatchObject({ accepted: null })
  expect(await acts()).toEqual([
    ['plan.withdraw-acceptance', 'undone'],
    ['plan.accept-finding', 'imported'],
  ])
})

test('the history of findings is read page by page to its end', async () => {
  const { id } = await begin(ada)
  await live.run()
  live.ctx.clock.advance({ days: 1 })
  await ada.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [{ do: 'set', at: 'mode', to: 'listen' }],
  })
  await live.run()
  const whole = await ada.call(endpoints.listPastFindings, { strategy: id, limit: 500 })
  expect(whole.findings.length).toBeGreaterThan(3)
  expect(whole.next).toBeNull()
  const read: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await ada.call(endpoints.listPastFindings, {
      strategy: id,
      limit: 3,
      ...(after === undefined ? {} : { after }),
    })
    read.push(...page.findings.map(one => one.id))
    if (page.next === null) break
    after = page.next
  }
  expect(read).toEqual(whole.findings.map(one => one.id))
})

test('the method map follows the text: what is there, what is missing, what comes next', async () => {
  const { id } = await begin(ada)
  const map = () => ada.call(endpoints.readMethodMap, { strategy: id })
  const empty = await map()
  expect(empty.steps).toHaveLength(10)
  expect(empty.current).toBe(1)
  expect(empty.steps[0]).toMatchObject({ state: 'empty', next: { at: 'listening/from', rule: null } })
  await ada.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [{ do: 'set', at: 'listening/from', to: '2027-01-04' }],
  })
  expect((await map()).steps[0]).toMatchObject({ state: 'begun', next: { at: 'examination/endedOn' } })
})

test('the canvas tells which objective reaches which audience through which network', async () => {
  const { id } = await begin(ada, {
    vigie: 1,
    audiences: [
      { id: 'a', name: 'A', state: 'chosen' },
      { id: 'b', name: 'B', state: 'chosen' },
      { id: 'c', name: 'C', state: 'chosen' },
      { id: 'out', state: 'aside' },
    ],
    networks: [
      { id: 'x', name: 'X', state: 'active', audiences: ['a', 'b'] },
      { id: 'y', name: 'Y', state: 'active', audiences: ['b'] },
    ],
    objectives: [
      { id: 'one', name: 'One', audiences: ['a', 'b', 'c', 'out'], networks: ['x'] },
      { id: 'two', name: 'Two', audiences: ['a'], networks: ['y'] },
    ],
  })
  const canvas = await ada.call(endpoints.readCanvas, { strategy: id })
  expect(canvas.cells).toEqual([
    { objective: 'one', audience: 'a', networks: ['x'], coverage: 'covered' },
    { objective: 'one', audience: 'b', networks: ['x'], coverage: 'covered' },
    { objective: 'one', audience: 'c', networks: [], coverage: 'none' },
    { objective: 'two', audience: 'a', networks: [], coverage: 'elsewhere' },
  ])
  expect(canvas.audiences.map(one => [one.id, one.objectives, one.networks])).toEqual([
    ['a', 2, 1],
    ['b', 1, 2],
    ['c', 1, 0],
  ])
})

test('the trace goes both ways: heard, need, objective, result', async () => {
  const { id } = await begin(ada, {
    vigie: 1,
    examination: { evidence: [{ kind: 'mention', of: 'm-2', says: 'On vous cherche.' }] },
    needs: [
      { id: 'horaires', name: 'Quand venir ?', heard: [{ kind: 'mention', of: 'm-1', says: 'Vous ouvrez quand ?' }] },
    ],
    goals: [{ id: 'venir', name: 'Faire venir' }],
    objectives: [
      { id: 'visites', name: 'Plus de visites', need: 'horaires', goal: 'venir', metric: { id: 'listen.mentions' } },
    ],
    surprises: [{ id: 'ecoles', name: 'Les écoles viennent', became: 'visites' }],
    decisions: [{ id: 'd', name: 'Ouvrir le lundi', about: ['objectives/visites/target'] }],
  })
  const trace = (at: string) => ada.call(endpoints.readTrace, { strategy: id, at })
  const heard = await trace('mention/m-1')
  expect(heard.before).toEqual([])
  expect(heard.after.map(one => one.at)).toEqual([
    'needs/horaires',
    'objectives/visites',
    'decisions/d',
    'objectives/visites/metric',
  ])
  // What the examination rests on is no loose end either.
  expect((await trace('mention/m-2')).after).toEqual([
    { at: 'examination/evidence', kind: 'examination', name: 'Examen de l’environnement' },
  ])
  const objective = await trace('objectives/visites')
  expect(objective.before.map(one => one.at).sort()).toEqual([
    'goals/venir',
    'mention/m-1',
    'needs/horaires',
    'surprises/ecoles',
  ])
  expect(objective.edges).toContainEqual({ from: 'mention/m-1', to: 'needs/horaires', how: 'evidence' })
  expect((await trace('objectives/visites/metric')).before.map(one => one.at)[0]).toBe('objectives/visites')
})
