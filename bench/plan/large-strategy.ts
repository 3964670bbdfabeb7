import type { Strategy } from '../../src/plan/schema.ts'

type Size = { objectives: number; audiences: number; networks: number }

/** A strategy of that many items, each well filled and tied to others. */
export function largeStrategy(size: Size): Strategy {
  const range = (count: number) => Array.from({ length: count }, (_, i) => i)
  const words = 'Ce que nous savons de ce public vient de ce qui a été entendu pendant trois mois. '
  const some = (prefix: string, count: number, from: number, of: number) =>
    range(of).map(i => `${prefix}-${(from * 7 + i * 3) % count}`)
  return {
    vigie: 1,
    mode: 'full',
    period: { from: '2026-01-01', to: '2027-12-31' },
    listening: { from: '2025-09-01', months: 3 },
    goals: range(10).map(i => ({ id: `goal-${i}`, name: `But ${i}`, text: words })),
    people: range(20).map(i => ({ id: `person-${i}`, name: `Personne ${i}`, hours: 10 })),
    needs: range(100).map(i => ({
      id: `need-${i}`,
      name: `Besoin ${i}`,
      audience: `audience-${i % size.audiences}`,
      text: words,
      heard: [{ kind: 'note' as const, says: words, on: '2026-10-01' }],
    })),
    audiences: range(size.audiences).map(i => ({
      id: `audience-${i}`,
      name: `Public ${i}`,
      state: 'chosen' as const,
      who: words.repeat(3),
      why: words.repeat(2),
      gatherOn: some('network', size.networks, i, 3),
      evidence: [{ kind: 'note' as const, says: words, on: '2026-10-01' }],
    })),
    networks: range(size.networks).map(i => ({
      id: `network-${i}`,
      name: `Réseau ${i}`,
      kind: 'bluesky',
      state: 'active' as const,
      motive: words,
      logic: words,
      animator: `person-${i % 20}`,
      standIn: `person-${(i + 1) % 20}`,
      audiences: some('audience', size.audiences, i, 8),
    })),
    objectives: range(size.objectives).map(i => ({
      id: `objective-${i}`,
      name: `Objectif ${i}`,
      purpose: 'awareness' as const,
      goal: `goal-${i % 10}`,
      how: words,
      audiences: some('audience', size.audiences, i, 4),
      networks: some('network', size.networks, i, 3),
      metric: { id: 'listen.mentions', window: 'last-30-days' as const },
      baseline: { value: 10, on: '2026-01-01' },
      target: 100,
      setOn: '2026-01-01',
      due: '2027-12-31',
      owner: `person-${i % 20}`,
      benefit: words,
      need: `need-${i % 100}`,
      state: 'pursued' as const,
    })),
  }
}
