import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { FindingView } from '../schema.ts'
import classes from './findings.module.css'
import { useRuleWords } from './rule-words.ts'

/** What the checks say of a place, where it is mended: the sentence and the next thing to do. */
export function FindingLines({ findings }: { findings: FindingView[] }) {
  const t = useTranslations('plan.ui.severity')
  const words = useRuleWords()
  const open = findings.filter(one => one.accepted === null)
  if (open.length === 0) return null
  return (
    <ul className={classes.lines}>
      {open.map(one => (
        <li key={`${one.rule} ${one.at}`} data-severity={one.severity}>
          <Text span size="sm" fw={600} className={classes.severity ?? ''}>
            {t(one.severity)}
          </Text>{' '}
          <Text span size="sm">
            {words.what(one)} <span className={classes.next}>{words.next(one)}</span>
          </Text>
        </li>
      ))}
    </ul>
  )
}
