import type { Audience, Facts, Network, Objective, Strategy } from '../../schema.ts'
import { add } from './plant.ts'

/** Items of the examples on which defects are planted, and whole new ones that bring none of their own. */
export const openSpace = (strategy: Strategy): Network => strategy.networks!.find(one => one.state === 'active')!

export const pursuedObjective = (strategy: Strategy): Objective =>
  strategy.objectives!.find(one => one.state === 'pursued' && one.purpose !== 'listen')!

export const chosenAudience = (strategy: Strategy): Audience => strategy.audiences!.find(one => one.state === 'chosen')!

/** A metric that no objective of the example reads. */
export const freshMetric = 'given.planted'

/** One more objective, on a metric of its own, that asks for next to no hours. */
export function addObjective(strategy: Strategy, facts: Facts, changes: Partial<Objective> = {}): Objective {
  if (!facts.metrics!.some(one => one.id === freshMetric)) facts.metrics!.push({ id: freshMetric, stage: 'outcome' })
  const like = pursuedObjective(strategy)
  return add(
    strategy,
    'objectives',
    {
      metric: { id: freshMetric },
      baseline: { value: 10, on: like.setOn, source: 'List' },
      target: 20,
      definition: 'People who came',
      unit: 'people',
      hours: 0.1,
      money: 0,
      ...changes,
    },
    like,
  )
}

/** One more chosen audience, for whom something is wanted. */
export function addAudience(strategy: Strategy, changes: Partial<Audience> = {}): Audience {
  const added = add(strategy, 'audiences', changes, chosenAudience(strategy))
  const objective = pursuedObjective(strategy)
  objective.audiences = [...(objective.audiences ?? []), added.id]
  return added
}

/** One more space, as well kept as the first, that was there long before and asks for next to no hours. */
export function addSpace(strategy: Strategy, changes: Partial<Network> = {}): Network {
  const like = openSpace(strategy)
  const added = add(
    strategy,
    'networks',
    {
      openedOn: '2015-03-02',
      opensOn: undefined,
      phase: undefined,
      cadence: undefined,
      listenHours: undefined,
      converseHours: 0.05,
      publishHours: 0.1,
      // A promise that next to no hours can keep.
      answerWithin: 1_000,
      ...changes,
    },
    like,
  )
  const objective = pursuedObjective(strategy)
  objective.networks = [...(objective.networks ?? []), added.id]
  if (added.opensOn !== undefined || added.phase !== undefined)
    add(strategy, 'actions', {
      id: `open-${added.id}`,
      network: added.id,
      who: like.animator,
      due: added.opensOn ?? strategy.period!.to,
    })
  return added
}
