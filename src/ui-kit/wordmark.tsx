import classes from './wordmark.module.css'

/**
 * The mark: a crow's nest on its mast, and the lookout's lamp above. The lamp is lit, in amber, only while something
 * needs the person who looks.
 */
export function Mark({ lit = false, size = 24 }: { lit?: boolean; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className={classes.mark}
      data-lit={lit}
    >
      <g className={classes.rays} strokeWidth="1.5" strokeLinecap="round">
        <path d="M12 1v1.25M5.9 3.2l.9.9M18.1 3.2l-.9.9" />
      </g>
      <circle className={classes.lamp} cx="12" cy="7.5" r="2.75" strokeWidth="1.75" />
      <path className={classes.nest} d="M4.75 12.75h14.5l-2 5.5H6.75z" />
      <path className={classes.mast} d="M12 18.25V23" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

export function Wordmark({
  lit = false,
  size = 24,
  compact = false,
}: {
  lit?: boolean
  size?: number
  compact?: boolean
}) {
  return (
    <span className={classes.wordmark} style={{ fontSize: size * 0.96 }}>
      <Mark lit={lit} size={size} />
      <span className={compact ? 'unseen' : undefined}>Vigie</span>
    </span>
  )
}
