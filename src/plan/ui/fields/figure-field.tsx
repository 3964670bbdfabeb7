import type { ComponentProps } from 'react'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { fromPercent, toPercent } from './percent.ts'

/** A number of an objective: in per cent where its metric is a share. */
export function FigureField({
  share = false,
  value,
  onChange,
  ...props
}: ComponentProps<typeof NumberField> & { share?: boolean | undefined }) {
  if (!share) return <NumberField {...props} value={value} onChange={onChange} />
  return (
    <NumberField
      {...props}
      suffix={'\u00a0%'}
      value={value === null ? null : toPercent(value)}
      onChange={typed => onChange(typed === null ? null : fromPercent(typed))}
    />
  )
}
