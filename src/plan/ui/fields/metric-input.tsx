import { MultiSelect, Select, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { listMetrics, previewMetric } from '../../endpoints.ts'
import type { MetricBinding } from '../../schema.ts'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'
import { Legend } from './legend.tsx'

/** Binds an objective to what the product reads: which figure, narrowed how, over which days; shows what it reads now. */
export function MetricInput(props: InputProps & { since?: string | undefined }) {
  const t = useTranslations('plan.ui.metric')
  const words = useModelWords()
  const list = useApi(listMetrics, {}, { staleAfter: 60_000 })
  const bound = props.value as MetricBinding | undefined
  const metrics = list.data?.metrics ?? []
  const metric = metrics.find(one => one.id === bound?.id)
  const series = metric?.id.startsWith('given.') === true ? metric.id.slice('given.'.length) : null
  const options = metrics.map(one => ({ value: one.id, label: one.name }))
  if (bound !== undefined && metric === undefined && list.data !== undefined)
    options.push({ value: bound.id, label: t('unknown', { id: bound.id }) })
  return (
    <Legend {...props}>
      <div className={classes.inline}>
        <Select
          label={words.part('metric.id').label}
          placeholder={t('choose')}
          data={options}
          searchable
          openOnFocus={false}
          clearable={!props.disabled}
          readOnly={props.disabled}
          value={bound?.id ?? null}
          onChange={id =>
            props.onChange(id === null ? null : { id, window: metrics.find(one => one.id === id)?.windows[0] })
          }
        />
        {metric !== undefined && bound !== undefined && metric.windows.length > 1 && (
          <Select
            label={words.part('metric.window').label}
            data={metric.windows.map(value => ({ value, label: words.value('window', value) }))}
            allowDeselect={false}
            readOnly={props.disabled}
            value={bound.window ?? metric.windows[0] ?? null}
            onChange={value => props.onChange({ ...bound, window: value })}
          />
        )}
        {bound !== undefined &&
          metric?.filters.map(filter => (
            <MultiSelect
              key={filter.id}
              label={filter.name}
              placeholder={(bound.filters?.[filter.id] ?? []).length === 0 ? t('all') : ''}
              data={filter.options}
              searchable
              openOnFocus={false}
              readOnly={props.disabled}
              value={bound.filters?.[filter.id] ?? []}
              onChange={chosen => {
                const { [filter.id]: _gone, ...others } = bound.filters ?? {}
                const filters = chosen.length === 0 ? others : { ...others, [filter.id]: chosen }
                const { filters: _before, ...rest } = bound
                props.onChange(Object.keys(filters).length === 0 ? rest : { ...rest, filters })
              }}
            />
          ))}
      </div>
      {metric !== undefined && (
        <Text size="xs" c="dimmed" mt={6} className="measure">
          {metric.definition}{' '}
          {series !== null && (
            <PageLink to="plan/series/$series" params={{ series }} size="xs" underline="always">
              {t('openSeries')}
            </PageLink>
          )}
        </Text>
      )}
      {bound !== undefined && metric !== undefined && (
        <NowReads binding={bound} unit={metric.unit} unitName={metric.unitName} since={props.since} />
      )}
    </Legend>
  )
}

function NowReads(props: { binding: MetricBinding; unit: string; unitName: string; since: string | undefined }) {
  const { binding, unit, unitName, since } = props
  const t = useTranslations('plan.ui.metric')
  const formats = useFormats()
  const now = useApi(
    previewMetric,
    { metric: binding, ...(since === undefined ? {} : { since }) },
    { previous: true, staleAfter: 30_000 },
  )
  const reading = now.data?.reading
  if (now.data === undefined) return null
  if (reading === null || reading === undefined || reading.value === null)
    return (
      <Text size="sm" mt={6}>
        {t('nothing')}
      </Text>
    )
  const value =
    unit === 'share' ? formats.percent(reading.value) : `${formats.number(reading.value)} ${unitName}`.trim()
  return (
    <Text size="sm" mt={6} component="p">
      {t('reads', { value })} {reading.opens !== null && <PageLink to={reading.opens}>{t('open')}</PageLink>}
    </Text>
  )
}
