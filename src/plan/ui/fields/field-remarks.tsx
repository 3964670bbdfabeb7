import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { FindingView } from '../../schema.ts'
import { useRuleWords } from '../rule-words.ts'
import classes from './fields.module.css'

const signs = { error: CircleAlert, warning: TriangleAlert, remark: Info }

/** What the checks say of a field, below its input: a sign and a word for how grave it is; only errors are red. */
function FieldRemarks({ findings }: { findings: readonly FindingView[] }) {
  const t = useTranslations('plan.ui.severity')
  const words = useRuleWords()
  return findings.map(one => {
    const Sign = signs[one.severity]
    return (
      <span key={one.rule} className={classes.remark} data-severity={one.severity}>
        <Sign size={14} aria-hidden className={classes.sign} />
        <span>
          <strong>{t(one.severity)}</strong> {words.what(one)}
        </span>
      </span>
    )
  })
}

/** The same as props of an input, which tells it with its name. An error makes the input invalid; a warning or a remark does not. */
export function remarksOn(findings: readonly FindingView[] = []): {
  error?: React.ReactNode
  success?: React.ReactNode
} {
  if (findings.length === 0) return {}
  const told = <FieldRemarks findings={findings} />
  return findings.some(one => one.severity === 'error') ? { error: told } : { success: told }
}

/** Beside inputs that have no place for it. */
export function RemarksBelow({ id, findings = [] }: { id: string; findings?: readonly FindingView[] | undefined }) {
  return findings.length === 0 ? null : (
    <div id={id} className={classes.remarks}>
      <FieldRemarks findings={findings} />
    </div>
  )
}
