import { expect, test } from 'vitest'
import { itemId, metaOf, reference, references } from './field.ts'
import { collections } from './strategy.ts'

test('each reference knows its own list, and an id is no reference', () => {
  const goals = reference('goals')
  const people = reference('people')
  expect(metaOf(goals)).toEqual({ as: 'reference', to: 'goals' })
  expect(metaOf(people)).toEqual({ as: 'reference', to: 'people' })
  expect(metaOf(references('audiences'))).toEqual({ as: 'references', to: 'audiences' })
  expect(metaOf(itemId)).toBeUndefined()
})

test('fields keep what was said of them in the whole strategy', () => {
  const { goal, owner, need } = collections.objectives.shape
  expect([goal, owner, need].map(metaOf)).toEqual(['goals', 'people', 'needs'].map(to => ({ as: 'reference', to })))
})
