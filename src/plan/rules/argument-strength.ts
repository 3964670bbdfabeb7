import { foldText } from '../../language/index.ts'
import type { Facts } from '../facts.ts'
import type { ItemOf } from '../model/strategy.ts'

/** Half as much again as the month before (or what had been half as much again), and enough of it to be no chance. */
const GROWTH = 1.5
const ENOUGH = 10

export type Strength = 'growing' | 'steady' | 'fading'
type Argument = ItemOf<'arguments'>

/** The topic of listening that an argument names, with its mentions of the last 30 days and of the 30 before. */
export function topicOfArgument({ topic }: Pick<Argument, 'topic'>, { listening }: Pick<Facts, 'listening'>) {
  const name = foldText(topic ?? '')
  return name === '' ? undefined : listening?.topics.find(one => foldText(one.name) === name)
}

/** How strong an argument is (A16), as heard where that is enough to judge by, else as written. */
export function strengthOf(
  argument: Pick<Argument, 'topic' | 'strength'>,
  facts: Pick<Facts, 'listening'>,
): Strength | undefined {
  const heard = topicOfArgument(argument, facts)
  if (heard !== undefined && heard.recent >= ENOUGH && heard.recent >= heard.before * GROWTH) return 'growing'
  if (heard !== undefined && heard.before >= ENOUGH && heard.before >= heard.recent * GROWTH) return 'fading'
  return argument.strength ?? (heard !== undefined && heard.recent >= ENOUGH ? 'steady' : undefined)
}
