import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { listSources } from '../../endpoints.ts'
import type { Source } from '../../schema.ts'
import { SourceState } from '../sources/source-state.tsx'

const inTrouble = (source: Source) =>
  source.state !== 'paused' && (source.health.error !== null || source.health.unusuallySilent)

/** Whether we hear at all: the sources that are in trouble, or that none is. */
export function TodaySources() {
  const t = useTranslations('listen.today')
  const formats = useFormats()
  const { data, refetch } = useApi(listSources, {}, { staleAfter: 60_000 })
  const again = () => void refetch()
  useLive('source-failed', again)
  useLive('sources-changed', again)
  useLive('reconnected', again)
  if (data === undefined || data.sources.length === 0) return null
  const listening = data.sources.filter(source => source.listens)
  const troubled = listening.filter(inTrouble)
  const collected = data.sources.reduce((sum, source) => sum + source.health.collectedDay, 0)
  return (
    <TodayPart title={t('sources')} more={{ label: t('allSources'), path: 'listen/sources' }}>
      <Text size="sm" c="dimmed" mt={10}>
        {t('sourcesWork', {
          working: listening.filter(source => source.state !== 'paused').length - troubled.length,
          all: listening.length,
          collected: formats.number(collected),
        })}
      </Text>
      {troubled.length > 0 && (
        <TodayRows>
          {troubled.slice(0, 5).map(source => (
            <TodayRow
              key={source.id}
              title={source.title}
              to={{ path: 'listen/sources/$sourceId', params: { sourceId: source.id } }}
              detail={<SourceState source={source} />}
            />
          ))}
        </TodayRows>
      )}
    </TodayPart>
  )
}
