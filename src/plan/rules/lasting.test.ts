import { animatorLeavesBeforeSpace } from './checks/animator-leaves-before-space.ts'
import { budgetEndsBeforeSpace } from './checks/budget-ends-before-space.ts'
import { hoursEndBeforeSpace } from './checks/hours-end-before-space.ts'
import { mandateEndsBeforeStrategy } from './checks/mandate-ends-before-strategy.ts'
import { spaceWithoutSuccessor } from './checks/space-without-successor.ts'
import { standInLeavesBeforeSpace } from './checks/stand-in-leaves-before-space.ts'
import { table } from './testing/table.ts'

// The sound strategy: Bluesky open since 2027-04-12, looked at on 2027-05-03, ends on 2028-04-04.
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
