import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { InputProps } from './field-props.ts'
import { RemarksBelow } from './field-remarks.tsx'
import classes from './fields.module.css'

/** Label, why and remarks around several inputs that make one field. */
export function Legend({ id, label, why, remarks, children }: InputProps & { children: ReactNode }) {
  return (
    <fieldset
      className={classes.group}
      id={id}
      tabIndex={-1}
      {...(remarks === undefined || remarks.length === 0 ? {} : { 'aria-describedby': `${id}-remarks` })}
    >
      <legend className={classes.legend}>{label}</legend>
      {why !== undefined && (
        <Text size="sm" c="dimmed" className="measure" mb={6}>
          {why}
        </Text>
      )}
      {children}
      <RemarksBelow id={`${id}-remarks`} findings={remarks} />
    </fieldset>
  )
}
