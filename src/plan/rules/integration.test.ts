import { animatorProfileMissing } from './checks/animator-profile-missing.ts'
import { emailFalling } from './checks/email-falling.ts'
import { homeMissing } from './checks/home-missing.ts'
import { homeWithoutReason } from './checks/home-without-reason.ts'
import { integrationMissing } from './checks/integration-missing.ts'
import { integrationWithoutHow } from './checks/integration-without-how.ts'
import { noSpokesperson } from './checks/no-spokesperson.ts'
import { scopeWillEmpty } from './checks/scope-will-empty.ts'
import { scopeWontEmpty } from './checks/scope-wont-empty.ts'
import { spokespersonWithoutCriteria } from './checks/spokesperson-without-criteria.ts'
import { table } from './testing/table.ts'

table(noSpokesperson, [
  ['nobody', { 'people/luc/spokesperson': undefined }, ['people']],
  ['nothing is said anywhere', { 'people/luc/spokesperson': undefined, mode: 'listen' }, []],
  ['no space that speaks', { 'people/luc/spokesperson': undefined, 'networks/bluesky/state': 'dormant' }, []],
])

table(spokespersonWithoutCriteria, [
  ['none', { 'people/luc/criteria': [] }, ['people/luc/criteria']],
  ['no spokesperson', { 'people/luc/spokesperson': undefined, 'people/luc/criteria': undefined }, []],
])

table(animatorProfileMissing, [
  ['blank', { 'direction/animatorProfile': ' ' }, ['direction/animatorProfile']],
  ['listen only', { direction: undefined, mode: 'listen' }, []],
])

table(integrationMissing, [
  ['none', { integrations: [] }, ['integrations']],
  ['listen only', { integrations: undefined, mode: 'listen' }, []],
  ['no network yet', { integrations: undefined, networks: undefined }, []],
])

table(integrationWithoutHow, [
  ['only a name', { 'integrations/saturdays/how': undefined }, ['integrations/saturdays/how']],
  [
    'what it amplifies is enough',
    { 'integrations/saturdays/how': undefined, 'integrations/saturdays/amplifies': 'The dates' },
    [],
  ],
])

table(homeMissing, [
  ['not chosen', { home: {} }, ['home/where']],
  ['none is an answer', { home: { where: 'none' } }, []],
])

table(homeWithoutReason, [
  ['no reason', { 'home/why': undefined }, ['home/why']],
  ['not chosen is another finding', { home: {} }, []],
])

const readings = (...rates: (number | undefined)[]) =>
  rates.map((openRate, place) => ({ id: `r${place}`, on: `2027-0${place + 1}-01`, openRate }))
const received = (...counts: number[]) => ({
  'facts/publishing/subscribers': counts.map((count, place) => ({ on: `2027-0${place + 1}-03`, count })),
})
table(emailFalling, [
  ['a fifth', { emailReadings: readings(40, 32) }, ['emailReadings/r1']],
  ['a little less than a fifth', { emailReadings: readings(40, 32.1) }, []],
  ['against the mean of the three before', { emailReadings: readings(90, 40, 42, 38, 33) }, []],
  ['one reading', { emailReadings: readings(40) }, []],
  ['the order of days, not of the list', { emailReadings: readings(32, 40).reverse() }, []],
  ['an old fall that the last reading does not name', { emailReadings: readings(40, 20, undefined) }, []],
  [
    'clicks',
    s => {
      s.emailReadings = [
        { id: 'may', on: '2027-05-01', openRate: 40, clickRate: 2 },
        { id: 'april', on: '2027-04-01', openRate: 40, clickRate: 4 },
      ]
    },
    ['emailReadings/may'],
  ],
  ['subscribers fell by a fifth', received(100, 100, 80), ['emailReadings']],
  ['by a little less', received(100, 100, 81), []],
  ['one figure', received(80), []],
  ['fifty are enough to tell', received(50, 40), ['emailReadings']],
  ['fewer are not', received(49, 20), []],
  ['what is opened is told first', { ...received(100, 80), emailReadings: readings(40, 32) }, ['emailReadings/r1']],
  ['listen only', { emailReadings: readings(40, 20), mode: 'listen' }, []],
])

table(scopeWillEmpty, [
  ['empty', { 'scope/will': [] }, ['scope/will']],
  ['listen only', { scope: undefined, mode: 'listen' }, []],
])

table(scopeWontEmpty, [
  ['empty', { 'scope/wont': undefined }, ['scope/wont']],
  ['listen only', { scope: undefined, mode: 'listen' }, []],
])
