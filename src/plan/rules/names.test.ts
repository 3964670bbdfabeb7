import { accountWithoutHolder } from './account-without-holder.ts'
import { accountWithoutMotive } from './account-without-motive.ts'
import { administratorLeft } from './administrator-left.ts'
import { handleExpiring } from './handle-expiring.ts'
import { handleUnchecked } from './handle-unchecked.ts'
import { handleUnreserved } from './handle-unreserved.ts'
import { handleWithoutHolder } from './handle-without-holder.ts'
import { handleWithoutRecovery } from './handle-without-recovery.ts'
import { spaceWithoutReservedName } from './space-without-reserved-name.ts'
import { put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** Names and accounts (B8). */
const of = (field: string) => [`handles/bluesky-name/${field}`]
const accounts = ['networks/bluesky/accounts']

table(handleUnchecked, [
  ['unchecked', put({ 'handles.0.state': 'unchecked' }), of('state')],
  ['not said', put({ 'handles.0.state': undefined }), of('state')],
  ['taken: it was checked', put({ 'handles.0.state': 'taken' }), []],
])

table(handleUnreserved, [
  ['free', put({ 'handles.0.state': 'free' }), of('state')],
  ['unchecked: said elsewhere', put({ 'handles.0.state': 'unchecked' }), []],
])

table(spaceWithoutReservedName, [
  [
    'to open, and nothing is kept',
    put({ 'networks.1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' } }),
    ['networks/x/accounts'],
  ],
  [
    'a name is in the list',
    put({
      'networks.1': { id: 'x', state: 'reserved', opensOn: '2027-09-01' },
      'handles.1': { id: 'y', network: 'x', state: 'reserved' },
    }),
    [],
  ],
  [
    'the account has its name',
    put({ 'networks.1': { id: 'x', state: 'reserved', opensOn: '2027-09-01', accounts: [{ handle: '@x' }] } }),
    [],
  ],
  ['listened to', put({ 'networks.1': { id: 'x', state: 'listening' } }), []],
])

table(handleWithoutRecovery, [
  ['none', put({ 'handles.0.recovery': undefined }), of('recovery')],
  ['not reserved yet', put({ 'handles.0.recovery': undefined, 'handles.0.state': 'free' }), []],
])

table(handleWithoutHolder, [
  ['nobody', put({ 'handles.0.reservedBy': undefined }), of('reservedBy')],
  ['not reserved yet', put({ 'handles.0.reservedBy': undefined, 'handles.0.state': 'free' }), []],
])

table(handleExpiring, [
  ['in thirty days', put({ 'handles.0.expiresOn': '2027-06-02' }), []],
  ['in twenty-nine', put({ 'handles.0.expiresOn': '2027-06-01' }), of('expiresOn')],
  ['last year', put({ 'handles.0.expiresOn': '2026-06-01' }), of('expiresOn')],
  ['not reserved', put({ 'handles.0.expiresOn': '2026-06-01', 'handles.0.state': 'taken' }), []],
])

const bothHold = { 'networks.0.accounts.0.administrators': ['ana', 'luc'] }
table(administratorLeft, [
  ['until today', put({ ...bothHold, 'people.1.until': '2027-05-03' }), []],
  ['until yesterday', put({ ...bothHold, 'people.1.until': '2027-05-02' }), accounts],
  ['left, and holds nothing', put({ 'people.1.until': '2027-05-02' }), []],
  [
    'no member any more',
    put({
      ...bothHold,
      'people.1.email': 'luc@garden.example',
      'facts.members': [{ email: 'ana@garden.example', role: 'administrator' }],
    }),
    accounts,
  ],
  [
    'a member, in other letters',
    put({
      ...bothHold,
      'people.1.email': 'Luc@garden.example',
      'facts.members': [{ email: 'luc@garden.example', role: 'reader' }],
    }),
    [],
  ],
  [
    'members are not known',
    put({ ...bothHold, 'people.1.email': 'luc@garden.example', 'facts.members': undefined }),
    [],
  ],
  ['a name', put({ 'handles.0.reservedBy': 'luc', 'people.1.until': '2027-05-02' }), of('reservedBy')],
  [
    'a tool',
    put({ tools: [{ id: 'vault', access: ['luc'] }], 'people.1.until': '2027-05-02' }),
    ['tools/vault/access'],
  ],
])

table(accountWithoutHolder, [
  ['none', put({ 'networks.0.accounts.0.holder': undefined }), accounts],
  ['closed', put({ 'networks.0.accounts.0.holder': undefined, 'networks.0.state': 'closed' }), []],
  ['no account', put({ 'networks.0.accounts': [] }), []],
])

const two = (motive?: string) => ({
  'networks.0.accounts.0.motive': 'News of the garden',
  'networks.0.accounts.1': { handle: 'luc', holder: 'luc', motive },
})
table(accountWithoutMotive, [
  ['one account needs none', put({ 'networks.0.accounts.0.motive': undefined }), []],
  ['the chair’s own has none', put(two()), accounts],
  ['each has its own', put(two('The chair answers the press')), []],
])
