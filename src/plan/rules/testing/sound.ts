import type { Facts } from '../../facts.ts'
import type { Strategy } from '../../schema.ts'
import { soundRules } from './sound-rules.ts'

/** The day on which the sound strategies are looked at. */
export const today = '2027-05-03'

/** Sound although it looks odd: one person, five hours a week, one network, no money. No rule finds an error or a warning. */
export const soundStrategy = (): Strategy => ({
  vigie: 1,
  name: 'Our garden online',
  language: 'en',
  mode: 'full',
  state: 'adopted',
  adoptedOn: '2027-04-05',
  adoptedBy: [{ by: 'Luc Roy', role: 'approver', on: '2027-04-05' }],
  organisation: { name: 'Shared garden', mission: 'A garden for the whole street.', kind: 'association' },
  place: { businessStrategy: 'Networks bring the neighbours in; the garden itself stays the centre.' },
  period: { from: '2027-04-05', to: '2028-04-04' },
  listening: {
    from: '2027-01-04',
    months: 3,
    lookEvery: 72,
    lookedAtBy: ['ana'],
    competitorsBy: 'ana',
    competitorsEvery: 13,
    digestEvery: 30,
    digestTo: ['The committee'],
    digestLastOn: '2027-04-20',
    languages: ['en'],
    responsibleForPrivacy: 'luc',
  },
  examination: {
    startedOn: '2027-01-04',
    endedOn: '2027-03-20',
    summary: 'Neighbours talk of gardening on one local network.',
    evidence: [{ kind: 'note', says: 'Ten weeks of reading', on: '2027-03-20' }],
  },
  stakeholders: [{ id: 'neighbours', name: 'Neighbours', kind: 'members', uses: 'They read the local network.' }],
  competitors: [{ id: 'other-garden', name: 'The other garden', peer: true, lastLookedOn: '2027-03-15' }],
  trends: [{ id: 'composting', name: 'Composting at home', text: 'Asked about every week.', seenOn: '2027-03-01' }],
  needs: [
    {
      id: 'when-to-come',
      name: 'When can I come?',
      audience: 'neighbours',
      text: 'They ask when the garden is open.',
      heard: [{ kind: 'note', says: 'Asked eleven times', on: '2027-02-10' }],
      question: true,
    },
  ],
  goals: [{ id: 'more-hands', name: 'More hands in the garden', text: 'Thirty regulars.', from: 'organisation' }],
  audiences: [
    {
      id: 'neighbours',
      name: 'Neighbours',
      state: 'chosen',
      priority: 1,
      role: 'relayers',
      who: 'People who live within ten minutes.',
      why: 'They can come.',
      gatherOn: ['bluesky'],
      evidence: [{ kind: 'note', says: 'They ask there', on: '2027-02-10' }],
      relations: 'We answer and ask what they grow.',
    },
    { id: 'schools', name: 'Schools', state: 'aside', reason: 'No hours for them this year.' },
  ],
  objectives: [
    {
      id: 'helping-hands',
      name: 'Bring neighbours to the Saturday work',
      purpose: 'mobilise',
      use: 'public-relations',
      goal: 'more-hands',
      how: 'Those who know when to come do come.',
      audiences: ['neighbours'],
      networks: ['bluesky'],
      metric: { id: 'given.registrations' },
      baseline: { value: 10, on: '2027-03-31', source: 'Attendance list' },
      target: 30,
      setOn: '2027-03-31',
      due: '2027-12-31',
      owner: 'ana',
      hours: 3,
      money: 0,
      benefit: 'I know when to come and whom I shall meet.',
      need: 'when-to-come',
      state: 'pursued',
    },
  ],
  networks: [
    {
      id: 'bluesky',
      name: 'Bluesky',
      kind: 'bluesky',
      state: 'active',
      motive: 'The street talks there.',
      benefit: 'I know when to come.',
      need: 'when-to-come',
      audiences: ['neighbours'],
      logic: 'Short news, answers the same week.',
      tone: 'Neighbourly',
      formats: ['Photo with a sentence'],
      cadence: 1,
      listenHours: 1,
      publishHours: 1,
      converseHours: 2,
      answerWithin: 3,
      serviceHours: [{ days: ['saturday'], from: '09:00', to: '12:00' }],
      languages: ['en'],
      houseRules: 'house-rules',
      successor: 'luc',
      animator: 'ana',
      accounts: [
        {
          handle: 'ourgarden.example',
          holder: 'ana',
          administrators: ['ana'],
          profileComplete: true,
          consistent: true,
        },
      ],
      peersLookedOn: '2027-03-15',
      openedOn: '2027-04-12',
      leavingSigns: 'Nobody has answered for three months.',
      leavingDecidedBy: 'luc',
      leavingToldHow: 'A last post with our e-mail address.',
      leavingArchive: 'Posts are exported.',
    },
  ],
  handles: [
    {
      id: 'bluesky-name',
      name: 'ourgarden.example',
      where: 'Bluesky',
      network: 'bluesky',
      state: 'reserved',
      checkedOn: '2027-03-20',
      reservedBy: 'ana',
      recovery: 'The committee’s mailbox',
    },
  ],
  people: [
    { id: 'ana', name: 'Ana Lopez', role: 'Volunteer', hours: 5, inHouse: true, mayWrite: true },
    {
      id: 'luc',
      name: 'Luc Roy',
      role: 'Chair',
      leader: true,
      mayApprove: true,
      spokesperson: true,
      criteria: ['Known on the street', 'Speaks without notes'],
    },
  ],
  ...soundRules(),
})

/** Sound although it opens nothing: it listens, and says what for (A7). */
export const listenOnlyStrategy = (): Strategy => {
  const { place, period, listening, examination, organisation, stakeholders, competitors, trends, goals, people } =
    soundStrategy()
  const { reviews, reviewRhythm } = soundRules()
  return {
    vigie: 1,
    name: 'We listen',
    language: 'en',
    mode: 'listen',
    state: 'adopted',
    adoptedOn: '2027-04-05',
    adoptedBy: [{ by: 'Luc Roy', role: 'approver', on: '2027-04-05' }],
    ...{ place, period, listening, examination, organisation, stakeholders, competitors, trends, goals, people },
    ...{ reviews, reviewRhythm },
    direction: { accountable: ['luc'] },
    resources: { listenHours: 2 },
    objectives: [
      {
        id: 'know-what-is-said',
        name: 'Know what the street says of the garden',
        purpose: 'listen',
        use: 'public-relations',
        goal: 'more-hands',
        how: 'What keeps people away is known before the season.',
        metric: { id: 'listen.mentions' },
        baseline: { value: 0, on: '2027-03-31', source: 'Vigie' },
        target: 40,
        setOn: '2027-03-31',
        due: '2027-12-31',
        owner: 'ana',
        benefit: 'What I say reaches those who run the garden.',
        state: 'pursued',
      },
    ],
  }
}

/** Everything is known and well. */
export const soundFacts = (): Facts => ({
  today,
  now: `${today}T14:00:00Z`,
  listening: {
    startedOn: '2027-01-04',
    activeSources: 4,
    topics: [{ name: 'Shared garden', kind: 'us', recent: 9, before: 8 }],
    lastLookedAt: '2027-05-02T09:00:00Z',
  },
  readings: {},
  metrics: [
    { id: 'given.registrations', stage: 'impact' },
    { id: 'listen.mentions', stage: 'output' },
    { id: 'given.followers', stage: 'output' },
  ],
  members: [],
  adoption: { concerned: 2, opened: 2 },
  evidence: {},
  surveys: {},
  writtenOn: {},
  publishing: { firstPublishedOn: '2027-04-12', networks: {} },
})
