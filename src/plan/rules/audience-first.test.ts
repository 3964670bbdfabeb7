import { audienceUseFalling } from './checks/audience-use-falling.ts'
import { audienceWithoutRole } from './checks/audience-without-role.ts'
import { benefitForUsAlone } from './checks/benefit-for-us-alone.ts'
import { learningNotSaid } from './checks/learning-not-said.ts'
import { leavingNotPrepared } from './checks/leaving-not-prepared.ts'
import { needNotHeard } from './checks/need-not-heard.ts'
import { networkWithoutBenefit } from './checks/network-without-benefit.ts'
import { networkWithoutConversation } from './checks/network-without-conversation.ts'
import { noHoursToConverse } from './checks/no-hours-to-converse.ts'
import { noLeavingSigns } from './checks/no-leaving-signs.ts'
import { objectiveWithoutBenefit } from './checks/objective-without-benefit.ts'
import { objectivesOnlyReach } from './checks/objectives-only-reach.ts'
import { relationsNotSaid } from './checks/relations-not-said.ts'
import { sameTextEverywhere } from './checks/same-text-everywhere.ts'
import { soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

const objectives = (...metrics: (string | undefined)[]) => ({
  objectives: metrics.map((id, place) => ({ id: `o${place}`, ...(id === undefined ? {} : { metric: { id } }) })),
})
table(objectivesOnlyReach, [
  ['mentions and followers', objectives('listen.mentions', 'given.followers'), ['objectives']],
  ['one of three is what people do', objectives('listen.mentions', 'given.followers', 'given.registrations'), []],
  ['one has no metric', objectives('listen.mentions', undefined), []],
  ['one metric is unknown', objectives('listen.mentions', 'given.smiles'), []],
  ['no objective', { objectives: [] }, []],
  ['listen only', { ...objectives('listen.mentions'), mode: 'listen' }, []],
  ['not known here', { ...objectives('listen.mentions'), 'facts/metrics': undefined }, 'unknown'],
])

const [bluesky] = soundStrategy().networks!
const second = (fields: object) => ({ networks: [bluesky, { ...bluesky, id: 'second', ...fields }] })
table(noHoursToConverse, [
  ['none', { 'resources/converseHours': 0, 'networks/bluesky/converseHours': 0 }, ['resources/converseHours']],
  ['a quarter of an hour', { 'resources/converseHours': 0, 'networks/bluesky/converseHours': 0.25 }, []],
  ['for the whole', { 'networks/bluesky/converseHours': undefined }, []],
  [
    'nothing is published either',
    {
      'resources/converseHours': 0,
      'networks/bluesky/converseHours': 0,
      'networks/bluesky/publishHours': 0,
      'networks/bluesky/cadence': 0,
    },
    [],
  ],
])

table(networkWithoutConversation, [
  ['zero', second({ converseHours: 0 }), ['networks/second/converseHours']],
  ['not said: part of the whole', second({ converseHours: undefined }), []],
  ['it publishes nothing', second({ converseHours: 0, publishHours: 0, cadence: 0 }), []],
  [
    'nobody converses anywhere: a graver finding',
    { 'resources/converseHours': 0, 'networks/bluesky/converseHours': 0 },
    [],
  ],
])

const seen = (contents: number, same: number) => ({
  ...second({}),
  'facts/publishing/shared': { second: { contents, same } },
})
table(sameTextEverywhere, [
  ['two spaces', second({ sameTextElsewhere: true }), ['networks/second/sameTextElsewhere']],
  ['half of four contents are the same', seen(4, 2), []],
  ['more than half of four', seen(4, 3), ['networks/second/sameTextElsewhere']],
  ['three contents are no habit', seen(3, 3), []],
  ['one space has nothing to repeat', { 'networks/bluesky/sameTextElsewhere': true }, []],
])

table(audienceWithoutRole, [
  ['none', { 'audiences/neighbours/role': undefined }, ['audiences/neighbours/role']],
  ['set aside', { 'audiences/neighbours/role': undefined, 'audiences/neighbours/state': 'aside' }, []],
  ['listen only', { 'audiences/neighbours/role': undefined, mode: 'listen' }, []],
])

table(relationsNotSaid, [
  ['nowhere', { conversation: undefined, 'audiences/neighbours/relations': undefined }, ['conversation/withWhom']],
  ['an audience says it', { conversation: undefined }, []],
])
table(learningNotSaid, [
  ['blank', { 'conversation/learn': ' ' }, ['conversation/learn']],
  ['nobody named first', { conversation: {} }, []],
])

table(noLeavingSigns, [
  ['none', { 'networks/bluesky/leavingSigns': '' }, ['networks/bluesky/leavingSigns']],
  ['at rest', { 'networks/bluesky/leavingSigns': '', 'networks/bluesky/state': 'dormant' }, []],
])
table(leavingNotPrepared, [
  ['who decides', { 'networks/bluesky/leavingDecidedBy': undefined }, ['networks/bluesky/leavingDecidedBy']],
  ['what is kept', { 'networks/bluesky/leavingArchive': undefined }, ['networks/bluesky/leavingArchive']],
  ['no signs: a graver finding', { 'networks/bluesky/leavingSigns': '', 'networks/bluesky/leavingArchive': '' }, []],
])

const use = (...shares: number[]) => ({
  'audiences/neighbours/use': shares.map((share, place) => ({ network: 'bluesky', share, on: `202${place}-01-01` })),
})
table(audienceUseFalling, [
  ['a fifth', use(50, 40), ['audiences/neighbours/use']],
  ['a little less', use(50, 40.1), []],
  ['growing', use(30, 50), []],
  ['one figure', use(50), []],
  ['on a network that we do not use', { ...use(50, 10), 'networks/bluesky/state': 'dormant' }, []],
])

table(networkWithoutBenefit, [['none', { 'networks/bluesky/benefit': undefined }, ['networks/bluesky/benefit']]])
table(objectiveWithoutBenefit, [
  ['none', { 'objectives/helping-hands/benefit': undefined }, ['objectives/helping-hands/benefit']],
  ['listening', { 'objectives/helping-hands/benefit': undefined, 'objectives/helping-hands/purpose': 'listen' }, []],
])
table(benefitForUsAlone, [
  ['a space', { 'networks/bluesky/need': undefined }, ['networks/bluesky/need']],
  ['an objective', { 'objectives/helping-hands/need': undefined }, ['objectives/helping-hands/need']],
  [
    'no benefit said: another finding',
    { 'networks/bluesky/need': undefined, 'networks/bluesky/benefit': undefined },
    [],
  ],
  ['listen only', { 'networks/bluesky/need': undefined, mode: 'listen' }, []],
])
table(needNotHeard, [
  ['nothing heard', { 'needs/when-to-come/heard': [] }, ['needs/when-to-come/heard']],
  [
    'nothing rests on it',
    {
      'needs/when-to-come/heard': [],
      'networks/bluesky/need': undefined,
      'objectives/helping-hands/need': undefined,
    },
    [],
  ],
])
