import { ActionIcon, Button, Group } from '@mantine/core'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { wallTimeAt } from '../../../time-zone.ts'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useUndoable } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { readCalendar, readKeyDates, removeKeyDate, restoreKeyDate } from '../../endpoints.ts'
import type { DateShown, KeyDate } from '../../schema.ts'
import { CalendarTabs } from './calendar-tabs.tsx'
import { DateDialog } from './date-dialog.tsx'
import { useDateName } from './use-date-name.ts'
import { useDayNames } from './use-day-names.ts'

const address = z.object({ year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined) })

/** Public holidays of a year, and the organisation's own key dates among them. */
export function DatesPage() {
  const t = useTranslations('publish.calendar.dates')
  const { timeZone } = useFormats()
  const thisYear = Number(wallTimeAt(useNow(), timeZone).slice(0, 4))
  const [{ year = thisYear }, change] = useUrlState(address)
  const [edited, setEdited] = useState<KeyDate | 'new' | null>(null)
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  useLive('key-dates-changed', () => void refresh(readKeyDates, readCalendar))
  const answer = useApi(readKeyDates, { year }, { previous: true })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        mayWrite && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        )
      }
      filters={<CalendarTabs />}
    >
      <NumberField
        label={t('year')}
        size="sm"
        maw={120}
        mb="md"
        min={1900}
        max={2200}
        allowDecimal={false}
        thousandSeparator=""
        value={year}
        onChange={value => value !== null && value >= 1900 && value <= 2200 && change({ year: value })}
      />
      <Loaded answer={answer}>{({ dates }) => <Dates dates={dates} edit={mayWrite ? setEdited : null} />}</Loaded>
      {edited !== null && (
        <DateDialog year={year} date={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  )
}

function Dates({ dates, edit }: { dates: DateShown[]; edit: ((date: KeyDate) => void) | null }) {
  const t = useTranslations('publish.calendar')
  const nameOf = useDateName()
  const names = useDayNames()
  const formats = useFormats()
  const kind = ({ holiday, own }: DateShown) =>
    holiday === null
      ? t(own.everyYear ? 'dates.yearly' : 'dates.own')
      : t('dates.holiday', { where: formats.list(holiday.regions.map(region => t(`regions.${region}`))) })
  return (
    <DataList
      caption={t('dates.title')}
      rows={dates}
      idOf={date => `${date.on} ${date.holiday?.id ?? date.own?.id}`}
      columns={[
        { id: 'day', title: t('dates.day'), width: 200, cell: date => names.long(date.on) },
        { id: 'name', title: t('dates.name'), main: true, cell: nameOf },
        { id: 'kind', title: t('dates.kind'), cell: kind },
        {
          id: 'actions',
          title: t('dates.actions'),
          titleUnseen: true,
          align: 'end',
          width: 100,
          cell: ({ own }) => own !== null && edit !== null && <OwnActions date={own} edit={edit} />,
        },
      ]}
    />
  )
}

function OwnActions({ date, edit }: { date: KeyDate; edit: (date: KeyDate) => void }) {
  const t = useTranslations('publish.calendar.dates')
  const undoable = useUndoable()
  const refresh = [readKeyDates, readCalendar]
  const remove = useApiMutation(removeKeyDate, { refresh })
  const restore = useApiMutation(restoreKeyDate, { refresh })
  const { id, name } = date
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" color="gray" aria-label={t('editNamed', { name })} onClick={() => edit(date)}>
        <Pencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('removeNamed', { name })}
        onClick={() => undoable(remove.mutateAsync({ id }), t('removed', { name }), () => restore.mutateAsync({ id }))}
      >
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
