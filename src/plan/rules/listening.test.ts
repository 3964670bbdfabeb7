import { digestOverdue } from './checks/digest-overdue.ts'
import { digestWithoutRhythm } from './checks/digest-without-rhythm.ts'
import { handoverToNobody } from './checks/handover-to-nobody.ts'
import { handoverUnanswered } from './checks/handover-unanswered.ts'
import { listenOnlyWithOpenSpace } from './checks/listen-only-with-open-space.ts'
import { listenedLessThanPlanned } from './checks/listened-less-than-planned.ts'
import { listeningNotPlanned } from './checks/listening-not-planned.ts'
import { listeningShorterThanThreeMonths } from './checks/listening-shorter-than-three-months.ts'
import { listeningStopped } from './checks/listening-stopped.ts'
import { nobodyLooked } from './checks/nobody-looked.ts'
import { nobodyToLook } from './checks/nobody-to-look.ts'
import { openingBeforeListeningEnds } from './checks/opening-before-listening-ends.ts'
import { publishingBeforeListeningEnds } from './checks/publishing-before-listening-ends.ts'
import { themeHandedToNobody } from './checks/theme-handed-to-nobody.ts'
import type { Rule } from './rule.ts'
import { type Change, type Row, table } from './testing/table.ts'

const noFacts: Change = { 'facts/listening': undefined }

/** Listening never stops, and what is heard goes somewhere (A6, A7, A15). */
const tables: [Rule, Row[]][] = [
  [
    listeningNotPlanned,
    [
      ['planned', noFacts, []],
      ['seen by the product', { 'listening/from': undefined }, []],
      ['neither', { listening: undefined, 'facts/listening': undefined }, ['listening/from']],
      ['nothing ever listened', { listening: undefined, 'facts/listening/startedOn': null }, ['listening/from']],
    ],
  ],
  [
    listeningStopped,
    [
      ['sources listen', {}, []],
      ['none does', { 'facts/listening/activeSources': 0 }, ['listening']],
      ['it is to begin', { 'listening/from': '2027-05-04', 'facts/listening/activeSources': 0 }, []],
      ['it is to begin today', { 'listening/from': '2027-05-03', 'facts/listening/activeSources': 0 }, ['listening']],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    listeningShorterThanThreeMonths,
    [
      ['three months', {}, []],
      ['not said: three', { 'listening/months': undefined }, []],
      ['two and a half', { 'listening/months': 2.5 }, ['listening/months']],
      ['with a reason', { 'listening/months': 1, 'listening/shorterBecause': 'We have listened since 2024' }, []],
    ],
  ],
  [
    openingBeforeListeningEnds,
    [
      ['the day on which it ends', { 'networks/bluesky/openedOn': '2027-04-04' }, []],
      ['the day before', { 'networks/bluesky/openedOn': '2027-04-03' }, ['networks/bluesky/openedOn']],
      ['it was there before', { 'networks/bluesky/openedOn': '2027-01-03' }, []],
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
        { 'listening/from': undefined, 'facts/listening/startedOn': '2027-02-01' },
        ['networks/bluesky/openedOn'],
      ],
      ['it only listens', { 'networks/bluesky/openedOn': '2027-04-03', mode: 'listen' }, []],
    ],
  ],
  [
    listenedLessThanPlanned,
    [
      ['began on the day', {}, []],
      ['began a week late, three months end before', { 'facts/listening/startedOn': '2027-01-12' }, []],
      [
        'opened on the day on which the months were planned to end',
        { 'networks/bluesky/openedOn': '2027-04-04', 'facts/listening/startedOn': '2027-01-20' },
        ['listening/from'],
      ],
      ['opened on the day on which listening began', { 'facts/listening/startedOn': '2027-04-12' }, ['listening/from']],
      ['began a day too late', { 'facts/listening/startedOn': '2027-01-13' }, ['listening/from']],
      [
        'with a reason',
        { 'facts/listening/startedOn': '2027-02-15', 'listening/shorterBecause': 'Press cuttings' },
        [],
      ],
      ['opened before the product was there', { 'facts/listening/startedOn': '2027-04-30' }, []],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    publishingBeforeListeningEnds,
    [
      ['after', {}, []],
      ['on the day', { 'facts/publishing/firstPublishedOn': '2027-04-04' }, []],
      ['the day before', { 'facts/publishing/firstPublishedOn': '2027-04-03' }, ['listening']],
      ['on the first day of listening', { 'facts/publishing/firstPublishedOn': '2027-01-04' }, ['listening']],
      ['before it began: not by this strategy', { 'facts/publishing/firstPublishedOn': '2027-01-03' }, []],
      ['nothing yet', { 'facts/publishing/firstPublishedOn': null }, []],
      [
        'on a space that was there before',
        { 'networks/bluesky/openedOn': '2019-06-01', 'facts/publishing/firstPublishedOn': '2027-02-01' },
        [],
      ],
      ['what is published is not known', { 'facts/publishing': undefined }, 'unknown'],
    ],
  ],
  [
    nobodyLooked,
    [
      // The strategy gives itself 72 hours; now is 14:00.
      ['72 hours ago', { 'facts/listening/lastLookedAt': '2027-04-30T14:00:00Z' }, []],
      ['a minute more', { 'facts/listening/lastLookedAt': '2027-04-30T13:59:00Z' }, ['listening/lookEvery']],
      [
        'a day with a space open, unless said otherwise',
        { 'listening/lookEvery': undefined, 'facts/listening/lastLookedAt': '2027-05-02T13:00:00Z' },
        ['listening/lookEvery'],
      ],
      [
        'a week when it only listens',
        {
          'listening/lookEvery': undefined,
          mode: 'listen',
          'facts/listening/lastLookedAt': '2027-04-26T14:00:00Z',
        },
        [],
      ],
      ['never', { 'facts/listening/lastLookedAt': null }, ['listening/lookEvery']],
      ['nothing to look at', { 'facts/listening/lastLookedAt': null, 'facts/listening/activeSources': 0 }, []],
      ['what is heard is not known', noFacts, 'unknown'],
    ],
  ],
  [
    nobodyToLook,
    [
      ['named', {}, []],
      ['nobody', { 'listening/lookedAtBy': undefined }, ['listening/lookedAtBy']],
      ['an empty list', { 'listening/lookedAtBy': [] }, ['listening/lookedAtBy']],
      ['nothing listens yet', { listening: undefined, 'facts/listening': undefined }, []],
    ],
  ],
  [
    listenOnlyWithOpenSpace,
    [
      ['the full strategy', {}, []],
      ['it only listens', { mode: 'listen' }, ['networks/bluesky/state']],
      ['at rest', { mode: 'listen', 'networks/bluesky/state': 'dormant' }, []],
    ],
  ],
  [
    themeHandedToNobody,
    [
      ['nothing often', {}, []],
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
      ['expected today', { handovers: [{ id: 'hours', expectedBy: '2027-05-03' }] }, []],
      [
        'expected yesterday',
        { handovers: [{ id: 'hours', expectedBy: '2027-05-02' }] },
        ['handovers/hours/answeredOn'],
      ],
      ['handed two weeks ago', { handovers: [{ id: 'hours', handedOn: '2027-04-19' }] }, []],
      ['a day more', { handovers: [{ id: 'hours', handedOn: '2027-04-18' }] }, ['handovers/hours/answeredOn']],
      ['answered', { handovers: [{ id: 'hours', handedOn: '2027-01-18', answeredOn: '2027-02-01' }] }, []],
      ['what was done is written', { handovers: [{ id: 'x', handedOn: '2027-01-18', done: 'Sign' }] }, []],
      ['no day at all', { handovers: [{ id: 'x' }] }, []],
    ],
  ],
  [
    handoverToNobody,
    [
      ['to a service', { handovers: [{ id: 'x', to: 'Reception' }] }, []],
      ['to a person', { handovers: [{ id: 'x', person: 'ana' }] }, []],
      ['to nobody', { handovers: [{ id: 'x', to: '' }] }, ['handovers/x/to']],
    ],
  ],
  [
    digestWithoutRhythm,
    [
      ['rhythm and readers', {}, []],
      ['no rhythm', { 'listening/digestEvery': undefined }, ['listening/digestEvery']],
      ['no reader', { 'listening/digestTo': [] }, ['listening/digestTo']],
      ['nothing listens yet', { listening: undefined, 'facts/listening': undefined }, []],
    ],
  ],
  [
    digestOverdue,
    [
      ['due today', { 'listening/digestLastOn': '2027-04-03' }, []],
      ['due yesterday', { 'listening/digestLastOn': '2027-04-02' }, ['listening/digestLastOn']],
      ['never sent', { 'listening/digestLastOn': undefined }, ['listening/digestLastOn']],
      ['never sent, and not yet due', { 'listening/from': '2027-04-03', 'listening/digestLastOn': undefined }, []],
      ['no rhythm', { 'listening/digestEvery': undefined, 'listening/digestLastOn': undefined }, []],
    ],
  ],
]

for (const [rule, cases] of tables) table(rule, cases)
