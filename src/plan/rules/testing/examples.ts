import type { Facts } from '../../facts.ts'
import type { Strategy } from '../../schema.ts'
import { soundFacts, soundStrategy } from './sound.ts'

/** The strategies into which defects are planted, each with facts in which all is well. */
export const examples: readonly { name: string; strategy: Strategy; facts: Facts }[] = [
  { name: 'the shared garden', strategy: soundStrategy(), facts: soundFacts() },
]
