import { useTranslations } from 'use-intl'
import classes from './timeline.module.css'
import type { Curve } from './timeline-scale.ts'

const [width, height] = [1000, 100]

/** The readings, the way from baseline to target, today, and where the present pace leads. */
export function TimelineCurve({ curve, today, label }: { curve: Curve | null; today: number; label: string }) {
  const t = useTranslations('plan.ui.timeline')
  if (curve === null) return <p className={classes.noCurve}>{t('noCurve')}</p>
  const { read, way, target, forecast } = curve
  const last = read.at(-1)
  const x = (share: number) => share * width
  const y = (share: number) => (1 - share) * height
  const place = (one: { x: number; y: number }) => ({
    insetInlineStart: `${one.x * 100}%`,
    insetBlockStart: `${(1 - one.y) * 100}%`,
  })
  return (
    <div className={classes.curve} role="img" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
        <line className={classes.today} x1={x(today)} x2={x(today)} y1={0} y2={height} />
        {target !== null && <line className={classes.target} x1={0} x2={width} y1={y(target)} y2={y(target)} />}
        {way !== null && <line className={classes.way} x1={x(way.x1)} y1={y(way.y1)} x2={x(way.x2)} y2={y(way.y2)} />}
        {forecast !== null && (
          <>
            <line
              className={classes.interval}
              x1={x(forecast.x)}
              x2={x(forecast.x)}
              y1={y(Math.min(1, Math.max(0, forecast.low)))}
              y2={y(Math.min(1, Math.max(0, forecast.high)))}
            />
            {last !== undefined && (
              <line className={classes.pace} x1={x(last.x)} y1={y(last.y)} x2={x(forecast.x)} y2={y(forecast.y)} />
            )}
          </>
        )}
        {read.length > 1 && (
          <polyline className={classes.read} points={read.map(one => `${x(one.x)},${y(one.y)}`).join(' ')} />
        )}
      </svg>
      {last !== undefined && <span className={classes.dot} style={place(last)} />}
      {way !== null && <span className={classes.flag} style={place({ x: way.x2, y: way.y2 })} />}
      {forecast !== null && <span className={classes.openDot} style={place(forecast)} />}
    </div>
  )
}
