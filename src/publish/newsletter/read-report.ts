import PostalMime, { type Attachment } from 'postal-mime'
import { judgeStatus, statusIn, type Verdict } from './judge-answer.ts'
import { signedIdShape } from './signed-id.ts'

/** What came back about one of our messages, by the signed id of its recipient's row, which is not checked here. */
export type Report = {
  signedId: string
} /** `recipients`: whom the server speaks of, lower case; the first name is the one that was written to, where it is told. */ & (
  | { kind: 'bounce'; verdict: Verdict; answer: string; recipients: string[] }
  | { kind: 'complaint' }
)

/**
 * A message of a mailbox for bounces: a delivery status that says *failed* (RFC 3464) or an abuse report (RFC 5965).
 * null for all else: answers of people, holidays, what is only delayed, what is about no message of ours.
 */
export async function readReport(raw: Uint8Array): Promise<Report | null> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8', forceRfc822Attachments: true })
  const part = (type: string) => mail.attachments.filter(one => one.mimeType === type).map(textOf)
  const returned = [...part('message/rfc822'), ...part('text/rfc822-headers'), ...part('message/global')].join('\n')
  const addressed = mail.headers
    .filter(one => ['to', 'delivered-to', 'x-original-to'].includes(one.key))
    .map(one => one.value)
    .join('\n')
  const signedId = (
    new RegExp(`^message-id:\\s*<(${signedIdShape})@`, 'im').exec(returned)?.[1] ??
    new RegExp(`\\+(${signedIdShape})@`, 'i').exec(addressed)?.[1]
  )?.toLowerCase()
  if (signedId === undefined) return null
  const complaint = part('message/feedback-report').some(text => /^feedback-type:\s*(abuse|fraud|opt-out)/im.test(text))
  if (complaint) return { kind: 'complaint', signedId }
  const status = part('message/delivery-status').join('\n')
  if (field(status, 'action')?.toLowerCase() !== 'failed') return null
  const answer = field(status, 'diagnostic-code') ?? field(status, 'status') ?? ''
  const code = statusIn(field(status, 'status') ?? '') ?? statusIn(answer)
  const recipients = ['original-recipient', 'final-recipient'].flatMap(name => {
    const address = field(status, name)
      ?.replace(/^[^;]*;/, '')
      .replace(/^<|>$/g, '')
      .trim()
      .toLowerCase()
    return address === undefined ? [] : [address]
  })
  return { kind: 'bounce', signedId, verdict: judgeStatus(code, null), answer: answer.slice(0, 500), recipients }
}

/** The first field of that name; a line that begins with a space goes on (RFC 5322 §2.2.3). */
const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*((?:.|\\r?\\n[ \\t])*)`, 'im').exec(text)?.[1]?.replace(/\s+/g, ' ').trim()

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)
