import { rule } from '../rule.ts'

/** B1: adopted before the examination of the environment was over. */
export const adoptedBeforeExamination = rule({
  id: 'adopted-before-examination',
  principle: 'B1',
  severity: 'error',
  check: ({ strategy }) => {
    const { startedOn, endedOn } = strategy.examination ?? {}
    if (startedOn === undefined || strategy.state !== 'adopted') return []
    const early = endedOn === undefined || (strategy.adoptedOn !== undefined && endedOn > strategy.adoptedOn)
    return early ? [{ at: ['examination', 'endedOn'] }] : []
  },
})
