import { addDays } from '../../../clock.ts'
import type { Strategy } from '../../schema.ts'
import { firstAdoptedOn } from '../adopted.ts'
import { add, type Plant, plant } from './plant.ts'
import {
  asked,
  audience,
  firstOpened,
  leaving,
  nothingBefore,
  objective,
  person,
  secondSpace,
  space,
  standsIn,
} from './planted.ts'

const adoptOn = (strategy: Strategy, day: string) => {
  strategy.adoptedOn = day
  for (const mark of strategy.adoptedBy!) mark.on = day
}

/** Adoption, order of steps, conversation before broadcast, commitment, way out, benefit: B13 to B19. */
export const plantsLasting: readonly Plant[] = [
  plant('opened-before-adoption', (s, f) => {
    const network = firstOpened(s, f)?.network ?? space(s)
    network.openedOn ??= f.today
    const later = addDays(network.openedOn, 1)
    for (const one of s.networks!)
      if (one !== network && one.openedOn !== undefined && one.openedOn < later) one.openedOn = '2019-01-01'
    adoptOn(s, later)
    f.publishing!.firstPublishedOn = null
    return ['networks', network.id, 'openedOn']
  }),
  plant('published-before-adoption', (s, f) => {
    nothingBefore(s, f)
    f.publishing!.firstPublishedOn = addDays(firstAdoptedOn(s)!, -1)
    return []
  }),
  plant('adopted-by-nobody', s => {
    delete s.adoptedBy
    return ['adoptedBy']
  }),
  plant('no-approver-named', s => {
    delete s.direction!.approvers
    return ['direction', 'approvers']
  }),
  plant('approver-cannot-adopt', (s, f) => {
    const approver = s.people!.find(one => one.id === s.direction!.approvers![0])!
    for (const member of f.members!) if (member.email === approver.email) member.role = 'reader'
    return ['people', approver.id, 'email']
  }),
  plant('adopted-with-open-errors', s => {
    delete s.goals
    return ['adoptedBy']
  }),
  plant('surprise-without-follow-up', s => {
    const { id } = add(s, 'surprises', { text: 'Planted', on: '2020-01-01' })
    return ['surprises', id, 'became']
  }),
  plant('opened-before-steps-5-and-6', (s, f) => {
    const first = firstOpened(s, f)
    const network = first?.network ?? space(s)
    network.openedOn ??= f.today
    const to = addDays(network.openedOn, 1)
    for (const one of s.phases ?? []) one.steps = one.steps?.filter(step => step !== '6' && step !== '7')
    for (const one of s.networks!)
      if (one !== network && one.openedOn !== undefined && one.openedOn < to) one.openedOn = '2019-01-01'
    add(s, 'phases', { steps: ['6'], from: addDays(to, -7), to, aim: 'Planted' })
    return ['networks', network.id, 'openedOn']
  }),
  plant('phases-out-of-order', s => {
    const from = s.examination?.startedOn ?? s.period!.from!
    const { id } = add(s, 'phases', { steps: ['7'], from, to: addDays(from, 7), aim: 'Planted' })
    return ['phases', id]
  }),
  plant('phases-in-a-circle', s => {
    const { id } = add(s, 'phases', { aim: 'Planted', after: 'planted', afterWeeks: 1, lastsWeeks: 2 })
    return ['phases', id, 'after']
  }),
  plant('objectives-only-reach', (s, f) => {
    const ids = s.objectives!.flatMap(one => one.metric?.id ?? [])
    f.metrics = [...new Set([...f.metrics!.map(one => one.id), ...ids])].map(id => ({ id, stage: 'output' }))
    return ['objectives']
  }),
  plant('no-hours-to-converse', s => {
    s.resources = { ...s.resources, converseHours: 0 }
    for (const one of s.networks!) if (one.converseHours !== undefined) one.converseHours = 0
    return ['resources', 'converseHours']
  }),
  plant('network-without-conversation', s => {
    const network = space(s)
    s.resources = { ...s.resources, converseHours: s.resources?.converseHours || 1 }
    network.publishHours = network.publishHours || 1
    network.converseHours = 0
    return ['networks', network.id, 'converseHours']
  }),
  plant('same-text-everywhere', s => {
    const network = secondSpace(s)
    network.sameTextElsewhere = true
    return ['networks', network.id, 'sameTextElsewhere']
  }),
  plant('audience-without-role', s => {
    delete audience(s).role
    return ['audiences', audience(s).id, 'role']
  }),
  plant('relations-not-said', s => {
    delete s.conversation
    for (const one of s.audiences!) delete one.relations
    return ['conversation', 'withWhom']
  }),
  plant('learning-not-said', s => {
    delete s.conversation!.learn
    return ['conversation', 'learn']
  }),
  plant('animator-leaves-before-space', s => {
    const network = space(s)
    network.standIn ??= network.animator!
    network.animator = leaving(s, person(s, network.animator)).id
    delete network.successor
    delete network.closesOn
    return ['networks', network.id, 'successor']
  }),
  plant('space-without-successor', s => {
    const network = space(s)
    delete network.successor
    return ['networks', network.id, 'successor']
  }),
  plant('stand-in-leaves-before-space', s => {
    const network = space(s)
    network.standIn = leaving(s, person(s, network.standIn ?? network.animator)).id
    delete network.closesOn
    return ['networks', network.id, 'standIn']
  }),
  plant('budget-ends-before-space', s => {
    const network = space(s)
    delete network.closesOn
    s.budget = (s.budget ?? []).filter(one => one.network !== network.id)
    const until = addDays(s.period!.to!, -1)
    const { id } = add(s, 'budget', { kind: 'tools', network: network.id, amount: 0, per: 'month', until })
    return ['budget', id, 'until']
  }),
  plant('hours-end-before-space', s => {
    const network = space(s)
    delete network.closesOn
    const rows = s.people!.flatMap(one => (one.shares ?? []).filter(share => share.network === network.id))
    for (const row of rows) row.hours = 0.1
    standsIn(s, network)
    const helper = leaving(s, person(s, network.animator))
    helper.hours = 100
    helper.shares = [{ network: network.id, hours: Math.max(asked(network), 100) }]
    return ['people', helper.id, 'until']
  }),
  plant('mandate-ends-before-strategy', s => {
    const { id } = leaving(s, person(s, s.direction!.accountable![0]))
    s.direction!.accountable = [id]
    return ['people', id, 'until']
  }),
  plant('no-leaving-signs', s => {
    delete space(s).leavingSigns
    return ['networks', space(s).id, 'leavingSigns']
  }),
  plant('leaving-not-prepared', s => {
    delete space(s).leavingArchive
    return ['networks', space(s).id, 'leavingArchive']
  }),
  plant('audience-use-falling', s => {
    const network = space(s).id
    audience(s).use = [
      { network, share: 50, on: '2026-01-01' },
      { network, share: 20, on: '2027-01-01' },
    ]
    return ['audiences', audience(s).id, 'use']
  }),
  plant('network-without-benefit', s => {
    delete space(s).benefit
    return ['networks', space(s).id, 'benefit']
  }),
  plant('objective-without-benefit', s => {
    delete objective(s).benefit
    return ['objectives', objective(s).id, 'benefit']
  }),
  plant('benefit-for-us-alone', s => {
    delete space(s).need
    return ['networks', space(s).id, 'need']
  }),
  plant('need-not-heard', s => {
    const need = s.needs!.find(one => one.id === (space(s).need ?? objective(s).need))!
    need.heard = []
    return ['needs', need.id, 'heard']
  }),
]
