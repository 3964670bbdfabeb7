import { Text } from '@mantine/core'
import { CircleAlert, CircleCheck, CirclePause, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import type { Source } from '../schema.ts'
import { useNow } from './use-now.ts'

/** How a source is doing, in words: working since, failing because, silent for unusually long. */
export function SourceState({ source }: { source: Source }) {
  const t = useTranslations('listen.sources')
  const formats = useFormats()
  const now = useNow()
  const { health } = source
  if (source.state === 'paused') return <Line icon={CirclePause} colour="dimmed" text={t('paused')} />
  if (health.error !== null)
    return (
      <Line
        icon={CircleAlert}
        colour="negative"
        text={health.error.message}
        detail={health.nextPollAt === null ? undefined : t('nextTry', { at: formats.moment(health.nextPollAt) })}
      />
    )
  if (health.unusuallySilent)
    return (
      <Line
        icon={Clock}
        colour="lamp"
        text={t('silent')}
        detail={t('usualSilence', { hours: Math.round(health.usualSilenceHours ?? 0) })}
      />
    )
  if (health.lastSuccessAt === null)
    return <Line icon={Clock} colour="dimmed" text={source.mode === 'receive' ? t('waitingForFirst') : t('notYet')} />
  const at = formats.age(health.lastSuccessAt, now)
  return (
    <Line
      icon={CircleCheck}
      colour="positive"
      text={source.mode === 'receive' ? t('receives', { at }) : t('works', { at })}
    />
  )
}

function Line(props: { icon: typeof Clock; colour: string; text: string; detail?: string | undefined }) {
  const Icon = props.icon
  return (
    <Text component="div" size="sm" c={props.colour} style={{ display: 'flex', gap: 6, alignItems: 'flex-start' }}>
      <Icon size={15} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <span>
        {props.text}
        {props.detail !== undefined && (
          <Text component="span" size="sm" c="dimmed" display="block">
            {props.detail}
          </Text>
        )}
      </span>
    </Text>
  )
}
