import { directionOf, meets } from '../compute-progress.ts'
import type { Facts } from '../facts.ts'
import type { Objective } from '../model/strategy.ts'
import type { StrategyIndex } from './rule.ts'

/** Objectives still to be reached. */
export const pursued = (index: StrategyIndex): Objective[] => index.objectives.filter(one => one.state !== 'reached')

/** Which way the figure should go, by its own baseline and target; null where they are equal or one is missing. */
export const targetDirection = (objective: Objective): 'up' | 'down' | null =>
  directionOf(objective.baseline?.value, objective.target, 'either')

/** Whether a value is at the target or beyond; false where the direction cannot be told. */
export function meetsTarget(objective: Objective, value: number | null | undefined): boolean {
  const direction = targetDirection(objective)
  return (
    direction !== null &&
    objective.target !== undefined &&
    value !== null &&
    value !== undefined &&
    meets(value, objective.target, direction)
  )
}

/** What the product reads for the objective now; undefined when it reads nothing. */
export const readNow = (objective: Objective, facts: Facts): number | undefined =>
  facts.readings?.[objective.id]?.value ?? undefined
