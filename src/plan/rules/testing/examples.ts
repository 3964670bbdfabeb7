import { readExamples } from '../../examples/read-examples.ts'
import type { Facts } from '../../facts.ts'
import type { Strategy } from '../../schema.ts'

/** The whole example strategies, each with the facts in which all is well; those that only listen have no room for most defects. */
const whole = new Set(['b2b.en.yaml', 'food-bank.fr.yaml', 'museum.fr.yaml', 'town.fr.yaml'])

export const examples: readonly { name: string; strategy: Strategy; facts: Facts }[] = readExamples()
  .filter(one => whole.has(one.file))
  .map(({ file, strategy, facts }) => ({ name: file, strategy, facts }))
