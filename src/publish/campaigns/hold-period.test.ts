import { expect, test } from 'vitest'
import { restraintsMet } from './hold-period.ts'

const election = { id: 'e', name: 'Élections', from: '2027-10-01', to: '2027-10-20', goesOn: 'Les horaires' }

test.each([
  ['meets its last day', '2027-10-20', '2027-11-30', ['Élections']],
  ['meets its first day', '2027-09-01', '2027-10-01', ['Élections']],
  ['lies within it', '2027-10-05', '2027-10-06', ['Élections']],
  ['ends the day before', '2027-09-01', '2027-09-30', []],
  ['begins the day after', '2027-10-21', '2027-11-30', []],
])('a campaign that %s', (_, from, to, names) => {
  expect(restraintsMet({ from, to }, [election]).map(one => one.name)).toEqual(names)
})

test('what strategy and policy both know is told once, by day; without days nothing is told', () => {
  const mourning = { id: 'm', from: '2027-09-02', to: '2027-09-03' }
  const met = restraintsMet({ from: '2027-01-01', to: '2027-12-31' }, [
    election,
    { ...election, id: 'other', name: 'élections', goesOn: undefined },
    { id: 'open', name: 'Sans fin', from: '2027-01-01' },
    mourning,
  ])
  expect(met.map(({ name, from }) => [name, from])).toEqual([
    ['m', '2027-09-02'],
    ['élections', '2027-10-01'],
  ])
})
