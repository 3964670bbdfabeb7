import { Button, Collapse, Group, NativeSelect } from '@mantine/core'
import { Filter, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readPolicy } from '../../../govern/endpoints.ts'
import { listMembers } from '../../../org/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { entryStates } from '../../schema.ts'
import { useCampaignChoices } from '../campaigns/use-campaign-choices.ts'
import { usePlaces } from '../use-places.ts'
import { type CalendarFilter, filterNames } from './calendar-address.ts'
import { type HolidayChoice, holidayChoices } from './use-date-name.ts'

type Option = { value: string; label: string }
const named = (items: readonly { id: string; name?: string | undefined }[] | undefined): Option[] =>
  (items ?? []).map(one => ({ value: one.id, label: one.name ?? one.id }))

/** What the calendar is narrowed down by; folded away until somebody wants it. */
export function CalendarFilters(props: {
  filter: CalendarFilter
  holidays: HolidayChoice
  change: (change: CalendarFilter & { holidays?: HolidayChoice }) => void
}) {
  const t = useTranslations('publish.calendar')
  const states = useTranslations('publish.contents.states')
  const strategy = useStrategy()
  const policy = useApi(readPolicy, {}, { enabled: useCan('govern.read'), staleAfter: 300_000 })
  const members = useApi(listMembers, {}, { enabled: useCan('members.read'), staleAfter: 300_000 })
  const { channels } = usePlaces()
  const on = filterNames.filter(name => props.filter[name] !== undefined).length
  const [open, setOpen] = useState(on > 0)
  const panel = useId()
  const options: Record<keyof CalendarFilter, { every: string; data: Option[] }> = {
    channel: { every: t('everyChannel'), data: named(channels) },
    objective: { every: t('everyObjective'), data: named(strategy?.objectives) },
    audience: { every: t('everyAudience'), data: named(strategy?.audiences) },
    theme: { every: t('everyTheme'), data: named(policy.data?.policy?.document.themes) },
    campaign: { every: t('everyCampaign'), data: useCampaignChoices() },
    person: {
      every: t('everyPerson'),
      data: (members.data?.items ?? []).map(one => ({ value: one.userId, label: one.name })),
    },
    state: { every: t('everyState'), data: entryStates.map(value => ({ value, label: states(value) })) },
  }
  return (
    <div>
      <Group gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Filter size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {on === 0 ? t('filters') : t('filtersOn', { count: on })}
        </Button>
        {on > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<X size={14} aria-hidden />}
            onClick={() => props.change(Object.fromEntries(filterNames.map(name => [name, undefined])))}
          >
            {t('clear')}
          </Button>
        )}
      </Group>
      <Collapse expanded={open} id={panel}>
        <Group gap="sm" mt="sm">
          {filterNames
            .filter(name => options[name].data.length > 0)
            .map(name => (
              <NativeSelect
                key={name}
                size="sm"
                maw={240}
                aria-label={t(name)}
                value={props.filter[name] ?? ''}
                onChange={event => props.change({ [name]: event.currentTarget.value || undefined })}
                data={[{ value: '', label: options[name].every }, ...options[name].data]}
              />
            ))}
          <NativeSelect
            size="sm"
            maw={280}
            aria-label={t('holidaysShown')}
            value={props.holidays}
            onChange={event =>
              props.change({ holidays: holidayChoices.find(one => one === event.currentTarget.value) ?? 'both' })
            }
            data={holidayChoices.map(value => ({ value, label: t(`holidayChoices.${value}`) }))}
          />
        </Group>
      </Collapse>
    </div>
  )
}
