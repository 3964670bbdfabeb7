import { announce } from '../../db/index.ts'
import { notFound } from '../../errors.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import type { PublishParts } from '../parts.ts'
import { nextAt, settleRest, stopIssue } from './issue-store.ts'

/** Errors: see the endpoint. */
export const stopIssueOf = (parts: PublishParts, actor: Actor, sendId: string) =>
  parts.db.transaction().execute(async tx => {
    const issue = { organisationId: actor.organisationId, sendId }
    const found = await tx
      .selectFrom('newsletter_issue')
      .innerJoin('newsletter_list', join =>
        join
          .onRef('newsletter_list.organisation_id', '=', 'newsletter_issue.organisation_id')
          .onRef('newsletter_list.channel_id', '=', 'newsletter_issue.channel_id'),
      )
      .select(['newsletter_issue.channel_id', 'newsletter_issue.ended_at', 'newsletter_list.title'])
      .where('newsletter_issue.organisation_id', '=', issue.organisationId)
      .where('send_id', '=', sendId)
      .forUpdate('newsletter_issue')
      .executeTakeFirst()
    if (found === undefined) throw notFound('publish.no-such-issue')
    if (found.ended_at !== null) return {}
    const now = parts.clock.now()
    await stopIssue(tx, issue, now)
    await settleRest(tx, issue, now)
    if ((await nextAt(tx, issue)) === null)
      await tx
        .updateTable('newsletter_issue')
        .set({ ended_at: now, error_code: null, error_params: null })
        .where('organisation_id', '=', issue.organisationId)
        .where('send_id', '=', sendId)
        .execute()
    await audit(tx, actor, 'publish.stop-issue', { type: 'channel', id: found.channel_id, name: found.title })
    await announce(tx, issue.organisationId, { kind: 'newsletters-changed', id: found.channel_id })
    return {}
  })
