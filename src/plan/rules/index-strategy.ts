import type { CollectionName } from '../model/collection-names.ts'
import type { Audience, ItemOf, Network, Objective, Person, Strategy } from '../model/strategy.ts'

/** Look-ups that many rules share, made once a check. Lists that a strategy does not have are empty. */
export type StrategyIndex = {
  list<N extends CollectionName>(name: N): ItemOf<N>[]
  find<N extends CollectionName>(name: N, id: string | undefined): ItemOf<N> | undefined
  /** Not set aside and not closed: what the strategy works with. */
  objectives: Objective[]
  audiences: Audience[]
  /** Neither only considered, nor aside, nor closed. */
  networks: Network[]
  /** State `active`: somebody speaks there. */
  open: Network[]
  person(id: string | undefined): Person | undefined
  objectivesOfAudience(id: string): Objective[]
  objectivesOfNetwork(id: string): Objective[]
  networksOfAudience(id: string): Network[]
}

export function indexStrategy(strategy: Strategy): StrategyIndex {
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
  const audiences = list('audiences').filter(one => one.state === 'chosen')
  const networks = list('networks').filter(one => !notUsed.has(one.state ?? 'considered'))
  const byAudience = group(objectives, one => one.audiences)
  const byNetwork = group(objectives, one => one.networks)
  const networksByAudience = group(networks, one => one.audiences)
  return {
    list,
    find,
    objectives,
    audiences,
    networks,
    open: networks.filter(one => one.state === 'active'),
    person: id => find('people', id),
    objectivesOfAudience: id => byAudience.get(id) ?? [],
    objectivesOfNetwork: id => byNetwork.get(id) ?? [],
    networksOfAudience: id => networksByAudience.get(id) ?? [],
  }
}

const notUsed = new Set(['considered', 'aside', 'closed'])

function group<T>(items: T[], keysOf: (item: T) => string[] | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item) ?? [])) {
      const those = groups.get(key)
      if (those === undefined) groups.set(key, [item])
      else those.push(item)
    }
  return groups
}
