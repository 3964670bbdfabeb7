import { accountWithoutHolder } from './checks/account-without-holder.ts'
import { accountWithoutMotive } from './checks/account-without-motive.ts'
import { administratorLeft } from './checks/administrator-left.ts'
import { handleExpiring } from './checks/handle-expiring.ts'
import { handleUnchecked } from './checks/handle-unchecked.ts'
import { handleUnreserved } from './checks/handle-unreserved.ts'
import { handleWithoutHolder } from './checks/handle-without-holder.ts'
import { handleWithoutRecovery } from './checks/handle-without-recovery.ts'
import { spaceWithoutReservedName } from './checks/space-without-reserved-name.ts'
import { table } from './testing/table.ts'

/** Names and accounts (B8). */
const of = (field: string) => [`handles/bluesky-name/${field}`]
const accounts = ['networks/bluesky/accounts']

table(handleUnchecked, [
  ['unchecked', { 'handles/bluesky-name/state': 'unchecked' }, of('state')],
  ['not said', { 'handles/bluesky-name/state': undefined }, of('state')],
  ['taken: it was checked', { 'handles/bluesky-name/state': 'taken' }, []],
])

table(handleUnreserved, [
  ['free', { 'handles/bluesky-name/state': 'free' }, of('state')],
  ['unchecked: said elsewhere', { 'handles/bluesky-name/state': 'unchecked' }, []],
])

table(spaceWithoutReservedName, [
  [
    'to open, and nothing is kept',
    { 'networks/1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' } },
    ['networks/x/accounts'],
  ],
  [
    'a name is in the list',
    {
      'networks/1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' },
      'handles/1': { id: 'y', network: 'x', state: 'reserved' },
    },
    [],
  ],
  [
    'the account has its name',
    { 'networks/1': { id: 'x', state: 'reserved', opensOn: '2027-09-01', accounts: [{ handle: '@x' }] } },
    [],
  ],
  ['listened to', { 'networks/1': { id: 'x', state: 'listening' } }, []],
])

table(handleWithoutRecovery, [
  ['none', { 'handles/bluesky-name/recovery': undefined }, of('recovery')],
  ['not reserved yet', { 'handles/bluesky-name/recovery': undefined, 'handles/bluesky-name/state': 'free' }, []],
])

table(handleWithoutHolder, [
  ['nobody', { 'handles/bluesky-name/reservedBy': undefined }, of('reservedBy')],
  ['not reserved yet', { 'handles/bluesky-name/reservedBy': undefined, 'handles/bluesky-name/state': 'free' }, []],
])

table(handleExpiring, [
  ['in thirty days', { 'handles/bluesky-name/expiresOn': '2027-06-02' }, []],
  ['in twenty-nine', { 'handles/bluesky-name/expiresOn': '2027-06-01' }, of('expiresOn')],
  ['last year', { 'handles/bluesky-name/expiresOn': '2026-06-01' }, of('expiresOn')],
  ['not reserved', { 'handles/bluesky-name/expiresOn': '2026-06-01', 'handles/bluesky-name/state': 'taken' }, []],
])

const bothHold = { 'networks/bluesky/accounts/0/administrators': ['ana', 'luc'] }
table(administratorLeft, [
  ['until today', { ...bothHold, 'people/luc/until': '2027-05-03' }, []],
  ['until yesterday', { ...bothHold, 'people/luc/until': '2027-05-02' }, accounts],
  ['left, and holds nothing', { 'people/luc/until': '2027-05-02' }, []],
  [
    'without an account in Vigie: an agency, a volunteer',
    {
      ...bothHold,
      'people/luc/email': 'luc@agency.example',
      'facts/members': [{ email: 'ana@garden.example', role: 'administrator' }],
    },
    [],
  ],
  ['of a closed network', { ...bothHold, 'people/luc/until': '2027-05-02', 'networks/bluesky/state': 'closed' }, []],
  ['a name', { 'handles/bluesky-name/reservedBy': 'luc', 'people/luc/until': '2027-05-02' }, of('reservedBy')],
  ['a tool', { tools: [{ id: 'vault', access: ['luc'] }], 'people/luc/until': '2027-05-02' }, ['tools/vault/access']],
])

table(accountWithoutHolder, [
  ['none', { 'networks/bluesky/accounts/0/holder': undefined }, accounts],
  ['closed', { 'networks/bluesky/accounts/0/holder': undefined, 'networks/bluesky/state': 'closed' }, []],
  ['no account', { 'networks/bluesky/accounts': [] }, []],
])

const two = (motive?: string) => ({
  'networks/bluesky/accounts/0/motive': 'News of the garden',
  'networks/bluesky/accounts/1': { handle: 'luc', holder: 'luc', motive },
})
table(accountWithoutMotive, [
  ['one account needs none', { 'networks/bluesky/accounts/0/motive': undefined }, []],
  ['the chair’s own has none', two(), accounts],
  ['each has its own', two('The chair answers the press'), []],
])
