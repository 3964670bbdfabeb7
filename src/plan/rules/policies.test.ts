import { describe, expect, test } from 'vitest'
import { answerDelayMissing } from './checks/answer-delay-missing.ts'
import { charterOnlyForbids } from './checks/charter-only-forbids.ts'
import { commentPolicyMissing } from './checks/comment-policy-missing.ts'
import { editorialPolicyMissing } from './checks/editorial-policy-missing.ts'
import { fearAnsweredWithoutEvidence } from './checks/fear-answered-without-evidence.ts'
import { fearWithoutAnswer } from './checks/fear-without-answer.ts'
import { houseRulesMissing } from './checks/house-rules-missing.ts'
import { houseRulesNotPublic } from './checks/house-rules-not-public.ts'
import { noTimeForLegalReading } from './checks/no-time-for-legal-reading.ts'
import { personalUsePolicyMissing } from './checks/personal-use-policy-missing.ts'
import { policyAfterOpening } from './checks/policy-after-opening.ts'
import { policyApprovedByAuthor } from './checks/policy-approved-by-author.ts'
import { policyNotApproved } from './checks/policy-not-approved.ts'
import { policyReviewOverdue } from './checks/policy-review-overdue.ts'
import { policyWithoutApprover } from './checks/policy-without-approver.ts'
import { policyWithoutLegalReading } from './checks/policy-without-legal-reading.ts'
import { promiseBeyondStaffedHours } from './checks/promise-beyond-staffed-hours.ts'
import { serviceHoursDiffer } from './checks/service-hours-differ.ts'
import { serviceHoursMissing } from './checks/service-hours-missing.ts'
import { serviceHoursUnreadable } from './checks/service-hours-unreadable.ts'
import { spaceWithoutHouseRules } from './checks/space-without-house-rules.ts'
import { staffFearedWithoutAnswer } from './checks/staff-feared-without-answer.ts'
import { surveyWithoutAnswers } from './checks/survey-without-answers.ts'
import { minutesOf, weeklyService } from './service-hours.ts'
import { soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

// Looked at on 2027-05-03; Bluesky opened on 2027-04-12; policies in force and public since 2027-04-05.
const fear = (fields: object) => ({ objections: [{ id: 'fear', name: 'Fear', ...fields }] })
table(fearWithoutAnswer, [
  ['none', fear({}), ['objections/fear/answer']],
  ['of staff: another finding', fear({ kind: 'staff' }), []],
  ['of staff, with its own answer', fear({ kind: 'staff', staffAnswer: 'Training' }), ['objections/fear/answer']],
])
table(fearAnsweredWithoutEvidence, [
  ['an assurance', fear({ answer: 'No' }), ['objections/fear/evidence']],
  ['figures', fear({ answer: 'No', figures: '1 in 10' }), []],
])
table(staffFearedWithoutAnswer, [
  [
    'an answer to the public is not one',
    fear({ kind: 'staff', answer: 'We forbid it' }),
    ['objections/fear/staffAnswer'],
  ],
  ['answered', fear({ kind: 'staff', staffAnswer: 'Training' }), []],
])
const survey = (to: string) => ({ surveys: [{ id: 'ready', to }], 'facts/surveys/ready': { answers: 0, invited: 9 } })
table(surveyWithoutAnswers, [
  ['ended yesterday', survey('2027-05-02'), ['surveys/ready']],
  ['ends today', survey('2027-05-03'), []],
  ['one answer', { ...survey('2027-05-02'), 'facts/surveys/ready': { answers: 1, invited: 9 } }, []],
  ['this one is not known', { ...survey('2027-05-02'), 'facts/surveys': {} }, []],
  ['not known here', { 'facts/surveys': undefined }, 'unknown'],
])
table(charterOnlyForbids, [
  ['opens nothing', { 'policies/personal-use/opens': '' }, ['policies/personal-use/opens']],
  ['written elsewhere', { 'policies/personal-use/opens': '', 'policies/personal-use/forbids': '' }, []],
])

const other = (kind: string) => ({ [`policies/${kind}/kind`]: 'other' })
for (const [rule, kind] of [
  [editorialPolicyMissing, 'editorial'],
  [commentPolicyMissing, 'comments'],
  [personalUsePolicyMissing, 'personal-use'],
  [houseRulesMissing, 'house-rules'],
] as const)
  table(rule, [
    ['none', other(kind), ['policies']],
    ['planned and not written', { [`policies/${kind}/approvedOn`]: undefined }, []],
    ['listen only', { ...other(kind), mode: 'listen' }, []],
    ['no space that speaks', { ...other(kind), 'networks/bluesky/state': 'dormant' }, []],
  ])

table(policyWithoutApprover, [
  ['nobody', { 'policies/comments/approver': undefined }, ['policies/comments/approver']],
  ['one that binds nobody', { 'policies/comments/approver': undefined, 'policies/comments/kind': 'other' }, []],
])
table(policyApprovedByAuthor, [
  ['the author', { 'policies/comments/author': 'luc' }, ['policies/comments/approver']],
  ['neither is said', { 'policies/comments/author': undefined, 'policies/comments/approver': undefined }, []],
])
table(policyNotApproved, [
  ['never', { 'policies/comments/approvedOn': undefined }, ['policies/comments/approvedOn']],
  ['today', { 'policies/comments/approvedOn': '2027-05-03' }, []],
  ['tomorrow', { 'policies/comments/approvedOn': '2027-05-04' }, ['policies/comments/approvedOn']],
  ['nothing is open', { 'policies/comments/approvedOn': undefined, 'networks/bluesky/state': 'reserved' }, []],
  [
    'nobody approves: another finding',
    { 'policies/comments/approvedOn': undefined, 'policies/comments/approver': undefined },
    [],
  ],
])
table(policyAfterOpening, [
  ['on the day of opening', { 'policies/comments/effectiveOn': '2027-04-12' }, []],
  ['a day later', { 'policies/comments/effectiveOn': '2027-04-13' }, ['policies/comments/effectiveOn']],
  [
    'by its approval',
    { 'policies/comments/effectiveOn': undefined, 'policies/comments/approvedOn': '2027-04-13' },
    ['policies/comments/approvedOn'],
  ],
  [
    'a space older than the strategy',
    { 'policies/comments/effectiveOn': '2027-04-13', 'networks/bluesky/openedOn': '2019-01-01' },
    [],
  ],
])
table(policyWithoutLegalReading, [
  ['nobody', { 'policies/comments/legalReader': undefined }, ['policies/comments/legalReader']],
  ['no day', { 'policies/comments/legalReadOn': undefined }, ['policies/comments/legalReadOn']],
  ['not approved yet', { 'policies/comments/legalReader': undefined, 'policies/comments/approvedOn': undefined }, []],
])
const waiting = { 'policies/comments/approvedOn': undefined, 'policies/comments/legalReadOn': undefined }
table(noTimeForLegalReading, [
  ['none planned', { ...waiting, 'resources/legalWeeks': undefined }, ['resources/legalWeeks']],
  ['two weeks', waiting, []],
  ['nothing waits', { 'resources/legalWeeks': undefined }, []],
])
table(policyReviewOverdue, [
  ['yesterday', { 'policies/comments/reviewOn': '2027-05-02' }, ['policies/comments/reviewOn']],
  ['today', { 'policies/comments/reviewOn': '2027-05-03' }, []],
])

table(houseRulesNotPublic, [
  ['never', { 'policies/house-rules/publishedOn': undefined }, ['policies/house-rules/publishedOn']],
  ['on the day of opening', { 'policies/house-rules/publishedOn': '2027-04-12' }, []],
  ['a day later', { 'policies/house-rules/publishedOn': '2027-04-13' }, ['policies/house-rules/publishedOn']],
  ['nothing is open', { 'policies/house-rules/publishedOn': undefined, 'networks/bluesky/state': 'reserved' }, []],
])
table(spaceWithoutHouseRules, [
  ['not covered', { 'networks/bluesky/houseRules': undefined }, ['networks/bluesky/houseRules']],
  ['no rules at all: another finding', { 'networks/bluesky/houseRules': undefined, ...other('house-rules') }, []],
])
const inTheRoom = (from: string) => ({ 'facts/policies': [{ kind: 'editorial', from }] })
table(editorialPolicyMissing, [
  ['held in the room of rules', { ...inTheRoom('2027-05-03'), policies: [] }, []],
  ['not in force there yet', { ...inTheRoom('2027-05-04'), policies: [] }, ['policies']],
])
table(policyNotApproved, [
  ['approved in the room of rules', { ...inTheRoom('2027-04-01'), 'policies/editorial/approvedOn': undefined }, []],
])
table(policyWithoutApprover, [
  ['approved in the room of rules', { ...inTheRoom('2027-04-01'), 'policies/editorial/approver': undefined }, []],
])
table(serviceHoursMissing, [
  ['none', { 'networks/bluesky/serviceHours': [] }, ['networks/bluesky/serviceHours']],
  ['at rest', { 'networks/bluesky/serviceHours': [], 'networks/bluesky/state': 'dormant' }, []],
])
const hours = (from: string, to: string, days = ['monday', 'tuesday']) => ({
  'networks/bluesky/serviceHours': [{ days, from, to }],
})
table(serviceHoursUnreadable, [
  ['in words', hours('morning', 'noon'), ['networks/bluesky/serviceHours']],
  ['ends before it begins', hours('17:00', '09:00'), ['networks/bluesky/serviceHours']],
  ['no day', hours('09:00', '17:00', []), ['networks/bluesky/serviceHours']],
  ['in French', hours('9 h 30', '17h'), []],
  ['until midnight', hours('18:00', '00:00'), []],
  ['until midnight, otherwise', hours('6 pm', '12 am'), []],
  ['from midnight to midnight', hours('00:00', '24:00'), []],
])
table(answerDelayMissing, [
  ['none', { 'networks/bluesky/answerWithin': undefined }, ['networks/bluesky/answerWithin']],
  [
    'no hours: another finding',
    { 'networks/bluesky/answerWithin': undefined, 'networks/bluesky/serviceHours': [] },
    [],
  ],
])
// Sixteen hours of service, two of conversation: eight looks of a quarter of an hour, one every two hours.
const promise = (answerWithin: number, converseHours = 2) => ({
  ...hours('09:00', '17:00'),
  'networks/bluesky/answerWithin': answerWithin,
  'networks/bluesky/converseHours': converseHours,
})
table(promiseBeyondStaffedHours, [
  ['exactly what the hours keep', promise(2), []],
  ['a little sooner', promise(1.9), ['networks/bluesky/answerWithin']],
  ['at once, with somebody there all the time', promise(0, 16), []],
  ['at once, with an hour less', promise(0, 15), ['networks/bluesky/answerWithin']],
  ['no hours for conversation: another finding', promise(0, 0), []],
])
const [bluesky] = soundStrategy().networks!
const second = (fields: object) => ({ networks: [bluesky, { ...bluesky, id: 'second', ...fields }] })
table(serviceHoursDiffer, [
  [
    'other hours',
    second({ serviceHours: [{ days: ['sunday'], from: '09:00', to: '12:00' }] }),
    ['networks/second/serviceHours'],
  ],
  [
    'the same hours written otherwise',
    second({ serviceHours: [{ days: ['saturday'], from: '9 h', to: '12h00' }] }),
    [],
  ],
  ['other rules', second({ houseRules: 'others', serviceHours: [{ days: ['sunday'], from: '9', to: '12' }] }), []],
])

describe('service hours', () => {
  test.each([
    ['09:00', 540],
    ['9h', 540],
    ['9 h 30', 570],
    ['17', 1020],
    ['12 am', 0],
    ['5:15 pm', 1035],
    ['24:00', 1440],
    ['24:01', undefined],
    ['9:75', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s', (time, minutes) => expect(minutesOf(time)).toBe(minutes))

  test('split days add up', () => {
    const days = ['monday' as const, 'friday' as const]
    const split = [
      { days, from: '09:00', to: '12:00' },
      { days, from: '13:30', to: '17:00' },
    ]
    expect(weeklyService({ id: 'x', serviceHours: split })).toBe(13)
  })
})
