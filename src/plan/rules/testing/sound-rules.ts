import type { Strategy } from '../../schema.ts'

/** How the sound strategy is carried: who answers for it, by which rules, with which dates. A volunteer and a chair are enough. */
export const soundRules = () =>
  ({
    direction: {
      accountable: ['luc'],
      service: 'The committee',
      staffing: 'volunteers',
      staffingBecause: 'The garden pays nobody; five hours are what Ana has.',
      approvers: ['luc'],
      animatorProfile: 'Answers in the name of the garden on what is published; leaves the rest to Luc.',
    },
    resources: { budget: 0, listenHours: 1, converseHours: 2, publishHours: 1, hoursPerPost: 1, legalWeeks: 2 },
    home: { where: 'none', why: 'Neighbours find the garden by its gate and its notice board.' },
    scope: { will: ['Say when the garden is open', 'Answer within the week'], wont: ['Advertise', 'Take sides'] },
    conversation: { withWhom: 'Neighbours who garden.', learn: 'What keeps them from coming.' },
    culture: { accepts: 'Criticism stays up and is answered.', autonomy: 'Ana answers without asking.' },
    reviewRhythm: { everyMonths: 3, who: ['ana', 'luc'], looksAt: ['Who came'] },
    integrations: [
      {
        id: 'saturdays',
        name: 'Saturdays at the gate',
        with: 'offline-events',
        how: 'Who comes is asked what they saw; what they ask is answered online.',
      },
    ],
    processes: [
      { id: 'complaints', name: 'Complaints', kind: 'complaints', link: 'Ana passes them to Luc.', person: 'luc' },
    ],
    relations: [
      {
        id: 'street-paper',
        name: 'The street paper',
        kind: 'journalist',
        opinion: 'favourable',
        opinionOn: '2027-04-01',
        stage: 'in-touch',
        nextStep: 'Send the dates of the summer',
        nextOn: '2027-06-01',
        owner: 'luc',
      },
    ],
    objections: [
      {
        id: 'no-time',
        name: 'Ana has no time',
        kind: 'lost-time',
        answer: 'Two Saturdays were tried: four hours were enough.',
        evidence: [{ kind: 'note', says: 'Hours counted', on: '2027-03-27' }],
      },
    ],
    policies: (['editorial', 'comments', 'personal-use', 'house-rules'] as const).map(kind => ({
      id: kind,
      name: kind,
      kind,
      author: 'ana',
      approver: 'luc',
      approvedOn: '2027-04-01',
      legalReader: 'The federation’s lawyer',
      legalReadOn: '2027-03-30',
      effectiveOn: '2027-04-05',
      publishedOn: '2027-04-05',
      reviewOn: '2028-03-01',
      ...(kind === 'personal-use'
        ? { opens: 'Everyone may speak of the garden.', forbids: 'Other people’s names.' }
        : {}),
    })),
    actions: [
      {
        id: 'summer-dates',
        name: 'Publish the summer’s dates',
        who: 'ana',
        due: '2027-05-29',
        objective: 'helping-hands',
        network: 'bluesky',
        when: 'after-opening',
      },
    ],
    reviews: [
      { id: 'summer', name: 'Summer review', on: '2027-07-05', who: ['ana', 'luc'], looksAt: ['Who came'] },
      { id: 'winter', name: 'Winter review', on: '2028-01-10', who: ['ana', 'luc'], looksAt: ['Who came'] },
    ],
  }) satisfies Partial<Strategy>
