import { describe, expect, it } from 'vitest'
import { type Decision, decideOn, holdOn, type Standing } from './decide-on.ts'
import { follow, isLate, type Network, nextMove, type Outcome, type SendFacts, sendStates } from './send-machine.ts'
import { usualTiming } from './timing.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const tolerance = 30 * 60_000
const fresh: SendFacts = {
  state: 'sending',
  step: 0,
  failures: 0,
  dueAt: noon,
  nextAt: noon,
  progressedAt: null,
  begunAt: null,
  intendedAt: null,
  heldWhy: null,
  error: null,
}
const doubted: SendFacts = { ...fresh, begunAt: noon, intendedAt: noon }
const keys: Network = { repeat: 'safe', safeSeconds: null, finds: false }
const keysForAnHour: Network = { repeat: 'safe', safeSeconds: 3600, finds: true }
const finds: Network = { repeat: 'look', safeSeconds: null, finds: true }
const neither: Network = { repeat: 'look', safeSeconds: null, finds: false }
const why = { code: 'connectors.answered', params: { host: 'a.example', status: 500 } } as const

describe('what is to be done when a turn comes', () => {
  const cases: [string, SendFacts, Network, Date, object][] = [
    ['due', fresh, neither, at(1), { do: 'make' }],
    ['just in time', fresh, neither, at(1800), { do: 'make' }],
    ['too late', fresh, neither, at(1801), { do: 'ask' }],
    [
      'half out, its last part a moment ago',
      { ...fresh, step: 1, progressedAt: at(1700) },
      neither,
      at(1900),
      { do: 'make' },
    ],
    ['half out since long', { ...fresh, step: 1, progressedAt: at(10) }, neither, at(1900), { do: 'ask' }],
    ['in doubt, keys', doubted, keys, at(1), { do: 'make' }],
    ['in doubt, keys, too late to repeat and no way to look', doubted, keys, at(1801), { do: 'give-up' }],
    ['in doubt, keys still known', { ...doubted, dueAt: at(3000) }, keysForAnHour, at(3500), { do: 'make' }],
    ['in doubt, keys about to be forgotten', { ...doubted, dueAt: at(3000) }, keysForAnHour, at(3541), { do: 'find' }],
    ['in doubt, the network may still be busy', doubted, finds, at(89), { do: 'wait', until: at(90) }],
    ['in doubt, settled', doubted, finds, at(90), { do: 'find' }],
    ['in doubt, late: looked for all the same', doubted, finds, at(9000), { do: 'find' }],
    ['in doubt, nobody can tell', doubted, neither, at(1), { do: 'give-up' }],
  ]
  it.each(cases)('%s', (_name, facts, network, now, expected) => {
    expect(nextMove(facts, network, now, tolerance, usualTiming)).toEqual(expected)
  })
  it('is late only beyond the tolerance', () => {
    expect(isLate(fresh, at(1800), tolerance)).toBe(false)
    expect(isLate(fresh, at(1800.001), tolerance)).toBe(true)
  })
})

describe('what follows from an outcome', () => {
  const go = (facts: SendFacts, outcome: Outcome, network = neither, now = at(2)) =>
    follow(facts, noon, outcome, network, now, usualTiming, 0.5)
  const posts = [{ id: '1', url: null, at: noon }]

  it.each<[string, SendFacts, Outcome, Network, object]>([
    [
      'the last step',
      fresh,
      { kind: 'published', posts },
      neither,
      { state: 'published', intent: 'close', failures: 0 },
    ],
    [
      'a step',
      fresh,
      { kind: 'advanced', state: {}, posts, notBefore: null },
      neither,
      { state: 'sending', step: 1, intent: 'close' },
    ],
    [
      'a step that must wait',
      fresh,
      { kind: 'advanced', state: {}, posts, notBefore: at(60) },
      neither,
      { state: 'waiting', nextAt: at(60) },
    ],
    ['a refusal', fresh, { kind: 'rejected', reason: why }, neither, { state: 'failed', intent: 'close', error: why }],
    [
      'a refusal of a repeated request',
      doubted,
      { kind: 'rejected', reason: why },
      keys,
      { state: 'unknown', intent: 'keep' },
    ],
    [
      'access refused',
      fresh,
      { kind: 'access-refused', reason: why },
      neither,
      { state: 'held', heldWhy: 'access', intent: 'close' },
    ],
    [
      'access refused to a repeated request',
      doubted,
      { kind: 'access-refused', reason: why },
      keys,
      { state: 'held', intent: 'keep' },
    ],
    [
      'a limit',
      fresh,
      { kind: 'limited', reason: why, retryAt: at(600) },
      neither,
      { state: 'waiting', nextAt: noon, limitedUntil: at(600), intent: 'close', failures: 0 },
    ],
    [
      'a limit without a time',
      fresh,
      { kind: 'limited', reason: why, retryAt: null },
      neither,
      { limitedUntil: at(302) },
    ],
    ['a limit in the past', fresh, { kind: 'limited', reason: why, retryAt: noon }, neither, { limitedUntil: at(3) }],
    [
      'a limit of a year',
      fresh,
      { kind: 'limited', reason: why, retryAt: at(31_536_000) },
      neither,
      { limitedUntil: at(2 + 7 * 86_400) },
    ],
    [
      'never reached',
      fresh,
      { kind: 'unavailable', reason: why, retryAt: null },
      neither,
      { state: 'waiting', failures: 1, intent: 'close', nextAt: at(17) },
    ],
    [
      'never reached, once too often',
      { ...fresh, failures: 6 },
      { kind: 'unavailable', reason: why, retryAt: null },
      neither,
      { state: 'failed' },
    ],
    [
      'never reached, once too often, in doubt',
      { ...doubted, failures: 6 },
      { kind: 'unavailable', reason: why, retryAt: null },
      keys,
      { state: 'unknown' },
    ],
    [
      'an answer lost, nobody can tell',
      fresh,
      { kind: 'lost', reason: why },
      neither,
      { state: 'unknown', intent: 'keep' },
    ],
    [
      'an answer lost, can be found',
      fresh,
      { kind: 'lost', reason: why },
      finds,
      { state: 'waiting', intent: 'keep', nextAt: at(90) },
    ],
    [
      'an answer lost, keys',
      fresh,
      { kind: 'lost', reason: why },
      keys,
      { state: 'waiting', intent: 'keep', nextAt: at(17) },
    ],
    ['not found', doubted, { kind: 'not-found' }, finds, { state: 'sending', intent: 'close', failures: 1 }],
    ['cannot be told', doubted, { kind: 'cannot-tell', reason: why }, finds, { state: 'unknown', intent: 'keep' }],
    [
      'given up before the request',
      fresh,
      { kind: 'abandoned' },
      neither,
      { state: 'waiting', intent: 'close', failures: 0, nextAt: at(3) },
    ],
    ['given up before a repeated request', doubted, { kind: 'abandoned' }, keys, { state: 'waiting', intent: 'keep' }],
  ])('%s', (_name, facts, outcome, network, expected) => {
    expect(go(facts, outcome, network)).toMatchObject(expected)
  })
})

describe('what a person may do', () => {
  const decided: Decision[] = [
    { decision: 'send-now' },
    { decision: 'move', dueAt: at(3600) },
    { decision: 'drop' },
    { decision: 'settle-there' },
    { decision: 'settle-not-there' },
  ]
  const decide = (facts: SendFacts, decision: Decision, now = at(90)) => {
    const change = decideOn(facts, decision, now, usualTiming)
    return 'refused' in change ? change.refused : change.state
  }

  it.each<[SendFacts['state'], string[]]>([
    ['waiting', ['waiting', 'waiting', 'cancelled', 'over', 'over']],
    ['sending', ['under-way', 'under-way', 'under-way', 'under-way', 'under-way']],
    ['late', ['waiting', 'waiting', 'cancelled', 'over', 'over']],
    ['held', ['over', 'waiting', 'cancelled', 'over', 'over']],
    ['failed', ['waiting', 'waiting', 'cancelled', 'over', 'over']],
    ['published', ['over', 'over', 'over', 'over', 'over']],
    ['cancelled', ['over', 'over', 'over', 'over', 'over']],
  ])('%s', (state, expected) => {
    expect(decided.map(one => decide({ ...fresh, state }, one))).toEqual(expected)
  })

  it('settles what is in doubt before anything else, in any state', () => {
    for (const state of sendStates.filter(one => one !== 'sending'))
      expect(decided.map(one => decide({ ...doubted, state }, one))).toEqual([
        'in-doubt',
        'in-doubt',
        'in-doubt',
        'published',
        'waiting',
      ])
  })

  it('cannot say that it is not there while the network may still be busy with it', () => {
    const unknown: SendFacts = { ...doubted, state: 'unknown' }
    const answer = decideOn(unknown, { decision: 'settle-not-there' }, at(89), usualTiming)
    expect(answer).toEqual({ refused: 'too-early', until: at(90) })
    expect(decide(unknown, { decision: 'settle-there' }, at(1))).toBe('published')
  })
})

describe('what an account does to its sends', () => {
  it.each<[string, SendFacts, Standing, object | null]>([
    [
      'due, paused',
      { ...fresh, state: 'waiting' },
      'all-paused',
      { state: 'held', heldWhy: 'all-paused', nextAt: noon },
    ],
    ['not due yet, paused', { ...fresh, state: 'waiting', nextAt: at(3) }, 'all-paused', null],
    ['held for another reason', { ...fresh, state: 'held', heldWhy: 'all-paused' }, 'access', { heldWhy: 'access' }],
    ['held for the same reason', { ...fresh, state: 'held', heldWhy: 'access' }, 'access', null],
    ['held, free again', { ...fresh, state: 'held', heldWhy: 'access' }, 'free', { state: 'waiting', heldWhy: null }],
    ['doubtful, free again', { ...doubted, state: 'held' }, 'free', { state: 'waiting', intent: 'keep' }],
    ['late, paused', { ...fresh, state: 'late' }, 'all-paused', null],
    ['next month, removed', { ...fresh, state: 'waiting', nextAt: at(9_999_999) }, 'removed', { state: 'failed' }],
    ['doubtful, removed', { ...doubted, state: 'held' }, 'removed', { state: 'unknown', intent: 'keep' }],
    ['over, removed', { ...fresh, state: 'published' }, 'removed', null],
  ])('%s', (_name, facts, standing, expected) => {
    const change = holdOn(facts, standing, at(1))
    if (expected === null) expect(change).toBeNull()
    else expect(change).toMatchObject(expected)
  })
})
