import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'

/** Label, why and remarks around several inputs that make one field. */
export function Legend({ id, label, why, remarks, children }: InputProps & { children: ReactNode }) {
  return (
    <fieldset className={classes.group} id={id} tabIndex={-1}>
      <legend className={classes.legend}>{label}</legend>
      {why !== undefined && (
        <Text size="xs" c="dimmed" className="measure" mb={6}>
          {why}
        </Text>
      )}
      {children}
      {remarks !== undefined && remarks !== null && <div className={classes.remarks}>{remarks}</div>}
    </fieldset>
  )
}
