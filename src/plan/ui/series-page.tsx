import { Button, FileButton, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { type Column, DataList } from '../../ui-kit/data-list.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { usePageParams } from '../../ui-kit/links.tsx'
import { notify, useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { addFigures, importFigures, listFigures, listSeries, removeFigure } from '../endpoints.ts'

type FigureLine = OutputOf<typeof listFigures>['figures'][number]
const again = [listFigures, listSeries]

/** One series: its figures with day, source and who gave them; added by hand or from a CSV. */
export function SeriesPage() {
  const t = useTranslations('plan.ui.figures')
  const { series: id = '' } = usePageParams()
  const mayWrite = useCan('plan.write')
  const formats = useFormats()
  const list = useApi(listSeries, {})
  const figures = useApi(listFigures, { series: id })
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const add = useApiMutation(addFigures, { refresh: again })
  const remove = useApiMutation(removeFigure, { refresh: again })
  const series = list.data?.series.find(one => one.id === id)
  const take = (one: FigureLine) =>
    remove.mutate(
      { series: id, figure: one.id },
      {
        onError: notifyError,
        onSuccess: () =>
          notifyUndo(t('removed'), () =>
            add.mutateAsync({ series: id, figures: [{ on: one.on, value: one.value, source: one.source }] }),
          ),
      },
    )
  const columns: Column<FigureLine>[] = [
    { id: 'on', title: t('on'), main: true, cell: one => formats.day(`${one.on}T12:00:00Z`) },
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
            <span className="unseen"> {formats.day(`${one.on}T12:00:00Z`)}</span>
          </Button>
        ),
    },
  ]
  const rows = (figures.data?.figures ?? []).filter(one => !one.replaced)
  return (
    <Page title={series?.name ?? t('title')} lead={series?.definition || t('seriesLead')} width="form">
      {mayWrite && <AddFigure id={id} unit={series?.unit ?? ''} />}
      {figures.data === undefined ? (
        figures.error !== null ? (
          <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
        ) : (
          <PageSkeleton />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t('noFigure')}>{t('noFigureHelp')}</EmptyState>
      ) : (
        <DataList
          caption={t('figuresOf', { name: series?.name ?? '' })}
          columns={columns}
          rows={rows}
          idOf={one => one.id}
        />
      )}
    </Page>
  )
}

function AddFigure({ id, unit }: { id: string; unit: string }) {
  const t = useTranslations('plan.ui.figures')
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10))
  const [value, setValue] = useState<number | string>('')
  const [source, setSource] = useState('')
  const add = useApiMutation(addFigures, { refresh: again })
  const [text, setText] = useState('')
  const read = useApiMutation(importFigures, { refresh: again })
  const shown = read.data
  const look = (csv: string) => {
    setText(csv)
    read.mutate({ series: id, text: csv })
  }
  const apply = () =>
    read.mutate(
      { series: id, text, apply: true },
      {
        onSuccess: answer => {
          notify(t('imported', { added: answer.added + answer.replaced }))
          read.reset()
        },
      },
    )
  return (
    <Section title={t('give')}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (typeof value !== 'number') return
          add.mutate(
            { series: id, figures: [{ on, value, source }] },
            {
              onSuccess: () => {
                notify(t('given'))
                setValue('')
              },
            },
          )
        }}
      >
        <Group gap="md" align="flex-end" mb="md">
          <TextInput
            type="date"
            label={t('on')}
            required
            value={on}
            onChange={event => setOn(event.currentTarget.value)}
          />
          <NumberInput
            label={unit === '' ? t('value') : `${t('value')} (${unit})`}
            required
            w={160}
            thousandSeparator=" "
            decimalSeparator={document.documentElement.lang === 'en' ? '.' : ','}
            allowedDecimalSeparators={['.', ',']}
            value={value}
            onChange={setValue}
          />
          <TextInput
            label={t('source')}
            maxLength={300}
            value={source}
            onChange={event => setSource(event.currentTarget.value)}
          />
          <Button type="submit" loading={add.isPending}>
            {t('giveDo')}
          </Button>
          <FileButton accept=".csv,text/csv,text/plain" onChange={file => void file?.text().then(look)}>
            {props => (
              <Button
                {...props}
                variant="default"
                loading={read.isPending}
                leftSection={<Upload size={15} aria-hidden />}
              >
                {t('csv')}
              </Button>
            )}
          </FileButton>
        </Group>
        <FormError error={add.error ?? read.error} />
        {shown !== undefined && (
          <div role="status">
            <Text mb="xs">{t('csvRead', { rows: shown.rows, problems: shown.problems.length })}</Text>
            <ul>
              {shown.problems.slice(0, 20).map(one => (
                <li key={`${one.row} ${one.what}`}>{t(`problem.${one.what}`, { row: one.row, text: one.text })}</li>
              ))}
            </ul>
            {shown.rows > 0 && <Button onClick={apply}>{t('csvApply', { rows: shown.rows })}</Button>}
          </div>
        )}
      </form>
    </Section>
  )
}
