import { memo, useEffect, useMemo, useRef } from 'react'
import { useFormats } from '../../../ui-kit/session.tsx'
import { type FieldShape, type FindingView, startOf } from '../../schema.ts'
import { valueAt } from '../set-place.ts'
import { useWorking } from '../strategy-context.tsx'
import type { Acts } from '../use-acts.ts'
import { useShares } from '../use-shares.ts'
import { useModelWords } from '../words.ts'
import { EvidenceInput } from './evidence-input.tsx'
import type { InputProps } from './field-props.ts'
import { FigureInput } from './figure-input.tsx'
import { MetricInput } from './metric-input.tsx'
import { OneInput } from './one-input.tsx'
import { RowsInput } from './rows-input.tsx'

type FieldProps = {
  part: string
  shape: FieldShape
  place: string
  findings: FindingView[]
  focused?: boolean
}

/** One field of the strategy at its place: the input of its kind, bound to the autosave, with what the checks say of it. */
export function StrategyField({ part, shape, place, findings, focused = false }: FieldProps) {
  const working = useWorking()
  const formats = useFormats()
  const own = useMemo(
    () => findings.filter(one => one.accepted === null && (one.at === place || one.at.startsWith(`${place}/`))),
    [findings, place],
  )
  // What is counted from the start on is counted here as the objective itself will be.
  const objective = working.document.objectives?.find(one => place === `objectives/${one.id}/metric`)
  const since = objective && startOf(objective, working.document, formats.dayKey(working.summary.createdAt))
  const share = useShares()(place)
  // Two wrote here at once: nobody writes on until one text is chosen.
  const met = working.save.conflicts.some(one => one.at === place)
  return (
    <Field
      part={part}
      shape={shape}
      place={place}
      findings={own.length === 0 ? none : own}
      focused={focused}
      value={valueAt(working.document, place)}
      disabled={!working.mayWrite || met}
      since={since}
      share={share}
      set={working.set}
    />
  )
}

const none: FindingView[] = []

type DrawnProps = Required<FieldProps> &
  Pick<InputProps, 'value' | 'disabled'> &
  Pick<Acts, 'set'> & { since: string | undefined; share: boolean }

/** Drawn anew when something of its own changes: a page has thirty of them, and somebody types in one. */
const Field = memo(function Field(props: DrawnProps) {
  const { part, shape, place, findings, focused, value, disabled, since, share, set } = props
  const words = useModelWords()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focused) return
    // In the next frame: a page that has just come is first taken to its top.
    const frame = requestAnimationFrame(() => {
      here.current?.scrollIntoView({ block: 'center' })
      here.current?.querySelector<HTMLElement>('input, textarea, select, fieldset')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [focused])
  const common: InputProps = {
    shape,
    ...words.field(part, shape.name),
    id: place.replaceAll('/', '-'),
    value,
    disabled,
    share,
    onChange: to => set(place, to),
    remarks: findings,
  }
  return (
    <div ref={here} data-field={shape.name}>
      {shape.meta.as === 'evidence' ? (
        <EvidenceInput {...common} />
      ) : shape.meta.as === 'rows' ? (
        <RowsInput {...common} part={part} />
      ) : shape.meta.as === 'figure' ? (
        <FigureInput {...common} />
      ) : shape.meta.as === 'metric' ? (
        <MetricInput {...common} since={since} />
      ) : (
        <OneInput {...common} />
      )}
    </div>
  )
})
