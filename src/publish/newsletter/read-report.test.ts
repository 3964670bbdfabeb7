import { expect, test } from 'vitest'
import { readReport } from './read-report.ts'

const id = '03hvphesyv5yqd0o4fupw8r0se079bc0bcf6c'

/** A message as RFC 3464 §6 shows them, with what differs. */
const bounce = (given: { status?: string; action?: string; diagnostic?: string; to?: string; returned?: string }) =>
  Buffer.from(
    [
      'From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>',
      `To: ${given.to ?? 'retours@phare.example'}`,
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'The mail system could not deliver your message.',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; ana@exemple.org',
      `Action: ${given.action ?? 'failed'}`,
      `Status: ${given.status ?? '5.1.1'}`,
      `Diagnostic-Code: ${given.diagnostic ?? 'smtp; 550 5.1.1 <ana@exemple.org>:\r\n    Recipient address rejected'}`,
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      given.returned ??
        `From: lettre@phare.example\r\nMessage-ID: <${id}@phare.example>\r\nSubject: Mars\r\n\r\nBonjour`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  )

test.each([
  [
    'nobody of that name',
    {},
    { verdict: 'hard', answer: 'smtp; 550 5.1.1 <ana@exemple.org>: Recipient address rejected' },
  ],
  ['a full mailbox', { status: '5.2.2', diagnostic: 'smtp; 552 full' }, { verdict: 'soft', answer: 'smtp; 552 full' }],
  [
    'given up after days',
    { status: '4.4.1', diagnostic: 'smtp; 421 away' },
    { verdict: 'soft', answer: 'smtp; 421 away' },
  ],
  [
    'a message not wanted',
    { status: '5.7.1', diagnostic: 'smtp; 550 no' },
    { verdict: 'policy', answer: 'smtp; 550 no' },
  ],
  [
    'a message that is not returned, by the address it came back to',
    { returned: 'Subject: Mars\r\n\r\nBonjour', to: `retours+${id}@phare.example`, diagnostic: 'smtp; 550' },
    { verdict: 'hard', answer: 'smtp; 550' },
  ],
])('%s', async (_, given, told) =>
  expect(await readReport(bounce(given))).toEqual({
    kind: 'bounce',
    signedId: id,
    recipients: ['ana@exemple.org'],
    ...told,
  }),
)

test('what is only delayed, about another message, or from a person is no bounce', async () => {
  expect(await readReport(bounce({ action: 'delayed' }))).toBe(null)
  expect(await readReport(bounce({ returned: 'Message-ID: <x@elsewhere.example>\r\n\r\n' }))).toBe(null)
  const holiday = `From: ana@exemple.org\r\nTo: retours+${id}@phare.example\r\nSubject: Absente\r\n\r\nJe suis en vacances. Action: failed`
  expect(await readReport(Buffer.from(holiday))).toBe(null)
  expect(await readReport(Buffer.from([0xff, 0xfe, 0x00, 0x0a]))).toBe(null)
})

test('somebody who reports a message as unwanted is told by an abuse report', async () => {
  const report = [
    'From: <abuse@mail.example>',
    'To: retours@phare.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is an abuse report.',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${id}@phare.example>`,
    '',
    '--b--',
    '',
  ].join('\r\n')
  expect(await readReport(Buffer.from(report))).toEqual({ kind: 'complaint', signedId: id })
})
