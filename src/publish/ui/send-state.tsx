import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import { StateLine } from '../../ui-kit/state-line.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import type { SendView } from '../schema.ts'
import { signs } from './send-words.ts'

/** How a send stands, and why, in words. */
export function SendState({ send }: { send: SendView }) {
  const t = useTranslations('publish.board')
  const words = useTranslations('publish.sends')
  const formats = useFormats()
  const now = useNow()
  const why = [
    send.partial && t('partial', { out: send.posts.length, of: send.parts }),
    send.state === 'held' && send.heldWhy !== null && words(`heldWhy.${send.heldWhy}`),
    send.error?.message,
    send.state === 'waiting' &&
      send.error !== null &&
      send.nextAt !== null &&
      t('next', { at: formats.age(send.nextAt, now) }),
    send.state === 'published' && send.endedAt !== null && t('publishedAt', { at: formats.age(send.endedAt, now) }),
    send.settled !== null && t('settled', { by: send.settled.by, at: formats.age(send.settled.at, now) }),
    send.removed !== null && t('removed', { by: send.removed.by, at: formats.age(send.removed.at, now) }),
  ].filter(part => typeof part === 'string')
  return (
    <StateLine
      {...(send.removed === null ? signs[send.state] : signs.cancelled)}
      text={words(`states.${send.state}`)}
      detail={why.length === 0 ? undefined : why.join(' ')}
    />
  )
}
