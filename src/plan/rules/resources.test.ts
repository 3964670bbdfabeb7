import { expect, test } from 'vitest'
import type { Strategy } from '../schema.ts'
import { checkStrategy } from './check-strategy.ts'
import { animatorHoursAboveOwn } from './checks/animator-hours-above-own.ts'
import { cadenceAboveHours } from './checks/cadence-above-hours.ts'
import { cadenceNotKept } from './checks/cadence-not-kept.ts'
import { calendarAboveHours } from './checks/calendar-above-hours.ts'
import { conversationsAboveHours } from './checks/conversations-above-hours.ts'
import { hoursAboveCapacity } from './checks/hours-above-capacity.ts'
import { mobilisingWithNothing } from './checks/mobilising-with-nothing.ts'
import { networkHoursAboveShares } from './checks/network-hours-above-shares.ts'
import { noHoursToListen } from './checks/no-hours-to-listen.ts'
import { objectiveWithoutHours } from './checks/objective-without-hours.ts'
import { objectivesAboveBudget } from './checks/objectives-above-budget.ts'
import { objectivesAboveCapacity } from './checks/objectives-above-capacity.ts'
import { postHoursUnknown } from './checks/post-hours-unknown.ts'
import { sharesAboveHours } from './checks/shares-above-hours.ts'
import { soundFacts, soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

// The sound strategy: Ana has 5 h; Bluesky asks for 1 + 1 + 2 h; an objective for 3 h.
const ana = (strategy: Strategy) => strategy.people!.find(one => one.id === 'ana')!
const bluesky = (strategy: Strategy) => strategy.networks![0]!

table(hoursAboveCapacity, [
  ['exactly full', { 'people/ana/hours': 4 }, []],
  ['a tenth of an hour too much', { 'people/ana/hours': 3.9 }, ['resources']],
  ['relations count', { 'resources/relationHours': 1.5 }, ['resources']],
  ['relations that fit', { 'resources/relationHours': 1 }, []],
  ['the rhythm of posts counts where it costs more', { 'networks/bluesky/cadence': 3 }, ['resources']],
  ['the rhythm of posts, exactly full', { 'networks/bluesky/cadence': 2 }, []],
  ['more for the whole than for its spaces', { 'resources/converseHours': 4 }, ['resources']],
  [
    'tenths that binary fractions blur',
    s => {
      ana(s).hours = 0.3
      s.resources = { listenHours: 0.1 }
      Object.assign(bluesky(s), { listenHours: 0.1, publishHours: 0.1, converseHours: 0.1, cadence: 0 })
    },
    [],
  ],
  ['who has left gives no hours', { 'people/ana/until': '2027-05-02' }, []],
  ['who has left, while another stays', { 'people/ana/until': '2027-05-02', 'people/luc/hours': 1 }, ['resources']],
  ['the last day still counts', { 'people/ana/until': '2027-05-03', 'people/luc/hours': 1 }, []],
  [
    'who begins after the last space has opened gives none yet',
    { 'people/ana/hours': 1, 'people/luc/hours': 5, 'people/luc/from': '2027-05-04' },
    ['resources'],
  ],
  [
    'who begins before the last space opens is counted with it',
    {
      'people/ana/hours': 1,
      'people/luc/hours': 5,
      'people/luc/from': '2027-06-01',
      'networks/bluesky/state': 'reserved',
      'networks/bluesky/openedOn': undefined,
      'networks/bluesky/opensOn': '2027-06-01',
    },
    [],
  ],
  ['nobody’s hours are known', { 'people/ana/hours': undefined }, []],
  ['listen only: publishing does not count', { mode: 'listen', 'people/ana/hours': 1 }, []],
  ['listen only: listening does', { mode: 'listen', 'people/ana/hours': 0.5 }, ['resources']],
])

table(networkHoursAboveShares, [
  ['exactly what is given', { 'people/ana/shares': [{ network: 'bluesky', hours: 4 }] }, []],
  ['less is given', { 'people/ana/shares': [{ network: 'bluesky', hours: 3.5 }] }, ['networks/bluesky']],
  [
    'two people make it up',
    {
      'people/ana/shares': [{ network: 'bluesky', hours: 3 }],
      'people/luc/shares': [{ network: 'bluesky', hours: 1 }],
    },
    [],
  ],
  [
    'silent while the whole is too much',
    { 'people/ana/shares': [{ network: 'bluesky', hours: 3 }], 'people/ana/hours': 3 },
    [],
  ],
])

table(sharesAboveHours, [
  ['exactly all', { 'people/ana/shares': [{ network: 'bluesky', hours: 4 }, { hours: 1 }] }, []],
  [
    'half an hour twice',
    { 'people/ana/shares': [{ network: 'bluesky', hours: 4 }, { hours: 1.5 }] },
    ['people/ana/shares'],
  ],
  ['hours not known', { 'people/luc/shares': [{ network: 'bluesky', hours: 4 }] }, []],
])

table(animatorHoursAboveOwn, [
  [
    'another’s hours are no help to who runs it',
    { 'people/ana/hours': 3, 'people/luc/hours': 3 },
    ['people/ana/hours'],
  ],
  ['exactly full', { 'people/ana/hours': 4, 'people/luc/hours': 3 }, []],
  [
    'unless they are given to that space',
    { 'people/ana/hours': 3, 'people/luc/hours': 3, 'people/luc/shares': [{ network: 'bluesky', hours: 4 }] },
    [],
  ],
  ['one person: the whole says it', { 'people/ana/hours': 3 }, []],
])

table(cadenceAboveHours, [
  ['exactly', { 'resources/hoursPerPost': 1 }, []],
  ['above', { 'resources/hoursPerPost': 1.25 }, ['networks/bluesky/cadence']],
  ['no hours said for this space', { 'resources/hoursPerPost': 2, 'networks/bluesky/publishHours': undefined }, []],
])

table(calendarAboveHours, [
  [
    'exactly',
    (_s, f) => {
      f.publishing!.networks.bluesky = { lastPublishedOn: null, plannedPerWeek: 1, publishedPerWeek: 0 }
    },
    [],
  ],
  [
    'above',
    (_s, f) => {
      f.publishing!.networks.bluesky = { lastPublishedOn: null, plannedPerWeek: 1.5, publishedPerWeek: 0 }
    },
    ['networks/bluesky/publishHours'],
  ],
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
])

const kept = (publishedPerWeek: number) => ({ lastPublishedOn: null, plannedPerWeek: 1, publishedPerWeek })
const known = 'facts/publishing/networks/bluesky'
const opened = 'networks/bluesky/openedOn'
table(cadenceNotKept, [
  ['exactly half', { [known]: kept(0.5), [opened]: '2027-01-10' }, []],
  ['less than half', { [known]: kept(0.25), [opened]: '2027-01-10' }, ['networks/bluesky/cadence']],
  ['nothing at all', { [known]: kept(0), [opened]: '2027-01-10' }, ['networks/bluesky/cadence']],
  ['open for four weeks', { [known]: kept(0), [opened]: '2027-04-05' }, ['networks/bluesky/cadence']],
  ['open since a day less', { [known]: kept(0), [opened]: '2027-04-06' }, []],
  [
    'counted for four weeks',
    { [known]: { ...kept(0), countedSince: '2027-04-05' }, [opened]: '2027-01-10' },
    ['networks/bluesky/cadence'],
  ],
  ['counted since a day less', { [known]: { ...kept(0), countedSince: '2027-04-06' }, [opened]: '2027-01-10' }, []],
  ['no cadence was promised', { [known]: kept(0), [opened]: '2027-01-10', 'networks/bluesky/cadence': undefined }, []],
  ['dormant', { [known]: kept(0), [opened]: '2027-01-10', 'networks/bluesky/state': 'dormant' }, []],
  ['no account of it is connected', { [known]: undefined }, []],
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
])

const asked = (perWeek: number) => ({ networks: { bluesky: { perWeek, minutesEach: 10 } } })
table(conversationsAboveHours, [
  ['exactly', { 'networks/bluesky/converseHours': 2, 'facts/conversations': asked(12) }, []],
  [
    'above',
    { 'networks/bluesky/converseHours': 2, 'facts/conversations': asked(13) },
    ['networks/bluesky/converseHours'],
  ],
  [
    'no hours said for this space',
    { 'networks/bluesky/converseHours': undefined, 'facts/conversations': asked(99) },
    [],
  ],
  ['nothing asked there', { 'networks/bluesky/converseHours': 0 }, []],
  ['not known here', { 'facts/conversations': undefined }, 'unknown'],
])

table(postHoursUnknown, [
  ['nothing said', { resources: {}, 'networks/bluesky/publishHours': undefined }, ['resources/hoursPerPost']],
  ['said for the space', { resources: {} }, []],
  [
    'no posts planned',
    { resources: {}, 'networks/bluesky/publishHours': undefined, 'networks/bluesky/cadence': 0 },
    [],
  ],
])

table(noHoursToListen, [
  [
    'none anywhere',
    { 'resources/listenHours': 0, 'networks/bluesky/listenHours': undefined },
    ['resources/listenHours'],
  ],
  ['in a space', { 'resources/listenHours': undefined }, []],
  ['for the whole', { 'networks/bluesky/listenHours': undefined }, []],
])

table(objectiveWithoutHours, [
  ['mobilising with nothing is another finding', { 'objectives/helping-hands/hours': 0 }, []],
  [
    'money but no hours',
    { 'objectives/helping-hands/hours': 0, 'objectives/helping-hands/money': 100 },
    ['objectives/helping-hands/hours'],
  ],
  [
    'another purpose',
    { 'objectives/helping-hands/purpose': 'inform', 'objectives/helping-hands/hours': undefined },
    ['objectives/helping-hands/hours'],
  ],
  [
    'listening has its own hours',
    { 'objectives/helping-hands/purpose': 'listen', 'objectives/helping-hands/hours': undefined },
    [],
  ],
  [
    'listening without any',
    {
      'objectives/helping-hands/purpose': 'listen',
      'objectives/helping-hands/hours': undefined,
      'resources/listenHours': 0,
    },
    ['objectives/helping-hands/hours'],
  ],
  [
    'reached',
    {
      'objectives/helping-hands/purpose': 'inform',
      'objectives/helping-hands/hours': undefined,
      'objectives/helping-hands/state': 'reached',
    },
    [],
  ],
])

table(mobilisingWithNothing, [
  ['neither hours nor money', { 'objectives/helping-hands/hours': 0 }, ['objectives/helping-hands/hours']],
  ['money', { 'objectives/helping-hands/hours': 0, 'objectives/helping-hands/money': 1 }, []],
  ['a quarter of an hour', { 'objectives/helping-hands/hours': 0.25 }, []],
  ['dropped', { 'objectives/helping-hands/hours': 0, 'objectives/helping-hands/state': 'dropped' }, []],
])

table(objectivesAboveCapacity, [
  ['exactly all hours', { 'objectives/helping-hands/hours': 5 }, []],
  ['above', { 'objectives/helping-hands/hours': 5.5 }, ['objectives']],
  ['silent while the spaces already ask for too much', { 'people/ana/hours': 2 }, []],
])

table(objectivesAboveBudget, [
  ['no money, none spent', { 'objectives/helping-hands/money': 0 }, []],
  ['a coin too much', { 'objectives/helping-hands/money': 1 }, ['resources/budget']],
  ['exactly the budget', { 'resources/budget': 500, 'objectives/helping-hands/money': 500 }, []],
  ['no budget said', { 'resources/budget': undefined, 'objectives/helping-hands/money': 500 }, []],
])

test('the figures of a finding are those that people would add up', () => {
  const strategy = soundStrategy()
  ana(strategy).hours = 3
  const { findings } = checkStrategy(strategy, soundFacts(), [hoursAboveCapacity])
  expect(findings[0]!.params).toEqual({ planned: 4, available: 3 })
})
