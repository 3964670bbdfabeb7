import { digestOverdue } from './digest-overdue.ts'
import { digestWithoutRhythm } from './digest-without-rhythm.ts'
import { handoverToNobody } from './handover-to-nobody.ts'
import { handoverUnanswered } from './handover-unanswered.ts'
import { listenOnlyWithOpenSpace } from './listen-only-with-open-space.ts'
import { listenedLessThanPlanned } from './listened-less-than-planned.ts'
import { listeningNotPlanned } from './listening-not-planned.ts'
import { listeningShorterThanThreeMonths } from './listening-shorter-than-three-months.ts'
import { listeningStopped } from './listening-stopped.ts'
import { nobodyLooked } from './nobody-looked.ts'
import { nobodyToLook } from './nobody-to-look.ts'
import { openingBeforeListeningEnds } from './opening-before-listening-ends.ts'
import { publishingBeforeListeningEnds } from './publishing-before-listening-ends.ts'
import type { Rule } from './rule.ts'
import { type Case, put } from './testing/hold.ts'
import { table } from './testing/table.ts'
import { themeHandedToNobody } from './theme-handed-to-nobody.ts'

const noFacts: Case[1] = put({ 'facts.listening': undefined })

/** Listening never stops, and what is heard goes somewhere (A6, A7, A15). */
const tables: [Rule, Case[]][] = [
  [
    listeningNotPlanned,
    [
      ['planned', noFacts, []],
      ['seen by the product', put({ 'listening.from': undefined }), []],
      ['neither', put({ listening: undefined, 'facts.listening': undefined }), ['listening/from']],
      ['nothing ever listened', put({ listening: undefined, 'facts.listening.startedOn': null }), ['listening/from']],
    ],
  ],
  [
    listeningStopped,
    [
      ['sources listen', put({}), []],
      ['none does', put({ 'facts.listening.activeSources': 0 }), ['listening']],
      ['it is to begin', put({ 'listening.from': '2027-05-04', 'facts.listening.activeSources': 0 }), []],
      [
        'it is to begin today',
        put({ 'listening.from': '2027-05-03', 'facts.listening.activeSources': 0 }),
        ['listening'],
      ],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    listeningShorterThanThreeMonths,
    [
      ['three months', put({}), []],
      ['not said: three', put({ 'listening.months': undefined }), []],
      ['two and a half', put({ 'listening.months': 2.5 }), ['listening/months']],
      ['with a reason', put({ 'listening.months': 1, 'listening.shorterBecause': 'We have listened since 2024' }), []],
    ],
  ],
  [
    openingBeforeListeningEnds,
    [
      ['the day on which it ends', put({ 'networks.0.openedOn': '2027-04-04' }), []],
      ['the day before', put({ 'networks.0.openedOn': '2027-04-03' }), ['networks/bluesky/openedOn']],
      ['it was there before', put({ 'networks.0.openedOn': '2027-01-03' }), []],
      [
        'planned for too soon',
        s => {
          Object.assign(s.networks![0]!, { state: 'reserved', openedOn: undefined, opensOn: '2027-03-01' })
        },
        ['networks/bluesky/opensOn'],
      ],
      [
        'by its phase',
        s => {
          s.phases = [{ id: 'first', from: '2027-02-01' }]
          Object.assign(s.networks![0]!, { state: 'reserved', openedOn: undefined, phase: 'first' })
        },
        ['networks/bluesky/phase'],
      ],
      [
        'a name kept safe',
        s => {
          Object.assign(s.networks![0]!, { state: 'reserved', openedOn: undefined })
        },
        [],
      ],
      [
        'the day on which the product began to listen counts',
        put({ 'listening.from': undefined, 'facts.listening.startedOn': '2027-02-01' }),
        ['networks/bluesky/openedOn'],
      ],
      ['it only listens', put({ 'networks.0.openedOn': '2027-04-03', mode: 'listen' }), []],
    ],
  ],
  [
    listenedLessThanPlanned,
    [
      ['began on the day', put({}), []],
      ['began a week late, three months end before', put({ 'facts.listening.startedOn': '2027-01-12' }), []],
      [
        'opened on the day on which the months were planned to end',
        put({ 'networks.0.openedOn': '2027-04-04', 'facts.listening.startedOn': '2027-01-20' }),
        ['listening/from'],
      ],
      [
        'opened on the day on which listening began',
        put({ 'facts.listening.startedOn': '2027-04-12' }),
        ['listening/from'],
      ],
      ['began a day too late', put({ 'facts.listening.startedOn': '2027-01-13' }), ['listening/from']],
      [
        'with a reason',
        put({ 'facts.listening.startedOn': '2027-02-15', 'listening.shorterBecause': 'Press cuttings' }),
        [],
      ],
      ['opened before the product was there', put({ 'facts.listening.startedOn': '2027-04-30' }), []],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    publishingBeforeListeningEnds,
    [
      ['after', put({}), []],
      ['on the day', put({ 'facts.publishing.firstPublishedOn': '2027-04-04' }), []],
      ['the day before', put({ 'facts.publishing.firstPublishedOn': '2027-04-03' }), ['listening']],
      ['on the first day of listening', put({ 'facts.publishing.firstPublishedOn': '2027-01-04' }), ['listening']],
      ['before it began: not by this strategy', put({ 'facts.publishing.firstPublishedOn': '2027-01-03' }), []],
      ['nothing yet', put({ 'facts.publishing.firstPublishedOn': null }), []],
      [
        'on a space that was there before',
        put({ 'networks.0.openedOn': '2019-06-01', 'facts.publishing.firstPublishedOn': '2027-02-01' }),
        [],
      ],
      ['what is published is not known', put({ 'facts.publishing': undefined }), 'unknown'],
    ],
  ],
  [
    nobodyLooked,
    [
      // The strategy gives itself 72 hours; now is 14:00.
      ['72 hours ago', put({ 'facts.listening.lastLookedAt': '2027-04-30T14:00:00Z' }), []],
      ['a minute more', put({ 'facts.listening.lastLookedAt': '2027-04-30T13:59:00Z' }), ['listening/lookEvery']],
      [
        'a day with a space open, unless said otherwise',
        put({ 'listening.lookEvery': undefined, 'facts.listening.lastLookedAt': '2027-05-02T13:00:00Z' }),
        ['listening/lookEvery'],
      ],
      [
        'a week when it only listens',
        put({
          'listening.lookEvery': undefined,
          mode: 'listen',
          'facts.listening.lastLookedAt': '2027-04-26T14:00:00Z',
        }),
        [],
      ],
      ['never', put({ 'facts.listening.lastLookedAt': null }), ['listening/lookEvery']],
      ['nothing to look at', put({ 'facts.listening.lastLookedAt': null, 'facts.listening.activeSources': 0 }), []],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    nobodyToLook,
    [
      ['named', put({}), []],
      ['nobody', put({ 'listening.lookedAtBy': undefined }), ['listening/lookedAtBy']],
      ['an empty list', put({ 'listening.lookedAtBy': [] }), ['listening/lookedAtBy']],
      ['nothing listens yet', put({ listening: undefined, 'facts.listening': undefined }), []],
    ],
  ],
  [
    listenOnlyWithOpenSpace,
    [
      ['the full strategy', put({}), []],
      ['it only listens', put({ mode: 'listen' }), ['networks/bluesky/state']],
      ['at rest', put({ mode: 'listen', 'networks.0.state': 'dormant' }), []],
    ],
  ],
  [
    themeHandedToNobody,
    [
      ['nothing often', put({}), []],
      [
        'twenty times',
        (_s, f) => {
          f.listening!.topics.push({ name: 'Opening hours', kind: 'theme', recent: 20, before: 1 })
        },
        ['handovers'],
      ],
      [
        'nineteen times',
        (_s, f) => {
          f.listening!.topics.push({ name: 'Opening hours', kind: 'theme', recent: 19, before: 1 })
        },
        [],
      ],
      [
        'handed over',
        (s, f) => {
          f.listening!.topics.push({ name: 'Opening hours', kind: 'theme', recent: 20, before: 1 })
          s.handovers = [{ id: 'hours', topic: 'OPENING HOURS', to: 'Reception' }]
        },
        [],
      ],
      [
        'our own name is no theme',
        (_s, f) => {
          f.listening!.topics.push({ name: 'Us', kind: 'us', recent: 900, before: 1 })
        },
        [],
      ],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    handoverUnanswered,
    [
      ['expected today', put({ handovers: [{ id: 'hours', expectedBy: '2027-05-03' }] }), []],
      [
        'expected yesterday',
        put({ handovers: [{ id: 'hours', expectedBy: '2027-05-02' }] }),
        ['handovers/hours/answeredOn'],
      ],
      ['handed two weeks ago', put({ handovers: [{ id: 'hours', handedOn: '2027-04-19' }] }), []],
      ['a day more', put({ handovers: [{ id: 'hours', handedOn: '2027-04-18' }] }), ['handovers/hours/answeredOn']],
      ['answered', put({ handovers: [{ id: 'hours', handedOn: '2027-01-18', answeredOn: '2027-02-01' }] }), []],
      ['what was done is written', put({ handovers: [{ id: 'x', handedOn: '2027-01-18', done: 'Sign' }] }), []],
      ['no day at all', put({ handovers: [{ id: 'x' }] }), []],
    ],
  ],
  [
    handoverToNobody,
    [
      ['to a service', put({ handovers: [{ id: 'x', to: 'Reception' }] }), []],
      ['to a person', put({ handovers: [{ id: 'x', person: 'ana' }] }), []],
      ['to nobody', put({ handovers: [{ id: 'x', to: '' }] }), ['handovers/x/to']],
    ],
  ],
  [
    digestWithoutRhythm,
    [
      ['rhythm and readers', put({}), []],
      ['no rhythm', put({ 'listening.digestEvery': undefined }), ['listening/digestEvery']],
      ['no reader', put({ 'listening.digestTo': [] }), ['listening/digestTo']],
      ['nothing listens yet', put({ listening: undefined, 'facts.listening': undefined }), []],
    ],
  ],
  [
    digestOverdue,
    [
      ['due today', put({ 'listening.digestLastOn': '2027-04-03' }), []],
      ['due yesterday', put({ 'listening.digestLastOn': '2027-04-02' }), ['listening/digestLastOn']],
      ['never sent', put({ 'listening.digestLastOn': undefined }), ['listening/digestLastOn']],
      ['never sent, and not yet due', put({ 'listening.from': '2027-04-03', 'listening.digestLastOn': undefined }), []],
      ['no rhythm', put({ 'listening.digestEvery': undefined, 'listening.digestLastOn': undefined }), []],
    ],
  ],
]

for (const [rule, cases] of tables) table(rule, cases)
