import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { changeSeries, createSeries, listMetrics, listSeries } from '../endpoints.ts'
import type { SeriesView } from '../schema.ts'
import classes from './plan.module.css'
import { SeriesForm } from './series-form.tsx'

/** Figures that the product cannot read by itself: donations, volunteers, subscribers. Each series is a metric. */
export function FiguresPage() {
  const t = useTranslations('plan.ui.figures')
  const mayWrite = useCan('plan.write')
  const list = useApi(listSeries, {})
  const [adding, setAdding] = useState(false)
  const create = useApiMutation(createSeries, {
    refresh: [listSeries, listMetrics],
    onDone: () => setAdding(false),
  })
  useLive('figures-changed', () => void list.refetch())
  const series = list.data?.series ?? []
  const aside = series.filter(one => one.archived)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="form"
      action={mayWrite && !adding && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
    >
      {adding && (
        <Section title={t('add')}>
          <SeriesForm
            submit={t('create')}
            loading={create.isPending}
            error={create.error}
            onSubmit={draft => create.mutate(draft)}
            onCancel={() => setAdding(false)}
          />
        </Section>
      )}
      {list.data === undefined ? (
        list.error !== null ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <PageSkeleton />
        )
      ) : series.length === aside.length ? (
        !adding && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {series
            .filter(one => !one.archived)
            .map(one => (
              <li key={one.id}>
                <SeriesRow series={one} />
              </li>
            ))}
        </ul>
      )}
      {aside.length > 0 && (
        <Section title={t('aside')}>
          <ul className={classes.rows}>
            {aside.map(one => (
              <li key={one.id} className={classes.pair}>
                <SeriesRow series={one} />
                {mayWrite && <TakeUp series={one} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function SeriesRow({ series }: { series: SeriesView }) {
  const t = useTranslations('plan.ui.figures')
  const formats = useFormats()
  const { latest } = series
  return (
    <PageLink to="plan/series/$series" params={{ series: series.id }} className={classes.item ?? ''} underline="never">
      <span className={classes.itemName}>
        {series.name}
        {series.definition !== '' && <span className={classes.itemLead}>{series.definition}</span>}
      </span>
      <span className={classes.itemAside}>
        {latest === null
          ? t('noFigure')
          : `${formats.number(latest.value)} ${series.unit} · ${formats.day(`${latest.on}T12:00:00Z`)}`}
      </span>
    </PageLink>
  )
}

function TakeUp({ series }: { series: SeriesView }) {
  const t = useTranslations('plan.ui.figures')
  const notifyError = useNotifyError()
  const change = useApiMutation(changeSeries, { refresh: [listSeries, listMetrics] })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={change.isPending}
      onClick={() => change.mutate({ series: series.id, archived: false }, { onError: notifyError })}
    >
      {t('takeUp')}
      <Text span className="unseen">
        {' '}
        {series.name}
      </Text>
    </Button>
  )
}
