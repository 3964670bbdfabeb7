import { Button, FileButton, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InputOf, OutputOf } from '../../endpoint.ts'
import { useApiMutation, useClient } from '../../ui-kit/api.tsx'
import { Dialog } from '../../ui-kit/dialog.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { useReturnFocus } from '../../ui-kit/use-return-focus.ts'
import { importFigures, listFigures, listMetrics, listSeries } from '../endpoints.ts'
import type { SeriesView } from '../schema.ts'
import classes from './plan.module.css'

type Preview = OutputOf<typeof importFigures>
/** Columns by their number, from 1: titles may be missing or the same twice. */
type Columns = { date?: string | undefined; value?: string | undefined; source?: string | undefined }
type Order = NonNullable<InputOf<typeof importFigures>['order']>

/** A file of figures: which columns, what would come in, which rows are left out and why; then taken in one go. */
export function ImportCsv({ series, onClose }: { series: SeriesView; onClose: () => void }) {
  const t = useTranslations('plan.ui.figures')
  useReturnFocus()
  const client = useClient()
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [columns, setColumns] = useState<Columns | null>(null)
  const [source, setSource] = useState('')
  const [order, setOrder] = useState<Order | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const apply = useApiMutation(importFigures, { refresh: [listFigures, listSeries, listMetrics] })
  const ask = (text: string, wanted: Columns | null, days: Order | null) =>
    client(importFigures, {
      series: series.id,
      text,
      source,
      ...(wanted === null ? {} : { columns: wanted }),
      ...(days === null ? {} : { order: days }),
    })

  const look = async (text: string, wanted: Columns | null, days: Order | null) => {
    setError(null)
    try {
      const read = await ask(text, wanted, days)
      setPreview(read)
      setColumns(wanted ?? columnsOf(read))
    } catch (failure) {
      setPreview(null)
      setError(failure)
    }
  }
  const open = async (chosen: File | null) => {
    if (chosen === null) return
    const text = await chosen.text()
    setFile({ name: chosen.name, text })
    if (source === '') setSource(chosen.name)
    setOrder(null)
    await look(text, null, null)
  }
  const choose = (change: Partial<Columns>) => {
    if (file === null || columns === null) return
    const wanted = { ...columns, ...change }
    setColumns(wanted)
    void look(file.text, wanted, order)
  }
  const chooseOrder = (days: Order) => {
    setOrder(days)
    if (file !== null) void look(file.text, columns, days)
  }
  const run = () => {
    if (file === null || columns === null) return
    apply.mutate(
      { series: series.id, text: file.text, columns, source, apply: true, ...(order === null ? {} : { order }) },
      {
        onSuccess: answer => {
          notify(t('imported', { added: answer.added + answer.replaced }))
          onClose()
        },
      },
    )
  }
  const titles = (preview?.titles ?? []).map((title, at) => ({
    value: String(at + 1),
    label: title.trim() === '' ? t('column', { number: at + 1 }) : title,
  }))
  return (
    <Dialog opened onClose={onClose} title={t('csvTitle', { name: series.name })} size="xl">
      <Stack gap="md">
        <Text size="sm" className="measure">
          {t('csvHelp')}
        </Text>
        <Group gap="sm">
          <FileButton accept=".csv,text/csv,text/plain" onChange={chosen => void open(chosen)}>
            {props => (
              <Button
                {...props}
                variant={file === null ? 'filled' : 'default'}
                leftSection={<Upload size={15} aria-hidden />}
                data-autofocus
              >
                {t(file === null ? 'chooseFile' : 'otherFile')}
              </Button>
            )}
          </FileButton>
          {file !== null && <Text size="sm">{file.name}</Text>}
        </Group>
        {columns !== null && preview !== null && (
          <Group gap="md" align="flex-start">
            <Select
              label={t('columnDate')}
              placeholder={t('choose')}
              data={titles}
              allowDeselect={false}
              value={columns.date ?? null}
              onChange={value => value !== null && choose({ date: value })}
            />
            <Select
              label={t('columnValue')}
              placeholder={t('choose')}
              data={titles}
              allowDeselect={false}
              value={columns.value ?? null}
              onChange={value => value !== null && choose({ value })}
            />
            <Select
              label={t('columnSource')}
              placeholder={t('noColumn')}
              data={titles}
              clearable
              value={columns.source ?? null}
              onChange={value => choose({ source: value ?? undefined })}
            />
            {(order !== null || preview.order === 'either') && (
              <Select
                label={t('dayOrder')}
                description={t('dayOrderHelp')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={(['day-first', 'month-first'] as const).map(value => ({ value, label: t(`dayOrders.${value}`) }))}
                allowDeselect={false}
                value={order ?? 'day-first'}
                onChange={value => chooseOrder(value === 'month-first' ? value : 'day-first')}
              />
            )}
            <TextInput
              label={t('sourceOfAll')}
              maxLength={300}
              value={source}
              onChange={event => setSource(event.currentTarget.value)}
            />
          </Group>
        )}
        <FormError error={error ?? apply.error} />
        {preview !== null && columns !== null && <What preview={preview} columns={columns} />}
        <Group gap="sm">
          {preview !== null && preview.read > 0 && (
            <Button onClick={run} loading={apply.isPending}>
              {t('csvApply', { rows: preview.read })}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function columnsOf({ titles, columns }: Preview): Columns {
  if (columns === null) return {}
  const number = (title: string) => String(titles.indexOf(title) + 1)
  return {
    date: number(columns.date),
    value: number(columns.value),
    ...(columns.source === null ? {} : { source: number(columns.source) }),
  }
}

/** The first rows as they stand, with what was read of each; then each row that is left out, and why. */
function What({ preview, columns }: { preview: Preview; columns: Columns }) {
  const t = useTranslations('plan.ui.figures')
  const formats = useFormats()
  const { read, wrong, problems, titles } = preview
  const taken = new Set([columns.date, columns.value, columns.source].map(one => Number(one) - 1))
  const known = preview.columns !== null
  return (
    <div role="status">
      <Text fw={600}>{known ? t('csvRead', { rows: read, problems: wrong }) : t('csvWhich')}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('csvFirst')}>
        <table className={classes.table}>
          <caption className="unseen">{t('csvFirst')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              {titles.map((title, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, in its order
                <th key={at} scope="col" data-taken={taken.has(at) || undefined}>
                  {title.trim() === '' ? t('column', { number: at + 1 }) : title}
                </th>
              ))}
              {known && <th scope="col">{t('csvBecomes')}</th>}
            </tr>
          </thead>
          <tbody>
            {preview.preview.slice(0, 8).map(one => (
              <tr key={one.row} data-wrong={one.wrong ?? undefined}>
                <td>{formats.number(one.row)}</td>
                {titles.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file, in its order
                  <td key={at} data-taken={taken.has(at) || undefined}>
                    {one.cells[at] ?? ''}
                  </td>
                ))}
                {known && (
                  <td>
                    {one.wrong !== null || one.on === null || one.value === null
                      ? t('csvOut')
                      : `${formats.day(`${one.on}T12:00:00Z`)} · ${formats.number(one.value)}`}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {problems.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="md">
            {t('csvLeft')}
          </Text>
          <ul className={classes.problems}>
            {problems.slice(0, 20).map(one => (
              <li key={`${one.row} ${one.what}`}>{t(`problem.${one.what}`, { row: one.row, text: one.text })}</li>
            ))}
            {wrong > 20 && <li>{t('csvMore', { count: wrong - 20 })}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
