import { answerWithoutEvidence } from './checks/answer-without-evidence.ts'
import { competitorNotLookedAt } from './checks/competitor-not-looked-at.ts'
import { competitorProcedureMissing } from './checks/competitor-procedure-missing.ts'
import { growingArgumentWithoutAnswer } from './checks/growing-argument-without-answer.ts'
import { issueWithoutEffect } from './checks/issue-without-effect.ts'
import { issueWithoutOwner } from './checks/issue-without-owner.ts'
import { issueWithoutResponse } from './checks/issue-without-response.ts'
import { noCompetitor } from './checks/no-competitor.ts'
import { noStakeholder } from './checks/no-stakeholder.ts'
import { noTrendOrIssue } from './checks/no-trend-or-issue.ts'
import { ownSpacesNotListed } from './checks/own-spaces-not-listed.ts'
import { spaceNotAudited } from './checks/space-not-audited.ts'
import { stakeholderNotStudied } from './checks/stakeholder-not-studied.ts'
import type { Rule } from './rule.ts'
import { type Row, table } from './testing/table.ts'

/** What is seen before deciding: competitors, own spaces, stakeholders, issues, arguments (A2 to A5, A16). */
const tables: [Rule, Row[]][] = [
  [
    noCompetitor,
    [
      ['one peer', {}, []],
      ['the list is empty', { competitors: [] }, ['competitors']],
      ['there is no list', { competitors: undefined }, ['competitors']],
    ],
  ],
  [
    competitorProcedureMissing,
    [
      ['who and how often', {}, []],
      ['nobody named', { 'listening/competitorsBy': undefined }, ['listening/competitorsBy']],
      ['no rhythm', { 'listening/competitorsEvery': undefined }, ['listening/competitorsEvery']],
      ['neither: said once', { listening: undefined }, ['listening/competitorsBy']],
      ['nobody to look at', { listening: undefined, competitors: undefined }, []],
    ],
  ],
  [
    competitorNotLookedAt,
    [
      // Thirteen weeks before 2027-05-03.
      ['thirteen weeks ago to the day', { 'competitors/other-garden/lastLookedOn': '2027-02-01' }, []],
      [
        'a day more',
        { 'competitors/other-garden/lastLookedOn': '2027-01-31' },
        ['competitors/other-garden/lastLookedOn'],
      ],
      ['never', { 'competitors/other-garden/lastLookedOn': undefined }, ['competitors/other-garden/lastLookedOn']],
      [
        'a shorter rhythm of its own',
        { 'listening/competitorsEvery': 4, 'competitors/other-garden/lastLookedOn': '2027-04-04' },
        ['competitors/other-garden/lastLookedOn'],
      ],
      ['met exactly', { 'listening/competitorsEvery': 4, 'competitors/other-garden/lastLookedOn': '2027-04-05' }, []],
      [
        'a quarter without a rhythm of its own',
        { 'listening/competitorsEvery': undefined, 'competitors/other-garden/lastLookedOn': '2027-01-31' },
        ['competitors/other-garden/lastLookedOn'],
      ],
    ],
  ],
  [
    ownSpacesNotListed,
    [
      ['everything is new', { spaces: undefined }, []],
      ['a space was there before', { 'networks/bluesky/openedOn': '2019-06-01' }, ['spaces']],
      ['and is described', { 'networks/bluesky/openedOn': '2019-06-01', spaces: [{ id: 'page' }] }, []],
      ['it only listens', { 'networks/bluesky/openedOn': '2019-06-01', mode: 'listen' }, []],
    ],
  ],
  [
    spaceNotAudited,
    [
      ['examined', { spaces: [{ id: 'page', auditedOn: '2027-02-01' }] }, []],
      ['not examined', { spaces: [{ id: 'page', state: 'dormant' }] }, ['spaces/page/auditedOn']],
      ['closed', { spaces: [{ id: 'page', state: 'closed' }] }, []],
      ['somebody else’s', { spaces: [{ id: 'page', official: false }] }, []],
    ],
  ],
  [
    noStakeholder,
    [
      ['one', {}, []],
      ['none', { stakeholders: undefined }, ['stakeholders']],
    ],
  ],
  [
    stakeholderNotStudied,
    [
      ['studied', {}, []],
      ['named only', { stakeholders: [{ id: 'city', name: 'City' }] }, ['stakeholders/city/uses']],
      ['blank is nothing', { stakeholders: [{ id: 'city', uses: ' ' }] }, ['stakeholders/city/uses']],
      ['their contacts are known', { stakeholders: [{ id: 'city', contacts: 'The press' }] }, []],
    ],
  ],
  [
    noTrendOrIssue,
    [
      ['a trend', {}, []],
      ['an issue', { trends: undefined, issues: [{ id: 'noise' }] }, []],
      ['neither', { trends: undefined }, ['trends']],
    ],
  ],
  ...(
    [
      [issueWithoutOwner, 'owner'],
      [issueWithoutResponse, 'response'],
      [issueWithoutEffect, 'effect'],
    ] as const
  ).map(([rule, field]): [Rule, Row[]] => [
    rule,
    [
      ['none', {}, []],
      ['complete', { issues: [{ id: 'noise', owner: 'ana', response: 'We answer', effect: 'Anger' }] }, []],
      ['bare', { issues: [{ id: 'noise' }] }, [`issues/noise/${field}`]],
      ['closed', { issues: [{ id: 'noise', state: 'closed' }] }, []],
    ],
  ]),
  [
    growingArgumentWithoutAnswer,
    [
      [
        'growing against us',
        { arguments: [{ id: 'too-loud', side: 'against', strength: 'growing' }] },
        ['arguments/too-loud/answer'],
      ],
      ['side not said', { arguments: [{ id: 'x', strength: 'growing' }] }, ['arguments/x/answer']],
      ['growing for us', { arguments: [{ id: 'x', side: 'for', strength: 'growing' }] }, []],
      ['answered', { arguments: [{ id: 'x', strength: 'growing', answer: 'We close at nine' }] }, []],
      ['steady', { arguments: [{ id: 'x', strength: 'steady' }] }, []],
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
        { 'facts/listening': undefined, arguments: [{ id: 'x', strength: 'growing' }] },
        ['arguments/x/answer'],
      ],
    ],
  ],
  [
    answerWithoutEvidence,
    [
      ['no answer yet', { arguments: [{ id: 'x' }] }, []],
      ['an answer alone', { arguments: [{ id: 'x', answer: 'No' }] }, ['arguments/x/answerEvidence']],
      ['with evidence', { arguments: [{ id: 'x', answer: 'No', answerEvidence: [{ kind: 'note' }] }] }, []],
    ],
  ],
]

for (const [rule, cases] of tables) table(rule, cases)
