import { audienceAsideWithoutReason } from './checks/audience-aside-without-reason.ts'
import { audienceEvidenceOld } from './checks/audience-evidence-old.ts'
import { audienceEvidenceUndated } from './checks/audience-evidence-undated.ts'
import { audienceSurveyOnly } from './checks/audience-survey-only.ts'
import { audienceWithoutEvidence } from './checks/audience-without-evidence.ts'
import { audienceWithoutObjective } from './checks/audience-without-objective.ts'
import { audienceWithoutWhy } from './checks/audience-without-why.ts'
import { evidenceNotThere } from './checks/evidence-not-there.ts'
import { noAudience } from './checks/no-audience.ts'
import { objectiveWithoutAudience } from './checks/objective-without-audience.ts'
import { researchOverdue } from './checks/research-overdue.ts'
import { table } from './testing/table.ts'

/** Audiences, and what is known of them (B5). */
const evidence = ['audiences/neighbours/evidence']
const pieces = (...list: object[]) => ({ 'audiences/neighbours/evidence': list })

table(noAudience, [
  ['no list', { audiences: undefined }, ['audiences']],
  ['none is chosen', { 'audiences/neighbours/state': 'possible' }, ['audiences']],
  ['it only listens', { audiences: undefined, mode: 'listen' }, []],
])

table(audienceWithoutObjective, [
  ['no objective is about it', { 'objectives/helping-hands/audiences': [] }, ['audiences/neighbours']],
  [
    'the only one was dropped',
    { 'objectives/1': { id: 'x' }, 'objectives/helping-hands/state': 'dropped' },
    ['audiences/neighbours'],
  ],
  ['no objective at all: said elsewhere', { objectives: undefined }, []],
  ['it only listens', { 'objectives/helping-hands/audiences': [], mode: 'listen' }, []],
  ['only possible', { 'audiences/schools/state': 'possible' }, []],
  ['chosen', { 'audiences/schools/state': 'chosen' }, ['audiences/schools']],
])

table(objectiveWithoutAudience, [
  ['none', { 'objectives/helping-hands/audiences': undefined }, ['objectives/helping-hands/audiences']],
  [
    'one that is set aside',
    { 'objectives/helping-hands/audiences': ['schools'] },
    ['objectives/helping-hands/audiences'],
  ],
  ['one that is set aside among others', { 'objectives/helping-hands/audiences': ['schools', 'neighbours'] }, []],
  ['one that does not exist: said elsewhere', { 'objectives/helping-hands/audiences': ['gone'] }, []],
  [
    'to listen concerns everybody',
    { 'objectives/helping-hands/audiences': undefined, 'objectives/helping-hands/purpose': 'listen' },
    [],
  ],
  ['no audience at all: said elsewhere', { 'objectives/helping-hands/audiences': [], audiences: [] }, []],
])

table(audienceWithoutEvidence, [
  ['none', { 'audiences/neighbours/evidence': undefined }, evidence],
  ['an empty list', pieces(), evidence],
  ['set aside', { 'audiences/schools/evidence': undefined }, []],
])

table(audienceEvidenceOld, [
  // Today is 2027-05-03.
  ['a year to the day', pieces({ kind: 'note', on: '2026-05-03' }), []],
  ['a year and a day', pieces({ kind: 'note', on: '2026-05-02' }), evidence],
  ['one is newer', pieces({ kind: 'note', on: '2020-05-02' }, { kind: 'survey', on: '2027-01-01' }), []],
  ['no day: said elsewhere', pieces({ kind: 'note' }), []],
  [
    'a mention whose day the product knows',
    { ...pieces({ kind: 'mention', of: '7' }), 'facts/evidence': { 'mention/7': '2026-05-02' } },
    evidence,
  ],
  [
    'a mention whose day is not known here',
    { ...pieces({ kind: 'mention', of: '7' }, { kind: 'note', on: '2020-01-01' }) },
    [],
  ],
  [
    'a mention that is gone tells nothing',
    {
      ...pieces({ kind: 'mention', of: '7' }, { kind: 'note', on: '2019-01-01' }),
      'facts/evidence': { 'mention/7': null },
    },
    evidence,
  ],
  ['a mention that names nothing', pieces({ kind: 'mention' }, { kind: 'note', on: '2019-01-01' }), evidence],
  [
    'a figure whose day is in the list',
    { ...pieces({ kind: 'figure', of: 'use' }), figures: [{ id: 'use', on: '2025-11-01' }] },
    evidence,
  ],
])

table(audienceEvidenceUndated, [
  ['a mention that names none', pieces({ kind: 'mention' }), evidence],
  ['a note without a day', pieces({ kind: 'note' }), evidence],
  ['another has one', pieces({ kind: 'note' }, { kind: 'note', on: '2027-01-01' }), []],
  ['a mention has its own', pieces({ kind: 'mention', of: '7' }), []],
  ['no evidence: said elsewhere', pieces(), []],
])

table(audienceSurveyOnly, [
  ['a survey alone', pieces({ kind: 'survey', on: '2027-01-01' }), evidence],
  ['two surveys and a figure', pieces({ kind: 'survey' }, { kind: 'survey' }, { kind: 'figure' }), evidence],
  ['a survey and a mention', pieces({ kind: 'survey' }, { kind: 'mention', of: '7' }), []],
  ['a survey and a topic', pieces({ kind: 'survey' }, { kind: 'topic', of: 'Us' }), []],
  ['no evidence: said elsewhere', pieces(), []],
])

table(evidenceNotThere, [
  ['a mention that names none', pieces({ kind: 'mention' }), evidence],
  ['a topic that names none, with words and day', pieces({ kind: 'topic', says: 'Loud', on: '2027-02-01' }), evidence],
  ['a note names none', pieces({ kind: 'note' }), []],
  [
    'a mention that is gone',
    { ...pieces({ kind: 'mention', of: '7' }), 'facts/evidence': { 'mention/7': null } },
    evidence,
  ],
  [
    'a mention that left, whose words and day the strategy keeps',
    {
      ...pieces({ kind: 'mention', of: '7', says: 'They ask for a ramp', on: '2027-02-01' }),
      'facts/evidence': { 'mention/7': null },
    },
    [],
  ],
  [
    'a mention that left, without its day',
    { ...pieces({ kind: 'mention', of: '7', says: 'A ramp' }), 'facts/evidence': { 'mention/7': null } },
    evidence,
  ],
  [
    'a mention that is there',
    { ...pieces({ kind: 'mention', of: '7' }), 'facts/evidence': { 'mention/7': '2027-01-01' } },
    [],
  ],
  ['a mention that nobody looked up', pieces({ kind: 'mention', of: '7' }), []],
  [
    'elsewhere than at an audience',
    { 'examination/evidence': [{ kind: 'topic', of: 'Us' }], 'facts/evidence': { 'topic/Us': null } },
    ['examination/evidence'],
  ],
  ['what exists is not known', { 'facts/evidence': undefined }, 'unknown'],
])

table(audienceAsideWithoutReason, [
  ['none', { 'audiences/schools/reason': undefined }, ['audiences/schools/reason']],
  ['blank', { 'audiences/schools/reason': ' ' }, ['audiences/schools/reason']],
  ['a possible one needs none', { 'audiences/schools/reason': undefined, 'audiences/schools/state': 'possible' }, []],
])

table(audienceWithoutWhy, [
  ['who is missing', { 'audiences/neighbours/who': undefined }, ['audiences/neighbours/who']],
  ['why is missing', { 'audiences/neighbours/why': undefined }, ['audiences/neighbours/why']],
])

const research = (row: object) => ({ 'audiences/neighbours/research': [row] })
table(researchOverdue, [
  ['due today', research({ what: 'Where they read', due: '2027-05-03' }), []],
  ['due yesterday', research({ what: 'Where they read', due: '2027-05-02' }), ['audiences/neighbours/research']],
  ['done', research({ what: 'Where they read', due: '2027-05-02', done: true }), []],
  ['no day', research({ what: 'Where they read' }), []],
])
