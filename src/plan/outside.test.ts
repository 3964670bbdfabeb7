import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../clock.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, join, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
let stranger: Visitor
beforeAll(async () => {
  live = await planning()
  ada = live.ada
  stranger = visitor(live.server)
})

/** Adopted as version 1 by an administrator, whom nobody's name keeps from it. */
async function adopted(): Promise<number> {
  const { direction, ...rest } = listenOnlyStrategy()
  const { id } = await begin(ada, { ...rest, direction: { ...direction, approvers: [] } })
  await ada.call(endpoints.submitVersion, { strategy: id })
  await ada.call(endpoints.adoptVersion, { strategy: id, number: 1, note: 'oui' })
  return id
}

test('a link leads somebody without an account to what was adopted, until its end', async () => {
  const draft = (await begin(ada)).id
  const share = (strategy: number) =>
    ada.call(endpoints.createShare, { strategy, document: 'board', locale: 'en', days: 10 })
  expect(await refusal(share(draft))).toBe('plan.no-adopted-version')
  const id = await adopted()
  const { token, link } = await share(id)
  expect(link).toBe(`http://localhost:4242/shared/${token}`)
  const read = () => stranger.call(endpoints.readShare, { token })
  expect(await read()).toMatchObject({ document: 'board', locale: 'en', organisation: 'Le Phare', version: 1 })
  const stored = await sql<{ all: string }>`select plan_share::text as all from plan_share`.execute(live.ctx.db)
  expect(JSON.stringify(stored.rows)).not.toContain(token)
  live.ctx.clock.advance({ days: 9, hours: 23 })
  await read()
  // Looking at the page that leads to the document is not reading it; each opening counts once.
  const page = await stranger.get(`/api/plan/shared/${token}/document`)
  expect(page.statusCode).toBe(200)
  expect((await ada.call(endpoints.listShares, { strategy: id })).shares[0]).toMatchObject({
    views: 1,
    revokedAt: null,
    chapters: null,
    confidential: [],
  })
  live.ctx.clock.advance({ hours: 1 })
  expect(await refusal(read())).toBe('plan.no-such-share')
  expect((await ada.call(endpoints.listShares, { strategy: id })).shares).toEqual([])
})

test('a link ends when somebody ends it; made-up links and those of others lead nowhere', async () => {
  const id = await adopted()
  const made = await ada.call(endpoints.createShare, { strategy: id, document: 'strategy', version: 1, locale: 'fr' })
  await ada.call(endpoints.revokeShare, { strategy: id, share: made.id })
  expect(await refusal(stranger.call(endpoints.readShare, { token: made.token }))).toBe('plan.no-such-share')
  expect(await refusal(ada.call(endpoints.revokeShare, { strategy: id, share: made.id }))).toBe('plan.no-such-share')
  const other = `${made.token.slice(0, -3)}abc`
  for (const token of [other, 'x', ''])
    expect(await refusal(stranger.call(endpoints.readShare, { token: token || 'vide' }))).toBe('plan.no-such-share')
  const bob = await join(live.server, ada, 'Bob', 'animator')
  expect(await refusal(bob.call(endpoints.listShares, { strategy: id }))).toBe('app.not-allowed')
})

test('a readiness survey is answered without an account, and told only once it is closed', async () => {
  const { id } = await begin(ada)
  const survey = await ada.call(endpoints.createSurvey, {
    strategy: id,
    name: 'Prêts ?',
    groups: ['Accueil', 'Atelier'],
    invited: 20,
  })
  expect(survey).toMatchObject({ id: 'prets', answers: 0, closedAt: null })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.surveys).toEqual([
    { id: 'prets', name: 'Prêts ?', from: expect.any(String), invited: 20 },
  ])
  const token = survey.link!.split('/survey/')[1]!
  const form = await stranger.call(endpoints.readSurveyForm, { token })
  expect(form).toMatchObject({ organisation: 'Le Phare', groups: ['Accueil', 'Atelier'], open: true, language: 'fr' })
  const answer = (group: string | null, voice: number | 'unsure') =>
    visitor(live.server).call(endpoints.answerSurvey, { token, group, answers: { voice } })
  const result = () => ada.call(endpoints.readSurveyResult, { strategy: id, survey: 'prets' })
  for (const step of [1, 2, 5, 4, 1] as const) await answer('Accueil', step)
  for (const group of ['Atelier', null, 'Atelier', null]) await answer(group, 'unsure')
  expect(await refusal(answer('Direction', 1))).toBe('plan.no-such-group')
  expect(await refusal(stranger.call(endpoints.answerSurvey, { token, answers: {} }))).toBe('plan.empty-answer')
  const before = await result()
  expect(before).toMatchObject({ answers: 9, invited: 20, open: true, fewest: 3, smallest: 5, groups: [] })
  await answer('Atelier', 3)
  // One answer more tells that there is one more, and nothing of what it says.
  expect(await result()).toEqual({ ...before, answers: 10 })
  expect((await ada.call(endpoints.readFacts, { strategy: id })).surveys).toEqual({
    prets: { answers: 10, invited: 20 },
  })
  const rows = await sql<{ all: string }>`select plan_survey_answer::text as all from plan_survey_answer`.execute(
    live.ctx.db,
  )
  for (const { all } of rows.rows) expect(all).not.toMatch(/\d{4}-\d\d-\d\d|10\.\d+\./)
  const closed = await ada.call(endpoints.closeSurvey, { strategy: id, survey: 'prets' })
  expect(closed.link).toBeNull()
  // The strategy says when it ended: a survey without answers can be seen as one.
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.surveys).toMatchObject([
    { to: closed.closedAt!.slice(0, 10) },
  ])
  expect(await refusal(answer('Accueil', 1))).toBe('plan.survey-closed')
  expect((await stranger.call(endpoints.readSurveyForm, { token })).open).toBe(false)
  const told = await result()
  expect(told.open).toBe(false)
  expect(told.groups.map(one => [one.group, one.answers])).toEqual([
    [null, 10],
    ['Accueil', 5],
    ['', 5],
  ])
})

test('an answer that comes while a survey is closed is in its result or refused, never added afterwards', async () => {
  const { id } = await begin(ada)
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'Au même moment' })
  const token = link!.split('/survey/')[1]!
  const result = () => ada.call(endpoints.readSurveyResult, { strategy: id, survey: 'au-meme-moment' })
  const answer = () => refusal(visitor(live.server).call(endpoints.answerSurvey, { token, answers: { useful: 4 } }))
  const first = await Promise.all([answer(), answer(), answer()])
  expect(first).toEqual(['accepted', 'accepted', 'accepted'])
  const [, ...late] = await Promise.all([
    ada.call(endpoints.closeSurvey, { strategy: id, survey: 'au-meme-moment' }).then(result),
    ...Array.from({ length: 8 }, answer),
  ])
  const { answers } = await result()
  expect(answers).toBe(3 + late.filter(one => one === 'accepted').length)
})

test('a survey closes by itself at the end of its last day in the organisation’s time zone', async () => {
  const { id } = await begin(ada)
  const { today } = await ada.call(endpoints.readFacts, { strategy: id })
  const late = { strategy: id, name: 'Passé', closesOn: addDays(today, -1) }
  expect(await refusal(ada.call(endpoints.createSurvey, late))).toBe('plan.survey-over')
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'Court', closesOn: today })
  const token = link!.split('/survey/')[1]!
  const answer = () => stranger.call(endpoints.answerSurvey, { token, answers: { useful: 4 } })
  await answer()
  live.ctx.clock.advance({ days: 1 })
  expect(await refusal(answer())).toBe('plan.survey-closed')
  expect(await refusal(stranger.call(endpoints.readSurveyForm, { token: 'x' }))).toBe('plan.no-such-survey')
})

test('a survey that the strategy no longer holds takes no answers', async () => {
  const { id } = await begin(ada)
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'Repris' })
  const token = link!.split('/survey/')[1]!
  const { changes } = await ada.call(endpoints.readHistory, { strategy: id, at: 'surveys/repris' })
  await ada.call(endpoints.undoChange, { strategy: id, change: changes[0]!.change })
  expect(await refusal(stranger.call(endpoints.answerSurvey, { token, answers: { useful: 4 } }))).toBe(
    'plan.survey-closed',
  )
  const survey = async () => (await ada.call(endpoints.listSurveys, { strategy: id })).surveys[0]
  expect(await survey()).toMatchObject({ closedAt: expect.any(String) })

  // It comes back with its item, whoever still has the link answers; what somebody closed stays closed.
  live.ctx.clock.advance({ hours: 1 })
  const restored = () =>
    ada.call(endpoints.changeStrategy, { strategy: id, operations: [{ do: 'restore', at: 'surveys/repris' }] })
  await restored()
  expect(await survey()).toMatchObject({ closedAt: null, link })
  await stranger.call(endpoints.answerSurvey, { token, answers: { useful: 4 } })
  await ada.call(endpoints.closeSurvey, { strategy: id, survey: 'repris' })
  live.ctx.clock.advance({ hours: 1 })
  await ada.call(endpoints.changeStrategy, { strategy: id, operations: [{ do: 'remove', at: 'surveys/repris' }] })
  live.ctx.clock.advance({ hours: 1 })
  await restored()
  expect(await survey()).toMatchObject({ closedAt: expect.any(String) })
})

test('going back to a version leaves a running survey open', async () => {
  const id = await adopted()
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'En cours' })
  await ada.call(endpoints.restoreVersion, { strategy: id, number: 1 })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.surveys).toMatchObject([
    { name: 'En cours' },
  ])
  const token = link!.split('/survey/')[1]!
  await stranger.call(endpoints.answerSurvey, { token, answers: { useful: 4 } })
})

test('more than were invited may answer, not without end', async () => {
  const { id } = await begin(ada)
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'Petit', invited: 2 })
  const token = link!.split('/survey/')[1]!
  const results: string[] = []
  const office = visitor(live.server)
  for (let i = 0; i < 51; i += 1)
    results.push(await refusal(office.call(endpoints.answerSurvey, { token, answers: { useful: 5 } })))
  expect(results.filter(one => one === 'accepted')).toHaveLength(50)
  expect(results.at(-1)).toBe('plan.survey-full')
})

test('answers are limited by the minute', async () => {
  const { id } = await begin(ada)
  const { link } = await ada.call(endpoints.createSurvey, { strategy: id, name: 'Limite' })
  const token = link!.split('/survey/')[1]!
  const flood = visitor(live.server)
  const results: string[] = []
  for (let i = 0; i < 122; i += 1)
    results.push(await refusal(flood.call(endpoints.answerSurvey, { token, answers: { useful: 5 } })))
  expect(results.slice(0, 120)).toEqual(Array(120).fill('accepted'))
  expect(results.slice(120)).toEqual(['app.too-many-requests', 'app.too-many-requests'])
})
