import { useFormats } from '../../ui-kit/session.tsx'
import type { MetricView } from '../schema.ts'

/** A value of a metric with its unit: « 3,4 % », « 42 mentions ». */
export function useSayMetric(metric: Pick<MetricView, 'unit' | 'unitName'> | undefined): (value: number) => string {
  const formats = useFormats()
  return value =>
    metric?.unit === 'share'
      ? formats.percent(value)
      : `${formats.number(value, { maximumFractionDigits: 2 })} ${metric?.unitName ?? ''}`.trim()
}
