import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, decideOn, holdOn, type Standing } from './decide-on.ts'
import {
  type Change,
  follow,
  followIdle,
  type Network,
  nextMove,
  type Outcome,
  type SendFacts,
} from './send-machine.ts'
import { type Timing, usualTiming } from './timing.ts'

const noon = new Date('2026-03-02T12:00:00Z')
const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const tolerance = 30 * 60_000
const scheduled: SendFacts = {
  state: 'waiting',
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
const networks: [string, Network][] = [
  ['keys', { repeat: 'safe', safeSeconds: null, finds: false }],
  ['keys for an hour', { repeat: 'safe', safeSeconds: 3600, finds: true }],
  ['can be read back', { repeat: 'look', safeSeconds: null, finds: true }],
  ['neither', { repeat: 'look', safeSeconds: null, finds: false }],
]
const why = { code: 'connectors.answered', params: { host: 'a.example', status: 500 } } as const

/**
 * A network, processes, people and pauses played against the machine. Each request may be taken or not, at once or up to a
 * minute later, answered or not; each process may die at any of three places; people decide what they may at any moment and
 * look at the network before they say what is there. Whatever happens, nothing is twice at the network, what is called
 * published is there, and where nobody can tell, a person is asked.
 */
describe('any order of events', () => {
  const noDecision = { decision: 'none' } as const
  type Event = {
    taken: boolean
    /** Seconds until a request that got no answer is carried out. */
    after: number
    told: 'answer' | 'nothing' | 'refusal' | 'limit'
    dies: 'no' | 'before' | 'between' | 'after'
    seconds: number
    reads: boolean
    standing: Standing
    person: Decision | typeof noDecision
  }
  const event = fc.record<Event>({
    taken: fc.boolean(),
    after: fc.nat(60),
    told: fc.constantFrom('answer', 'nothing', 'refusal', 'limit'),
    dies: fc.constantFrom('no', 'no', 'before', 'between', 'after'),
    seconds: fc.oneof(fc.nat(20), fc.nat(200)),
    reads: fc.boolean(),
    standing: fc.constantFrom<Standing[]>('free', 'free', 'free', 'free', 'all-paused', 'access'),
    person: fc.oneof(
      { weight: 3, arbitrary: fc.constant(noDecision) },
      fc.constantFrom<Decision>(
        { decision: 'send-now' },
        { decision: 'drop' },
        { decision: 'settle-there' },
        { decision: 'settle-not-there' },
      ),
      fc.nat(400).map(seconds => ({ decision: 'move' as const, dueAt: at(seconds) })),
    ),
  })
  const timing: Timing = { ...usualTiming, tries: 1000 }

  function play(network: Network, parts: number, events: Event[], wholeTolerance: number) {
    let facts = scheduled
    let clock = 0
    const taken = new Array<number>(parts).fill(0)
    /** Requests that the network carries out later. */
    let carried: { part: number; begun: number; at: number }[] = []
    const carryOut = () => {
      const due = carried.filter(one => one.at <= clock)
      carried = carried.filter(one => one.at > clock)
      for (const { part, begun } of due) take(part, begun)
    }
    const take = (part: number, begun: number) => {
      const known = clock - begun <= (network.safeSeconds ?? Infinity)
      if (network.repeat === 'safe' && taken[part]! > 0 && known) return
      taken[part]! += 1
    }
    const write = (change: Change) => {
      const closed = change.intent === 'close' ? { begunAt: null, intendedAt: null } : {}
      const progressed = change.progressed ? { progressedAt: at(clock) } : {}
      const { state, step, failures, dueAt, nextAt, heldWhy, error } = change
      facts = { ...facts, ...closed, ...progressed, state, step, failures, dueAt, nextAt, heldWhy, error }
    }
    const decide = (decision: Decision) => {
      // A person says what they see at the network.
      const there = taken[facts.step]! > 0
      if (decision.decision === 'settle-there' && !there) return
      if (decision.decision === 'settle-not-there' && there) return
      const change = decideOn(facts, decision, at(clock), timing)
      if ('refused' in change) return
      // A thread of which a person found a part ends with it.
      if (decision.decision === 'settle-there') parts = facts.step + 1
      write(change)
    }
    const work = (one: Event) => {
      if (facts.nextAt > at(clock) || (facts.state !== 'waiting' && facts.state !== 'sending')) return
      const move = nextMove(facts, network, at(clock), wholeTolerance, timing)
      if (move.do !== 'make' && move.do !== 'find') return write(followIdle(facts, move, at(clock)))
      const part = facts.step
      const answered = (): Outcome =>
        part + 1 < parts
          ? { kind: 'advanced', state: {}, posts: null, notBefore: null }
          : { kind: 'published', posts: [] }
      const followed = (before: SendFacts, outcome: Outcome) =>
        write(follow(before, facts.intendedAt, outcome, network, at(clock), timing, 0))
      if (move.do === 'find') {
        if (!one.reads) return followed(facts, { kind: 'unavailable', reason: why, retryAt: null })
        return followed(facts, taken[part]! > 0 ? answered() : { kind: 'not-found' })
      }
      if (one.dies === 'before') return
      const before = facts
      facts = { ...facts, state: 'sending', begunAt: facts.begunAt ?? at(clock), intendedAt: at(clock) }
      if (one.dies === 'between') return
      const begun = (facts.begunAt!.getTime() - noon.getTime()) / 1000
      if (one.told === 'answer') take(part, begun)
      if (one.told === 'nothing' && one.taken) carried.push({ part, begun, at: clock + one.after })
      carryOut()
      if (one.dies === 'after') return
      if (one.told === 'answer') followed(before, answered())
      if (one.told === 'nothing') followed(before, { kind: 'lost', reason: why })
      if (one.told === 'refusal') followed(before, { kind: 'rejected', reason: why })
      if (one.told === 'limit') followed(before, { kind: 'limited', reason: why, retryAt: null })
    }
    for (const one of events) {
      clock += one.seconds
      carryOut()
      if (one.person.decision !== 'none') decide(one.person)
      const hold = holdOn(facts, one.standing, at(clock))
      if (hold !== null) write(hold)
      // While the account is held nothing is asked of the network: the intent is not written.
      if (one.standing === 'free') work(one)
    }
    return { facts, taken: taken.slice(0, parts), carried }
  }

  it.each(networks)('%s: never twice, never called published without being there', (_name, network) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(event, { maxLength: 40 }),
        fc.boolean(),
        (parts, events, patient) => {
          const { facts, taken, carried } = play(network, parts, events, patient ? Infinity : tolerance)
          expect(taken.every(times => times <= 1)).toBe(true)
          if (facts.state === 'published') expect(taken.every(times => times === 1)).toBe(true)
          else if (facts.step > 0) expect(taken.slice(0, facts.step).every(times => times === 1)).toBe(true)
          // Failed, late, dropped or waiting without a doubt: this step is certainly not there.
          if (facts.begunAt === null && facts.state !== 'published') {
            expect(taken.slice(facts.step).every(times => times === 0)).toBe(true)
            expect(carried.filter(({ part }) => part >= facts.step)).toEqual([])
          }
          if (facts.state === 'unknown') expect(facts.begunAt).not.toBeNull()
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
