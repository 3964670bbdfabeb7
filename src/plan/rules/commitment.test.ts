import { expect, test } from 'vitest'
import { adoptedByNobody } from './adopted-by-nobody.ts'
import { adoptedWithOpenErrors } from './adopted-with-open-errors.ts'
import { animatorLeavesBeforeSpace } from './animator-leaves-before-space.ts'
import { budgetEndsBeforeSpace } from './budget-ends-before-space.ts'
import { checkStrategy } from './check-strategy.ts'
import { hoursEndBeforeSpace } from './hours-end-before-space.ts'
import { mandateEndsBeforeStrategy } from './mandate-ends-before-strategy.ts'
import { openedBeforeAdoption } from './opened-before-adoption.ts'
import { openedBeforeSteps5And6 } from './opened-before-steps-5-and-6.ts'
import { phasesOutOfOrder } from './phases-out-of-order.ts'
import { publishedBeforeAdoption } from './published-before-adoption.ts'
import { scopeWillEmpty } from './scope-will-empty.ts'
import { scopeWontEmpty } from './scope-wont-empty.ts'
import { spaceWithoutSuccessor } from './space-without-successor.ts'
import { standInLeavesBeforeSpace } from './stand-in-leaves-before-space.ts'
import { surpriseWithoutFollowUp } from './surprise-without-follow-up.ts'
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
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
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
])

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

table(animatorLeavesBeforeSpace, [
  ['with a successor', { 'people/ana/until': '2027-12-31' }, []],
  [
    'nobody takes over',
    { 'people/ana/until': '2028-04-03', 'networks/bluesky/successor': undefined },
    ['networks/bluesky/successor'],
  ],
  ['on the last day', { 'people/ana/until': '2028-04-04', 'networks/bluesky/successor': undefined }, []],
  [
    'who takes over leaves as well',
    { 'people/ana/until': '2027-12-31', 'people/luc/until': '2028-01-31' },
    ['networks/bluesky/successor'],
  ],
  [
    'the space closes first',
    { 'people/ana/until': '2027-12-31', 'people/luc/until': '2027-12-31', 'networks/bluesky/closesOn': '2027-12-31' },
    [],
  ],
  ['no end is known', { period: {}, 'people/ana/until': '2027-12-31', 'networks/bluesky/successor': undefined }, []],
])

table(spaceWithoutSuccessor, [
  ['nobody', { 'networks/bluesky/successor': undefined }, ['networks/bluesky/successor']],
  ['the animator again', { 'networks/bluesky/successor': 'ana' }, ['networks/bluesky/successor']],
  ['a graver finding says it', { 'networks/bluesky/successor': undefined, 'people/ana/until': '2027-12-31' }, []],
  ['not open yet', { 'networks/bluesky/successor': undefined, 'networks/bluesky/state': 'reserved' }, []],
])

table(standInLeavesBeforeSpace, [
  ['on the last day', { 'networks/bluesky/standIn': 'luc', 'people/luc/until': '2028-04-04' }, []],
  [
    'a day before',
    { 'networks/bluesky/standIn': 'luc', 'people/luc/until': '2028-04-03' },
    ['networks/bluesky/standIn'],
  ],
])

const line = (fields: object) => ({
  id: 'tool',
  name: 'Tool',
  kind: 'tools',
  network: 'bluesky',
  until: '2028-04-03',
  ...fields,
})
table(budgetEndsBeforeSpace, [
  ['a day before', { budget: [line({})] }, ['budget/tool/until']],
  ['on the last day', { budget: [line({ until: '2028-04-04' })] }, []],
  ['a campaign may end', { budget: [line({ kind: 'advertising' })] }, []],
  ['another line goes on', { budget: [line({}), line({ id: 'next', until: undefined })] }, []],
  ['for no space', { budget: [line({ network: undefined })] }, []],
])

const helper = (fields: object, shares: object) => ({
  people: [
    { id: 'ana', name: 'Ana', hours: 5, shares: [{ network: 'bluesky', hours: 3 }] },
    { id: 'luc', name: 'Luc' },
    { id: 'eva', name: 'Eva', hours: 2, shares: [{ network: 'bluesky', hours: 1 }], ...fields },
  ],
  ...shares,
})
table(hoursEndBeforeSpace, [
  ['what remains is not enough', helper({ until: '2028-04-03' }, {}), ['people/eva/until']],
  ['on the last day', helper({ until: '2028-04-04' }, {}), []],
  [
    'what remains is enough',
    helper({ until: '2028-04-03' }, { 'networks/bluesky/converseHours': 1, 'resources/converseHours': 1 }),
    [],
  ],
  ['the stand-in is another finding', helper({ until: '2028-04-03' }, { 'networks/bluesky/standIn': 'eva' }), []],
])

table(mandateEndsBeforeStrategy, [
  ['a day before', { 'people/luc/until': '2028-04-03' }, ['people/luc/until']],
  ['on the last day', { 'people/luc/until': '2028-04-04' }, []],
  [
    'another speaks as well, and another answers',
    { 'people/luc/until': '2028-04-03', 'people/ana/spokesperson': true, 'direction/accountable': ['ana'] },
    [],
  ],
  [
    'the only one who may speak',
    { 'people/luc/until': '2028-04-03', 'direction/accountable': ['ana'] },
    ['people/luc/until'],
  ],
])
