import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { atEnd } from '../../testing/at-end.ts'

export type Received = { to: string; returnTo: string; raw: string; mail: Email }
/** What the server does with a recipient: takes it, hangs up at once, takes it and says nothing more, says so with a code. */
export type Treatment = 'takes' | 'hangs-up' | 'falls-silent' | { code: number; says: string }

/** A real mail server on loopback: it keeps what it took, and treats each address as it is told. */
export async function startMailServer(treat: (address: string) => Treatment = () => 'takes') {
  const received: Received[] = []
  const refusal = ({ code, says }: { code: number; says: string }) =>
    Object.assign(new Error(says), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, session, done) {
      const treatment = treat(address)
      if (treatment === 'hangs-up') return hangUp(session.id)
      done(typeof treatment === 'object' ? refusal(treatment) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = session.envelope.rcptTo[0]!.address
        const { mailFrom } = session.envelope
        received.push({
          to,
          returnTo: mailFrom === false ? '' : mailFrom.address,
          raw,
          mail: await PostalMime.parse(raw),
        })
        if (treat(to) !== 'falls-silent') return done()
        hangUp(session.id)
      })
    },
  })
  function hangUp(id: string) {
    for (const connection of server.connections)
      if ((connection as unknown as { id: string }).id === id) (connection as { close(): void }).close()
  }
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const stop = () => new Promise<void>(resolve => server.close(() => resolve()))
  atEnd(stop)
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** The newest message to an address. */
    to: (address: string) => received.findLast(one => one.to === address)!,
    stop,
  }
}
