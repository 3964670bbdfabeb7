import type { FieldShape } from '../../schema.ts'

/** What every input of the strategy's forms is given. `onChange(null)` empties the field. */
export type InputProps = {
  shape: FieldShape
  label: string
  why?: string | undefined
  example?: string | undefined
  value: unknown
  onChange: (value: unknown) => void
  disabled: boolean
  /** Remarks of the checks on this very field. */
  remarks?: React.ReactNode
  id: string
}
