import { addDays } from '../../../clock.ts'
import { addSpace } from './complete-items.ts'
import { add, type Plant, plant } from './plant.ts'
import { audience, objective } from './planted.ts'

/** Who answers for it, actions, reviews, reference figures: B20 to B23. */
export const plantsActions: readonly Plant[] = [
  plant('objective-review-overdue', (s, f) => {
    const one = objective(s)
    one.reviewOn = addDays(f.today, -1)
    for (const review of s.reviews ?? [])
      if ((review.heldOn ?? '') >= one.reviewOn) review.heldOn = addDays(one.reviewOn, -1)
    return ['objectives', one.id, 'reviewOn']
  }),
  plant('accountable-missing', s => {
    delete s.direction!.accountable
    return ['direction', 'accountable']
  }),
  plant('several-accountable', s => {
    const other = s.people!.find(one => one.id !== s.direction!.accountable![0] && one.until === undefined)!
    s.direction!.accountable = [...s.direction!.accountable!, other.id]
    return ['direction', 'accountable']
  }),
  plant('function-without-service', s => {
    for (const [place, one] of s.people!.entries()) one.service = `Service ${place}`
    delete s.direction!.service
    return ['direction', 'service']
  }),
  plant('staffing-undecided', s => {
    delete s.direction!.staffing
    return ['direction', 'staffing']
  }),
  plant('staffing-without-reason', s => {
    delete s.direction!.staffingBecause
    return ['direction', 'staffingBecause']
  }),
  plant('no-process-linked', s => {
    delete s.processes
    return ['processes']
  }),
  plant('process-without-link', s => {
    const { id } = add(s, 'processes', { kind: 'other' })
    return ['processes', id, 'link']
  }),
  plant('action-plan-missing', s => {
    delete s.actions
    return ['actions']
  }),
  plant('opening-without-actions', (s, f) => {
    const day = addDays(f.today, 365)
    const { id } = addSpace(s, { state: 'reserved', openedOn: undefined, opensOn: day, peersLookedOn: f.today })
    s.actions = s.actions!.filter(one => one.network !== id)
    return ['networks', id]
  }),
  plant('action-late', (s, f) => {
    const { id } = add(s, 'actions', { who: s.people![0]!.id, due: addDays(f.today, -1) })
    return ['actions', id, 'due']
  }),
  plant('action-unassigned', (s, f) => {
    const { id } = add(s, 'actions', { due: addDays(f.today, 30) })
    return ['actions', id, 'who']
  }),
  plant('action-without-date', s => {
    const { id } = add(s, 'actions', { who: s.people![0]!.id })
    return ['actions', id, 'due']
  }),
  plant('action-after-its-opening', (s, f) => {
    const network = s.networks!.find(one => one.state === 'active' && one.openedOn !== undefined)!
    const fields = { who: s.people![0]!.id, due: addDays(f.today, 1), when: 'before-opening' } as const
    const { id } = add(s, 'actions', { ...fields, network: network.id })
    return ['actions', id, 'due']
  }),
  plant('no-review-in-period', s => {
    s.reviews = []
    return ['reviews']
  }),
  plant('review-overdue', (s, f) => {
    const { who, looksAt } = { who: [s.people![0]!.id], looksAt: ['Planted'] }
    const { id } = add(s, 'reviews', { on: addDays(f.today, -1), who, looksAt })
    return ['reviews', id, 'heldOn']
  }),
  plant('strategy-review-overdue', s => {
    // Three days: shorter than the time since any example was adopted or reviewed.
    s.reviewRhythm = { ...s.reviewRhythm, everyMonths: 0.1 }
    return ['reviewRhythm', 'everyMonths']
  }),
  plant('strategy-period-over', (s, f) => {
    const to = addDays(f.today, -1)
    s.period!.to = to
    const pursued = s.objectives!.filter(one => one.state !== 'dropped')
    for (const one of pursued) Object.assign(one, { due: to, state: 'reached', result: 'Planted' })
    add(s, 'reviews', { on: to, heldOn: to, who: [s.people![0]!.id], looksAt: ['Planted'], outcome: 'Planted' })
    return ['period', 'to']
  }),
  plant('review-not-prepared', (s, f) => {
    delete s.reviewRhythm!.looksAt
    for (const one of s.reviews!) one.looksAt ??= ['Planted']
    const { id } = add(s, 'reviews', { on: addDays(f.today, 1), who: [s.people![0]!.id] })
    return ['reviews', id, 'looksAt']
  }),
  plant('figure-incomplete', (s, f) => {
    const { id } = add(s, 'figures', { audience: audience(s).id, territory: 'Here', source: 'A survey', on: f.today })
    return ['figures', id, 'sample']
  }),
  plant('figure-out-of-date', s => {
    const fields = { value: '1', territory: 'Here', sample: '1,000 people', source: 'A survey', on: '2020-01-01' }
    const { id } = add(s, 'figures', fields)
    return ['figures', id, 'on']
  }),
]
