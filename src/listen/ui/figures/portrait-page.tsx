import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi } from '../../../ui-kit/api.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { PageLink, useUrlState } from '../../../ui-kit/links.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { readPortrait, readTrend } from '../../endpoints.ts'
import type { Portrait } from '../../schema.ts'
import { tones } from '../../schema.ts'
import { FilterMenu } from '../river/filter-menu.tsx'
import { useLanguageNames } from '../river/river-filters.tsx'
import { useTopics } from '../topics/use-catalogue.ts'
import classes from './portrait.module.css'
import { TrendChart } from './trend-chart.tsx'

const days = { week: 7, month: 30, quarter: 91 } as const
const portraitState = z.object({
  period: z.enum(['week', 'month', 'quarter']).default('month').catch('month'),
  topic: z
    .preprocess(
      value => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(z.coerce.number().int().positive()).optional(),
    )
    .catch(undefined),
})

/** What is said about us, where, by whom, in which tone: a portrait of a period, every figure of which opens. */
export function PortraitPage() {
  const t = useTranslations('listen')
  const now = useNow()
  const topics = useTopics()
  const [state, set] = useUrlState(portraitState)
  const scope = useMemo(() => {
    const until = new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000)
    const since = new Date(until.getTime() - days[state.period] * 86_400_000)
    return {
      since: since.toISOString(),
      until: until.toISOString(),
      ...(state.topic === undefined ? {} : { topic: state.topic }),
    }
  }, [now, state])
  // What was counted is what opens: every copy.
  const behind: Behind = { ...scope, duplicates: 'all' }
  const portrait = useApi(readPortrait, scope, { previous: true, staleAfter: 60_000 })
  const trend = useApi(readTrend, { ...scope, by: 'day', split: 'tone' }, { previous: true, staleAfter: 60_000 })
  return (
    <Page
      title={t('portrait.title')}
      lead={t('portrait.lead')}
      filters={
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('filters.period')}
            value={state.period}
            onChange={value => set({ period: value as keyof typeof days })}
            data={(['week', 'month', 'quarter'] as const).map(value => ({ value, label: t(`periods.${value}`) }))}
          />
          <FilterMenu
            label={t('filters.topic')}
            choices={topics
              .filter(one => !one.archived || state.topic?.includes(one.id))
              .map(one => ({ value: String(one.id), label: one.name }))}
            chosen={(state.topic ?? []).map(String)}
            onChange={chosen => set({ topic: chosen.length === 0 ? undefined : chosen.map(Number) })}
          />
        </Group>
      }
    >
      {portrait.error !== null && portrait.data === undefined ? (
        <ErrorState error={portrait.error} onRetry={() => void portrait.refetch()} />
      ) : portrait.data === undefined ? (
        <PageSkeleton />
      ) : portrait.data.total === 0 ? (
        <EmptyState title={t('portrait.empty')}>{t('portrait.emptyHelp')}</EmptyState>
      ) : (
        <>
          <Figures portrait={portrait.data} behind={behind} />
          {trend.data !== undefined && (
            <Section title={t('portrait.trend')}>
              <TrendChart trend={trend.data} labelOf={key => t(`tones.${key as (typeof tones)[number]}`)} />
            </Section>
          )}
          <Lists portrait={portrait.data} behind={behind} />
        </>
      )}
    </Page>
  )
}

/** Filters of the river that show what a figure counts. */
type Behind = { since: string; until: string; topic?: number[]; duplicates: 'all' }

function Figures({ portrait, behind }: { portrait: Portrait; behind: Behind }) {
  const t = useTranslations('listen')
  const formats = useFormats()
  return (
    <FigureRow>
      <Figure
        label={t('portrait.mentions')}
        value={formats.number(portrait.total)}
        definition={t('portrait.mentionsHelp')}
        to={{ path: 'listen/river', search: behind }}
      />
      {tones.map(tone => (
        <Figure
          key={tone}
          label={t(`portrait.tones.${tone}`)}
          value={formats.percent((portrait.tones[tone] ?? 0) / portrait.total)}
          definition={t('portrait.toneHelp', {
            count: formats.number(portrait.tones[tone] ?? 0),
            total: formats.number(portrait.total),
          })}
          to={{ path: 'listen/river', search: { ...behind, tone: [tone] } }}
        />
      ))}
    </FigureRow>
  )
}

function Lists({ portrait, behind }: { portrait: Portrait; behind: Behind }) {
  const t = useTranslations('listen.portrait')
  const formats = useFormats()
  const languageName = useLanguageNames()
  type Row = { key: string; label: string; mentions: number }
  const lists: { title: string; rows: Row[]; search?: (row: Row) => Record<string, unknown> }[] = [
    { title: t('topics'), rows: portrait.topics, search: row => ({ ...behind, topic: [Number(row.key)] }) },
    { title: t('sources'), rows: portrait.sources, search: row => ({ ...behind, source: [Number(row.key)] }) },
    { title: t('authors'), rows: portrait.authors, search: row => ({ ...behind, author: row.key }) },
    { title: t('keywords'), rows: portrait.keywords, search: row => ({ ...behind, text: row.label }) },
    { title: t('hashtags'), rows: portrait.hashtags, search: row => ({ ...behind, text: row.label }) },
    { title: t('sites'), rows: portrait.sites },
    {
      title: t('languages'),
      rows: portrait.languages.map(one => ({ ...one, label: languageName(one.key) })),
      search: row => ({ ...behind, language: [row.key] }),
    },
  ]
  return (
    <>
      <div className={classes.lists}>
        {lists
          .filter(list => list.rows.length > 0)
          .map(list => (
            <Section key={list.title} title={list.title}>
              <ol className={classes.bars}>
                {list.rows.slice(0, 10).map(row => (
                  <li key={row.key} style={{ '--share': row.mentions / list.rows[0]!.mentions } as React.CSSProperties}>
                    <span className={classes.label}>
                      {list.search === undefined ? (
                        row.label
                      ) : (
                        <PageLink to="listen/river" search={list.search(row)} c="inherit">
                          {row.label}
                        </PageLink>
                      )}
                    </span>
                    <span className="figures">{formats.number(row.mentions)}</span>
                  </li>
                ))}
              </ol>
            </Section>
          ))}
      </div>
      <Text size="sm" c="dimmed" mt="xl" className="measure">
        {t('examined', { examined: formats.number(portrait.examined), total: formats.number(portrait.total) })}
      </Text>
    </>
  )
}
