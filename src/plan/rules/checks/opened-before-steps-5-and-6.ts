import { defect } from '../defect.ts'
import { openingField } from '../opening-field.ts'
import { rule } from '../rule.ts'

/**
 * B15: a space opens before the phases of policies (5) and training (6) have ended; on their last day is in order. Where a
 * step comes back later, its first phase counts. Spaces older than the strategy are silent, and those that open with a
 * phase of step 7: the order of phases is a finding of its own.
 */
export const openedBeforeSteps5And6 = rule({
  id: 'opened-before-steps-5-and-6',
  principle: 'B15',
  severity: 'error',
  check: ({ list, phaseDays, speaking, find }) => {
    const phases = list('phases')
    const days = phaseDays
    const ends = (['5', '6'] as const).flatMap(step => {
      const first = phases
        .filter(one => one.steps?.includes(step))
        .flatMap(one => days.get(one.id)?.to ?? [])
        .sort()[0]
      return first === undefined ? [] : [first]
    })
    const ready = ends.sort().at(-1)
    if (ready === undefined) return []
    return speaking
      .filter(({ network, on, older }) => {
        const dated = network.openedOn !== undefined || network.opensOn !== undefined
        const withStep7 = find('phases', network.phase)?.steps?.includes('7') === true
        return !older && on !== undefined && on < ready && (dated || !withStep7)
      })
      .map(({ network, on }) => defect('networks', network, openingField(network), { day: on ?? '', ready }))
  },
})
