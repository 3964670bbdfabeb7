import type { Facts, Strategy } from '../../src/plan/schema.ts'

const numbered = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const day = (i: number) => `2027-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`

/** Rich and imperfect: every kind of item, references everywhere, one in seven with something missing. */
export function largeStrategy(objectives: number, audiences: number, networks: number): Strategy {
  const people = Math.max(4, networks)
  const poor = (i: number) => i % 7 === 3
  const evidence = (i: number) => [
    { kind: 'mention' as const, of: String(i), says: 'They ask when it opens' },
    { kind: 'note' as const, says: 'Heard at the gate', on: day(i) },
  ]
  return {
    vigie: 1,
    name: 'Large',
    mode: 'full',
    state: 'draft',
    period: { from: '2027-01-01', to: '2028-12-31' },
    listening: { from: '2026-09-01', months: 3, lookedAtBy: ['person-0'] },
    examination: { startedOn: '2026-09-01', endedOn: '2026-12-01', evidence: evidence(0) },
    competitors: numbered(30, i => ({ id: `competitor-${i}`, name: `Competitor ${i}`, lastLookedOn: day(i) })),
    stakeholders: numbered(60, i => ({ id: `stakeholder-${i}`, name: `Stakeholder ${i}`, uses: 'Reads' })),
    issues: numbered(60, i => ({
      id: `issue-${i}`,
      name: `Issue ${i}`,
      owner: `person-${i % people}`,
      response: 'We answer',
    })),
    arguments: numbered(60, i => ({
      id: `argument-${i}`,
      name: `Argument ${i}`,
      side: 'against',
      strength: 'growing',
    })),
    needs: numbered(audiences, i => ({
      id: `need-${i}`,
      name: `Need ${i}`,
      audience: `audience-${i}`,
      heard: evidence(i),
    })),
    goals: numbered(10, i => ({ id: `goal-${i}`, name: `Goal ${i}` })),
    audiences: numbered(audiences, i => ({
      id: `audience-${i}`,
      name: `Audience ${i}`,
      state: 'chosen',
      priority: i + 1,
      who: 'Neighbours',
      evidence: poor(i) ? [] : evidence(i),
      gatherOn: [`network-${i % networks}`],
      use: numbered(4, year => ({ network: `network-${i % networks}`, share: 50 + year, on: `202${3 + year}-06-01` })),
    })),
    objectives: numbered(objectives, i => ({
      id: `objective-${i}`,
      name: `Objective ${i}`,
      purpose: 'mobilise',
      use: 'marketing',
      goal: poor(i) ? undefined : `goal-${i % 10}`,
      how: 'By telling when to come',
      audiences: [`audience-${i % audiences}`, `audience-${(i * 7) % audiences}`],
      networks: [`network-${i % networks}`],
      metric: { id: 'listen.mentions', filters: { topic: [`topic-${i}`] } },
      baseline: { value: 10, on: day(i), source: 'Vigie' },
      target: poor(i) ? 5 : 200,
      setOn: '2026-12-02',
      due: day(i),
      owner: `person-${i % people}`,
      hours: 0.5,
      state: 'pursued',
      need: `need-${i % audiences}`,
    })),
    networks: numbered(networks, i => ({
      id: `network-${i}`,
      name: `Network ${i}`,
      state: 'active',
      motive: poor(i) ? undefined : 'They are there',
      audiences: numbered(5, n => `audience-${(i + n * networks) % audiences}`),
      animator: `person-${i % people}`,
      standIn: `person-${(i + 1) % people}`,
      listenHours: 1,
      publishHours: 1,
      converseHours: 1,
      cadence: 2,
      openedOn: day(i),
      accounts: [{ handle: `n${i}`, holder: `person-${i % people}`, administrators: [`person-${i % people}`] }],
      serviceHours: [{ days: ['monday', 'friday'], from: '09:00', to: '17:00' }],
    })),
    handles: numbered(networks, i => ({
      id: `handle-${i}`,
      name: 'large',
      network: `network-${i}`,
      state: 'reserved',
    })),
    people: numbered(people, i => ({
      id: `person-${i}`,
      name: `Person ${i}`,
      hours: 5,
      shares: [{ network: `network-${i % networks}`, hours: 3 }],
      until: poor(i) ? '2027-03-01' : undefined,
    })),
    actions: numbered(objectives, i => ({
      id: `action-${i}`,
      name: `Action ${i}`,
      due: day(i),
      objective: `objective-${i}`,
    })),
    handovers: numbered(100, i => ({ id: `handover-${i}`, name: `Handover ${i}`, handedOn: day(i), to: 'Reception' })),
    policies: numbered(10, i => ({ id: `policy-${i}`, name: `Policy ${i}`, kind: 'other', reviewOn: day(i) })),
    decisions: numbered(200, i => ({ id: `decision-${i}`, name: `Decision ${i}`, on: day(i) })),
  }
}

/** Every part is known, with ninety days of figures for each objective. */
export const largeFacts = (strategy: Strategy): Facts => ({
  today: '2027-06-15',
  now: '2027-06-15T12:00:00Z',
  listening: {
    startedOn: '2026-09-01',
    activeSources: 20,
    topics: numbered(200, i => ({ name: `Topic ${i}`, kind: 'theme', recent: i, before: i })),
    lastLookedAt: '2027-06-15T09:00:00Z',
  },
  readings: Object.fromEntries(
    (strategy.objectives ?? []).map(one => [
      one.id,
      {
        readable: true,
        value: 55,
        at: null,
        source: 'Vigie',
        points: numbered(90, i => ({
          on: new Date(Date.UTC(2027, 2, 18 + i)).toISOString().slice(0, 10),
          value: 10 + i / 2,
        })),
      },
    ]),
  ),
  metrics: [{ id: 'listen.mentions', stage: 'output', better: 'either' }],
  members: [],
  adoption: { concerned: 40, opened: 30 },
  evidence: Object.fromEntries(numbered(400, i => [`mention/${i}`, i % 50 === 7 ? null : day(i)])),
  surveys: {},
  writtenOn: {},
  publishing: { firstPublishedOn: null, networks: {} },
})
