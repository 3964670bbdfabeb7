import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './detail.module.css'

/** A part of a mention's page under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}
