import { Button, Group } from '@mantine/core'
import { Pencil, Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { type Column, DataList } from '../../ui-kit/data-list.tsx'
import { PageLink, usePageParams } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { notify, useNotifyError, useNotifyUndo, useUndoable } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, NotFoundState, PageSkeleton } from '../../ui-kit/states.tsx'
import {
  addFigures,
  changeSeries,
  listFigures,
  listFindings,
  listMetrics,
  listSeries,
  removeFigure,
} from '../endpoints.ts'
import type { SeriesView } from '../schema.ts'
import { AddFigure } from './add-figure.tsx'
import { ImportCsv } from './import-csv.tsx'
import { SeriesForm } from './series-form.tsx'
import { SeriesObjectives } from './series-objectives.tsx'
import { TimelineCurve } from './timeline-curve.tsx'
import { curveOfFigures } from './timeline-scale.ts'

type FigureLine = OutputOf<typeof listFigures>['figures'][number]

/** One series: its figures with day, source and who gave them; added by hand or from a CSV. */
export function SeriesPage() {
  const t = useTranslations('plan.ui.figures')
  const { series: id = '' } = usePageParams()
  const mayWrite = useCan('plan.write')
  const list = useApi(listSeries, {})
  const [doing, setDoing] = useState<'edit' | 'import' | null>(null)
  const series = list.data?.series.find(one => one.id === id)
  if (list.data !== undefined && series === undefined)
    return (
      <NotFoundState heading={1} detail={t('noSuchSeries')}>
        <PageLink to="plan/figures">{t('title')}</PageLink>
      </NotFoundState>
    )
  const counts = series === undefined ? '' : t(series.adds === 'sum' ? 'countsSum' : 'countsLatest')
  return (
    <Page
      title={series?.name ?? t('title')}
      lead={[series?.definition || t('seriesLead'), counts].join(' ')}
      width="form"
      aside={
        mayWrite &&
        series !== undefined && (
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<Pencil size={15} aria-hidden />}
              aria-expanded={doing === 'edit'}
              onClick={() => setDoing(doing === 'edit' ? null : 'edit')}
            >
              {t('edit')}
            </Button>
            {!series.archived && (
              <Button
                variant="default"
                leftSection={<Upload size={15} aria-hidden />}
                onClick={() => setDoing('import')}
              >
                {t('csv')}
              </Button>
            )}
          </Group>
        )
      }
    >
      <p style={{ marginTop: 0 }}>
        <PageLink to="plan/figures">{t('all')}</PageLink>
      </p>
      {series !== undefined && doing === 'edit' && <EditSeries series={series} onDone={() => setDoing(null)} />}
      {series !== undefined && doing === 'import' && <ImportCsv series={series} onClose={() => setDoing(null)} />}
      {series !== undefined && <SeriesObjectives series={series} />}
      {mayWrite && series !== undefined && !series.archived && <AddFigure id={id} unit={series.unit} />}
      <Figures id={id} series={series} />
    </Page>
  )
}

function EditSeries({ series, onDone }: { series: SeriesView; onDone: () => void }) {
  const t = useTranslations('plan.ui.figures')
  const notifyError = useNotifyError()
  const notifyUndo = useNotifyUndo()
  const change = useApiMutation(changeSeries, { refresh: [listSeries, listMetrics, listFindings] })
  return (
    <Section
      title={t('edit')}
      aside={
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            change.mutate(
              { series: series.id, archived: !series.archived },
              {
                onError: notifyError,
                onSuccess: () => {
                  onDone()
                  notifyUndo(t(series.archived ? 'takenUp' : 'putAside'), () =>
                    change.mutateAsync({ series: series.id, archived: series.archived }),
                  )
                },
              },
            )
          }
        >
          {t(series.archived ? 'takeUp' : 'setAside')}
        </Button>
      }
    >
      <SeriesForm
        series={series}
        submit={t('saveSeries')}
        loading={change.isPending}
        error={change.error}
        onCancel={onDone}
        onSubmit={draft =>
          change.mutate(
            { series: series.id, ...draft },
            {
              onSuccess: () => {
                notify(t('seriesSaved'))
                onDone()
              },
            },
          )
        }
      />
    </Section>
  )
}

function Figures({ id, series }: { id: string; series: SeriesView | undefined }) {
  const t = useTranslations('plan.ui.figures')
  const mayWrite = useCan('plan.write')
  const formats = useFormats()
  const figures = useApi(listFigures, { series: id })
  useLive('figures-changed', message => message.id === id && void figures.refetch())
  const undoable = useUndoable()
  const again = [listFigures, listSeries]
  const add = useApiMutation(addFigures, { refresh: again })
  const remove = useApiMutation(removeFigure, { refresh: again })
  const take = (one: FigureLine) =>
    undoable(remove.mutateAsync({ series: id, figure: one.id }), t('removed'), () =>
      add.mutateAsync({ series: id, figures: [{ on: one.on, value: one.value, source: one.source }] }),
    )
  const day = (one: FigureLine) => formats.day(`${one.on}T12:00:00Z`)
  const columns: Column<FigureLine>[] = [
    { id: 'on', title: t('on'), main: true, cell: day },
    { id: 'value', title: t('value'), align: 'end', cell: one => formats.number(one.value) },
    { id: 'source', title: t('source'), cell: one => one.source || '–' },
    { id: 'by', title: t('by'), cell: one => `${one.by} · ${formats.moment(one.at)}` },
    {
      id: 'do',
      title: t('remove'),
      titleUnseen: true,
      align: 'end',
      cell: one =>
        mayWrite && (
          <Button size="compact-sm" variant="subtle" onClick={() => take(one)}>
            {t('remove')}
            <span className="unseen"> {day(one)}</span>
          </Button>
        ),
    },
  ]
  if (figures.data === undefined)
    return figures.error !== null ? (
      <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const rows = figures.data.figures.filter(one => !one.replaced)
  if (rows.length === 0) return <EmptyState title={t('noFigure')}>{t('noFigureHelp')}</EmptyState>
  const curve = curveOfFigures(rows, formats.dayKey(new Date()))
  const days = [rows.at(-1), rows[0]].map(one => (one === undefined ? '' : day(one)))
  return (
    <>
      {curve !== null && (
        <TimelineCurve
          curve={curve}
          today={1}
          label={t('curve', {
            points: rows.length,
            first: days[0] ?? '',
            last: days[1] ?? '',
            low: formats.number(curve.low),
            high: formats.number(curve.high),
          })}
        />
      )}
      <DataList
        caption={t('figuresOf', { name: series?.name ?? '' })}
        columns={columns}
        rows={rows}
        idOf={one => one.id}
      />
    </>
  )
}
