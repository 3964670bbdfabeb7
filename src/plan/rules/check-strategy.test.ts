import { expect, test } from 'vitest'
import { placeText } from '../schema.ts'
import { checkStrategy, namedBy } from './check-strategy.ts'
import { soundFacts, soundStrategy, today } from './testing/sound.ts'
import { apply, type Change } from './testing/table.ts'

const at = 'networks/bluesky/accounts'
/** The finding at the place, in a strategy that accepts it as it names `of`. */
function acceptedOf(of: string[] | undefined, until: string, change: Change): boolean {
  const [strategy, facts] = [soundStrategy(), soundFacts()]
  apply({ 'networks/bluesky/accounts/0/administrators': ['ana', 'luc'] }, strategy, facts)
  apply(change, strategy, facts)
  strategy.accepted = [
    { rule: 'administrator-left', at, reason: 'In June', until, ...(of === undefined ? {} : { of }) },
  ]
  const found = checkStrategy(strategy, facts).findings.filter(one => placeText(one.at) === at)
  expect(found).toHaveLength(1)
  return found[0]!.accepted !== undefined
}
const gone = (...people: string[]): Change => Object.fromEntries(people.map(id => [`people/${id}/until`, '2027-05-01']))

test.each([
  ['who it named', ['Luc Roy'], gone('luc'), true],
  ['somebody else has left since', ['Luc Roy'], gone('ana', 'luc'), false],
  ['somebody else has left instead', ['Luc Roy'], gone('ana'), false],
  ['written by hand, it holds for any', undefined, gone('ana'), true],
] as const)('an acceptance covers what was accepted: %s', (_name, of, change, holds) => {
  expect(acceptedOf(of === undefined ? undefined : [...of], today, change)).toBe(holds)
})

test('it holds to its last day', () => {
  expect(acceptedOf(['Luc Roy'], '2027-05-02', gone('luc'))).toBe(false)
})

test('a new name of the item itself or another figure is the same finding', () => {
  expect(namedBy({ name: 'Bluesky', person: 'Luc', people: 1, due: '2027-05-01' })).toEqual(['2027-05-01', 'Luc'])
  expect(namedBy({ name: 'Blue sky', people: 2 })).toEqual([])
})
