import { answerWithoutEvidence } from './answer-without-evidence.ts'
import { competitorNotLookedAt } from './competitor-not-looked-at.ts'
import { competitorProcedureMissing } from './competitor-procedure-missing.ts'
import { growingArgumentWithoutAnswer } from './growing-argument-without-answer.ts'
import { issueWithoutEffect } from './issue-without-effect.ts'
import { issueWithoutOwner } from './issue-without-owner.ts'
import { issueWithoutResponse } from './issue-without-response.ts'
import { noCompetitor } from './no-competitor.ts'
import { noStakeholder } from './no-stakeholder.ts'
import { noTrendOrIssue } from './no-trend-or-issue.ts'
import { ownSpacesNotListed } from './own-spaces-not-listed.ts'
import type { Rule } from './rule.ts'
import { spaceNotAudited } from './space-not-audited.ts'
import { stakeholderNotStudied } from './stakeholder-not-studied.ts'
import { type Case, put } from './testing/hold.ts'
import { table } from './testing/table.ts'

/** What is seen before deciding: competitors, own spaces, stakeholders, issues, arguments (A2 to A5, A16). */
const tables: [Rule, Case[]][] = [
  [
    noCompetitor,
    [
      ['one peer', put({}), []],
      ['the list is empty', put({ competitors: [] }), ['competitors']],
      ['there is no list', put({ competitors: undefined }), ['competitors']],
    ],
  ],
  [
    competitorProcedureMissing,
    [
      ['who and how often', put({}), []],
      ['nobody named', put({ 'listening.competitorsBy': undefined }), ['listening/competitorsBy']],
      ['no rhythm', put({ 'listening.competitorsEvery': undefined }), ['listening/competitorsEvery']],
      ['neither: said once', put({ listening: undefined }), ['listening/competitorsBy']],
      ['nobody to look at', put({ listening: undefined, competitors: undefined }), []],
    ],
  ],
  [
    competitorNotLookedAt,
    [
      // Thirteen weeks before 2027-05-03.
      ['thirteen weeks ago to the day', put({ 'competitors.0.lastLookedOn': '2027-02-01' }), []],
      ['a day more', put({ 'competitors.0.lastLookedOn': '2027-01-31' }), ['competitors/other-garden/lastLookedOn']],
      ['never', put({ 'competitors.0.lastLookedOn': undefined }), ['competitors/other-garden/lastLookedOn']],
      [
        'a shorter rhythm of its own',
        put({ 'listening.competitorsEvery': 4, 'competitors.0.lastLookedOn': '2027-04-04' }),
        ['competitors/other-garden/lastLookedOn'],
      ],
      ['met exactly', put({ 'listening.competitorsEvery': 4, 'competitors.0.lastLookedOn': '2027-04-05' }), []],
      [
        'a quarter without a rhythm of its own',
        put({ 'listening.competitorsEvery': undefined, 'competitors.0.lastLookedOn': '2027-01-31' }),
        ['competitors/other-garden/lastLookedOn'],
      ],
    ],
  ],
  [
    ownSpacesNotListed,
    [
      ['everything is new', put({ spaces: undefined }), []],
      ['a space was there before', put({ 'networks.0.openedOn': '2019-06-01' }), ['spaces']],
      ['and is described', put({ 'networks.0.openedOn': '2019-06-01', spaces: [{ id: 'page' }] }), []],
      ['it only listens', put({ 'networks.0.openedOn': '2019-06-01', mode: 'listen' }), []],
    ],
  ],
  [
    spaceNotAudited,
    [
      ['examined', put({ spaces: [{ id: 'page', auditedOn: '2027-02-01' }] }), []],
      ['not examined', put({ spaces: [{ id: 'page', state: 'dormant' }] }), ['spaces/page/auditedOn']],
      ['closed', put({ spaces: [{ id: 'page', state: 'closed' }] }), []],
      ['somebody else’s', put({ spaces: [{ id: 'page', official: false }] }), []],
    ],
  ],
  [
    noStakeholder,
    [
      ['one', put({}), []],
      ['none', put({ stakeholders: undefined }), ['stakeholders']],
    ],
  ],
  [
    stakeholderNotStudied,
    [
      ['studied', put({}), []],
      ['named only', put({ stakeholders: [{ id: 'city', name: 'City' }] }), ['stakeholders/city/uses']],
      ['blank is nothing', put({ stakeholders: [{ id: 'city', uses: ' ' }] }), ['stakeholders/city/uses']],
      ['their contacts are known', put({ stakeholders: [{ id: 'city', contacts: 'The press' }] }), []],
    ],
  ],
  [
    noTrendOrIssue,
    [
      ['a trend', put({}), []],
      ['an issue', put({ trends: undefined, issues: [{ id: 'noise' }] }), []],
      ['neither', put({ trends: undefined }), ['trends']],
    ],
  ],
  ...(
    [
      [issueWithoutOwner, 'owner'],
      [issueWithoutResponse, 'response'],
      [issueWithoutEffect, 'effect'],
    ] as const
  ).map(([rule, field]): [Rule, Case[]] => [
    rule,
    [
      ['none', put({}), []],
      ['complete', put({ issues: [{ id: 'noise', owner: 'ana', response: 'We answer', effect: 'Anger' }] }), []],
      ['bare', put({ issues: [{ id: 'noise' }] }), [`issues/noise/${field}`]],
      ['closed', put({ issues: [{ id: 'noise', state: 'closed' }] }), []],
    ],
  ]),
  [
    growingArgumentWithoutAnswer,
    [
      [
        'growing against us',
        put({ arguments: [{ id: 'too-loud', side: 'against', strength: 'growing' }] }),
        ['arguments/too-loud/answer'],
      ],
      ['side not said', put({ arguments: [{ id: 'x', strength: 'growing' }] }), ['arguments/x/answer']],
      ['growing for us', put({ arguments: [{ id: 'x', side: 'for', strength: 'growing' }] }), []],
      ['answered', put({ arguments: [{ id: 'x', strength: 'growing', answer: 'We close at nine' }] }), []],
      ['steady', put({ arguments: [{ id: 'x', strength: 'steady' }] }), []],
      [
        'heard half as much again, exactly',
        (s, f) => {
          s.arguments = [{ id: 'x', strength: 'steady', topic: 'Bruit' }]
          f.listening!.topics.push({ name: 'bruit', kind: 'theme', recent: 15, before: 10 })
        },
        ['arguments/x/answer'],
      ],
      [
        'heard a little less',
        (s, f) => {
          s.arguments = [{ id: 'x', topic: 'Bruit' }]
          f.listening!.topics.push({ name: 'Bruit', kind: 'theme', recent: 14, before: 10 })
        },
        [],
      ],
      [
        'heard ten times, just enough',
        (s, f) => {
          s.arguments = [{ id: 'x', topic: 'Bruit' }]
          f.listening!.topics.push({ name: 'Bruit', kind: 'theme', recent: 10, before: 1 })
        },
        ['arguments/x/answer'],
      ],
      [
        'too few to say',
        (s, f) => {
          s.arguments = [{ id: 'x', topic: 'Bruit' }]
          f.listening!.topics.push({ name: 'Bruit', kind: 'theme', recent: 9, before: 1 })
        },
        [],
      ],
      [
        'what is heard is not known',
        put({ 'facts.listening': undefined, arguments: [{ id: 'x', strength: 'growing' }] }),
        ['arguments/x/answer'],
      ],
    ],
  ],
  [
    answerWithoutEvidence,
    [
      ['no answer yet', put({ arguments: [{ id: 'x' }] }), []],
      ['an answer alone', put({ arguments: [{ id: 'x', answer: 'No' }] }), ['arguments/x/answerEvidence']],
      ['with evidence', put({ arguments: [{ id: 'x', answer: 'No', answerEvidence: [{ kind: 'note' }] }] }), []],
    ],
  ],
]

for (const [rule, cases] of tables) table(rule, cases)
