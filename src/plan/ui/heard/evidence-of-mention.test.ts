import { expect, test } from 'vitest'
import { evidenceOfMention, nameOfMention } from './evidence-of-mention.ts'

const mention = {
  id: 'm1',
  title: null,
  text: 'Belle salle. Est-ce ouvert le lundi ? Merci.',
  url: 'https://relais.example/p/1',
  publishedAt: '2027-01-02T10:00:00Z',
  author: 'Léa',
  source: 'Relais',
  quotable: true,
}

test('a mention as evidence keeps source, day and address, neither its words nor its author', () => {
  expect(evidenceOfMention(mention, '2027-01-02')).toEqual({
    kind: 'mention',
    of: 'm1',
    source: 'Relais',
    link: mention.url,
    on: '2027-01-02',
  })
  expect(evidenceOfMention({ ...mention, url: 'at://post', author: null }, '2027-01-02')).not.toHaveProperty('link')
})

test('its words name nothing where its source does not let them be taken over', () => {
  expect(nameOfMention(mention)).toBe('Belle salle.')
  expect(nameOfMention({ ...mention, quotable: false })).toBe('')
})
