import { useEffect, useRef } from 'react'
import type { FieldShape, FindingView } from '../../schema.ts'
import { useRuleWords } from '../rule-words.ts'
import { valueAt } from '../set-place.ts'
import { useWorking } from '../strategy-context.tsx'
import { useModelWords } from '../words.ts'
import { EvidenceInput } from './evidence-input.tsx'
import { FigureInput } from './figure-input.tsx'
import { MetricInput } from './metric-input.tsx'
import { OneInput } from './one-input.tsx'
import { RowsInput } from './rows-input.tsx'

/** One field of the strategy at its place: the input of its kind, bound to the autosave, with what the checks say of it. */
export function StrategyField(props: {
  part: string
  shape: FieldShape
  place: string
  findings: FindingView[]
  focused?: boolean
}) {
  const { part, shape, place, findings, focused = false } = props
  const working = useWorking()
  const words = useModelWords()
  const ruleWords = useRuleWords()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focused) return
    here.current?.scrollIntoView({ block: 'center' })
    here.current?.querySelector<HTMLElement>('input, textarea, select, fieldset')?.focus()
  }, [focused])
  const remarks = findings.filter(one => one.accepted === null && (one.at === place || one.at.startsWith(`${place}/`)))
  const common = {
    shape,
    ...words.field(part, shape.name),
    id: place.replaceAll('/', '-'),
    value: valueAt(working.document, place),
    disabled: !working.mayWrite,
    onChange: (to: unknown) => working.set(place, to),
    remarks:
      remarks.length === 0
        ? null
        : remarks.map(one => (
            <span key={one.rule} style={{ display: 'block' }}>
              {ruleWords.what(one)}
            </span>
          )),
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
        <MetricInput {...common} />
      ) : (
        <OneInput {...common} />
      )}
    </div>
  )
}
