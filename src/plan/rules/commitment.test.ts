import { expect, test } from 'vitest'
import { checkStrategy } from './check-strategy.ts'
import { adoptedByNobody } from './checks/adopted-by-nobody.ts'
import { adoptedWithOpenErrors } from './checks/adopted-with-open-errors.ts'
import { approverCannotAdopt } from './checks/approver-cannot-adopt.ts'
import { noApproverNamed } from './checks/no-approver-named.ts'
import { objectiveReviewOverdue } from './checks/objective-review-overdue.ts'
import { openedBeforeAdoption } from './checks/opened-before-adoption.ts'
import { openedBeforeSteps5And6 } from './checks/opened-before-steps-5-and-6.ts'
import { phasesInACircle } from './checks/phases-in-a-circle.ts'
import { phasesOutOfOrder } from './checks/phases-out-of-order.ts'
import { publishedBeforeAdoption } from './checks/published-before-adoption.ts'
import { scopeWillEmpty } from './checks/scope-will-empty.ts'
import { scopeWontEmpty } from './checks/scope-wont-empty.ts'
import { surpriseWithoutFollowUp } from './checks/surprise-without-follow-up.ts'
import { phaseDays } from './phase-days.ts'
import { soundFacts, soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

// The sound strategy: adopted on 2027-04-05, Bluesky open since 2027-04-12, looked at on 2027-05-03, ends on 2028-04-04.
table(openedBeforeAdoption, [
  ['on the day of adoption', { 'networks/bluesky/openedOn': '2027-04-05' }, []],
  ['the day before', { 'networks/bluesky/openedOn': '2027-04-04' }, ['networks/bluesky/openedOn']],
  ['a draft', { state: 'draft' }, ['networks/bluesky/openedOn']],
  ['a later version does not make it wrong', { adoptedOn: '2027-05-01' }, []],
  ['it was there before the work began', { 'networks/bluesky/openedOn': '2019-01-01', state: 'draft' }, []],
  ['adopted without a day: not known', { adoptedOn: undefined, adoptedBy: undefined }, []],
])

table(publishedBeforeAdoption, [
  ['on the day of adoption', { 'facts/publishing/firstPublishedOn': '2027-04-05' }, []],
  ['the day before', { 'facts/publishing/firstPublishedOn': '2027-04-04' }, ['']],
  ['a draft', { state: 'draft' }, ['']],
  ['a draft that published nothing', { state: 'draft', 'facts/publishing/firstPublishedOn': null }, []],
  ['before the work on the strategy began', { 'facts/publishing/firstPublishedOn': '2019-03-02' }, []],
  [
    'a space older than the strategy speaks',
    { 'facts/publishing/firstPublishedOn': '2027-03-01', 'networks/bluesky/openedOn': '2019-03-02' },
    [],
  ],
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
])

table(noApproverNamed, [
  ['nobody', { 'direction/approvers': undefined }, ['direction/approvers']],
  ['an empty list', { 'direction/approvers': [] }, ['direction/approvers']],
  [
    'there is only one person',
    s => {
      s.people = s.people!.slice(0, 1)
      delete s.direction!.approvers
    },
    [],
  ],
  ['listen only', { 'direction/approvers': undefined, mode: 'listen' }, []],
])
table(objectiveReviewOverdue, [
  ['today', { 'objectives/helping-hands/reviewOn': '2027-05-03' }, []],
  ['yesterday', { 'objectives/helping-hands/reviewOn': '2027-05-02' }, ['objectives/helping-hands/reviewOn']],
  [
    'a review was held that day',
    { 'objectives/helping-hands/reviewOn': '2027-05-02', 'reviews/summer/heldOn': '2027-05-02' },
    [],
  ],
  [
    'a review was held before',
    { 'objectives/helping-hands/reviewOn': '2027-05-02', 'reviews/summer/heldOn': '2027-05-01' },
    ['objectives/helping-hands/reviewOn'],
  ],
  ['reached', { 'objectives/helping-hands/reviewOn': '2027-05-02', 'objectives/helping-hands/state': 'reached' }, []],
])

const member = (email: string, role: string) => ({ 'facts/members': [{ email, role }] })
table(approverCannotAdopt, [
  ['a list of members that is not known', { 'facts/members': undefined }, 'unknown'],
  ['nobody is listed', { 'direction/approvers': ['ana'], 'people/ana/email': 'ana@phare.example' }, []],
  [
    'an address of a member who approves, however it is written',
    {
      ...member('Ana@Phare.example', 'approver'),
      'direction/approvers': ['ana'],
      'people/ana/email': 'ana@phare.example',
    },
    [],
  ],
  [
    'an administrator may adopt too',
    {
      ...member('ana@phare.example', 'administrator'),
      'direction/approvers': ['ana'],
      'people/ana/email': 'ana@phare.example',
    },
    [],
  ],
  [
    'a member who only reads',
    {
      ...member('ana@phare.example', 'reader'),
      'direction/approvers': ['ana'],
      'people/ana/email': 'ana@phare.example',
    },
    ['people/ana/email'],
  ],
  [
    'no address',
    { ...member('ana@phare.example', 'approver'), 'direction/approvers': ['ana'], 'people/ana/email': undefined },
    ['people/ana/email'],
  ],
  ['nobody of that id: another finding', { ...member('a@b.example', 'reader'), 'direction/approvers': ['nadia'] }, []],
])
table(adoptedByNobody, [
  ['nobody', { adoptedBy: [] }, ['adoptedBy']],
  ['under review', { adoptedBy: undefined, state: 'under-review' }, ['adoptedBy']],
  ['a draft', { adoptedBy: undefined, state: 'draft' }, []],
])

test.each([
  ['one error is open', {}, [{ count: 1 }]],
  ['a draft may hold errors', { state: 'draft' as const }, []],
  [
    'somebody took it upon themselves',
    { accepted: [{ rule: 'scope-wont-empty', at: 'scope/wont', reason: 'Later', until: '2027-05-03' }] },
    [],
  ],
  [
    'the acceptance ended yesterday',
    { accepted: [{ rule: 'scope-wont-empty', at: 'scope/wont', reason: 'Later', until: '2027-05-02' }] },
    [{ count: 1 }],
  ],
])('adopted with open errors: %s', (_name, change, params) => {
  const strategy = { ...soundStrategy(), scope: {}, ...change }
  // It stands first, and is held last all the same; the missing "will do" is a warning and does not count.
  const { findings } = checkStrategy(strategy, soundFacts(), [adoptedWithOpenErrors, scopeWillEmpty, scopeWontEmpty])
  expect(findings.filter(one => one.rule === 'adopted-with-open-errors').map(one => one.params)).toEqual(params)
})

const surprise = (fields: object) => ({ surprises: [{ id: 'dogs', name: 'Dogs', on: '2027-02-01', ...fields }] })
table(surpriseWithoutFollowUp, [
  ['ninety-one days', surprise({}), ['surprises/dogs/became']],
  ['ninety days', surprise({ on: '2027-02-02' }), []],
  ['an objective', surprise({ became: 'helping-hands' }), []],
  ['a decision about it', { ...surprise({}), decisions: [{ id: 'no', about: ['surprises/dogs'] }] }, []],
])

const phase = (id: string, steps: string[], from: string, to: string) => ({ id, name: id, steps, from, to })
const rulesUntil = (to: string) => ({
  phases: [phase('rules', ['5'], '2027-03-01', '2027-03-31'), phase('training', ['6'], '2027-03-01', to)],
})
table(openedBeforeSteps5And6, [
  ['on the last day', rulesUntil('2027-04-12'), []],
  ['a day too soon', rulesUntil('2027-04-13'), ['networks/bluesky/openedOn']],
  [
    'training comes back later',
    { phases: [...rulesUntil('2027-04-01').phases, phase('again', ['6'], '2027-10-01', '2027-11-01')] },
    [],
  ],
  ['older than the strategy', { ...rulesUntil('2027-04-13'), 'networks/bluesky/openedOn': '2020-01-01' }, []],
  ['listen only', { ...rulesUntil('2027-04-13'), mode: 'listen' }, []],
  [
    'it opens with its phase, before training ends',
    {
      phases: [...rulesUntil('2027-06-30').phases, phase('open', ['8'], '2027-06-01', '2027-12-31')],
      'networks/bluesky/state': 'reserved',
      'networks/bluesky/openedOn': undefined,
      'networks/bluesky/phase': 'open',
    },
    ['networks/bluesky/phase'],
  ],
])

const after = (id: string, of: string, more = {}) => ({ id, after: of, lastsWeeks: 2, ...more })
table(phasesInACircle, [
  [
    'one after the other',
    { phases: [phase('a', [], '2027-05-03', '2027-06-01'), after('b', 'a'), after('c', 'b')] },
    [],
  ],
  ['after itself', { phases: [after('a', 'a')] }, ['phases/a/after']],
  ['two', { phases: [after('b', 'a'), after('a', 'b')] }, ['phases/b/after']],
  [
    'three, and one that leads into them',
    { phases: [after('x', 'b'), after('a', 'c'), after('b', 'a'), after('c', 'b')] },
    ['phases/a/after'],
  ],
  ['two circles', { phases: [after('a', 'a'), after('b', 'b')] }, ['phases/a/after', 'phases/b/after']],
  ['after a phase that is not there', { phases: [after('a', 'nothing')] }, []],
])

test('phases have the same days in whatever order they are written', () => {
  const phases = [after('a', 'c'), after('b', 'a'), after('c', 'b', { to: '2027-06-30' })]
  const inOrder = phaseDays(phases)
  for (const list of [phases.toReversed(), [phases[1]!, phases[2]!, phases[0]!]])
    expect(new Map([...phaseDays(list)].sort())).toEqual(new Map([...inOrder].sort()))
  expect(inOrder.get('a')).toEqual({ from: '2027-07-01', to: '2027-07-14' })
  expect(phaseDays([after('a', 'b'), after('b', 'a')])).toEqual(
    new Map([
      ['a', {}],
      ['b', {}],
    ]),
  )
})

const publishFrom = (from: string) => ({
  phases: [...rulesUntil('2027-04-12').phases, phase('publish', ['7'], from, '2027-12-31')],
})
table(phasesOutOfOrder, [
  ['on the last day', publishFrom('2027-04-12'), []],
  ['a day too soon', publishFrom('2027-04-11'), ['phases/publish']],
  ['no phase of training', { phases: [phase('publish', ['7'], '2027-04-12', '2027-12-31')] }, ['phases/publish']],
  ['all in one phase', { phases: [phase('all', ['5', '6', '7'], '2027-04-12', '2027-12-31')] }, []],
  [
    'counted in weeks after another phase',
    {
      phases: [
        phase('training', ['5', '6'], '2027-03-01', '2027-04-12'),
        { id: 'publish', steps: ['7'], after: 'training' },
      ],
    },
    [],
  ],
  ['listen only', { ...publishFrom('2027-04-01'), mode: 'listen' }, []],
])
