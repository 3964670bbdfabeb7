import { accountableMissing } from './checks/accountable-missing.ts'
import { actionAfterItsOpening } from './checks/action-after-its-opening.ts'
import { actionLate } from './checks/action-late.ts'
import { actionPlanMissing } from './checks/action-plan-missing.ts'
import { actionUnassigned } from './checks/action-unassigned.ts'
import { actionWithoutDate } from './checks/action-without-date.ts'
import { figureIncomplete } from './checks/figure-incomplete.ts'
import { figureOutOfDate } from './checks/figure-out-of-date.ts'
import { functionWithoutService } from './checks/function-without-service.ts'
import { noProcessLinked } from './checks/no-process-linked.ts'
import { noReviewInPeriod } from './checks/no-review-in-period.ts'
import { openingWithoutActions } from './checks/opening-without-actions.ts'
import { processWithoutLink } from './checks/process-without-link.ts'
import { reviewNotPrepared } from './checks/review-not-prepared.ts'
import { reviewOverdue } from './checks/review-overdue.ts'
import { severalAccountable } from './checks/several-accountable.ts'
import { staffingUndecided } from './checks/staffing-undecided.ts'
import { staffingWithoutReason } from './checks/staffing-without-reason.ts'
import { strategyPeriodOver } from './checks/strategy-period-over.ts'
import { strategyReviewOverdue } from './checks/strategy-review-overdue.ts'
import { soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

// Looked at on 2027-05-03; the period runs from 2027-04-05 to 2028-04-04.
table(accountableMissing, [
  ['nobody', { 'direction/accountable': [] }, ['direction/accountable']],
  ['nothing said', { direction: undefined }, ['direction/accountable']],
])
table(severalAccountable, [
  ['two', { 'direction/accountable': ['luc', 'ana'] }, ['direction/accountable']],
  ['the same one twice', { 'direction/accountable': ['luc', 'luc'] }, []],
])
table(functionWithoutService, [
  [
    'two services',
    { 'direction/service': '', 'people/ana/service': 'A', 'people/luc/service': 'B' },
    ['direction/service'],
  ],
  [
    'one service in two writings',
    { 'direction/service': '', 'people/ana/service': 'Communications', 'people/luc/service': 'communications ' },
    [],
  ],
  ['one service', { 'direction/service': '', 'people/ana/service': 'A', 'people/luc/service': 'A' }, []],
])
table(staffingUndecided, [
  ['not decided', { 'direction/staffing': undefined }, ['direction/staffing']],
  ['listen only', { 'direction/staffing': undefined, mode: 'listen' }, []],
])
table(staffingWithoutReason, [
  ['no reason', { 'direction/staffingBecause': '' }, ['direction/staffingBecause']],
  ['not decided: another finding', { 'direction/staffing': undefined, 'direction/staffingBecause': '' }, []],
])
table(noProcessLinked, [
  ['none', { processes: [] }, ['processes']],
  ['listen only', { processes: [], mode: 'listen' }, []],
])
table(processWithoutLink, [['no link', { 'processes/complaints/link': undefined }, ['processes/complaints/link']]])

table(actionPlanMissing, [
  ['none', { actions: undefined }, ['actions']],
  ['no space that speaks', { actions: undefined, 'networks/bluesky/state': 'dormant' }, []],
])
const [bluesky] = soundStrategy().networks!
const opening = (opensOn: string, network = 'else') => ({
  networks: [bluesky, { ...bluesky, id: 'second', state: 'reserved', openedOn: undefined, opensOn }],
  actions: [{ id: 'it', name: 'It', who: 'ana', due: '2027-06-01', network }],
})
table(openingWithoutActions, [
  ['nothing prepares it', opening('2027-05-03'), ['networks/second']],
  ['something does', opening('2027-05-03', 'second'), []],
  ['the day has passed', opening('2027-05-02'), []],
  ['no plan at all: another finding', { ...opening('2027-06-03'), actions: [] }, []],
])
table(actionLate, [
  ['yesterday', { 'actions/summer-dates/due': '2027-05-02' }, ['actions/summer-dates/due']],
  ['today', { 'actions/summer-dates/due': '2027-05-03' }, []],
  ['done', { 'actions/summer-dates/due': '2027-05-02', 'actions/summer-dates/doneOn': '2027-05-03' }, []],
])
table(actionUnassigned, [
  ['nobody', { 'actions/summer-dates/who': undefined }, ['actions/summer-dates/who']],
  ['done', { 'actions/summer-dates/who': undefined, 'actions/summer-dates/doneOn': '2027-05-01' }, []],
])
table(actionWithoutDate, [
  ['no day', { 'actions/summer-dates/due': undefined }, ['actions/summer-dates/due']],
  ['done', { 'actions/summer-dates/due': undefined, 'actions/summer-dates/doneOn': '2027-05-01' }, []],
])
const before = (due: string) => ({
  'networks/bluesky/openedOn': '2027-05-20',
  'actions/summer-dates/when': 'before-opening',
  'actions/summer-dates/due': due,
})
table(actionAfterItsOpening, [
  ['on the day', before('2027-05-20'), []],
  ['a day after', before('2027-05-21'), ['actions/summer-dates/due']],
  ['for after the opening', { ...before('2027-05-21'), 'actions/summer-dates/when': 'after-opening' }, []],
])

const reviewOn = (on: string, fields: object = {}) => ({ reviews: [{ id: 'one', name: 'One', on, ...fields }] })
table(noReviewInPeriod, [
  ['on the first day', reviewOn('2027-04-05'), []],
  ['on the last day', reviewOn('2028-04-04'), []],
  ['the day after', reviewOn('2028-04-05'), ['reviews']],
  ['the day before', reviewOn('2027-04-04'), ['reviews']],
  ['no period is known', { ...reviewOn('2030-01-01'), period: {} }, []],
])
table(reviewOverdue, [
  ['yesterday', reviewOn('2027-05-02'), ['reviews/one/heldOn']],
  ['today', reviewOn('2027-05-03'), []],
  ['held', reviewOn('2027-05-02', { heldOn: '2027-05-02' }), []],
])
const adoptedOn = (on: string) => ({ adoptedOn: on, adoptedBy: [{ by: 'Luc', on }] })
table(strategyReviewOverdue, [
  ['three months to the day', adoptedOn('2027-02-03'), []],
  ['a day more', adoptedOn('2027-02-02'), ['reviewRhythm/everyMonths']],
  ['a review was held', { ...adoptedOn('2027-01-01'), ...reviewOn('2027-04-01', { heldOn: '2027-04-01' }) }, []],
  ['a planned review is overdue: another finding', { ...adoptedOn('2027-01-01'), ...reviewOn('2027-04-01') }, []],
  ['no rhythm', { ...adoptedOn('2027-01-01'), reviewRhythm: {} }, []],
  ['a draft', { ...adoptedOn('2027-01-01'), state: 'draft' }, []],
])
table(strategyPeriodOver, [
  ['its last day', { 'period/to': '2027-05-03' }, []],
  ['yesterday', { 'period/to': '2027-05-02' }, ['period/to']],
  ['a draft', { 'period/to': '2027-05-02', state: 'draft' }, []],
])
table(reviewNotPrepared, [
  ['nobody takes part', { ...reviewOn('2027-07-01', { looksAt: ['x'] }), reviewRhythm: {} }, ['reviews/one/who']],
  ['nothing to look at', { ...reviewOn('2027-07-01', { who: ['ana'] }), reviewRhythm: {} }, ['reviews/one/looksAt']],
  ['the rhythm says it', reviewOn('2027-07-01'), []],
  ['held', { ...reviewOn('2027-04-10', { heldOn: '2027-04-10' }), reviewRhythm: {} }, []],
])

const figure = (fields: object) => ({
  figures: [
    {
      id: 'use',
      audience: 'neighbours',
      territory: 'Town',
      sample: '800',
      source: 'Poll',
      on: '2026-05-03',
      ...fields,
    },
  ],
})
table(figureIncomplete, [
  ['whole', figure({}), []],
  ['no territory', figure({ territory: '' }), ['figures/use/territory']],
  ['no sample', figure({ sample: undefined }), ['figures/use/sample']],
  ['a count of our own has no sample', figure({ sample: undefined, audience: undefined }), []],
  ['no day', figure({ on: undefined }), ['figures/use/on']],
])
table(figureOutOfDate, [
  ['a year to the day', figure({}), []],
  ['a day more', figure({ on: '2026-05-02' }), ['figures/use/on']],
])
