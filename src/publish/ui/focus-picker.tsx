import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../../ui-kit/announce.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import classes from './composer.module.css'
import { useMediaAddress } from './media-thumb.tsx'

type Point = { x: number; y: number }

/** The point that must stay in view: by a press on the picture, or with the arrows. */
export function FocusPicker(props: { id: string; value: Point | null; onChange: (point: Point) => void }) {
  const t = useTranslations('publish.contents.media')
  const announce = useAnnounce()
  const formats = useFormats()
  const at = useMediaAddress()
  const point = props.value ?? { x: 0.5, y: 0.5 }
  const said = ({ x, y }: Point) =>
    t('focusSet', { x: formats.number(Math.round(x * 100)), y: formats.number(Math.round(y * 100)) })
  const set = (x: number, y: number) => {
    const next = { x: clamp(x), y: clamp(y) }
    props.onChange(next)
    announce(said(next))
  }
  const steps: Record<string, Point> = {
    ArrowLeft: { x: -0.05, y: 0 },
    ArrowRight: { x: 0.05, y: 0 },
    ArrowUp: { x: 0, y: -0.05 },
    ArrowDown: { x: 0, y: 0.05 },
  }
  return (
    <div>
      <Text size="md" fw={500}>
        {t('focus')}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {t('focusHelp')}
      </Text>
      <button
        type="button"
        className={classes.focus}
        aria-label={said(point)}
        onClick={event => {
          const box = event.currentTarget.getBoundingClientRect()
          if (event.detail > 0) set((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
        }}
        onKeyDown={event => {
          const step = steps[event.key]
          if (step === undefined) return
          event.preventDefault()
          set(point.x + step.x, point.y + step.y)
        }}
      >
        <img src={at(props.id)} alt="" />
        <span className={classes.point} style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }} aria-hidden />
      </button>
    </div>
  )
}

const clamp = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 100) / 100))
