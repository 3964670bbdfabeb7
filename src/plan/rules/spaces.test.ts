import { expect, test } from 'vitest'
import { animatorWithoutHours } from './animator-without-hours.ts'
import { peersNotLookedAt } from './peers-not-looked-at.ts'
import { phaseStartsBig } from './phase-starts-big.ts'
import { profileIncomplete } from './profile-incomplete.ts'
import { profileInconsistent } from './profile-inconsistent.ts'
import { severalSpacesAtOnce } from './several-spaces-at-once.ts'
import { spaceRestsOnOnePerson } from './space-rests-on-one-person.ts'
import { spaceWithoutAccess } from './space-without-access.ts'
import { spaceWithoutAnimator } from './space-without-animator.ts'
import { spaceWithoutHours } from './space-without-hours.ts'
import { spaceWithoutStandIn } from './space-without-stand-in.ts'
import { standInIsAnimator } from './stand-in-is-animator.ts'
import { type Case, hold, put } from './testing/hold.ts'
import { soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

/** What a space needs before it opens (B7). */
const planned = (opensOn: string, more: object = {}) => ({
  'networks.1': { id: 'x', state: 'reserved', opensOn, animator: 'ana', publishHours: 1, ...more },
})

table(spaceWithoutAnimator, [
  ['nobody', put({ 'networks.0.animator': undefined }), ['networks/bluesky/animator']],
  ['nobody, planned', put(planned('2028-01-01', { animator: undefined })), ['networks/x/animator']],
  ['a name kept safe', put({ 'networks.1': { id: 'x', state: 'reserved' } }), []],
  ['it only listens', put({ 'networks.0.animator': undefined, mode: 'listen' }), []],
])

table(spaceWithoutStandIn, [
  ['somebody else has hours', put({ 'people.1.hours': 1 }), ['networks/bluesky/standIn']],
  [
    'somebody else has shares',
    put({ 'people.1.shares': [{ network: 'bluesky', hours: 1 }] }),
    ['networks/bluesky/standIn'],
  ],
  ['named', put({ 'people.1.hours': 1, 'networks.0.standIn': 'luc' }), []],
  ['no animator: said elsewhere', put({ 'people.1.hours': 1, 'networks.0.animator': undefined }), []],
])

test('space-rests-on-one-person: alone is a remark, and only where nobody else is', () => {
  expect(hold(spaceRestsOnOnePerson, soundStrategy())).toEqual(['networks/bluesky/standIn'])
  const two = soundStrategy()
  two.people![1]!.hours = 1
  expect(hold(spaceRestsOnOnePerson, two)).toEqual([])
  const named = soundStrategy()
  named.networks![0]!.standIn = 'luc'
  expect(hold(spaceRestsOnOnePerson, named)).toEqual([])
})

table(standInIsAnimator, [
  ['the same', put({ 'networks.0.standIn': 'ana' }), ['networks/bluesky/standIn']],
  ['another', put({ 'networks.0.standIn': 'luc' }), []],
  ['neither is named', put({ 'networks.0.animator': undefined }), []],
])

const hours = (value: number | undefined) => ({
  'networks.0.listenHours': undefined,
  'networks.0.publishHours': undefined,
  'networks.0.converseHours': value,
})
table(spaceWithoutHours, [
  ['none said', put(hours(undefined)), ['networks/bluesky/publishHours']],
  ['nought', put(hours(0)), ['networks/bluesky/publishHours']],
  ['a quarter of an hour', put(hours(0.25)), []],
  ['it only listens', put({ ...hours(0), mode: 'listen' }), []],
])

table(animatorWithoutHours, [
  ['none', put({ 'people.0.hours': undefined }), ['people/ana/hours']],
  ['nought', put({ 'people.0.hours': 0 }), ['people/ana/hours']],
  ['shared out', put({ 'people.0.hours': undefined, 'people.0.shares': [{ network: 'bluesky', hours: 1 }] }), []],
  [
    'a share of nought',
    put({ 'people.0.hours': undefined, 'people.0.shares': [{ network: 'bluesky', hours: 0 }] }),
    ['people/ana/hours'],
  ],
  ['the stand-in', put({ 'networks.0.standIn': 'luc' }), ['people/luc/hours']],
  ['in two spaces: said once', put({ 'people.0.hours': 0, ...planned('2028-01-01') }), ['people/ana/hours']],
])

const account = (row: object | undefined): Case[1] => put({ 'networks.0.accounts': row === undefined ? [] : [row] })
const accounts = ['networks/bluesky/accounts']
table(spaceWithoutAccess, [
  ['no account', account(undefined), accounts],
  ['somebody else’s', account({ holder: 'luc', administrators: ['luc'] }), accounts],
  ['as administrator', account({ holder: 'luc', administrators: ['ana'] }), []],
  ['as holder', account({ holder: 'ana' }), []],
  ['not the stand-in', put({ 'networks.0.standIn': 'luc' }), accounts],
  ['opens in two weeks', put(planned('2027-05-17')), ['networks/x/accounts']],
  ['opens a day later', put(planned('2027-05-18')), []],
])

table(profileIncomplete, [
  ['not complete', put({ 'networks.0.accounts.0.profileComplete': false }), accounts],
  ['not said', put({ 'networks.0.accounts.0.profileComplete': undefined }), accounts],
  ['opens much later', put(planned('2027-09-01', { accounts: [{ handle: 'x' }] })), []],
])

table(profileInconsistent, [
  ['not consistent', put({ 'networks.0.accounts.0.consistent': false }), accounts],
  ['not said', put({ 'networks.0.accounts.0.consistent': undefined }), []],
])

const peers = ['networks/bluesky/peersLookedOn']
table(peersNotLookedAt, [
  ['on the day of the opening', put({ 'networks.0.peersLookedOn': '2027-04-12' }), []],
  ['the day after', put({ 'networks.0.peersLookedOn': '2027-04-13' }), peers],
  ['never', put({ 'networks.0.peersLookedOn': undefined }), peers],
  ['it was there before', put({ 'networks.0.peersLookedOn': undefined, 'networks.0.openedOn': '2019-01-01' }), []],
  [
    'open, and nobody says since when',
    put({ 'networks.0.peersLookedOn': undefined, 'networks.0.openedOn': undefined }),
    [],
  ],
  ['opens in two weeks', put(planned('2027-05-17')), ['networks/x/peersLookedOn']],
  ['opens much later', put(planned('2027-09-01')), []],
])

table(severalSpacesAtOnce, [
  // The first opened on 2027-04-12.
  ['on the same day', put(planned('2027-04-12')), ['networks/x/opensOn']],
  ['27 days later', put(planned('2027-05-09')), ['networks/x/opensOn']],
  ['28 days later', put(planned('2027-05-10')), []],
  ['one was there before', put({ ...planned('2027-04-12'), 'networks.0.openedOn': '2019-01-01' }), []],
  ['a name kept safe', put({ 'networks.1': { id: 'x', state: 'reserved' } }), []],
])

const phases = {
  phases: [
    { id: 'first', from: '2027-04-05' },
    { id: 'second', from: '2027-10-01' },
  ],
}
const inPhase = (phase: string, more: object = {}) => ({ id: `x-${phase}`, state: 'reserved', phase, ...more })
table(phaseStartsBig, [
  ['one space', put({ ...phases, 'networks.0.phase': 'first' }), []],
  [
    'two, one without a day of its own',
    put({ ...phases, 'networks.0.phase': 'first', 'networks.1': inPhase('first') }),
    ['phases/first'],
  ],
  [
    'two, each with its day',
    put({ ...phases, 'networks.0.phase': 'first', 'networks.1': inPhase('first', { opensOn: '2027-06-01' }) }),
    [],
  ],
  ['one in each', put({ ...phases, 'networks.0.phase': 'first', 'networks.1': inPhase('second') }), []],
  [
    'it only listens',
    put({ ...phases, mode: 'listen', 'networks.0.phase': 'first', 'networks.1': inPhase('first') }),
    [],
  ],
])
