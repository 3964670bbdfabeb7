import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { judgeStatus, statusIn, type Verdict } from './judge-answer.ts'

export type Message = {
  from: { name: string; address: string }
  /** Where what cannot be delivered comes back to. */
  returnTo: string
  to: string
  subject: string
  html: string
  text: string
  /** Stable: the same message tried again is the same message. */
  messageId: string
  headers: Record<string, string>
  images: { cid: string; name: string; type: string; bytes: Uint8Array }[]
}

/**
 * What became of a message. `refused`: the server said no, for good or not (`later`); `away`: the server cannot be used at
 * all, by anybody; `unknown`: the message was on its way and no answer came back.
 */
export type Delivery =
  | { kind: 'sent' | 'away' | 'unknown'; answer: string }
  | { kind: 'refused' | 'later'; answer: string; verdict: Verdict }

export type PostOffice = { deliver(message: Message): Promise<Delivery> }

/**
 * Hands messages to the server of `SMTP_URL`, each over a connection of its own: a connection that several messages share
 * leaves it open, when it breaks, which of them was taken.
 */
export function openPostOffice(smtpUrl: string): PostOffice {
  const url = new URL(smtpUrl)
  url.searchParams.delete('from')
  const transport = createTransport({
    url: url.href,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    // A server that looks a message through answers late (RFC 5321 §4.5.3.2.6).
    socketTimeout: 300_000,
  })
  // The message itself, not a copy that is read ahead: its bytes are asked for once the server has said that it takes them.
  transport.use('stream', (mail, done) => {
    mail.message.createReadStream = () => mail.data.raw as Readable
    done()
  })
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async deliver(message) {
      const { from, to, subject, html, text, messageId, headers, images } = message
      const written = await writer.sendMail({
        from,
        // The address as an object: one with a comma or a line break cannot add a recipient.
        to: { name: '', address: to },
        subject,
        html,
        text,
        messageId,
        headers,
        attachments: images.map(({ cid, name, type, bytes }) => ({
          cid,
          filename: name,
          contentType: type,
          content: Buffer.from(bytes),
          contentDisposition: 'inline',
        })),
      })
      const bytes = written.message as Buffer
      let handedOver = false
      const raw = new Readable({
        read() {
          handedOver = true
          this.push(bytes)
          this.push(null)
        },
      })
      try {
        const { response } = await transport.sendMail({ envelope: { from: message.returnTo, to }, raw })
        return { kind: 'sent', answer: response }
      } catch (error) {
        return deliveryOf(error as SmtpFailure, handedOver)
      }
    },
  }
}

type SmtpFailure = Error & { code?: string; command?: string; responseCode?: number; response?: string }

/** @param handedOver whether the message's bytes were asked for: from then on only the server's own word proves that it refused */
export function deliveryOf(error: SmtpFailure, handedOver: boolean): Delivery {
  const { code, command = '', responseCode } = error
  const answer = (error.response ?? error.message).slice(0, 500)
  const ofUs = code === 'EAUTH' || command === 'MAIL FROM' || command.startsWith('AUTH')
  if (ofUs) return { kind: 'away', answer }
  if (responseCode !== undefined && responseCode >= 400 && (command === 'RCPT TO' || command === 'DATA')) {
    const judged = judgeStatus(statusIn(answer), responseCode)
    // The address was taken before: what follows is about the message.
    const verdict = judged === 'hard' && command === 'DATA' ? 'policy' : judged
    return { kind: responseCode < 500 ? 'later' : 'refused', answer, verdict }
  }
  // Not an address: nothing was asked of the server.
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', answer, verdict: 'hard' }
  return { kind: handedOver ? 'unknown' : 'away', answer }
}
