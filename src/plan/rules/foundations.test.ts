import { adoptedBeforeExamination } from './adopted-before-examination.ts'
import { datesReversed } from './dates-reversed.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateName } from './duplicate-name.ts'
import { examinationMissing } from './examination-missing.ts'
import { examinationWithoutEvidence } from './examination-without-evidence.ts'
import { itemWithoutName } from './item-without-name.ts'
import { noGoal } from './no-goal.ts'
import { objectiveSetBeforeExamination } from './objective-set-before-examination.ts'
import { objectiveWithoutGoal } from './objective-without-goal.ts'
import { objectiveWithoutHow } from './objective-without-how.ts'
import { placeInBusinessStrategyMissing } from './place-in-business-strategy-missing.ts'
import { referenceToNothing } from './reference-to-nothing.ts'
import { put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** Examination, goals, and what holds for every item (B1, B4, B13). */
table(examinationMissing, [
  ['none', put({ examination: undefined }), ['examination/startedOn']],
  ['no day', put({ 'examination.startedOn': undefined }), ['examination/startedOn']],
  ['listening only needs it too', put({ examination: undefined, mode: 'listen' }), ['examination/startedOn']],
])

table(adoptedBeforeExamination, [
  ['not ended', put({ 'examination.endedOn': undefined }), ['examination/endedOn']],
  ['ended on the day of adoption', put({ 'examination.endedOn': '2027-04-05' }), []],
  ['ended a day later', put({ 'examination.endedOn': '2027-04-06' }), ['examination/endedOn']],
  ['a draft', put({ 'examination.endedOn': undefined, state: 'draft' }), []],
  ['no examination: said elsewhere', put({ examination: undefined }), []],
])

const setOn = ['objectives/helping-hands/setOn']
table(objectiveSetBeforeExamination, [
  ['on the last day of the examination', put({ 'objectives.0.setOn': '2027-03-20' }), []],
  ['the day before', put({ 'objectives.0.setOn': '2027-03-19' }), setOn],
  ['the product knows better', put({ 'facts.writtenOn': { 'objectives/helping-hands': '2027-02-01' } }), setOn],
  [
    'the product knows better, the other way',
    put({ 'objectives.0.setOn': '2027-01-01', 'facts.writtenOn': { 'objectives/helping-hands': '2027-04-01' } }),
    [],
  ],
  ['no day', put({ 'objectives.0.setOn': undefined }), []],
  ['no examination: said elsewhere', put({ examination: undefined, 'objectives.0.setOn': '2020-01-01' }), []],
])

table(examinationWithoutEvidence, [
  ['none', put({ 'examination.evidence': [] }), ['examination/evidence']],
  ['no examination: said elsewhere', put({ examination: undefined }), []],
])

table(noGoal, [['none', put({ goals: undefined }), ['goals']]])

table(objectiveWithoutGoal, [
  ['none chosen', put({ 'objectives.0.goal': undefined }), ['objectives/helping-hands/goal']],
  ['no goal at all: said once', put({ 'objectives.0.goal': undefined, goals: [] }), []],
])

table(objectiveWithoutHow, [
  ['not said', put({ 'objectives.0.how': undefined }), ['objectives/helping-hands/how']],
  ['blank', put({ 'objectives.0.how': '  ' }), ['objectives/helping-hands/how']],
  ['no goal: said elsewhere', put({ 'objectives.0.how': undefined, 'objectives.0.goal': undefined }), []],
])

table(placeInBusinessStrategyMissing, [
  ['not stated', put({ place: undefined }), ['place/businessStrategy']],
  ['it only listens', put({ place: undefined, mode: 'listen' }), []],
])

table(referenceToNothing, [
  ['a goal', put({ 'objectives.0.goal': 'gone' }), ['objectives/helping-hands/goal']],
  [
    'two of a list: said once',
    put({ 'objectives.0.audiences': ['gone', 'away'] }),
    ['objectives/helping-hands/audiences'],
  ],
  ['in a row', put({ 'networks.0.accounts.0.holder': 'gone' }), ['networks/bluesky/accounts']],
  ['in a section', put({ 'listening.lookedAtBy': ['gone'] }), ['listening/lookedAtBy']],
  [
    'a figure as evidence',
    put({ 'audiences.0.evidence': [{ kind: 'figure', of: 'gone' }] }),
    ['audiences/neighbours/evidence'],
  ],
  ['a mention is not of this strategy', put({ 'audiences.0.evidence': [{ kind: 'mention', of: '12' }] }), []],
  ['what is closed exists', put({ 'networks.0.state': 'closed' }), []],
])

table(duplicateId, [
  ['in one list', put({ 'audiences.1.id': 'neighbours' }), ['audiences/neighbours']],
  ['in two lists', put({ 'audiences.1.id': 'bluesky' }), []],
])

table(duplicateName, [
  ['the same', put({ 'audiences.1.name': 'Neighbours' }), ['audiences/schools/name']],
  ['the same but for case and accents', put({ 'audiences.1.name': 'NÉIGHBOURS ' }), ['audiences/schools/name']],
  ['no names', put({ 'audiences.0.name': undefined, 'audiences.1.name': undefined }), []],
  ['a name wanted in two places', put({ 'handles.1': { id: 'domain', name: 'ourgarden.example' } }), []],
])

table(itemWithoutName, [
  ['an audience', put({ 'audiences.0.name': '' }), ['audiences/neighbours/name']],
  ['a person', put({ 'people.0.name': undefined }), ['people/ana/name']],
])

table(datesReversed, [
  ['a day', put({ 'period.to': '2027-04-05' }), []],
  ['a day less', put({ 'period.to': '2027-04-04' }), ['period/to']],
  ['the examination', put({ 'examination.endedOn': '2027-01-03' }), ['examination/endedOn']],
  ['an objective', put({ 'objectives.0.setOn': '2028-01-01' }), ['objectives/helping-hands/due']],
  ['a person', put({ 'people.0.from': '2027-05-01', 'people.0.until': '2027-04-30' }), ['people/ana/until']],
  ['a space', put({ 'networks.0.closesOn': '2027-04-11' }), ['networks/bluesky/closesOn']],
  ['only one of the two', put({ 'period.from': undefined }), []],
])
