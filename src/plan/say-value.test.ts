import { expect, test } from 'vitest'
import { fieldsOf } from './model/shape.ts'
import type { Strategy } from './model/strategy.ts'
import { type SayWords, saidText, sayValue, titleOfItem } from './say-value.ts'

const strategy: Strategy = {
  vigie: 1,
  resources: { currency: 'CAD' },
  people: [{ id: 'ana', name: 'Ana Lopez' }],
  networks: [{ id: 'fb', name: 'Notre page' }],
}
const words = (language: 'fr' | 'en'): SayWords => ({
  language,
  value: (list, value) =>
    ({ language: { fr: 'Français', en: 'Anglais' }, unit: { 'hours-a-week': 'h par semaine' } })[list]?.[
      value as 'fr'
    ] ?? value,
  label: (_part, field) => field,
  yesNo: yes => (yes ? 'Oui' : 'Non'),
  metric: id => (id === 'listen.mentions' ? 'Mentions' : undefined),
})
const say = (part: string, field: string, value: unknown, language: 'fr' | 'en' = 'fr') => {
  const said = sayValue(words(language), strategy, part, fieldsOf(part).find(one => one.name === field)!, value)
  return said === null ? null : saidText(said)
}

test.each([
  ['a day', 'reviews', 'on', '2027-02-01', '1er\u00a0février 2027'],
  ['hours', 'people', 'hours', 3.5, '3,5\u00a0h par semaine'],
  ['money, in the currency of the strategy', 'objectives', 'money', 12000, '12\u202f000\u00a0$'],
  ['a count', 'spaces', 'followers', 3180, '3\u202f180'],
  ['a person by name', 'networks', 'animator', 'ana', 'Ana Lopez'],
  ['somebody who is gone', 'networks', 'animator', 'luc', 'luc'],
  ['choices, of which the first alone has a capital', 'networks', 'languages', ['fr', 'en'], 'Français, anglais'],
  ['a network as it writes itself', 'networks', 'kind', 'linkedin', 'LinkedIn'],
  ['a network of one’s own', 'networks', 'kind', 'forum du musée', 'forum du musée'],
  ['a metric by name', 'objectives', 'metric', { id: 'listen.mentions' }, 'Mentions'],
  [
    'rows',
    'people',
    'shares',
    [{ network: 'fb', hours: 2 }],
    'shares-rows.network\u00a0: Notre page · shares-rows.hours\u00a0: 2\u00a0h par semaine',
  ],
  [
    'hours of service',
    'networks',
    'serviceHours',
    [{ days: ['fr', 'en'], from: '9:00', to: '12:00' }],
    'fr, en\u00a0: 9:00–12:00',
  ],
  ['a month', 'adoptionReadings', 'month', '2026-12', 'décembre 2026'],
  ['a place by name', 'decisions', 'about', ['networks/fb', 'networks/x', 'the rest'], 'Notre page\nx\nthe rest'],
  ['names with commas', 'objectives', 'networks', ['fb', 'a, b'], 'Notre page\u202f; a, b'],
  ['no', 'people', 'leader', false, 'Non'],
  ['nothing', 'people', 'role', '', null],
  ['an empty list', 'people', 'criteria', [], null],
] as const)('%s', (_what, part, field, value, expected) => {
  expect(say(part, field, value)).toBe(expected)
})

test('evidence says its source and day, and leads to it', () => {
  const shape = fieldsOf('trends').find(one => one.name === 'evidence')!
  const evidence = [
    { kind: 'mention', says: 'Ouvrez le soir.', on: '2026-10-14' },
    { kind: 'note', link: 'https://phare.example/' },
  ]
  expect(sayValue(words('en'), strategy, 'trends', shape, evidence)).toEqual([
    'Ouvrez le soir. ',
    { small: '(mention, October\u00a014, 2026)' },
    '\n',
    { link: '(note)', to: 'https://phare.example/' },
  ])
})

test('an item without a name is called by whom or what it is about', () => {
  expect(titleOfItem(strategy, { id: 'e', person: 'ana' })).toBe('Ana Lopez')
  expect(titleOfItem(strategy, { id: 'e', themes: ['Prix', 'Accès'] })).toBe('Prix, Accès')
  expect(titleOfItem(strategy, { id: 'm', month: '2027-01' })).toBe('2027-01')
  expect(titleOfItem(strategy, { id: 'x' })).toBe('x')
})

test('figures of what is measured in shares are said in per cent', () => {
  const sayShare = (field: string, value: unknown) => {
    const shape = fieldsOf('objectives').find(one => one.name === field)!
    return saidText(sayValue({ ...words('fr'), shares: true }, strategy, 'objectives', shape, value)!)
  }
  expect(sayShare('target', 0.31)).toBe('31\u00a0%')
  expect(sayShare('baseline', { value: 0.125, source: 'Vigie' })).toBe('12,5\u00a0% (Vigie)')
  expect(say('objectives', 'target', 0.31)).toBe('0,31')
})
