import { Stack } from '@mantine/core'
import { CircleAlert, CircleCheck, CirclePause, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import { StateLine } from '../../ui-kit/state-line.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import type { ChannelView } from '../schema.ts'

/** How an account stands, in words: paused by whom, broken why and how to mend it, ending when, or working since. */
export function ChannelHealth({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.health')
  const formats = useFormats()
  const now = useNow()
  const { paused } = channel
  return (
    <Stack gap={4}>
      {paused !== null && (
        <StateLine
          icon={CirclePause}
          colour="lamp"
          text={t('paused', { by: paused.by, at: formats.age(paused.at, now) })}
          detail={paused.why === '' ? undefined : paused.why}
        />
      )}
      <AccessLine channel={channel} />
    </Stack>
  )
}

function AccessLine({ channel }: { channel: ChannelView }) {
  const t = useTranslations('channels.health')
  const formats = useFormats()
  const now = useNow()
  const { error, expiresAt, expiresInDays } = channel
  if (channel.state === 'broken')
    return (
      <StateLine
        icon={CircleAlert}
        colour="negative"
        text={t('broken', { what: error?.message ?? '' })}
        detail={error?.mend}
      />
    )
  if (expiresAt !== null && expiresInDays !== null)
    return (
      <StateLine
        icon={Clock}
        colour="lamp"
        text={t('ends', { days: expiresInDays })}
        detail={t('endsHelp', { at: formats.moment(expiresAt) })}
      />
    )
  if (error !== null)
    return (
      <StateLine
        icon={Clock}
        colour="dimmed"
        text={t('noAnswer', { at: formats.age(error.at, now), what: error.message })}
        detail={error.mend}
      />
    )
  const text =
    channel.checkedAt === null ? t('worksUnchecked') : t('works', { at: formats.age(channel.checkedAt, now) })
  return <StateLine icon={CircleCheck} colour="positive" text={text} />
}
