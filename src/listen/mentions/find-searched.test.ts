import { expect, test } from 'vitest'
import { findSearched } from './find-searched.ts'

const mention = {
  title: 'Les bénévoles au marché',
  body: 'L’été, un bénévole du marché de l’Est vend des cafés ; le café du marché aussi.',
  language: 'fr',
}
const marked = (search: string) =>
  findSearched(search, mention).map(({ field, start, end }) =>
    (field === 'title' ? mention.title : mention.body).slice(start, end),
  )

test.each([
  ['benevole', ['bénévoles', 'bénévole']],
  ['été', ['été']],
  ['cafes -marché', ['cafés', 'café']],
  ['"marché de l’Est"', ['marché de l’Est']],
  ['béné*', ['bénévoles', 'bénévole']],
  ['cathédrale', []],
  ['-café', []],
  ['', []],
])('what %j finds is seen again in the text', (search, words) => expect(marked(search)).toEqual(words))
