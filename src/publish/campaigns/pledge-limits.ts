import type { Context } from '../../context.ts'
import { within } from '../public-doors.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'secrets'>
const hour = 60
const day = 24 * hour

/**
 * One mailbox is written to no more often, whoever asks and whatever became of what was asked before: of one campaign one
 * mail an hour and five a month, of all campaigns ten a day. Counts one more.
 */
export async function mayWriteTo(parts: Parts, of: { organisationId: string; campaignId: string }, mailbox: string) {
  return (
    (await within(parts, `hour ${of.campaignId} ${mailbox}`, { max: 1, minutes: hour })) &&
    (await within(parts, `month ${of.campaignId} ${mailbox}`, { max: 5, minutes: 30 * day })) &&
    (await within(parts, `day ${of.organisationId} ${mailbox}`, { max: 10, minutes: day }))
  )
}
