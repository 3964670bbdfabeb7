import { expect, test } from 'vitest'
import type { TraceNode } from '../schema.ts'
import { byStage } from './trace-stages.ts'

const node = (at: string, kind = at.split('/')[0] ?? ''): TraceNode => ({ at, kind, name: at })

test('a trace is told along the chain, each thing once', () => {
  const stages = byStage({
    before: [node('needs/ramp'), node('mention/1'), node('topic/us'), node('audiences/families')],
    after: [node('networks/blog'), node('objectives/seen/metric', 'result'), node('needs/ramp')],
  })
  expect([...stages].map(([stage, nodes]) => [stage, nodes.map(one => one.at)])).toEqual([
    ['heard', ['mention/1', 'topic/us']],
    ['need', ['needs/ramp', 'audiences/families']],
    ['objective', []],
    ['deed', ['networks/blog']],
    ['result', ['objectives/seen/metric']],
  ])
})
