import type { FieldShape, FindingView } from '../../schema.ts'

/** What every input of the strategy's forms is given. `onChange(null)` empties the field. */
export type InputProps = {
  shape: FieldShape
  label: string
  why?: string | undefined
  example?: string | undefined
  value: unknown
  onChange: (value: unknown) => void
  disabled: boolean
  /** The figure is a share: 0 to 1 in the file, per cent on the page. */
  share?: boolean | undefined
  /** What the checks say of this very field. */
  remarks?: readonly FindingView[]
  id: string
}
