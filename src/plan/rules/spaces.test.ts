import { expect, test } from 'vitest'
import { animatorWithoutHours } from './checks/animator-without-hours.ts'
import { peersNotLookedAt } from './checks/peers-not-looked-at.ts'
import { phaseStartsBig } from './checks/phase-starts-big.ts'
import { profileIncomplete } from './checks/profile-incomplete.ts'
import { profileInconsistent } from './checks/profile-inconsistent.ts'
import { severalSpacesAtOnce } from './checks/several-spaces-at-once.ts'
import { spaceRestsOnOnePerson } from './checks/space-rests-on-one-person.ts'
import { spaceWithoutAccess } from './checks/space-without-access.ts'
import { spaceWithoutAnimator } from './checks/space-without-animator.ts'
import { spaceWithoutHours } from './checks/space-without-hours.ts'
import { spaceWithoutStandIn } from './checks/space-without-stand-in.ts'
import { standInIsAnimator } from './checks/stand-in-is-animator.ts'
import { soundStrategy } from './testing/sound.ts'
import { type Change, hold, table } from './testing/table.ts'

/** What a space needs before it opens (B7). */
const planned = (opensOn: string, more: object = {}) => ({
  'networks/1': { id: 'x', state: 'reserved', opensOn, animator: 'ana', publishHours: 1, ...more },
})

table(spaceWithoutAnimator, [
  ['nobody', { 'networks/bluesky/animator': undefined }, ['networks/bluesky/animator']],
  ['nobody, planned', planned('2028-01-01', { animator: undefined }), ['networks/x/animator']],
  ['a name kept safe', { 'networks/1': { id: 'x', state: 'reserved' } }, []],
  ['it only listens', { 'networks/bluesky/animator': undefined, mode: 'listen' }, []],
])

table(spaceWithoutStandIn, [
  ['somebody else has hours', { 'people/luc/hours': 1 }, ['networks/bluesky/standIn']],
  [
    'somebody else has shares',
    { 'people/luc/shares': [{ network: 'bluesky', hours: 1 }] },
    ['networks/bluesky/standIn'],
  ],
  ['named', { 'people/luc/hours': 1, 'networks/bluesky/standIn': 'luc' }, []],
  ['no animator: said elsewhere', { 'people/luc/hours': 1, 'networks/bluesky/animator': undefined }, []],
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
  ['the same', { 'networks/bluesky/standIn': 'ana' }, ['networks/bluesky/standIn']],
  ['another', { 'networks/bluesky/standIn': 'luc' }, []],
  ['neither is named', { 'networks/bluesky/animator': undefined }, []],
])

const hours = (value: number | undefined) => ({
  'networks/bluesky/listenHours': undefined,
  'networks/bluesky/publishHours': undefined,
  'networks/bluesky/converseHours': value,
})
table(spaceWithoutHours, [
  ['none said', hours(undefined), ['networks/bluesky/publishHours']],
  ['nought', hours(0), ['networks/bluesky/publishHours']],
  ['a quarter of an hour', hours(0.25), []],
  ['it only listens', { ...hours(0), mode: 'listen' }, []],
])

table(animatorWithoutHours, [
  ['none', { 'people/ana/hours': undefined }, ['people/ana/hours']],
  ['nought', { 'people/ana/hours': 0 }, ['people/ana/hours']],
  ['shared out', { 'people/ana/hours': undefined, 'people/ana/shares': [{ network: 'bluesky', hours: 1 }] }, []],
  [
    'a share of nought',
    { 'people/ana/hours': undefined, 'people/ana/shares': [{ network: 'bluesky', hours: 0 }] },
    ['people/ana/hours'],
  ],
  ['the stand-in', { 'networks/bluesky/standIn': 'luc' }, ['people/luc/hours']],
  ['in two spaces: said once', { 'people/ana/hours': 0, ...planned('2028-01-01') }, ['people/ana/hours']],
])

const account = (row: object | undefined): Change => ({ 'networks/bluesky/accounts': row === undefined ? [] : [row] })
const accounts = ['networks/bluesky/accounts']
table(spaceWithoutAccess, [
  ['no account', account(undefined), accounts],
  ['somebody else’s', account({ holder: 'luc', administrators: ['luc'] }), accounts],
  ['as administrator', account({ holder: 'luc', administrators: ['ana'] }), []],
  ['as holder', account({ holder: 'ana' }), []],
  ['not the stand-in', { 'networks/bluesky/standIn': 'luc' }, accounts],
  ['opens in two weeks', planned('2027-05-17'), ['networks/x/accounts']],
  ['opens a day later', planned('2027-05-18'), []],
])

table(profileIncomplete, [
  ['not complete', { 'networks/bluesky/accounts/0/profileComplete': false }, accounts],
  ['not said', { 'networks/bluesky/accounts/0/profileComplete': undefined }, accounts],
  ['opens much later', planned('2027-09-01', { accounts: [{ handle: 'x' }] }), []],
])

table(profileInconsistent, [
  ['not consistent', { 'networks/bluesky/accounts/0/consistent': false }, accounts],
  ['not said', { 'networks/bluesky/accounts/0/consistent': undefined }, []],
])

const peers = ['networks/bluesky/peersLookedOn']
table(peersNotLookedAt, [
  ['on the day of the opening', { 'networks/bluesky/peersLookedOn': '2027-04-12' }, []],
  ['the day after', { 'networks/bluesky/peersLookedOn': '2027-04-13' }, peers],
  ['never', { 'networks/bluesky/peersLookedOn': undefined }, peers],
  [
    'it was there before',
    { 'networks/bluesky/peersLookedOn': undefined, 'networks/bluesky/openedOn': '2019-01-01' },
    [],
  ],
  [
    'open, and nobody says since when',
    { 'networks/bluesky/peersLookedOn': undefined, 'networks/bluesky/openedOn': undefined },
    [],
  ],
  ['opens in two weeks', planned('2027-05-17'), ['networks/x/peersLookedOn']],
  ['opens much later', planned('2027-09-01'), []],
])

table(severalSpacesAtOnce, [
  // The first opened on 2027-04-12.
  ['on the same day', planned('2027-04-12'), ['networks/x/opensOn']],
  ['27 days later', planned('2027-05-09'), ['networks/x/opensOn']],
  ['28 days later', planned('2027-05-10'), []],
  ['one was there before', { ...planned('2027-04-12'), 'networks/bluesky/openedOn': '2019-01-01' }, []],
  ['a name kept safe', { 'networks/1': { id: 'x', state: 'reserved' } }, []],
])

const phases = {
  phases: [
    { id: 'first', from: '2027-04-05' },
    { id: 'second', from: '2027-10-01' },
  ],
}
const inPhase = (phase: string, more: object = {}) => ({ id: `x-${phase}`, state: 'reserved', phase, ...more })
table(phaseStartsBig, [
  ['one space', { ...phases, 'networks/bluesky/phase': 'first' }, []],
  [
    'two, one without a day of its own',
    { ...phases, 'networks/bluesky/phase': 'first', 'networks/1': inPhase('first') },
    ['phases/first'],
  ],
  [
    'two, each with its day',
    { ...phases, 'networks/bluesky/phase': 'first', 'networks/1': inPhase('first', { opensOn: '2027-06-01' }) },
    [],
  ],
  ['one in each', { ...phases, 'networks/bluesky/phase': 'first', 'networks/1': inPhase('second') }, []],
  [
    'it only listens',
    { ...phases, mode: 'listen', 'networks/bluesky/phase': 'first', 'networks/1': inPhase('first') },
    [],
  ],
])
