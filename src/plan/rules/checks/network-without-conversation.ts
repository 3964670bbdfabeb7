import { defect } from '../defect.ts'
import { rule } from '../rule.ts'

/**
 * B16: a space that publishes and has no hour for conversation, while others have. None said at all may be part of the
 * hours of the whole; zero is said.
 */
export const networkWithoutConversation = rule({
  id: 'network-without-conversation',
  principle: 'B16',
  severity: 'warning',
  check: ({ strategy, speaking }) => {
    const spaces = speaking.map(one => one.network)
    const elsewhere = (strategy.resources?.converseHours ?? 0) > 0 || spaces.some(one => (one.converseHours ?? 0) > 0)
    return spaces
      .filter(one => elsewhere && one.converseHours === 0 && ((one.publishHours ?? 0) > 0 || (one.cadence ?? 0) > 0))
      .map(one => defect('networks', one, 'converseHours'))
  },
})
