import { Button, MultiSelect, Popover, Select, Stack, Switch } from '@mantine/core'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { classifications, itemKinds, priorities, statuses } from '../../schema.ts'
import { useMembers, useTags } from '../topics/use-catalogue.ts'
import river from './river.module.css'
import { type FilterProps, some } from './river-filters.tsx'
import type { RiverState } from './river-state.ts'

const members = [
  'kind',
  'status',
  'assignee',
  'tag',
  'classification',
  'priority',
  'starred',
  'unmatched',
  'duplicates',
  'hidden',
] as const

/** What people ask more rarely: the state of the work on a mention, its kind, copies, what matched nothing. */
export function MoreFilters({ state, set }: FilterProps) {
  const t = useTranslations('listen')
  const tags = useTags()
  const people = useMembers()
  const count = members.filter(name => state[name] !== undefined).length
  // Inside a dropdown, lists open in place: a second floating layer would close the first.
  const inside = { comboboxProps: { withinPortal: false }, size: 'sm' as const, clearable: true }
  return (
    <Popover width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          size="compact-md"
          className={river.tool}
          fz="sm"
          fw={500}
          leftSection={<SlidersHorizontal size={14} aria-hidden />}
        >
          {count > 0 ? t('filters.moreCount', { count }) : t('filters.more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.more')}>
        <Stack gap="sm">
          <MultiSelect
            {...inside}
            label={t('filters.status')}
            data={statuses.map(value => ({ value, label: t(`statuses.${value}`) }))}
            value={state.status ?? []}
            onChange={chosen => set({ status: some(chosen as NonNullable<RiverState['status']>) })}
          />
          <Select
            {...inside}
            label={t('filters.assignee')}
            data={[
              { value: 'me', label: t('filters.me') },
              { value: 'nobody', label: t('filters.nobody') },
              ...people.map(one => ({ value: one.userId, label: one.name })),
            ]}
            value={state.assignee ?? null}
            onChange={value => set({ assignee: value ?? undefined })}
          />
          <MultiSelect
            {...inside}
            label={t('filters.tag')}
            data={tags.map(one => ({ value: String(one.id), label: one.name }))}
            value={(state.tag ?? []).map(String)}
            onChange={chosen => set({ tag: some(chosen.map(Number)) })}
          />
          <MultiSelect
            {...inside}
            label={t('filters.classification')}
            data={[...classifications, 'none' as const].map(value => ({ value, label: t(`classifications.${value}`) }))}
            value={state.classification ?? []}
            onChange={chosen => set({ classification: some(chosen as NonNullable<RiverState['classification']>) })}
          />
          <MultiSelect
            {...inside}
            label={t('filters.priority')}
            data={priorities.map(value => ({ value, label: t(`priorities.${value}`) }))}
            value={state.priority ?? []}
            onChange={chosen => set({ priority: some(chosen as NonNullable<RiverState['priority']>) })}
          />
          <MultiSelect
            {...inside}
            label={t('filters.kind')}
            data={itemKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
            value={state.kind ?? []}
            onChange={chosen => set({ kind: some(chosen as NonNullable<RiverState['kind']>) })}
          />
          <Select
            {...inside}
            label={t('filters.unmatched')}
            data={(['include', 'only'] as const).map(value => ({
              value,
              label: t(`filters.unmatchedChoice.${value}`),
            }))}
            value={state.unmatched ?? null}
            placeholder={t('filters.unmatchedChoice.exclude')}
            onChange={value => set({ unmatched: (value ?? undefined) as RiverState['unmatched'] })}
          />
          <Select
            {...inside}
            label={t('filters.duplicates')}
            data={(['all', 'only'] as const).map(value => ({ value, label: t(`filters.duplicatesChoice.${value}`) }))}
            value={state.duplicates ?? null}
            placeholder={t('filters.duplicatesChoice.grouped')}
            onChange={value => set({ duplicates: (value ?? undefined) as RiverState['duplicates'] })}
          />
          <Switch
            label={t('filters.starred')}
            checked={state.starred === true}
            onChange={event => set({ starred: event.currentTarget.checked || undefined })}
          />
          <Switch
            label={t('filters.hidden')}
            checked={state.hidden === 'only'}
            onChange={event => set({ hidden: event.currentTarget.checked ? 'only' : undefined })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
