import { adoptedBeforeExamination } from './checks/adopted-before-examination.ts'
import { datesReversed } from './checks/dates-reversed.ts'
import { duplicateName } from './checks/duplicate-name.ts'
import { examinationMissing } from './checks/examination-missing.ts'
import { examinationNotOver } from './checks/examination-not-over.ts'
import { examinationWithoutEvidence } from './checks/examination-without-evidence.ts'
import { itemWithoutName } from './checks/item-without-name.ts'
import { noGoal } from './checks/no-goal.ts'
import { objectiveSetBeforeExamination } from './checks/objective-set-before-examination.ts'
import { objectiveWithoutGoal } from './checks/objective-without-goal.ts'
import { objectiveWithoutHow } from './checks/objective-without-how.ts'
import { placeInBusinessStrategyMissing } from './checks/place-in-business-strategy-missing.ts'
import { referenceToNothing } from './checks/reference-to-nothing.ts'
import { table } from './testing/table.ts'

/** Examination, goals, and what holds for every item (B1, B4, B13). */
table(examinationMissing, [
  ['none', { examination: undefined }, ['examination/startedOn']],
  ['no day', { 'examination/startedOn': undefined }, ['examination/startedOn']],
  ['listening only needs it too', { examination: undefined, mode: 'listen' }, ['examination/startedOn']],
])

table(adoptedBeforeExamination, [
  ['not ended', { 'examination/endedOn': undefined }, ['examination/endedOn']],
  ['ended on the day of adoption', { 'examination/endedOn': '2027-04-05' }, []],
  ['ended a day later', { 'examination/endedOn': '2027-04-06' }, ['examination/endedOn']],
  ['not adopted: said elsewhere', { 'examination/endedOn': undefined, state: 'under-review' }, []],
  ['no examination: said elsewhere', { examination: undefined }, []],
])

const ends = ['examination/endedOn']
table(examinationNotOver, [
  ['a draft without its last day', { 'examination/endedOn': undefined, state: 'draft' }, ends],
  ['a draft, over today', { 'examination/endedOn': '2027-05-03', state: 'draft' }, []],
  ['a draft, over tomorrow', { 'examination/endedOn': '2027-05-04', state: 'draft' }, ends],
  ['a draft where nothing is said of its state', { 'examination/endedOn': undefined, state: undefined }, ends],
  [
    'under review again: a new examination, ended after the version before was adopted',
    { 'examination/endedOn': '2027-05-03', state: 'under-review' },
    [],
  ],
  ['under review again, not ended today', { 'examination/endedOn': '2027-05-04', state: 'under-review' }, ends],
  ['no examination: said elsewhere', { examination: undefined, state: 'draft' }, []],
])

const setOn = ['objectives/helping-hands/setOn']
table(objectiveSetBeforeExamination, [
  ['on the last day of the examination', { 'objectives/helping-hands/setOn': '2027-03-20' }, []],
  ['the day before', { 'objectives/helping-hands/setOn': '2027-03-19' }, setOn],
  [
    'written before, and said to be',
    { 'objectives/helping-hands/setOn': '2027-03-01', 'facts/writtenOn': { 'objectives/helping-hands': '2027-02-01' } },
    setOn,
  ],
  [
    'written before, no other day',
    { 'objectives/helping-hands/setOn': undefined, 'facts/writtenOn': { 'objectives/helping-hands': '2027-02-01' } },
    setOn,
  ],
  [
    'the product knows better, the other way',
    { 'objectives/helping-hands/setOn': '2027-01-01', 'facts/writtenOn': { 'objectives/helping-hands': '2027-04-01' } },
    [],
  ],
  [
    'written before, confirmed after',
    { 'objectives/helping-hands/setOn': '2027-03-20', 'facts/writtenOn': { 'objectives/helping-hands': '2027-02-01' } },
    [],
  ],
  ['no day', { 'objectives/helping-hands/setOn': undefined }, []],
  ['no examination: said elsewhere', { examination: undefined, 'objectives/helping-hands/setOn': '2020-01-01' }, []],
])

table(examinationWithoutEvidence, [
  ['none', { 'examination/evidence': [] }, ['examination/evidence']],
  ['no examination: said elsewhere', { examination: undefined }, []],
])

table(noGoal, [['none', { goals: undefined }, ['goals']]])

table(objectiveWithoutGoal, [
  ['none chosen', { 'objectives/helping-hands/goal': undefined }, ['objectives/helping-hands/goal']],
  ['no goal at all: said once', { 'objectives/helping-hands/goal': undefined, goals: [] }, []],
])

table(objectiveWithoutHow, [
  ['not said', { 'objectives/helping-hands/how': undefined }, ['objectives/helping-hands/how']],
  ['blank', { 'objectives/helping-hands/how': '  ' }, ['objectives/helping-hands/how']],
  [
    'no goal: said elsewhere',
    { 'objectives/helping-hands/how': undefined, 'objectives/helping-hands/goal': undefined },
    [],
  ],
])

table(placeInBusinessStrategyMissing, [
  ['not stated', { place: undefined }, ['place/businessStrategy']],
  ['it only listens', { place: undefined, mode: 'listen' }, []],
])

table(referenceToNothing, [
  ['a goal', { 'objectives/helping-hands/goal': 'gone' }, ['objectives/helping-hands/goal']],
  [
    'two of a list: said once',
    { 'objectives/helping-hands/audiences': ['gone', 'away'] },
    ['objectives/helping-hands/audiences'],
  ],
  ['in a row', { 'networks/bluesky/accounts/0/holder': 'gone' }, ['networks/bluesky/accounts']],
  ['in a section', { 'listening/lookedAtBy': ['gone'] }, ['listening/lookedAtBy']],
  [
    'a figure as evidence',
    { 'audiences/neighbours/evidence': [{ kind: 'figure', of: 'gone' }] },
    ['audiences/neighbours/evidence'],
  ],
  ['a mention is not of this strategy', { 'audiences/neighbours/evidence': [{ kind: 'mention', of: '12' }] }, []],
  ['what is closed exists', { 'networks/bluesky/state': 'closed' }, []],
])

table(duplicateName, [
  ['the same', { 'audiences/schools/name': 'Neighbours' }, ['audiences/schools/name']],
  ['the same but for case and accents', { 'audiences/schools/name': 'NÉIGHBOURS ' }, ['audiences/schools/name']],
  ['no names', { 'audiences/neighbours/name': undefined, 'audiences/schools/name': undefined }, []],
  ['a name wanted in two places', { 'handles/1': { id: 'domain', name: 'ourgarden.example' } }, []],
])

table(itemWithoutName, [
  ['an audience', { 'audiences/neighbours/name': '' }, ['audiences/neighbours/name']],
  ['a person', { 'people/ana/name': undefined }, ['people/ana/name']],
])

table(datesReversed, [
  [
    'two days, each at its own place',
    { 'networks/bluesky/closesOn': '2027-01-01', 'objectives/helping-hands/due': '2027-01-01' },
    ['objectives/helping-hands/due', 'networks/bluesky/closesOn'],
  ],
  ['a day', { 'period/to': '2027-04-05' }, []],
  ['a day less', { 'period/to': '2027-04-04' }, ['period/to']],
  ['the examination', { 'examination/endedOn': '2027-01-03' }, ['examination/endedOn']],
  ['an objective', { 'objectives/helping-hands/setOn': '2028-01-01' }, ['objectives/helping-hands/due']],
  ['a person', { 'people/ana/from': '2027-05-01', 'people/ana/until': '2027-04-30' }, ['people/ana/until']],
  ['a space', { 'networks/bluesky/closesOn': '2027-04-11' }, ['networks/bluesky/closesOn']],
  ['only one of the two', { 'period/from': undefined }, []],
])
