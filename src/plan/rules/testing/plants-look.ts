import { addDays } from '../../../clock.ts'
import { addMonths } from '../days.ts'
import { listeningEnds } from '../listening-days.ts'
import { add, type Plant, plant } from './plant.ts'
import { nothingBefore, readyBefore } from './planted.ts'

/** Defects of looking and listening (A). */
export const plantsLook: readonly Plant[] = [
  plant('no-competitor', strategy => {
    delete strategy.competitors
    return ['competitors']
  }),
  plant('competitor-procedure-missing', strategy => {
    delete strategy.listening!.competitorsBy
    return ['listening', 'competitorsBy']
  }),
  plant('competitor-not-looked-at', (strategy, facts) => {
    const one = strategy.competitors![0]!
    one.lastLookedOn = addDays(facts.today, -7 * (strategy.listening!.competitorsEvery ?? 13) - 1)
    return ['competitors', one.id, 'lastLookedOn']
  }),
  plant('own-spaces-not-listed', strategy => {
    delete strategy.spaces
    const one = strategy.networks!.find(network => network.state === 'active')!
    one.openedOn = '2015-03-02'
    delete one.opensOn
    return ['spaces']
  }),
  plant('space-not-audited', strategy => {
    const one = add(strategy, 'spaces', { official: true, state: 'dormant' })
    return ['spaces', one.id, 'auditedOn']
  }),
  plant('no-stakeholder', strategy => {
    delete strategy.stakeholders
    return ['stakeholders']
  }),
  plant('stakeholder-not-studied', strategy => ['stakeholders', add(strategy, 'stakeholders', {}).id, 'uses']),
  plant('no-trend-or-issue', strategy => {
    delete strategy.trends
    delete strategy.issues
    return ['trends']
  }),
  plant('issue-without-owner', strategy => {
    const one = add(strategy, 'issues', { effect: 'Doubt', response: 'A page of answers' })
    return ['issues', one.id, 'owner']
  }),
  plant('issue-without-response', strategy => {
    const one = add(strategy, 'issues', { effect: 'Doubt', owner: strategy.people![0]!.id })
    return ['issues', one.id, 'response']
  }),
  plant('issue-without-effect', strategy => {
    const one = add(strategy, 'issues', { response: 'A page of answers', owner: strategy.people![0]!.id })
    return ['issues', one.id, 'effect']
  }),
  plant('listening-not-planned', (strategy, facts) => {
    delete strategy.listening!.from
    // Without a beginning nothing else about listening can be told; what depends on it is left out with it.
    facts.listening!.startedOn = null
    return ['listening', 'from']
  }),
  plant('listening-stopped', (_strategy, facts) => {
    facts.listening!.activeSources = 0
    return ['listening']
  }),
  plant('listening-shorter-than-three-months', strategy => {
    strategy.listening!.months = 1
    delete strategy.listening!.shorterBecause
    return ['listening', 'months']
  }),
  plant('opening-before-listening-ends', (strategy, facts) => {
    const one = strategy.networks!.find(network => network.state === 'active')!
    one.openedOn = addDays(listeningEnds(strategy, facts)!, -1)
    one.peersLookedOn = one.openedOn
    readyBefore(strategy, one.openedOn)
    return ['networks', one.id, 'openedOn']
  }),
  plant('listened-less-than-planned', (strategy, facts) => {
    const { from, months = 3 } = strategy.listening!
    delete strategy.listening!.shorterBecause
    strategy.listening!.months = Math.max(months, 3)
    const one = strategy.networks!.find(network => network.state === 'active')!
    one.openedOn = addMonths(from!, strategy.listening!.months)
    one.peersLookedOn = one.openedOn
    readyBefore(strategy, one.openedOn)
    facts.listening!.startedOn = addDays(from!, 20)
    return ['listening', 'from']
  }),
  plant('publishing-before-listening-ends', (strategy, facts) => {
    const ends = listeningEnds(strategy, facts)!
    nothingBefore(strategy, facts)
    facts.publishing!.firstPublishedOn = addDays(ends, -1)
    readyBefore(strategy, facts.publishing!.firstPublishedOn)
    return ['listening']
  }),
  plant('nobody-looked', (_strategy, facts) => {
    facts.listening!.lastLookedAt = `${addDays(facts.today, -30)}T08:00:00Z`
    return ['listening', 'lookEvery']
  }),
  plant('nobody-to-look', strategy => {
    strategy.listening!.lookedAtBy = []
    return ['listening', 'lookedAtBy']
  }),
  plant('listen-only-with-open-space', strategy => {
    strategy.mode = 'listen'
    const [first, ...others] = strategy.networks!.filter(network => network.state === 'active')
    for (const one of others) one.state = 'dormant'
    return ['networks', first!.id, 'state']
  }),
  plant('theme-handed-to-nobody', (_strategy, facts) => {
    facts.listening!.topics.push({ name: 'Planted theme', kind: 'theme', recent: 25, before: 25 })
    return ['handovers']
  }),
  plant('handover-unanswered', (strategy, facts) => {
    const one = add(strategy, 'handovers', { to: 'Reception', handedOn: addDays(facts.today, -40) })
    return ['handovers', one.id, 'answeredOn']
  }),
  plant('handover-to-nobody', (strategy, facts) => {
    const one = add(strategy, 'handovers', { handedOn: facts.today })
    return ['handovers', one.id, 'to']
  }),
  plant('digest-without-rhythm', strategy => {
    delete strategy.listening!.digestEvery
    return ['listening', 'digestEvery']
  }),
  plant('digest-overdue', (strategy, facts) => {
    strategy.listening!.digestLastOn = addDays(facts.today, -(strategy.listening!.digestEvery ?? 30) - 1)
    strategy.listening!.digestEvery ??= 30
    return ['listening', 'digestLastOn']
  }),
  plant('growing-argument-without-answer', strategy => {
    const one = add(strategy, 'arguments', { side: 'against', strength: 'growing' })
    return ['arguments', one.id, 'answer']
  }),
  plant('answer-without-evidence', strategy => {
    const one = add(strategy, 'arguments', { side: 'against', strength: 'steady', answer: 'It is not so' })
    return ['arguments', one.id, 'answerEvidence']
  }),
]
