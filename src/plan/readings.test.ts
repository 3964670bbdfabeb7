import { expect, test } from 'vitest'
import * as endpoints from './endpoints.ts'
import type { Metric } from './metrics/metric.ts'
import { begin, planning } from './testing/planning.ts'

test('pages that are opened at once read what is new once, and only what is new', async () => {
  const asked: string[] = []
  const metric = (id: `try.${string}`): Metric => ({
    id,
    unit: 'count',
    better: 'higher',
    stage: 'outcome',
    windows: ['latest'],
    filters: [],
    words: () => ({ name: id, definition: '' }),
    async read(_organisation, { today }) {
      asked.push(id)
      const none = { numerator: null, denominator: null, from: null, at: null, opens: null }
      return { ...none, value: 3, to: today, source: { fr: 'essai', en: 'trial' }, points: [] }
    },
  })
  const { ada } = await planning({ metrics: [{ list: async () => [metric('try.one'), metric('try.two')] }] })
  const objective = (id: string, bound: string) => ({ id, name: id, metric: { id: bound, window: 'latest' as const } })
  const { id } = await begin(ada, { vigie: 1, objectives: [objective('a', 'try.one')] })
  const open = () =>
    Promise.all([
      ada.call(endpoints.listReadings, { strategy: id }),
      ada.call(endpoints.listFindings, { strategy: id }),
      ada.call(endpoints.readMethodMap, { strategy: id }),
    ])
  await open()
  expect(asked).toEqual(['try.one'])
  await ada.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [{ do: 'add', to: 'objectives', item: { name: 'b', metric: { id: 'try.two', window: 'latest' } } }],
  })
  await open()
  expect(asked).toEqual(['try.one', 'try.two'])
})
