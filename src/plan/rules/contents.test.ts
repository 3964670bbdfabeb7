import { audienceWithoutContent } from './checks/audience-without-content.ts'
import { contentAnswersNoNeed } from './checks/content-answers-no-need.ts'
import { objectiveWithoutContent } from './checks/objective-without-content.ts'
import { table } from './testing/table.ts'

const contents = (changes: object) => ({
  'facts/contents': { all: 1, objectives: {}, audiences: {}, serveNothing: 0, ...changes },
})

table(objectiveWithoutContent, [
  ['one content', contents({ objectives: { 'helping-hands': 1 } }), []],
  ['none', contents({}), ['objectives/helping-hands']],
  ['none, and it only listens', { ...contents({}), 'objectives/helping-hands/purpose': 'listen' }, []],
  ['none, and it is dropped', { ...contents({}), 'objectives/helping-hands/state': 'dropped' }, []],
  ['no content of any kind yet', contents({ all: 0 }), []],
  ['not known here', { 'facts/contents': undefined }, 'unknown'],
])
table(audienceWithoutContent, [
  ['one content', contents({ audiences: { neighbours: 1 } }), []],
  ['others only', contents({ audiences: { elsewhere: 1 } }), ['audiences/neighbours']],
  [
    'others only, and it was set aside',
    { ...contents({ audiences: { elsewhere: 1 } }), 'audiences/neighbours/state': 'aside' },
    [],
  ],
  ['no content says whom it is for', contents({ audiences: { neighbours: 0 } }), []],
  ['not known here', { 'facts/contents': undefined }, 'unknown'],
])
table(contentAnswersNoNeed, [
  ['all serve', contents({}), []],
  ['one serves nothing', contents({ serveNothing: 1 }), ['needs']],
  ['not known here', { 'facts/contents': undefined }, 'unknown'],
])
