import { AppError, notFound } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import { mediaOfEntry } from '../entries/check-entry.ts'
import { findText } from '../entries/entry-store.ts'
import { existingEntry } from '../entries/write-entry.ts'
import { freezeLinked } from '../links/freeze-linked.ts'
import type { PublishParts } from '../parts.ts'
import { hostOf } from './letters.ts'
import { existingList } from './list-store.ts'
import { openPostOffice } from './post-office.ts'
import { footerOf, type IssueParts, readImages } from './send-issue.ts'
import { writeMessage } from './write-message.ts'

type Parts = PublishParts & Pick<IssueParts, 'readMedia'>
type Variant = { id: string; variant: string }

async function draftOf(parts: Parts, { organisationId }: Actor, input: Variant) {
  const entry = await existingEntry(parts.db, organisationId, input.id)
  const text = await findText(parts.db, entry)
  const variant = text.variants.find(one => one.id === input.variant)
  if (variant?.channelId == null) throw notFound('publish.no-such-newsletter')
  const list = await existingList(parts.db, organisationId, variant.channelId, parts.clock.now())
  const media = await mediaOfEntry(parts.db, organisationId, text)
  const draft = await freezeLinked(parts, entry, text, variant, { make: false, media, unmade: 'target' })
  return { list, draft, images: await readImages(parts, organisationId, draft) }
}

/** Links that end a subscription lead nowhere here: nobody in particular is subscribed. */
async function write(parts: Parts, actor: Actor, input: Variant, inline: boolean) {
  const { list, draft, images } = await draftOf(parts, actor, input)
  const subject = draft.title ?? list.title
  const written = {
    subject,
    preheader: draft.summary,
    body: draft.parts.map(part => part.text).join('\n'),
    language: draft.language ?? list.language,
    images: images.map(({ cid, alt, width, type, bytes }) => ({
      src: inline ? `data:${type};base64,${Buffer.from(bytes).toString('base64')}` : `cid:${cid}`,
      alt,
      width,
    })),
  }
  return { list, subject, images, ...writeMessage(written, footerOf(list, list.language, '#')) }
}

/** Errors: see the endpoint. */
export async function previewIssueOf(parts: Parts, actor: Actor, input: Variant) {
  const { list, subject, html, text } = await write(parts, actor, input, true)
  return { subject, html, text, from: `${list.sender_name} <${list.sender_address}>` }
}

/** Errors: see the endpoint. */
export async function testIssueOf(parts: Parts, actor: Actor, input: Variant) {
  const { list, subject, html, text, images } = await write(parts, actor, input, false)
  const { smtpUrl } = parts.config
  if (smtpUrl === null) throw new AppError('publish.no-mail-server', {}, { status: 422 })
  const person =
    actor.userId === null
      ? undefined
      : await parts.db.selectFrom('auth_user').select('email').where('id', '=', actor.userId).executeTakeFirst()
  if (person === undefined) throw new AppError('publish.only-people-test', {}, { status: 403 })
  const delivery = await openPostOffice(smtpUrl).deliver({
    from: { name: list.sender_name, address: list.sender_address },
    returnTo: list.sender_address,
    to: person.email,
    subject: `[test] ${subject}`,
    html,
    text,
    images,
    messageId: `<${crypto.randomUUID()}@${hostOf(list.sender_address)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  if (delivery.kind !== 'sent') throw new AppError('publish.test-failed', { answer: delivery.answer }, { status: 422 })
  return { to: person.email }
}
