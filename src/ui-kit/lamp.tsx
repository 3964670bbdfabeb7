import type { ReactNode } from 'react'
import classes from './lamp.module.css'

/** Amber, for what needs somebody now, and for nothing else. Always with words. */
export function NeedsYou({ children }: { children: ReactNode }) {
  return (
    <span className={classes.needs}>
      <span className={classes.light} aria-hidden />
      {children}
    </span>
  )
}
