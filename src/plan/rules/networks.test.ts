import { audienceWithoutNetwork } from './checks/audience-without-network.ts'
import { moreNetworksThanHours } from './checks/more-networks-than-hours.ts'
import { networkAsideWithoutReason } from './checks/network-aside-without-reason.ts'
import { networkConsideredWithoutThought } from './checks/network-considered-without-thought.ts'
import { networkOnlyMinorAudience } from './checks/network-only-minor-audience.ts'
import { networkWithoutAudience } from './checks/network-without-audience.ts'
import { networkWithoutMotive } from './checks/network-without-motive.ts'
import { networkWithoutObjective } from './checks/network-without-objective.ts'
import { noNetwork } from './checks/no-network.ts'
import { objectiveOnlyClosedNetworks } from './checks/objective-only-closed-networks.ts'
import { spaceWithoutLogic } from './checks/space-without-logic.ts'
import { table } from './testing/table.ts'

/** Networks are chosen from audiences, objectives and hours (B6). */
table(noNetwork, [
  ['no list', { networks: undefined }, ['networks']],
  ['only considered', { 'networks/bluesky/state': 'considered' }, ['networks']],
  ['no state: considered', { 'networks/bluesky/state': undefined }, ['networks']],
  ['listened to', { 'networks/bluesky/state': 'listening' }, []],
  ['it only listens', { networks: undefined, mode: 'listen' }, []],
])

table(networkWithoutMotive, [
  ['none', { 'networks/bluesky/motive': undefined }, ['networks/bluesky/motive']],
  [
    'listened to',
    { 'networks/bluesky/motive': '', 'networks/bluesky/state': 'listening' },
    ['networks/bluesky/motive'],
  ],
  ['only considered', { 'networks/bluesky/motive': undefined, 'networks/bluesky/state': 'considered' }, []],
  ['a name kept safe', { 'networks/1': { id: 'x', state: 'reserved' } }, []],
  [
    'a name kept safe until a day',
    { 'networks/1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' } },
    ['networks/x/motive'],
  ],
  ['at rest', { 'networks/1': { id: 'x', state: 'dormant' } }, []],
  ['it only listens', { 'networks/bluesky/motive': undefined, mode: 'listen' }, []],
])

table(networkWithoutAudience, [
  ['none', { 'networks/bluesky/audiences': undefined }, ['networks/bluesky/audiences']],
  ['an empty list', { 'networks/bluesky/audiences': [] }, ['networks/bluesky/audiences']],
  ['closed', { 'networks/bluesky/audiences': [], 'networks/bluesky/state': 'closed' }, []],
])

table(audienceWithoutNetwork, [
  ['no network is for it', { 'networks/bluesky/audiences': ['schools'] }, ['audiences/neighbours']],
  [
    'it is only listened to',
    { 'networks/bluesky/audiences': ['schools'], 'objectives/helping-hands/purpose': 'listen' },
    [],
  ],
  [
    'only one at rest is',
    {
      'networks/bluesky/audiences': ['schools'],
      'networks/1': { id: 'x', state: 'dormant', audiences: ['neighbours'] },
    },
    ['audiences/neighbours'],
  ],
  ['it gathers on a network that was set aside', { 'audiences/neighbours/gatherOn': ['x'] }, ['audiences/neighbours']],
  ['nobody knows where it gathers', { 'audiences/neighbours/gatherOn': [] }, []],
  ['on ours too', { 'audiences/neighbours/gatherOn': ['x', 'bluesky'] }, []],
  ['no network at all: said elsewhere', { networks: [] }, []],
])

table(networkOnlyMinorAudience, [
  ['a fourth rank', { 'audiences/neighbours/priority': 4 }, ['networks/bluesky/audiences']],
  ['a third rank', { 'audiences/neighbours/priority': 3 }, []],
  ['nobody is ranked', { 'audiences/neighbours/priority': undefined }, []],
  [
    'others are ranked',
    {
      'audiences/neighbours/priority': undefined,
      'audiences/schools': { id: 'schools', state: 'chosen', priority: 1 },
    },
    ['networks/bluesky/audiences'],
  ],
  ['set aside', { 'networks/bluesky/audiences': ['schools'] }, ['networks/bluesky/audiences']],
  ['set aside, and one that is first', { 'networks/bluesky/audiences': ['schools', 'neighbours'] }, []],
  ['does not exist: said elsewhere', { 'networks/bluesky/audiences': ['gone'] }, []],
])

const closed = ['objectives/helping-hands/networks']
table(objectiveOnlyClosedNetworks, [
  ['closed', { 'networks/bluesky/state': 'closed' }, closed],
  ['set aside', { 'networks/bluesky/state': 'aside' }, closed],
  ['closes the day before it is due', { 'networks/bluesky/closesOn': '2027-12-30' }, closed],
  ['closes on the day', { 'networks/bluesky/closesOn': '2027-12-31' }, []],
  [
    'another is open',
    {
      'networks/bluesky/state': 'closed',
      'networks/1': { id: 'x', state: 'active' },
      'objectives/helping-hands/networks': ['bluesky', 'x'],
    },
    [],
  ],
  ['served by none', { 'objectives/helping-hands/networks': [], 'networks/bluesky/state': 'closed' }, []],
  ['reached', { 'networks/bluesky/state': 'closed', 'objectives/helping-hands/state': 'reached' }, []],
])

table(networkAsideWithoutReason, [
  ['aside', { 'networks/1': { id: 'x', state: 'aside' } }, ['networks/x/reason']],
  ['closed', { 'networks/1': { id: 'x', state: 'closed' } }, ['networks/x/reason']],
  ['with a reason', { 'networks/1': { id: 'x', state: 'aside', reason: 'Nobody is there' } }, []],
])

table(networkConsideredWithoutThought, [
  ['bare', { 'networks/1': { id: 'x' } }, ['networks/x/reason']],
  ['what speaks for it', { 'networks/1': { id: 'x', motive: 'Pupils' } }, []],
  ['what speaks against it', { 'networks/1': { id: 'x', state: 'considered', reason: 'No hours' } }, []],
])

// One space and five hours; work by name stays small.
const spaces = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count - 1 }, (_, i) => [
      `networks/${i + 1}`,
      { id: `x-${i}`, state: 'active', publishHours: 0.1 },
    ]),
  )
table(moreNetworksThanHours, [
  ['two spaces, four hours', { ...spaces(2), 'people/ana/hours': 5 }, []],
  [
    'two spaces, exactly enough',
    { ...spaces(2), 'people/ana/hours': 4, resources: {}, 'networks/bluesky/converseHours': 1 },
    [],
  ],
  ['three spaces, six hours needed', { ...spaces(3) }, ['networks']],
  [
    'names kept safe take none',
    { 'networks/1': { id: 'x', state: 'reserved' }, 'networks/2': { id: 'y', state: 'dormant' } },
    [],
  ],
  ['too much work by name: said elsewhere', { ...spaces(3), 'networks/bluesky/publishHours': 40 }, []],
  ['nobody’s hours are known', { ...spaces(3), 'people/ana/hours': undefined }, []],
])

table(networkWithoutObjective, [
  ['none', { 'objectives/helping-hands/networks': [] }, ['networks/bluesky']],
  ['no objective at all: said elsewhere', { objectives: [] }, []],
])

table(spaceWithoutLogic, [
  [
    'nothing',
    { 'networks/bluesky/logic': undefined, 'networks/bluesky/tone': undefined, 'networks/bluesky/formats': [] },
    ['networks/bluesky/logic'],
  ],
  ['a tone', { 'networks/bluesky/logic': undefined, 'networks/bluesky/formats': [] }, []],
])
