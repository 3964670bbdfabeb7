import { audienceAsideWithoutReason } from './audience-aside-without-reason.ts'
import { audienceEvidenceOld } from './audience-evidence-old.ts'
import { audienceEvidenceUndated } from './audience-evidence-undated.ts'
import { audienceSurveyOnly } from './audience-survey-only.ts'
import { audienceWithoutEvidence } from './audience-without-evidence.ts'
import { audienceWithoutObjective } from './audience-without-objective.ts'
import { audienceWithoutWhy } from './audience-without-why.ts'
import { evidenceNotThere } from './evidence-not-there.ts'
import { noAudience } from './no-audience.ts'
import { objectiveWithoutAudience } from './objective-without-audience.ts'
import { researchOverdue } from './research-overdue.ts'
import { put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** Audiences, and what is known of them (B5). */
const evidence = ['audiences/neighbours/evidence']
const pieces = (...list: object[]) => ({ 'audiences.0.evidence': list })

table(noAudience, [
  ['no list', put({ audiences: undefined }), ['audiences']],
  ['none is chosen', put({ 'audiences.0.state': 'possible' }), ['audiences']],
  ['it only listens', put({ audiences: undefined, mode: 'listen' }), []],
])

table(audienceWithoutObjective, [
  ['no objective is about it', put({ 'objectives.0.audiences': [] }), ['audiences/neighbours']],
  [
    'the only one was dropped',
    put({ 'objectives.1': { id: 'x' }, 'objectives.0.state': 'dropped' }),
    ['audiences/neighbours'],
  ],
  ['no objective at all: said elsewhere', put({ objectives: undefined }), []],
  ['it only listens', put({ 'objectives.0.audiences': [], mode: 'listen' }), []],
  ['only possible', put({ 'audiences.1.state': 'possible' }), []],
  ['chosen', put({ 'audiences.1.state': 'chosen' }), ['audiences/schools']],
])

table(objectiveWithoutAudience, [
  ['none', put({ 'objectives.0.audiences': undefined }), ['objectives/helping-hands/audiences']],
  ['one that is set aside', put({ 'objectives.0.audiences': ['schools'] }), ['objectives/helping-hands/audiences']],
  ['one that is set aside among others', put({ 'objectives.0.audiences': ['schools', 'neighbours'] }), []],
  ['one that does not exist: said elsewhere', put({ 'objectives.0.audiences': ['gone'] }), []],
  ['to listen concerns everybody', put({ 'objectives.0.audiences': undefined, 'objectives.0.purpose': 'listen' }), []],
  ['no audience at all: said elsewhere', put({ 'objectives.0.audiences': [], audiences: [] }), []],
])

table(audienceWithoutEvidence, [
  ['none', put({ 'audiences.0.evidence': undefined }), evidence],
  ['an empty list', put(pieces()), evidence],
  ['set aside', put({ 'audiences.1.evidence': undefined }), []],
])

table(audienceEvidenceOld, [
  // Today is 2027-05-03.
  ['a year to the day', put(pieces({ kind: 'note', on: '2026-05-03' })), []],
  ['a year and a day', put(pieces({ kind: 'note', on: '2026-05-02' })), evidence],
  ['one is newer', put(pieces({ kind: 'note', on: '2020-05-02' }, { kind: 'survey', on: '2027-01-01' })), []],
  ['no day: said elsewhere', put(pieces({ kind: 'note' })), []],
  [
    'a mention whose day the product knows',
    put({ ...pieces({ kind: 'mention', of: '7' }), 'facts.evidence': { 'mention/7': '2026-05-02' } }),
    evidence,
  ],
  [
    'a mention whose day is not known here',
    put({ ...pieces({ kind: 'mention', of: '7' }, { kind: 'note', on: '2020-01-01' }) }),
    [],
  ],
  [
    'a figure whose day is in the list',
    put({ ...pieces({ kind: 'figure', of: 'use' }), figures: [{ id: 'use', on: '2025-11-01' }] }),
    evidence,
  ],
])

table(audienceEvidenceUndated, [
  ['a note without a day', put(pieces({ kind: 'note' })), evidence],
  ['another has one', put(pieces({ kind: 'note' }, { kind: 'note', on: '2027-01-01' })), []],
  ['a mention has its own', put(pieces({ kind: 'mention', of: '7' })), []],
  ['no evidence: said elsewhere', put(pieces()), []],
])

table(audienceSurveyOnly, [
  ['a survey alone', put(pieces({ kind: 'survey', on: '2027-01-01' })), evidence],
  ['two surveys and a figure', put(pieces({ kind: 'survey' }, { kind: 'survey' }, { kind: 'figure' })), evidence],
  ['a survey and a mention', put(pieces({ kind: 'survey' }, { kind: 'mention', of: '7' })), []],
  ['a survey and a topic', put(pieces({ kind: 'survey' }, { kind: 'topic', of: 'Us' })), []],
  ['no evidence: said elsewhere', put(pieces()), []],
])

table(evidenceNotThere, [
  [
    'a mention that is gone',
    put({ ...pieces({ kind: 'mention', of: '7' }), 'facts.evidence': { 'mention/7': null } }),
    evidence,
  ],
  [
    'a mention that is there',
    put({ ...pieces({ kind: 'mention', of: '7' }), 'facts.evidence': { 'mention/7': '2027-01-01' } }),
    [],
  ],
  ['a mention that nobody looked up', put(pieces({ kind: 'mention', of: '7' })), []],
  [
    'elsewhere than at an audience',
    put({ 'examination.evidence': [{ kind: 'topic', of: 'Us' }], 'facts.evidence': { 'topic/Us': null } }),
    ['examination/evidence'],
  ],
  ['what exists is not known', put({ 'facts.evidence': undefined }), 'unknown'],
])

table(audienceAsideWithoutReason, [
  ['none', put({ 'audiences.1.reason': undefined }), ['audiences/schools/reason']],
  ['blank', put({ 'audiences.1.reason': ' ' }), ['audiences/schools/reason']],
  ['a possible one needs none', put({ 'audiences.1.reason': undefined, 'audiences.1.state': 'possible' }), []],
])

table(audienceWithoutWhy, [
  ['who is missing', put({ 'audiences.0.who': undefined }), ['audiences/neighbours/who']],
  ['why is missing', put({ 'audiences.0.why': undefined }), ['audiences/neighbours/why']],
])

const research = (row: object) => put({ 'audiences.0.research': [row] })
table(researchOverdue, [
  ['due today', research({ what: 'Where they read', due: '2027-05-03' }), []],
  ['due yesterday', research({ what: 'Where they read', due: '2027-05-02' }), ['audiences/neighbours/research']],
  ['done', research({ what: 'Where they read', due: '2027-05-02', done: true }), []],
  ['no day', research({ what: 'Where they read' }), []],
])
