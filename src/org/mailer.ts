import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Mail = { to: string; subject: string; text: string; html: string }
export type Mailer = { send(mail: Mail): Promise<void>; close(): void }

/**
 * Sends through the server of `SMTP_URL` (`smtp://user:password@host:587`, `smtps://…`); null when none is set. The
 * sender is `from` of that address (`?from=vigie@example.org`), otherwise its user when that is an address, otherwise
 * `vigie@` the public host.
 */
export function createMailer(config: Pick<Config, 'smtpUrl' | 'publicUrl'>): Mailer | null {
  if (config.smtpUrl === null) return null
  const url = new URL(config.smtpUrl)
  const from = senderOf(url, config.publicUrl)
  url.searchParams.delete('from')
  const transport = createTransport({
    url: url.href,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  return {
    async send({ to, subject, text, html }) {
      // The address as an object: a name or address with a comma or a line break cannot add a recipient.
      await transport.sendMail({
        from: { name: 'Vigie', address: from },
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

export function senderOf(smtpUrl: URL, publicUrl: string): string {
  const user = decodeURIComponent(smtpUrl.username)
  return smtpUrl.searchParams.get('from') ?? (user.includes('@') ? user : `vigie@${new URL(publicUrl).hostname}`)
}
