import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays } from '../clock.ts'
import * as endpoints from './endpoints.ts'
import { reviewAll } from './job-types.ts'
import { begin, planning } from './testing/planning.ts'

test('the curve of given figures is what was given: late ones come in, wrong ones leave, old days are forgotten', async () => {
  const { ctx, ada, run } = await planning()
  const { id: series, metric } = await ada.call(endpoints.createSeries, { name: 'Dons', unit: '$' })
  const give = (...figures: [on: string, value: number][]) =>
    ada.call(endpoints.addFigures, { series, figures: figures.map(([on, value]) => ({ on, value })) })
  const { id } = await begin(ada, {
    vigie: 1,
    objectives: [{ id: 'o', name: 'Dons', metric: { id: metric }, baseline: { value: 0, on: '2027-01-01' } }],
  })
  const points = async () => {
    await run()
    const { readings } = await ada.call(endpoints.listReadings, { strategy: id, objective: 'o' })
    return readings[0]!.points.map(one => [one.on, one.value])
  }
  await give(['2027-05-01', 10])
  expect(await points()).toEqual([['2027-05-01', 10]])
  await give(['2027-02-01', 4], ['2027-05-02', 99_999])
  expect(await points()).toEqual([
    ['2027-02-01', 4],
    ['2027-05-01', 10],
    ['2027-05-02', 99_999],
  ])
  const { figures } = await ada.call(endpoints.listFigures, { series })
  for (const wrong of figures.filter(one => one.value !== 10))
    await ada.call(endpoints.removeFigure, { series, figure: wrong.id })
  expect(await points()).toEqual([['2027-05-01', 10]])
  await sql`update plan_reading set day = ${addDays('2027-05-03', -400)}`.execute(ctx.db)
  await ctx.jobs.send(ctx.db, reviewAll, {})
  expect(await points()).toEqual([['2027-05-01', 10]])
  const { rows } = await sql<{ day: string }>`select day from plan_reading`.execute(ctx.db)
  expect(rows).toEqual([{ day: '2027-05-01' }])
})

test('what is added up from an objective’s first day has no point before it', async () => {
  const { ada, run } = await planning()
  const { id: series, metric } = await ada.call(endpoints.createSeries, { name: 'Dons', unit: '$', adds: 'sum' })
  const figures = [
    { on: '2027-02-01', value: 4 },
    { on: '2027-04-20', value: 5 },
  ]
  await ada.call(endpoints.addFigures, { series, figures })
  // No window is said: the metric's usual one is meant.
  const objective = { id: 'o', name: 'Dons', metric: { id: metric }, baseline: { value: 0, on: '2027-04-15' } }
  const { id } = await begin(ada, { vigie: 1, objectives: [objective] })
  await run()
  const { readings } = await ada.call(endpoints.listReadings, { strategy: id, objective: 'o' })
  expect(readings[0]!.points).toEqual([
    { on: '2027-04-20', value: 5 },
    { on: '2027-05-03', value: 5 },
  ])
  expect(readings[0]!.reading).toMatchObject({ value: 5 })
})
