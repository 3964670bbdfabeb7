import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { countAttempt } from '../org/index.ts'

type Parts = Pick<Context, 'db' | 'clock' | 'secrets'>

/**
 * What anybody may do without an account, and how often in an hour from one place, beside the endpoint's limit by the minute:
 * enough for a stand, too few to write to a crowd. A limit of the campaign, the list or the form itself would let anybody
 * close it to everybody.
 */
const doors = { pledge: 60, newsletter: 60, idea: 20 } as const

/** Counts one more. Signatures and shares go by one door. */
export const mayEnterFrom = (parts: Parts, door: keyof typeof doors, ip: string): Promise<boolean> => {
  const from = door === 'pledge' ? 'from' : `${door} from`
  return within(parts, `${from} ${placeOf(ip)}`, { max: doors[door], minutes: 60 })
}

/** Counted under a name that leads back to nobody: it outlasts what was withdrawn. */
export async function within(parts: Parts, what: string, limit: { max: number; minutes: number }): Promise<boolean> {
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
