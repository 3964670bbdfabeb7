import { Text } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../ui-kit/session.tsx'
import { WallTimeField, type WallTimeValue } from '../../ui-kit/wall-time-field.tsx'
import type { PlannedDraft } from './entry-draft.ts'

/** A planned time by the entry's clocks: told once it is one, kept here while it is not yet. */
export function PlannedField(props: {
  label: string
  zone: string
  value: PlannedDraft | null
  readOnly: boolean
  onChange: (value: PlannedDraft) => void
}) {
  const formats = useFormats()
  const { value, onChange } = props
  const [typed, setTyped] = useState<WallTimeValue | null>(null)
  if (props.readOnly) return <Text>{value === null ? '' : formats.moment(value.at)}</Text>
  const shown = typed ?? { local: value?.local ?? '', at: value === null ? null : new Date(value.at) }
  return (
    <WallTimeField
      label={props.label}
      zone={props.zone}
      value={shown}
      onChange={next => {
        setTyped(next.at === null ? next : null)
        if (next.at !== null) onChange({ local: next.local, at: next.at.toISOString() })
      }}
    />
  )
}
