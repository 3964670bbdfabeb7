import { foldText } from '../../../language/index.ts'
import { rule } from '../rule.ts'
import { said } from '../said.ts'

/** B20: people of several services take part, and nobody said in which one the function sits. */
export const functionWithoutService = rule({
  id: 'function-without-service',
  principle: 'B20',
  severity: 'warning',
  check: ({ strategy, list }) => {
    const services = new Set(list('people').flatMap(one => (said(one.service) ? [foldText(one.service!).trim()] : [])))
    return services.size > 1 && !said(strategy.direction?.service) ? [{ at: ['direction', 'service'] }] : []
  },
})
