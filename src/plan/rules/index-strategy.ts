import type { Facts } from '../facts.ts'
import { type Judgement, judgeObjective } from '../judge-objective.ts'
import { startOf } from '../metrics/binding.ts'
import type { CollectionName } from '../model/collection-names.ts'
import type { Audience, ItemOf, Network, Objective, Person, Strategy } from '../model/strategy.ts'
import { type Promised, promisedSpaces } from './lasting.ts'
import { type PhaseDays, phaseDays } from './phase-days.ts'
import { listensOnly, type Speaking, speakingSpaces } from './speaking.ts'
import { type Workload, workloadOf } from './workload.ts'

/** A strategy with what is known beside it, and look-ups that many rules share: each is made once a check, when first asked for. */
export type StrategyIndex = {
  strategy: Strategy
  facts: Facts
  /** Lists that a strategy does not have are empty. */
  list<N extends CollectionName>(name: N): ItemOf<N>[]
  find<N extends CollectionName>(name: N, id: string | undefined): ItemOf<N> | undefined
  person(id: string | undefined): Person | undefined
  /** Not dropped. */
  objectives: Objective[]
  /** Objectives still to be reached. */
  pursued: Objective[]
  /** Chosen. */
  audiences: Audience[]
  /** Neither only considered, nor aside, nor closed. */
  networks: Network[]
  objectivesOfAudience(id: string): Objective[]
  objectivesOfNetwork(id: string): Objective[]
  /** Those among the networks spoken or listened on. */
  networksOfAudience(id: string): Network[]
  /** In what its figures are: a share is 0 to 1. */
  unitOf(objective: Objective): 'share' | 'count'
  /** How an objective stands by what is read. */
  judge(objective: Objective): Judgement
  readonly phaseDays: ReadonlyMap<string, PhaseDays>
  /** Spaces in which the organisation speaks, or is to speak; none where it only listens. */
  readonly speaking: readonly Speaking[]
  /** Networks chosen to speak or to listen on; a name that is only kept safe and a space at rest are not, nor any where the strategy only listens. */
  readonly chosenNetworks: readonly Network[]
  /** Spaces that speak and whose end is known. */
  readonly promised: readonly Promised[]
  readonly load: Workload
}

export function indexStrategy(strategy: Strategy, facts: Facts): StrategyIndex {
  const byId = new Map<CollectionName, Map<string, unknown>>()
  const list = <N extends CollectionName>(name: N) => (strategy[name] ?? []) as ItemOf<N>[]
  const find = <N extends CollectionName>(name: N, id: string | undefined) => {
    if (id === undefined) return undefined
    let items = byId.get(name)
    if (items === undefined) {
      items = new Map(list(name).map(item => [item.id, item]))
      byId.set(name, items)
    }
    return items.get(id) as ItemOf<N> | undefined
  }
  const objectives = list('objectives').filter(one => one.state !== 'dropped')
  const networks = list('networks').filter(one => !notUsed.has(one.state ?? 'considered'))
  const byAudience = group(objectives, one => one.audiences)
  const byNetwork = group(objectives, one => one.networks)
  const inUse = once(() => {
    const spoken = new Set(index.speaking.map(one => one.network))
    return networks.filter(one => spoken.has(one) || one.state === 'listening')
  })
  const networksByAudience = once(() => group(inUse(), one => one.audiences))
  const metrics = once(() => new Map((facts.metrics ?? []).map(one => [one.id, one])))
  const judged = new Map<Objective, Judgement>()
  const judge = (objective: Objective): Judgement => {
    const known = judged.get(objective)
    if (known !== undefined) return known
    const { better = 'either', usualWindow, unit } = metrics().get(objective.metric?.id ?? '') ?? {}
    const { value = null, points = [] } = facts.readings?.[objective.id] ?? {}
    const start = startOf(objective, strategy, facts.today)
    const made = judgeObjective(objective, { value, points, better, unit, usualWindow, start, today: facts.today })
    judged.set(objective, made)
    return made
  }
  const days = once(() => phaseDays(list('phases')))
  const speaking = once(() => speakingSpaces(index))
  const promised = once(() => promisedSpaces(index))
  const load = once(() => workloadOf(index))
  const index: StrategyIndex = {
    strategy,
    facts,
    list,
    find,
    person: id => find('people', id),
    objectives,
    pursued: objectives.filter(one => one.state !== 'reached'),
    audiences: list('audiences').filter(one => one.state === 'chosen'),
    networks,
    objectivesOfAudience: id => byAudience.get(id) ?? [],
    objectivesOfNetwork: id => byNetwork.get(id) ?? [],
    networksOfAudience: id => networksByAudience().get(id) ?? [],
    unitOf: one => (metrics().get(one.metric?.id ?? '')?.unit === 'share' ? 'share' : 'count'),
    judge,
    get phaseDays() {
      return days()
    },
    get speaking() {
      return speaking()
    },
    get chosenNetworks() {
      return listensOnly(strategy) ? [] : inUse()
    },
    get promised() {
      return promised()
    },
    get load() {
      return load()
    },
  }
  return index
}

const notUsed = new Set(['considered', 'aside', 'closed'])

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function group<T>(items: readonly T[], keysOf: (item: T) => string[] | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item) ?? [])) {
      const those = groups.get(key)
      if (those === undefined) groups.set(key, [item])
      else those.push(item)
    }
  return groups
}
