import { useTranslations } from 'use-intl'
import { readPolicy } from '../../../govern/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import type { Days } from '../../schema.ts'
import classes from './calendar.module.css'
import { useDayNames } from './use-day-names.ts'

type Spoken = { id: string; name?: string | undefined; from?: string | undefined; to?: string | undefined }

/** What holds over days that are shown: periods of restraint of the policy and the strategy, phases of the strategy. */
export function Periods({ days }: { days: Days }) {
  const t = useTranslations('publish.calendar.periods')
  const names = useDayNames()
  const strategy = useStrategy()
  const policy = useApi(readPolicy, {}, { enabled: useCan('govern.read'), staleAfter: 300_000 })
  const inDays = (kind: 'restraint' | 'phase', periods: readonly Spoken[] | undefined) =>
    (periods ?? []).flatMap(({ id, name = id, from, to }) =>
      from === undefined || to === undefined || from > days.to || to < days.from
        ? []
        : [{ kind, name, days: t('days', { from: names.short(from), to: names.short(to) }) }],
    )
  const held = [
    ...inDays('restraint', policy.data?.policy?.document.periods),
    ...inDays('restraint', strategy?.restraints),
    ...inDays('phase', strategy?.phases),
  ]
  const told = [...new Set(held.map(one => t(one.kind, { name: one.name, days: one.days })))]
  if (told.length === 0) return null
  return (
    <ul className={classes.periods} aria-label={t('title')}>
      {told.map(one => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
