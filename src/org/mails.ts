import { type Locale, translator } from '../messages.ts'
import type { Role } from '../permissions.ts'
import type { Mail } from './mailer.ts'

/** Text and plain HTML of one message: a greeting-free paragraph, one link as a button, a closing remark. */
export function layOut(parts: {
  lead: string
  button: string
  link: string
  remark: string
}): Pick<Mail, 'text' | 'html'> {
  const { lead, button, link, remark } = parts
  return {
    text: `${lead}\n\n${button}\n${link}\n\n${remark}\n`,
    html: `<!doctype html><html><body style="font:16px/1.5 sans-serif;color:#14213d;max-width:36em">
<p>${escapeHtml(lead)}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;background:#0b5f7a;color:#fff;border-radius:4px;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="color:#566074;font-size:14px">${escapeHtml(link)}</p>
<p style="color:#566074">${escapeHtml(remark)}</p>
</body></html>`,
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

export function invitationMail(
  locale: Locale,
  to: string,
  parts: { organisation: string; inviter: string; role: Role; link: string; expiresAt: Date; timeZone: string },
): Mail {
  const t = translator(locale)
  const { organisation, inviter, link } = parts
  const date = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
    dateStyle: 'long',
    timeZone: parts.timeZone,
  }).format(parts.expiresAt)
  return {
    to,
    subject: t('org.mail.invitation.subject', { organisation }),
    ...layOut({
      lead: t('org.mail.invitation.lead', { inviter, organisation, role: t(`org.roles.${parts.role}.name`) }),
      button: t('org.mail.invitation.button'),
      link,
      remark: t('org.mail.invitation.remark', { date }),
    }),
  }
}

export function resetMail(locale: Locale, to: string, link: string): Mail {
  const t = translator(locale)
  return {
    to,
    subject: t('org.mail.reset.subject'),
    ...layOut({
      lead: t('org.mail.reset.lead', { email: to }),
      button: t('org.mail.reset.button'),
      link,
      remark: t('org.mail.reset.remark'),
    }),
  }
}

/** To a new address, before it becomes the account's. */
export function confirmAddressMail(locale: Locale, to: string, name: string, link: string): Mail {
  const t = translator(locale)
  return {
    to,
    subject: t('org.mail.confirmAddress.subject'),
    ...layOut({
      lead: t('org.mail.confirmAddress.lead', { name, email: to }),
      button: t('org.mail.confirmAddress.button'),
      link,
      remark: t('org.mail.confirmAddress.remark'),
    }),
  }
}

/** To the address in use, when another one was asked for: whoever did not ask can still call it off. */
export function wantedAddressMail(locale: Locale, to: string, email: string, publicUrl: string): Mail {
  const t = translator(locale)
  return {
    to,
    subject: t('org.mail.wantedAddress.subject'),
    ...layOut({
      lead: t('org.mail.wantedAddress.lead', { email }),
      button: t('org.mail.wantedAddress.button'),
      link: `${publicUrl}/forgotten-password`,
      remark: t('org.mail.wantedAddress.remark'),
    }),
  }
}

/** To the old address, once another one has taken its place: whoever did not ask for it must hear of it. */
export function changedAddressMail(locale: Locale, to: string, email: string, publicUrl: string): Mail {
  const t = translator(locale)
  return {
    to,
    subject: t('org.mail.changedAddress.subject'),
    ...layOut({
      lead: t('org.mail.changedAddress.lead', { email }),
      button: t('org.mail.changedAddress.button'),
      link: publicUrl,
      remark: t('org.mail.changedAddress.remark'),
    }),
  }
}
