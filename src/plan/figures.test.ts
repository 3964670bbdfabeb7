import { beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../org/endpoints.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { begin, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
beforeAll(async () => {
  live = await planning()
  ada = live.ada
})
const series = (name: string, more = {}) => ada.call(endpoints.createSeries, { name, unit: 'abonnés', ...more })
const figures = async (id: string) =>
  (await ada.call(endpoints.listFigures, { series: id })).figures.map(one => [
    one.on,
    one.value,
    one.source,
    one.via,
    one.replaced,
  ])

test('figures come by hand and over the API; a later one of the same day takes the place, the earlier is kept', async () => {
  const { id, metric } = await series('Infolettre')
  expect([id, metric]).toEqual(['infolettre', 'given.infolettre'])
  const { key } = await ada.call(createApiKey, { name: 'CRM', role: 'animator' })
  const program = visitor(live.server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
  await program.call(endpoints.addFigures, { series: id, figures: [{ on: '2027-04-01', value: 100, source: 'CRM' }] })
  const given = [
    { on: '2027-04-01', value: 120, source: 'Bilan' },
    { on: '2027-04-02', value: 130 },
  ]
  expect(await ada.call(endpoints.addFigures, { series: id, figures: given })).toEqual({
    added: 1,
    replaced: 1,
    same: 0,
  })
  expect(await ada.call(endpoints.addFigures, { series: id, figures: given })).toEqual({
    added: 0,
    replaced: 0,
    same: 2,
  })
  expect(await figures(id)).toEqual([
    ['2027-04-02', 130, '', 'session', false],
    ['2027-04-01', 120, 'Bilan', 'session', false],
    ['2027-04-01', 100, 'CRM', 'api-key', true],
  ])
  const wrong = (await ada.call(endpoints.listFigures, { series: id })).figures[1]!
  await ada.call(endpoints.removeFigure, { series: id, figure: wrong.id })
  expect((await figures(id)).filter(one => one[4] === false)).toEqual([
    ['2027-04-02', 130, '', 'session', false],
    ['2027-04-01', 100, 'CRM', 'api-key', false],
  ])
  expect(await refusal(ada.call(endpoints.removeFigure, { series: id, figure: wrong.id }))).toBe('plan.no-such-figure')
  const [shown] = (await ada.call(endpoints.listSeries, {})).series
  expect(shown).toMatchObject({ figures: 2, latest: { on: '2027-04-02', value: 130 } })
})

test('a CSV is shown first, then comes in', async () => {
  const { id } = await series('Dons', { adds: 'sum', unit: '$' })
  const text = 'Date;Montant\n01/04/2027;1 200,50\n02/04/2027;beaucoup\n'
  const preview = await ada.call(endpoints.importFigures, { series: id, text, source: 'Comptes' })
  expect(preview).toMatchObject({
    titles: ['Date', 'Montant'],
    columns: { date: 'Date', value: 'Montant', source: null },
    rows: 2,
    first: [{ on: '2027-04-01', value: 1200.5, source: 'Comptes' }],
    problems: [{ row: 3, what: 'value', text: 'beaucoup' }],
    added: 0,
  })
  expect(await figures(id)).toEqual([])
  expect(await ada.call(endpoints.importFigures, { series: id, text, source: 'Comptes', apply: true })).toMatchObject({
    added: 1,
  })
  expect(await figures(id)).toEqual([['2027-04-01', 1200.5, 'Comptes', 'csv', false]])
  expect(await refusal(ada.call(endpoints.importFigures, { series: id, text: 'a,b\n1,2' }))).toBe(
    'plan.csv-columns-missing',
  )
})

test('an objective bound to a series moves with its figures, and says where it stands', async () => {
  const { id: metric } = await series('Lecteurs')
  const { id } = await begin(ada, {
    vigie: 1,
    objectives: [
      {
        id: 'lire',
        name: 'Être lus',
        metric: { id: `given.${metric}` },
        baseline: { value: 100, on: '2027-01-01' },
        target: 300,
        setOn: '2027-01-01',
        due: '2027-12-31',
      },
      { id: 'sans', name: 'Sans mesure' },
      { id: 'disparu', name: 'Mesure disparue', metric: { id: 'given.parti' } },
    ],
  })
  const read = async () => (await ada.call(endpoints.listReadings, { strategy: id })).readings
  expect(await read()).toMatchObject([
    { objective: 'lire', readable: true, reading: { value: null }, progress: { state: 'unknown', why: 'no-value' } },
    { objective: 'sans', readable: false, progress: { state: 'unknown', why: 'no-metric' } },
    { objective: 'disparu', readable: false, progress: { state: 'unknown', why: 'not-readable' } },
  ])
  await ada.call(endpoints.addFigures, { series: metric, figures: [{ on: '2027-04-30', value: 250, source: 'Site' }] })
  await live.run()
  expect((await read())[0]).toMatchObject({
    reading: { value: 250, source: 'Site', to: '2027-04-30', opens: `plan/figures/${metric}` },
    points: [{ on: '2027-04-30', value: 250 }],
    progress: { state: 'on-track', share: 0.75 },
    whyNoForecast: 'too-few-points',
  })
  await ada.call(endpoints.addFigures, { series: metric, figures: [{ on: '2027-05-02', value: 301 }] })
  await live.run()
  expect((await read())[0]).toMatchObject({ progress: { state: 'reached' } })
  const facts = await ada.call(endpoints.readFacts, { strategy: id })
  expect(facts.readings).toMatchObject({
    lire: { readable: true, value: 301 },
    disparu: { readable: false, value: null },
  })
  expect(facts.readings!.lire!.points).toEqual([
    { on: '2027-04-30', value: 250 },
    { on: '2027-05-02', value: 301 },
  ])
})

test('a series that adds up is summed over its window, from the objective’s start on', async () => {
  const { id: metric } = await series('Inscriptions', { adds: 'sum' })
  const days = ['2027-03-01', '2027-04-20', '2027-05-01']
  await ada.call(endpoints.addFigures, { series: metric, figures: days.map((on, i) => ({ on, value: 10 ** i })) })
  const preview = (window: 'since-start' | 'last-30-days' | 'last-7-days', since?: string) =>
    ada.call(endpoints.previewMetric, { metric: { id: `given.${metric}`, window }, ...(since ? { since } : {}) })
  expect((await preview('since-start', '2027-03-01')).reading).toMatchObject({ value: 111, from: '2027-03-01' })
  expect((await preview('since-start', '2027-03-02')).reading).toMatchObject({ value: 110 })
  expect((await preview('last-30-days')).reading).toMatchObject({ value: 110, from: '2027-04-04', to: '2027-05-03' })
  expect((await preview('last-7-days')).reading).toMatchObject({ value: 100 })
  expect(await ada.call(endpoints.previewMetric, { metric: { id: 'given.rien' } })).toEqual({
    readable: false,
    reading: null,
    points: [],
  })
})

test('series are found among the metrics, and suggested where a purpose asks for them', async () => {
  await ada.call(endpoints.createSeries, { id: 'donations', name: 'Dons reçus', better: 'higher' })
  expect(await refusal(ada.call(endpoints.createSeries, { id: 'donations', name: 'Autres' }))).toBe(
    'plan.series-exists',
  )
  const { metrics } = await ada.call(endpoints.listMetrics, {})
  expect(metrics.find(one => one.id === 'given.donations')).toMatchObject({
    name: 'Dons reçus',
    windows: ['latest'],
    filters: [],
  })
  const advice = await ada.call(endpoints.suggestForPurpose, { purpose: 'mobilise' })
  expect(advice.given).toContainEqual({ id: 'donations', exists: true })
  expect(advice.given).toContainEqual({ id: 'volunteers', exists: false })
  expect(advice.tactics.length).toBeGreaterThan(2)
  await ada.call(endpoints.changeSeries, { series: 'donations', archived: true })
  expect((await ada.call(endpoints.listMetrics, {})).metrics.map(one => one.id)).not.toContain('given.donations')
})
