import { audienceWithoutNetwork } from './audience-without-network.ts'
import { moreNetworksThanHours } from './more-networks-than-hours.ts'
import { networkAsideWithoutReason } from './network-aside-without-reason.ts'
import { networkConsideredWithoutThought } from './network-considered-without-thought.ts'
import { networkOnlyMinorAudience } from './network-only-minor-audience.ts'
import { networkWithoutAudience } from './network-without-audience.ts'
import { networkWithoutMotive } from './network-without-motive.ts'
import { networkWithoutObjective } from './network-without-objective.ts'
import { noNetwork } from './no-network.ts'
import { objectiveOnlyClosedNetworks } from './objective-only-closed-networks.ts'
import { spaceWithoutLogic } from './space-without-logic.ts'
import { put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** Networks are chosen from audiences, objectives and hours (B6). */
table(noNetwork, [
  ['no list', put({ networks: undefined }), ['networks']],
  ['only considered', put({ 'networks.0.state': 'considered' }), ['networks']],
  ['no state: considered', put({ 'networks.0.state': undefined }), ['networks']],
  ['listened to', put({ 'networks.0.state': 'listening' }), []],
  ['it only listens', put({ networks: undefined, mode: 'listen' }), []],
])

table(networkWithoutMotive, [
  ['none', put({ 'networks.0.motive': undefined }), ['networks/bluesky/motive']],
  ['listened to', put({ 'networks.0.motive': '', 'networks.0.state': 'listening' }), ['networks/bluesky/motive']],
  ['only considered', put({ 'networks.0.motive': undefined, 'networks.0.state': 'considered' }), []],
  ['a name kept safe', put({ 'networks.1': { id: 'x', state: 'reserved' } }), []],
  [
    'a name kept safe until a day',
    put({ 'networks.1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' } }),
    ['networks/x/motive'],
  ],
  ['at rest', put({ 'networks.1': { id: 'x', state: 'dormant' } }), []],
  ['it only listens', put({ 'networks.0.motive': undefined, mode: 'listen' }), []],
])

table(networkWithoutAudience, [
  ['none', put({ 'networks.0.audiences': undefined }), ['networks/bluesky/audiences']],
  ['an empty list', put({ 'networks.0.audiences': [] }), ['networks/bluesky/audiences']],
  ['closed', put({ 'networks.0.audiences': [], 'networks.0.state': 'closed' }), []],
])

table(audienceWithoutNetwork, [
  ['no network is for it', put({ 'networks.0.audiences': ['schools'] }), ['audiences/neighbours/gatherOn']],
  ['it is only listened to', put({ 'networks.0.audiences': ['schools'], 'objectives.0.purpose': 'listen' }), []],
  [
    'only one at rest is',
    put({
      'networks.0.audiences': ['schools'],
      'networks.1': { id: 'x', state: 'dormant', audiences: ['neighbours'] },
    }),
    ['audiences/neighbours/gatherOn'],
  ],
  ['no network at all: said elsewhere', put({ networks: [] }), []],
])

table(networkOnlyMinorAudience, [
  ['a fourth rank', put({ 'audiences.0.priority': 4 }), ['networks/bluesky/audiences']],
  ['a third rank', put({ 'audiences.0.priority': 3 }), []],
  ['nobody is ranked', put({ 'audiences.0.priority': undefined }), []],
  [
    'others are ranked',
    put({ 'audiences.0.priority': undefined, 'audiences.1': { id: 'schools', state: 'chosen', priority: 1 } }),
    ['networks/bluesky/audiences'],
  ],
  ['set aside', put({ 'networks.0.audiences': ['schools'] }), ['networks/bluesky/audiences']],
  ['set aside, and one that is first', put({ 'networks.0.audiences': ['schools', 'neighbours'] }), []],
  ['does not exist: said elsewhere', put({ 'networks.0.audiences': ['gone'] }), []],
])

const closed = ['objectives/helping-hands/networks']
table(objectiveOnlyClosedNetworks, [
  ['closed', put({ 'networks.0.state': 'closed' }), closed],
  ['set aside', put({ 'networks.0.state': 'aside' }), closed],
  ['closes the day before it is due', put({ 'networks.0.closesOn': '2027-12-30' }), closed],
  ['closes on the day', put({ 'networks.0.closesOn': '2027-12-31' }), []],
  [
    'another is open',
    put({
      'networks.0.state': 'closed',
      'networks.1': { id: 'x', state: 'active' },
      'objectives.0.networks': ['bluesky', 'x'],
    }),
    [],
  ],
  ['served by none', put({ 'objectives.0.networks': [], 'networks.0.state': 'closed' }), []],
  ['reached', put({ 'networks.0.state': 'closed', 'objectives.0.state': 'reached' }), []],
])

table(networkAsideWithoutReason, [
  ['aside', put({ 'networks.1': { id: 'x', state: 'aside' } }), ['networks/x/reason']],
  ['closed', put({ 'networks.1': { id: 'x', state: 'closed' } }), ['networks/x/reason']],
  ['with a reason', put({ 'networks.1': { id: 'x', state: 'aside', reason: 'Nobody is there' } }), []],
])

table(networkConsideredWithoutThought, [
  ['bare', put({ 'networks.1': { id: 'x' } }), ['networks/x/reason']],
  ['what speaks for it', put({ 'networks.1': { id: 'x', motive: 'Pupils' } }), []],
  ['what speaks against it', put({ 'networks.1': { id: 'x', state: 'considered', reason: 'No hours' } }), []],
])

// One space and five hours; work by name stays small.
const spaces = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count - 1 }, (_, i) => [
      `networks.${i + 1}`,
      { id: `x-${i}`, state: 'active', publishHours: 0.1 },
    ]),
  )
table(moreNetworksThanHours, [
  ['two spaces, four hours', put({ ...spaces(2), 'people.0.hours': 5 }), []],
  [
    'two spaces, exactly enough',
    put({ ...spaces(2), 'people.0.hours': 4, resources: {}, 'networks.0.converseHours': 1 }),
    [],
  ],
  ['three spaces, six hours needed', put({ ...spaces(3) }), ['networks']],
  [
    'names kept safe take none',
    put({ 'networks.1': { id: 'x', state: 'reserved' }, 'networks.2': { id: 'y', state: 'dormant' } }),
    [],
  ],
  ['too much work by name: said elsewhere', put({ ...spaces(3), 'networks.0.publishHours': 40 }), []],
  ['nobody’s hours are known', put({ ...spaces(3), 'people.0.hours': undefined }), []],
])

table(networkWithoutObjective, [
  ['none', put({ 'objectives.0.networks': [] }), ['networks/bluesky']],
  ['no objective at all: said elsewhere', put({ objectives: [] }), []],
])

table(spaceWithoutLogic, [
  [
    'nothing',
    put({ 'networks.0.logic': undefined, 'networks.0.tone': undefined, 'networks.0.formats': [] }),
    ['networks/bluesky/logic'],
  ],
  ['a tone', put({ 'networks.0.logic': undefined, 'networks.0.formats': [] }), []],
])
