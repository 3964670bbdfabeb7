import { z } from 'zod'
import type { Limits } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import type { FrozenMedia } from '../ledger/index.ts'

export type LentParts = Pick<Context, 'secrets' | 'clock' | 'config'>

/** A file fit for a network, as its address tells it. */
export type Lent = {
  organisationId: string
  media: Pick<FrozenMedia, 'mediaId' | 'focus'>
  limits: Pick<Limits, 'images' | 'videos'>
}

const sealed = z.object({ lent: z.custom<Lent>(value => typeof value === 'object'), until: z.number() })
const purpose = 'publish.lent-media'
/** Networks fetch at once; a film that is prepared may be fetched again. */
const lentFor = 24 * 3_600_000

/**
 * An address without an account at which a network fetches one file, for a day: nothing is stored, the address itself is
 * sealed and says all. null where this installation has no https address: no network would fetch there.
 */
export const lentAddress = ({ secrets, clock, config }: LentParts, lent: Lent): (() => string) | null =>
  !config.publicUrl.startsWith('https://')
    ? null
    : () => {
        const until = clock.now().getTime() + lentFor
        const token = secrets.seal(JSON.stringify({ lent, until }), purpose)
        return `${config.publicUrl}/api/publish/lent-media?${new URLSearchParams({ token })}`
      }

/** Throws `publish.no-such-media` for what is no such address, or no longer. */
export function readLentAddress({ secrets, clock }: LentParts, token: string): Lent {
  const read = sealed.safeParse(opened(secrets, token))
  if (!read.success || read.data.until < clock.now().getTime()) throw notFound('publish.no-such-media')
  return read.data.lent
}

function opened(secrets: LentParts['secrets'], token: string): unknown {
  try {
    return JSON.parse(secrets.open(token, purpose))
  } catch {
    return null
  }
}
