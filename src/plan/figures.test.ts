import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { createApiKey, listAudit } from '../org/endpoints.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { largestFile } from './largest-file.ts'
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
    read: 1,
    wrong: 1,
    preview: [
      { row: 2, on: '2027-04-01', value: 1200.5, wrong: null },
      { row: 3, cells: ['02/04/2027', 'beaucoup'], value: null, wrong: 'value' },
    ],
    first: [{ on: '2027-04-01', value: 1200.5, source: 'Comptes' }],
    problems: [{ row: 3, what: 'value', text: 'beaucoup' }],
    added: 0,
  })
  expect(await figures(id)).toEqual([])
  expect(await ada.call(endpoints.importFigures, { series: id, text, source: 'Comptes', apply: true })).toMatchObject({
    added: 1,
  })
  expect(await figures(id)).toEqual([['2027-04-01', 1200.5, 'Comptes', 'csv', false]])
  // With titles of its own the file is shown first, and comes in once somebody says which column is which.
  const own = { series: id, text: 'Jour de caisse,Reçu\n2027-04-03,40' }
  expect(await ada.call(endpoints.importFigures, own)).toMatchObject({
    titles: ['Jour de caisse', 'Reçu'],
    columns: null,
    read: 0,
    preview: [{ row: 2, cells: ['2027-04-03', '40'] }],
  })
  expect(await refusal(ada.call(endpoints.importFigures, { ...own, apply: true }))).toBe('plan.csv-columns-missing')
  const columns = { date: 'Jour de caisse', value: '2' }
  expect(await ada.call(endpoints.importFigures, { ...own, columns, apply: true })).toMatchObject({ added: 1 })
  const wrong = { ...own, columns: { date: 'Jour', value: '2' } }
  expect(await refusal(ada.call(endpoints.importFigures, wrong))).toBe('plan.csv-columns-missing')
})

test('a file has one limit, said in the error; what is below it arrives', async () => {
  const { id } = await series('Beaucoup')
  const line = '2027-04-03,40,Relevé de la caisse, étage 2\n'
  const below = `date,value,source\n${line.repeat(Math.floor(1_400_000 / line.length))}`
  // More than a request may usually hold, yet no longer than the limit: its number of rows is what is told.
  expect(await refusal(ada.call(endpoints.importFigures, { series: id, text: below }))).toBe('plan.csv-too-long')
  const above = 'x'.repeat(largestFile + 1)
  const refused = await ada.call(endpoints.importFigures, { series: id, text: above }).then(
    () => null,
    error => error,
  )
  expect(refused).toMatchObject({ code: 'plan.file-too-large', params: { most: largestFile } })
  const file = await ada.call(endpoints.readFile, { text: above })
  expect(file.problems[0]?.message).toMatch(/2\s000\s000/)
})

test('a series is renamed, described otherwise and put aside, and each time the log says so', async () => {
  const { id } = await series('Abonnés')
  const changed = await ada.call(endpoints.changeSeries, {
    series: id,
    name: 'Abonnements',
    definition: 'Au dernier jour du mois',
    unit: 'comptes',
    stage: 'output',
    better: 'either',
    adds: 'sum',
  })
  expect(changed).toMatchObject({
    id,
    name: 'Abonnements',
    unit: 'comptes',
    stage: 'output',
    better: 'either',
    adds: 'sum',
  })
  const aside = await ada.call(endpoints.changeSeries, { series: id, archived: true })
  expect(aside).toMatchObject({ archived: true, name: 'Abonnements' })
  const { metrics } = await ada.call(endpoints.listMetrics, {})
  expect(metrics.map(one => one.id)).not.toContain(`given.${id}`)
  const { items } = await ada.call(listAudit, { action: 'plan.change-series', limit: 1 })
  expect(items[0]?.details).toMatchObject({ before: { archived: false }, after: { archived: true } })
  expect(await refusal(ada.call(endpoints.changeSeries, { series: 'nulle', name: 'x' }))).toBe('plan.no-such-series')
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
      { id: 'disparu', name: 'Mesure disparue', metric: { id: 'other.parti' } },
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
    reading: { value: 250, source: 'Site', to: '2027-04-30', opens: `plan/series/${metric}` },
    points: [{ on: '2027-04-30', value: 250 }],
    progress: { state: 'on-track', share: 0.75 },
    whyNoForecast: 'too-few-points',
  })
  // What opens a figure is the page of its series.
  expect(readFileSync(new URL('./ui/index.ts', import.meta.url), 'utf8')).toContain(`path: 'plan/series/$series'`)
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
