import { rule } from '../rule.ts'

/** B1: the environment is examined before anything is decided. */
export const examinationMissing = rule({
  id: 'examination-missing',
  principle: 'B1',
  severity: 'error',
  check: ({ strategy }) =>
    strategy.examination?.startedOn === undefined ? [{ at: ['examination', 'startedOn'] }] : [],
})
