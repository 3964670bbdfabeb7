import { CircleAlert, CircleCheck, CirclePause, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { StateLine } from '../../../ui-kit/state-line.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import type { Source } from '../../schema.ts'

/** How a source is doing, in words: working since, failing because, silent for unusually long. */
export function SourceState({ source }: { source: Source }) {
  const t = useTranslations('listen.sources')
  const formats = useFormats()
  const now = useNow()
  const { health } = source
  if (source.state === 'paused') return <StateLine icon={CirclePause} colour="dimmed" text={t('paused')} />
  if (health.error !== null)
    return (
      <StateLine
        icon={CircleAlert}
        colour="negative"
        text={health.error.message}
        detail={health.nextPollAt === null ? undefined : t('nextTry', { at: formats.moment(health.nextPollAt) })}
      />
    )
  if (health.unusuallySilent)
    return (
      <StateLine
        icon={Clock}
        colour="lamp"
        text={t('silent')}
        detail={t('usualSilence', { hours: Math.round(health.usualSilenceHours ?? 0) })}
      />
    )
  if (health.lastSuccessAt === null)
    return (
      <StateLine icon={Clock} colour="dimmed" text={source.mode === 'receive' ? t('waitingForFirst') : t('notYet')} />
    )
  const at = formats.age(health.lastSuccessAt, now)
  return (
    <StateLine
      icon={CircleCheck}
      colour="positive"
      text={source.mode === 'receive' ? t('receives', { at }) : t('works', { at })}
    />
  )
}
