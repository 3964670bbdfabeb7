import { addDays } from '../../../clock.ts'
import type { Strategy } from '../../schema.ts'
import { indexStrategy } from '../index-strategy.ts'
import { addAudience, addObjective, addSpace, openSpace, pursuedObjective } from './complete-items.ts'
import { add, type Plant, plant } from './plant.ts'

const handle = (strategy: Strategy, changes: object) => add(strategy, 'handles', { where: 'Somewhere', ...changes })
const account = (strategy: Strategy) => openSpace(strategy).accounts![0]!

/** Defects of networks, spaces, names and accounts (B6 to B8). */
export const plantsNetworks: readonly Plant[] = [
  plant('no-network', strategy => {
    for (const one of strategy.networks!)
      if (one.state === 'active' || one.state === 'reserved' || one.state === 'listening') one.state = 'dormant'
    return ['networks']
  }),
  plant('more-networks-than-hours', strategy => {
    const hours = strategy.people!.reduce((sum, one) => sum + (one.hours ?? 0), 0)
    for (let i = 0; i < hours / 2; i += 1)
      addSpace(strategy, { id: `planted-${i}`, name: `Planted ${i}`, publishHours: 0.01, converseHours: 0.01 })
    return ['networks']
  }),
  plant('network-without-motive', strategy => {
    const one = addSpace(strategy, { motive: '' })
    return ['networks', one.id, 'motive']
  }),
  plant('network-without-audience', strategy => {
    const one = addSpace(strategy, { audiences: [] })
    return ['networks', one.id, 'audiences']
  }),
  plant('audience-without-network', strategy => ['audiences', addAudience(strategy).id]),
  plant('network-only-minor-audience', strategy => {
    const audience = addAudience(strategy, { priority: 9 })
    const one = addSpace(strategy, { audiences: [audience.id] })
    return ['networks', one.id, 'audiences']
  }),
  plant('objective-only-closed-networks', (strategy, facts) => {
    const closed = add(strategy, 'networks', { state: 'closed', reason: 'Nobody was there' })
    const one = addObjective(strategy, facts, { networks: [closed.id] })
    return ['objectives', one.id, 'networks']
  }),
  plant('network-aside-without-reason', strategy => {
    const one = add(strategy, 'networks', { state: 'aside' })
    return ['networks', one.id, 'reason']
  }),
  plant('network-considered-without-thought', strategy => {
    const one = add(strategy, 'networks', { state: 'considered' })
    return ['networks', one.id, 'reason']
  }),
  plant('network-without-objective', strategy => {
    const one = addSpace(strategy)
    pursuedObjective(strategy).networks!.pop()
    return ['networks', one.id]
  }),
  plant('space-without-logic', strategy => {
    const one = addSpace(strategy, { logic: undefined, tone: undefined, formats: undefined })
    return ['networks', one.id, 'logic']
  }),
  plant('space-without-animator', strategy => {
    const one = addSpace(strategy, { animator: undefined })
    return ['networks', one.id, 'animator']
  }),
  plant('space-without-stand-in', strategy => {
    const one = addSpace(strategy, { standIn: undefined })
    return ['networks', one.id, 'standIn']
  }),
  {
    ...plant('space-rests-on-one-person', () => null),
    whyNot: 'each example has several people who give hours; the table of the rule plants it',
  },
  plant('stand-in-is-animator', strategy => {
    const one = addSpace(strategy, { standIn: openSpace(strategy).animator })
    return ['networks', one.id, 'standIn']
  }),
  plant('space-without-hours', strategy => {
    const one = addSpace(strategy, { publishHours: 0, converseHours: 0 })
    return ['networks', one.id, 'publishHours']
  }),
  plant('animator-without-hours', strategy => {
    const person = add(strategy, 'people', {})
    const one = addSpace(strategy, { standIn: person.id })
    one.accounts![0]!.administrators = [...(one.accounts![0]!.administrators ?? []), person.id]
    return ['people', person.id, 'hours']
  }),
  plant('space-without-access', strategy => {
    const person = add(strategy, 'people', { hours: 1 })
    const one = addSpace(strategy)
    one.accounts = [{ ...one.accounts![0]!, holder: person.id, administrators: [person.id] }]
    return ['networks', one.id, 'accounts']
  }),
  plant('profile-incomplete', strategy => {
    account(strategy).profileComplete = false
    return ['networks', openSpace(strategy).id, 'accounts']
  }),
  plant('profile-inconsistent', strategy => {
    account(strategy).consistent = false
    return ['networks', openSpace(strategy).id, 'accounts']
  }),
  plant('peers-not-looked-at', (strategy, facts) => {
    const space = indexStrategy(strategy, facts).speaking.find(one => one.open && !one.older)!
    delete space.network.peersLookedOn
    return ['networks', space.network.id, 'peersLookedOn']
  }),
  plant('several-spaces-at-once', (strategy, facts) => {
    const space = indexStrategy(strategy, facts).speaking.find(
      one => one.open && !one.older && one.network.openedOn !== undefined,
    )!
    const one = addSpace(strategy, { openedOn: space.on, peersLookedOn: space.on })
    return ['networks', one.id, 'openedOn']
  }),
  plant('phase-starts-big', (strategy, facts) => {
    const phase = add(strategy, 'phases', { from: addDays(facts.today, 90), to: addDays(facts.today, 180) })
    for (const id of ['planted', 'planted-too'])
      addSpace(strategy, { id, name: id, state: 'reserved', openedOn: undefined, phase: phase.id })
    return ['phases', phase.id]
  }),
  plant('handle-unchecked', strategy => ['handles', handle(strategy, { state: 'unchecked' }).id, 'state']),
  plant('handle-unreserved', strategy => ['handles', handle(strategy, { state: 'free' }).id, 'state']),
  plant('space-without-reserved-name', strategy => {
    const one = addSpace(strategy, {
      state: 'reserved',
      openedOn: undefined,
      opensOn: addDays(strategy.period!.to!, -45),
      accounts: [],
    })
    return ['networks', one.id, 'accounts']
  }),
  plant('handle-without-recovery', strategy => {
    const one = handle(strategy, { state: 'reserved', reservedBy: strategy.people![0]!.id })
    return ['handles', one.id, 'recovery']
  }),
  plant('handle-without-holder', strategy => {
    const one = handle(strategy, { state: 'reserved', recovery: 'The office’s mailbox' })
    return ['handles', one.id, 'reservedBy']
  }),
  plant('handle-expiring', (strategy, facts) => {
    const one = handle(strategy, {
      state: 'reserved',
      recovery: 'The office’s mailbox',
      reservedBy: strategy.people![0]!.id,
      expiresOn: addDays(facts.today, 20),
    })
    return ['handles', one.id, 'expiresOn']
  }),
  plant('administrator-left', (strategy, facts) => {
    const person = add(strategy, 'people', { until: addDays(facts.today, -1) })
    account(strategy).administrators = [...(account(strategy).administrators ?? []), person.id]
    return ['networks', openSpace(strategy).id, 'accounts']
  }),
  plant('account-without-holder', strategy => {
    const { holder, administrators = [] } = account(strategy)
    account(strategy).administrators = [...administrators, holder!]
    delete account(strategy).holder
    return ['networks', openSpace(strategy).id, 'accounts']
  }),
  plant('account-without-motive', strategy => {
    const one = openSpace(strategy)
    one.accounts!.push({ handle: 'planted', holder: one.animator, profileComplete: true, consistent: true })
    return ['networks', one.id, 'accounts']
  }),
]
