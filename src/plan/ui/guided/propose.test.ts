import { describe, expect, test } from 'vitest'
import { type Strategy, strategy as schema } from '../../schema.ts'
import type { Heard } from './proposal.ts'
import { proposalsFor, unsaidOf } from './propose.ts'
import { mentionsAMonth } from './propose-objectives.ts'
import { type guidedIds, isAnswered, progressOf, stepsOf } from './steps.ts'

const heard: Heard = {
  today: '2027-01-31',
  days: 90,
  total: 90,
  startedOn: '2026-11-01',
  topics: [
    { id: 1, name: 'Musée', kind: 'us', mentions: 60 },
    { id: 2, name: 'Aquarium', kind: 'competitor', mentions: 20 },
    { id: 3, name: 'Bibliothèque', kind: 'theme', mentions: 10 },
  ],
  sources: [
    { id: 7, title: 'Bluesky : musée', connector: 'bluesky', connectorName: 'Bluesky', mentions: 40 },
    { id: 8, title: 'Relais', connector: 'webhook', connectorName: 'Webhook', mentions: 50 },
    { id: 10, title: 'mentions.csv', connector: 'file', connectorName: 'CSV', mentions: 90 },
    { id: 9, title: 'Mastodon', connector: 'mastodon', connectorName: 'Mastodon', mentions: 0 },
  ],
  spaces: [{ name: 'Notre blogue', network: 'wordpress', link: 'https://musee.example' }],
  asked: [
    { id: 'm1', name: 'Une rampe ?', evidence: { kind: 'mention', of: 'm1', says: 'Une rampe ?', on: '2027-01-02' } },
  ],
  month: { mentions: 30, days: 30, read: 30 },
  voice: { us: 60, all: 80 },
  members: [{ name: 'Marie', email: 'marie@exemple.org', role: 'Direction' }],
}
const words = (key: string, params: Record<string, unknown> = {}) => [key, ...Object.values(params)].join(' ')
const propose = (step: (typeof guidedIds)[number], document: Strategy = { vigie: 1 }) =>
  proposalsFor(step, heard, document, words)

describe('the guided path', () => {
  test('asks half an hour of questions, and fewer where one only listens', () => {
    const minutes = (mode: 'full' | 'listen') => stepsOf(mode).reduce((sum, one) => sum + one.minutes, 0)
    expect(minutes('full')).toBe(30)
    expect(minutes('listen')).toBeLessThan(30)
    expect(stepsOf('listen').map(one => one.id)).not.toContain('networks')
  })

  test('every proposal fits the model: taken as it is, nothing is refused', () => {
    for (const step of stepsOf('full'))
      for (const one of propose(step.id)) {
        if ('fields' in one) {
          const [section = ''] = Object.keys(one.fields)[0]?.split('/') ?? []
          const value = Object.fromEntries(Object.entries(one.fields).map(([at, to]) => [at.split('/')[1], to]))
          expect(schema.safeParse({ vigie: 1, [section]: value }).error, one.id).toBeUndefined()
        } else if (step.as === 'items')
          expect(schema.safeParse({ vigie: 1, [step.list]: [{ id: 'a', ...one.item }] }).error, one.id).toBeUndefined()
      }
  })

  test('what was heard grounds what is proposed', () => {
    expect(propose('comparable')).toMatchObject([
      {
        name: 'Aquarium',
        ground: 'ground.mentions 20 90',
        item: { topic: 'Aquarium', evidence: [{ of: 'Aquarium' }] },
      },
    ])
    expect(propose('needs')[0]).toMatchObject({
      item: { heard: [{ of: 'm1' }] },
      opens: { params: { mentionId: 'm1' } },
    })
    expect(propose('networks').map(one => one.name)).toEqual(['Bluesky'])
    expect(propose('objectives').map(one => one.id)).toEqual(['listen', 'answer', 'place'])
  })

  test('a proposed objective asks for what only people know, and is then whole', () => {
    const text: Strategy = {
      vigie: 1,
      goals: [{ id: 'near', name: 'Near' }],
      people: [{ id: 'marie', name: 'Marie' }],
    }
    const made = propose('objectives', text).flatMap(one =>
      'item' in one && typeof one.asks === 'object' ? [{ id: one.id, ...one.item, [one.asks.field]: 60 }] : [],
    )
    expect(made.map(one => one.id)).toEqual(['listen', 'place'])
    // Without one of these the checks find an error in what was just taken.
    const needed = ['goal', 'purpose', 'metric', 'baseline', 'target', 'due', 'owner']
    for (const one of made) expect(Object.keys(one)).toEqual(expect.arrayContaining(needed))
    // Nothing is known yet that would measure it: it is only taken to be completed.
    expect(propose('objectives', text)[1]).toMatchObject({ id: 'answer', asks: 'more' })
  })

  test('a month is counted from the days that were listened to', () => {
    expect(mentionsAMonth(10, '2027-01-22', '2027-01-31')).toEqual({ mentions: 30, days: 10, read: 10 })
    expect(mentionsAMonth(10, '2027-01-31', '2027-01-31')).toEqual({ mentions: 300, days: 1, read: 10 })
    expect(mentionsAMonth(10, '2026-11-03', '2027-01-31')).toEqual({ mentions: 10, days: 30, read: 10 })
    expect(mentionsAMonth(0, undefined, '2027-01-31')).toBeNull()
    expect(mentionsAMonth(null, '2026-11-03', '2027-01-31')).toBeNull()
  })

  test('what is asked in the same words is one need, with all that was heard', () => {
    const again = { id: 'm2', name: 'une rampe ?', evidence: { kind: 'mention', of: 'm2' } } as const
    const [one, ...rest] = proposalsFor('needs', { ...heard, asked: [...heard.asked, again] }, { vigie: 1 }, words)
    expect(rest).toEqual([])
    expect(one).toMatchObject({ ground: 'ground.quote 2 –', item: { heard: [{ of: 'm1' }, { of: 'm2' }] } })
  })

  test('what is taken is proposed no more, also under another name', () => {
    const taken: Strategy = {
      vigie: 1,
      competitors: [{ id: 'aquarium', name: 'aquarium ' }],
      needs: [{ id: 'ramp', name: 'Access', heard: [{ kind: 'mention', of: 'm1' }] }],
      listening: { from: '2026-10-01', months: 3 },
    }
    expect(propose('comparable', taken)).toEqual([])
    expect(propose('needs', taken)).toEqual([])
    expect(propose('listening', taken)).toEqual([])
  })

  test('taking a proposal writes what is unsaid, and nothing over what somebody wrote', () => {
    const begun: Strategy = { vigie: 1, examination: { summary: 'Mine', startedOn: '2026-09-01' } }
    const [one] = propose('examination', begun)
    expect(unsaidOf(begun, (one as { fields: Record<string, unknown> }).fields)).toEqual([
      ['examination/endedOn', '2027-01-31'],
    ])
  })

  test('audiences come from the stakeholders that were named, with their evidence', () => {
    const named: Strategy = {
      vigie: 1,
      stakeholders: [{ id: 'p', name: 'Parents', evidence: [{ kind: 'note', says: 'x' }] }],
    }
    expect(propose('audiences', named)).toMatchObject([
      { name: 'Parents', item: { state: 'chosen', evidence: [{ says: 'x' }] } },
    ])
  })

  test('progress counts what is said, whoever said it and in which order', () => {
    const some: Strategy = {
      vigie: 1,
      goals: [{ id: 'g', name: 'Near' }],
      scope: { wont: ['TikTok'] },
      people: [{ id: 'p' }],
    }
    const progress = progressOf(some, 'full')
    expect(progress).toMatchObject({ answered: 2, of: 16, next: 'people' })
    expect(
      stepsOf('full')
        .filter(step => isAnswered(some, step))
        .map(one => one.id),
    ).toEqual(['goals', 'scope'])
  })
})
