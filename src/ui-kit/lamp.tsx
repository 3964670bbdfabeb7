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

/** The tone of a text by sign and word, never by colour alone. */
export function Tone({ tone, children }: { tone: 'positive' | 'negative' | 'neutral' | 'mixed'; children: ReactNode }) {
  const sign = { positive: '+', negative: '\u2212', neutral: '·', mixed: '±' }[tone]
  return (
    <span className={classes.tone} data-tone={tone}>
      <span aria-hidden>{sign}</span> {children}
    </span>
  )
}
