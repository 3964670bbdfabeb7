import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Figure } from '../../schema.ts'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'
import { FigureField } from './figure-field.tsx'
import { Legend } from './legend.tsx'

/** A value with its day and source. Day and source typed first wait for the value: a figure without one is none. */
export function FigureInput(props: InputProps) {
  const words = useModelWords()
  const stored = props.value as Figure | undefined
  const [draft, setDraft] = useState<Partial<Figure>>({})
  const shown = { ...draft, ...stored }
  const put = (change: { [Name in keyof Figure]?: Figure[Name] | undefined }) => {
    const next: Record<string, unknown> = { ...shown, ...change }
    for (const [name, value] of Object.entries(next)) if (value === undefined || value === '') delete next[name]
    setDraft(next)
    props.onChange(typeof next.value === 'number' ? next : null)
  }
  return (
    <Legend {...props}>
      <div className={classes.inline}>
        <FigureField
          share={props.share}
          label={words.part('figure.value').label}
          value={shown.value ?? null}
          readOnly={props.disabled}
          onChange={value => put({ value: value ?? undefined })}
        />
        <TextInput
          label={words.part('figure.on').label}
          type="date"
          max="9999-12-31"
          value={shown.on ?? ''}
          readOnly={props.disabled}
          onChange={event => put({ on: event.currentTarget.value })}
        />
        <TextInput
          label={words.part('figure.source').label}
          placeholder={words.part('figure.source').example ?? ''}
          maxLength={300}
          value={shown.source ?? ''}
          readOnly={props.disabled}
          onChange={event => put({ source: event.currentTarget.value })}
        />
      </div>
    </Legend>
  )
}
