import { Stack } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { readPolicy } from '../../../govern/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { StateLine } from '../../../ui-kit/state-line.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { restraintsMet } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'

/** Periods of restraint of strategy and policy that a campaign's days meet. */
export function RestraintNotes({ from, to }: { from: string; to: string }) {
  const t = useTranslations('publish.campaigns')
  const names = useDayNames()
  const strategy = useStrategy()
  const policy = useApi(readPolicy, {}, { enabled: useCan('govern.read'), staleAfter: 300_000 })
  const periods = policy.data?.policy?.document.periods ?? []
  const met = restraintsMet({ from, to }, [...(strategy?.restraints ?? []), ...periods])
  if (met.length === 0) return null
  return (
    <Stack gap="xs">
      {met.map(({ id, name, goesOn, ...days }) => (
        <StateLine
          key={`${id} ${days.from}`}
          icon={TriangleAlert}
          colour="lamp"
          text={t('restraint', { name, from: names.short(days.from), to: names.short(days.to) })}
          detail={goesOn === '' ? t('restraintNothing') : t('restraintGoesOn', { what: goesOn })}
        />
      ))}
    </Stack>
  )
}
