import type { Readable } from 'node:stream'
import { announce } from '../../db/index.ts'
import { AppError } from '../../errors.ts'
import type { Actor } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { countBounce } from './count-bounce.ts'
import { existingList } from './list-store.ts'
import { type Report, readReport } from './read-report.ts'
import { readSignedId } from './signed-id.ts'
import { endActive } from './subscriber-store.ts'

const largest = 2_000_000

/** Errors: see the endpoint. */
export async function takeReport(parts: PublishParts, { organisationId }: Actor, body: Readable) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += (chunk as Buffer).length
    if (size > largest) throw new AppError('publish.report-too-large', {}, { status: 413 })
    chunks.push(chunk as Buffer)
  }
  const report = await readReport(Buffer.concat(chunks))
  const recipientId = report === null ? null : readSignedId(parts.secrets, report.signedId)
  const applied =
    report !== null && recipientId !== null && (await applyReport(parts, organisationId, recipientId, report))
  return { taken: applied ? report.kind : ('none' as const) }
}

/** @returns whether it is about a message of this organisation; told twice it changes nothing more */
const applyReport = (
  parts: PublishParts,
  organisationId: string,
  recipientId: string,
  report: Report,
): Promise<boolean> =>
  parts.db.transaction().execute(async tx => {
    const row = await tx
      .selectFrom('newsletter_recipient')
      .innerJoin('newsletter_issue', join =>
        join
          .onRef('newsletter_issue.organisation_id', '=', 'newsletter_recipient.organisation_id')
          .onRef('newsletter_issue.send_id', '=', 'newsletter_recipient.send_id'),
      )
      .select([
        'newsletter_recipient.subscriber_id',
        'newsletter_recipient.email',
        'newsletter_recipient.state',
        'complained_at',
        'channel_id',
      ])
      .where('newsletter_recipient.organisation_id', '=', organisationId)
      .where('newsletter_recipient.id', '=', recipientId)
      .forUpdate('newsletter_recipient')
      .executeTakeFirst()
    if (row === undefined) return false
    const at = parts.clock.now()
    const change = (set: object) =>
      tx
        .updateTable('newsletter_recipient')
        .set(set)
        .where('organisation_id', '=', organisationId)
        .where('id', '=', recipientId)
        .execute()
    const who = row.subscriber_id === null ? null : { organisation_id: organisationId, id: row.subscriber_id }
    if (report.kind === 'complaint') {
      if (row.complained_at === null) await change({ complained_at: at })
      if (who !== null) await endActive(tx, who, 'complained', { wording: '', origin: 'mail', at })
    } else if (row.state !== 'bounced') {
      const { answer } = report
      // Of another address (a message that was passed on) it says nothing of this one.
      const verdict = report.recipients.includes(row.email) ? report.verdict : 'policy'
      await change({ state: 'bounced', ended_at: at, verdict, ...(who === null ? {} : { answer }) })
      const list = await existingList(tx, organisationId, row.channel_id, at)
      if (who !== null && verdict !== 'policy') await countBounce(tx, who, list, { verdict, answer, at })
    }
    await announce(tx, organisationId, { kind: 'newsletters-changed', id: row.channel_id })
    return true
  })
