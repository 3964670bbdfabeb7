import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Received = { to: string[]; text: string }

/** A mail server on loopback that keeps what it is sent. */
export async function startMailbox() {
  const mails: Received[] = []
  const refused = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(one => one.address)
        mails.push({ to, text: decode(Buffer.concat(chunks).toString('utf8')) })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?from=vigie%40exemple.org`,
    mails,
    /** Addresses that nobody has any more. */
    refused,
    /** The newest message to an address; undefined while there is none. */
    to: (address: string) => mails.findLast(mail => mail.to.includes(address)),
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

/** Quoted-printable undone. */
const decode = (raw: string): string =>
  raw.replace(/=\r\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
