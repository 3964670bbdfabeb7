import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { countAttempt } from '../../org/index.ts'

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

/**
 * Signatures from one place, beside the endpoint's limit by the minute: enough for a stand, too few to write to a crowd.
 * A limit of the campaign itself would let anybody close its page to everybody.
 */
export const maySignFrom = (parts: Parts, ip: string): Promise<boolean> =>
  within(parts, `from ${placeOf(ip)}`, { max: 60, minutes: hour })

/** Counted under a name that leads back to nobody: it outlasts what was withdrawn. */
async function within(parts: Parts, what: string, limit: { max: number; minutes: number }): Promise<boolean> {
  const key = createHmac('sha256', parts.secrets.derive('publish.pledge-limits')).update(what).digest('hex')
  try {
    await countAttempt(parts, key, limit)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'org.too-many-attempts') return false
    throw error
  }
}

/** What leads to the same mailbox reads the same: case, what follows a plus sign, dots at Gmail. */
export function mailboxOf(email: string): string {
  const [name = '', domain = ''] = email.toLowerCase().split(/@(?=[^@]*$)/)
  const plain = name.replace(/(?<=.)\+.*$/, '')
  return domain === 'gmail.com' || domain === 'googlemail.com'
    ? `${plain.replaceAll('.', '')}@gmail.com`
    : `${plain}@${domain}`
}

/** One line has 2⁶⁴ addresses of IPv6: their first half names it. */
export function placeOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('::')
  const [first, last] = [head, tail].map(part => (part === '' ? [] : part.split(':')))
  const zeros = plain.includes('::') ? Array<string>(8 - first!.length - last!.length).fill('0') : []
  return [...first!, ...zeros, ...last!]
    .slice(0, 4)
    .map(part => Number.parseInt(part, 16).toString(16))
    .join(':')
}
