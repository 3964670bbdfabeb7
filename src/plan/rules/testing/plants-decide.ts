import { addDays } from '../../../clock.ts'
import type { Strategy } from '../../schema.ts'
import { examinedOn } from '../examination-days.ts'
import {
  addAudience,
  addObjective,
  addSpace,
  chosenAudience,
  freshMetric,
  openSpace,
  pursuedObjective,
} from './complete-items.ts'
import { add, type Plant, plant } from './plant.ts'

type Field = 'purpose' | 'use' | 'metric' | 'baseline' | 'target' | 'due' | 'owner' | 'goal' | 'how'
/** Takes one field away from an objective. */
const without = (field: Field) => (strategy: Strategy) => {
  const one = pursuedObjective(strategy)
  delete one[field]
  return ['objectives', one.id, field] as const
}

/** Defects of examination, objectives, goals and audiences (B1 to B5), and of any item. */
export const plantsDecide: readonly Plant[] = [
  plant('examination-missing', strategy => {
    delete strategy.examination!.startedOn
    return ['examination', 'startedOn']
  }),
  plant('examination-not-over', strategy => {
    strategy.state = 'under-review'
    delete strategy.examination!.endedOn
    return ['examination', 'endedOn']
  }),
  plant('adopted-before-examination', strategy => {
    delete strategy.examination!.endedOn
    return ['examination', 'endedOn']
  }),
  plant('objective-set-before-examination', (strategy, facts) => {
    const one = pursuedObjective(strategy)
    one.setOn = addDays(examinedOn(strategy)!, -1)
    facts.writtenOn![`objectives/${one.id}`] = one.setOn
    return ['objectives', one.id, 'setOn']
  }),
  plant('examination-without-evidence', strategy => {
    strategy.examination!.evidence = []
    return ['examination', 'evidence']
  }),
  plant('no-objective', strategy => {
    for (const one of strategy.objectives!) Object.assign(one, { state: 'dropped', result: 'Not this year' })
    return ['objectives']
  }),
  plant('objective-without-purpose', without('purpose')),
  plant('objective-without-use', without('use')),
  plant('period-missing', strategy => {
    delete strategy.period!.to
    return ['period']
  }),
  plant('objective-without-metric', without('metric')),
  plant('objective-metric-unreadable', strategy => {
    const one = pursuedObjective(strategy)
    one.metric = { id: 'listen.planted' }
    return ['objectives', one.id, 'metric']
  }),
  plant('objective-is-only-means', strategy => {
    const one = pursuedObjective(strategy)
    one.name = strategy.language === 'fr' ? 'Ouvrir un compte TikTok' : 'Open a TikTok account'
    return ['objectives', one.id, 'name']
  }),
  plant('objective-without-baseline', without('baseline')),
  plant('objective-without-target', without('target')),
  plant('objective-without-due-date', without('due')),
  plant('objective-without-owner', without('owner')),
  plant('objective-share-above-one', (strategy, facts) => {
    const one = addObjective(strategy, facts, { target: 40, baseline: { value: 0.3 } })
    Object.assign(facts.metrics!.find(metric => metric.id === freshMetric)!, { unit: 'share' })
    return ['objectives', one.id, 'target']
  }),
  plant('objective-target-already-met', (strategy, facts) => {
    const one = addObjective(strategy, facts, { target: 10 })
    return ['objectives', one.id, 'target']
  }),
  plant('objective-wrong-direction', (strategy, facts) => {
    const one = addObjective(strategy, facts)
    Object.assign(facts.metrics!.find(metric => metric.id === freshMetric)!, { better: 'lower' })
    return ['objectives', one.id, 'target']
  }),
  plant('objective-out-of-reach', (strategy, facts) => {
    const one = addObjective(strategy, facts, { target: 1_000, due: addDays(facts.today, 60) })
    const points = [70, 60, 50, 40, 30, 20, 10, 0].map(days => ({ on: addDays(facts.today, -days), value: 10 }))
    facts.readings![one.id] = { readable: true, value: 10, at: facts.now, source: 'List', points }
    return ['objectives', one.id, 'target']
  }),
  plant('objectives-contrary', (strategy, facts) => {
    addObjective(strategy, facts)
    const one = addObjective(strategy, facts, { id: 'planted-too', name: 'Planted too', target: 5 })
    return ['objectives', one.id, 'target']
  }),
  plant('objective-due-outside-period', strategy => {
    const one = pursuedObjective(strategy)
    one.due = addDays(strategy.period!.to!, 1)
    return ['objectives', one.id, 'due']
  }),
  plant('objective-past-due', (strategy, facts) => {
    const one = addObjective(strategy, facts, { due: addDays(facts.today, -1) })
    return ['objectives', one.id, 'state']
  }),
  plant('objective-reached-not-said', (strategy, facts) => {
    const one = addObjective(strategy, facts)
    facts.readings![one.id] = { readable: true, value: 20, at: facts.now, source: 'List' }
    return ['objectives', one.id, 'state']
  }),
  plant('objective-reached-nothing-follows', strategy => {
    const one = pursuedObjective(strategy)
    one.state = 'reached'
    delete one.result
    return ['objectives', one.id, 'result']
  }),
  plant('no-goal', strategy => {
    delete strategy.goals
    for (const one of strategy.objectives!) delete one.goal
    return ['goals']
  }),
  plant('objective-without-goal', without('goal')),
  plant('objective-without-how', without('how')),
  plant('place-in-business-strategy-missing', strategy => {
    delete strategy.place!.businessStrategy
    return ['place', 'businessStrategy']
  }),
  plant('no-audience', strategy => {
    for (const one of strategy.audiences!) if (one.state === 'chosen') one.state = 'possible'
    return ['audiences']
  }),
  plant('audience-without-objective', strategy => {
    const one = add(strategy, 'audiences', {}, chosenAudience(strategy))
    openSpace(strategy).audiences!.push(one.id)
    return ['audiences', one.id]
  }),
  plant('objective-without-audience', (strategy, facts) => {
    const one = addObjective(strategy, facts, { audiences: [] })
    return ['objectives', one.id, 'audiences']
  }),
  plant('audience-without-evidence', strategy => {
    const one = chosenAudience(strategy)
    one.evidence = []
    return ['audiences', one.id, 'evidence']
  }),
  plant('audience-evidence-old', (strategy, facts) => {
    const one = chosenAudience(strategy)
    one.evidence = [{ kind: 'note', says: 'They meet there', on: addDays(facts.today, -400) }]
    return ['audiences', one.id, 'evidence']
  }),
  plant('audience-evidence-undated', strategy => {
    const one = chosenAudience(strategy)
    one.evidence = [{ kind: 'note', says: 'They meet there' }]
    return ['audiences', one.id, 'evidence']
  }),
  plant('audience-survey-only', (strategy, facts) => {
    const one = chosenAudience(strategy)
    one.evidence = [{ kind: 'survey', says: 'Six in ten', on: facts.today }]
    return ['audiences', one.id, 'evidence']
  }),
  plant('evidence-not-there', (strategy, facts) => {
    const one = chosenAudience(strategy)
    one.evidence!.push({ kind: 'mention', of: 'planted', says: 'A post that was removed' })
    facts.evidence!['mention/planted'] = null
    return ['audiences', one.id, 'evidence']
  }),
  plant('audience-aside-without-reason', strategy => {
    const one = add(strategy, 'audiences', { state: 'aside' })
    return ['audiences', one.id, 'reason']
  }),
  plant('audience-without-why', strategy => {
    const one = chosenAudience(strategy)
    delete one.why
    return ['audiences', one.id, 'why']
  }),
  plant('research-overdue', (strategy, facts) => {
    const one = addAudience(strategy, {
      research: [{ what: 'Where they read', who: strategy.people![0]!.id, due: addDays(facts.today, -1) }],
    })
    openSpace(strategy).audiences!.push(one.id)
    return ['audiences', one.id, 'research']
  }),
  plant('reference-to-nothing', strategy => {
    const one = add(strategy, 'tools', { for: 'Pictures', access: ['nobody-of-that-name'] })
    return ['tools', one.id, 'access']
  }),
  plant('duplicate-name', strategy => {
    const one = add(strategy, 'trends', { name: strategy.trends![0]!.name!.toUpperCase() }, strategy.trends![0]!)
    return ['trends', one.id, 'name']
  }),
  plant('item-without-name', strategy => {
    const one = addSpace(strategy, { name: '' })
    return ['networks', one.id, 'name']
  }),
  plant('dates-reversed', strategy => {
    const one = add(strategy, 'people', { from: '2099-02-02', until: '2099-02-01' })
    return ['people', one.id, 'until']
  }),
]
