import { SegmentedControl, Text } from '@mantine/core'
import { Waves } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PartsOf } from '../../../ui-kit/feature-parts.tsx'
import { PageLink, useGo, useUrlState } from '../../../ui-kit/links.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { listSpikes } from '../../endpoints.ts'
import classes from '../mention/mention.module.css'
import { useTopicMap } from '../topics/use-catalogue.ts'
import { joinSpikes, searchOf, type Wave } from './join-spikes.ts'
import { useWaveTime } from './use-wave-time.ts'

const daysOf = { recent: 2, week: 7, month: 31 } as const
const spikesState = z.object({ period: z.enum(['recent', 'week', 'month']).default('week').catch('week') })

/** When far more was said of a topic than is usual at that hour of the week, and the way to what was said. */
export function SpikesPage() {
  const t = useTranslations('listen.spikes')
  const go = useGo()
  const canManage = useCan('listen.manage')
  const [{ period }, set] = useUrlState(spikesState)
  const { data, error, refetch } = useApi(
    listSpikes,
    { days: daysOf[period] },
    { previous: true, refetchEvery: 60_000 },
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      filters={
        <SegmentedControl
          aria-label={t('period')}
          value={period}
          onChange={value => set({ period: value as keyof typeof daysOf })}
          data={(['recent', 'week', 'month'] as const).map(value => ({ value, label: t(`periods.${value}`) }))}
        />
      }
    >
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <PageSkeleton count={4} />
      ) : data.spikes.length === 0 ? (
        <EmptyState
          title={t('empty')}
          icon={<Waves size={22} aria-hidden />}
          suggestions={[
            { label: t('suggestPortrait'), detail: t('suggestPortraitHelp'), onClick: () => go('listen/portrait') },
            ...(canManage
              ? [{ label: t('suggestTopic'), detail: t('suggestTopicHelp'), onClick: () => go('listen/topics/new') }]
              : []),
          ]}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <>
          <WaveList waves={joinSpikes(data.spikes)} />
          <Text size="sm" c="dimmed" mt="lg" className="measure">
            {t('definition')}
          </Text>
        </>
      )}
    </Page>
  )
}

function WaveList({ waves }: { waves: Wave[] }) {
  const t = useTranslations('listen.spikes')
  const formats = useFormats()
  const topics = useTopicMap()
  const timeOf = useWaveTime()
  const nameOf = (wave: Wave) => topics.get(wave.topic)?.name ?? t('archivedTopic')
  return (
    <DataList
      caption={t('title')}
      rows={waves}
      idOf={wave => wave.id}
      columns={[
        {
          id: 'topic',
          title: t('topic'),
          main: true,
          width: '38%',
          cell: wave => (
            <Named
              name={
                <PageLink to="listen/river" search={searchOf(wave)} c="inherit">
                  <span className={classes.topic}>
                    <span
                      className={classes.dot}
                      style={{ background: topics.get(wave.topic)?.colour ?? 'var(--vigie-secondary)' }}
                      aria-hidden
                    />
                    {nameOf(wave)}
                  </span>
                  <span className="unseen"> {t('opens')}</span>
                </PageLink>
              }
              detail={[timeOf(wave), wave.weeks < 8 ? t('weeks', { count: wave.weeks }) : null]
                .filter(Boolean)
                .join(' · ')}
            />
          ),
        },
        { id: 'mentions', title: t('mentions'), align: 'end', cell: wave => formats.number(wave.mentions) },
        {
          id: 'usual',
          title: t('usual'),
          align: 'end',
          cell: wave => formats.number(wave.usual, { maximumFractionDigits: 1 }),
        },
        {
          id: 'times',
          title: t('times'),
          align: 'end',
          cell: wave =>
            wave.usual < 0.05
              ? t('unheard')
              : t('timesOf', { times: formats.number(wave.mentions / wave.usual, { maximumFractionDigits: 1 }) }),
        },
        { id: 'authors', title: t('authors'), align: 'end', cell: wave => formats.number(wave.authors) },
        {
          id: 'parts',
          title: t('partsTitle'),
          titleUnseen: true,
          align: 'end',
          cell: wave =>
            topics.has(wave.topic) && <PartsOf kind="subject" shown={{ term: nameOf(wave), topicId: wave.topic }} />,
        },
      ]}
    />
  )
}
