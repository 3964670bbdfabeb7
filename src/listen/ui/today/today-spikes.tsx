import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { listSpikes } from '../../endpoints.ts'
import { joinSpikes, searchOf } from '../figures/join-spikes.ts'
import { useWaveTime } from '../figures/use-wave-time.ts'
import classes from '../mention/mention.module.css'
import { useTopicMap } from '../topics/use-catalogue.ts'

/** Of what far more was said in the last two days than is usual. */
export function TodaySpikes() {
  const t = useTranslations('listen.today')
  const formats = useFormats()
  const topics = useTopicMap()
  const timeOf = useWaveTime()
  const { data } = useApi(listSpikes, { days: 2 }, { refetchEvery: 60_000 })
  const waves = joinSpikes(data?.spikes ?? []).filter(wave => topics.has(wave.topic))
  if (waves.length === 0) return null
  return (
    <TodayPart title={t('spikes')} more={{ label: t('allSpikes'), path: 'listen/spikes' }}>
      <TodayRows>
        {waves.slice(0, 3).map(wave => (
          <TodayRow
            key={wave.id}
            title={
              <span className={classes.topic}>
                <span className={classes.dot} style={{ background: topics.get(wave.topic)?.colour }} aria-hidden />
                {topics.get(wave.topic)?.name}
              </span>
            }
            to={{ path: 'listen/river', search: searchOf(wave) }}
            aside={t('spikeCount', {
              count: wave.mentions,
              shown: formats.number(wave.mentions),
              usual: formats.number(wave.usual, { maximumFractionDigits: 1 }),
            })}
            detail={timeOf(wave)}
          />
        ))}
      </TodayRows>
    </TodayPart>
  )
}
