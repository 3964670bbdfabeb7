import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { wallTimeAt } from '../../../time-zone.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { FileLink } from '../../../ui-kit/file-link.tsx'
import { FormSection } from '../../../ui-kit/form-section.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { endCalendarFeed, readCalendarFeed, renewCalendarFeed } from '../../endpoints.ts'
import { daysOf } from '../../schema.ts'
import { CalendarTabs } from './calendar-tabs.tsx'
import { ImportPlan } from './import-plan.tsx'

/** The calendar elsewhere: in one's own agenda, in a spreadsheet, on paper. */
export function FilesPage() {
  const t = useTranslations('publish.calendar.files')
  const answer = useApi(readCalendarFeed, {})
  return (
    <Page title={t('title')} lead={t('lead')} filters={<CalendarTabs />} width="form">
      <Loaded answer={answer} shape="form" count={2}>
        {({ since }) => <Subscription since={since} />}
      </Loaded>
      <Export />
      {useCan('publish.write') && <ImportPlan />}
    </Page>
  )
}

function Subscription({ since }: { since: string | null }) {
  const t = useTranslations('publish.calendar.files')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const renew = useApiMutation(renewCalendarFeed, { refresh: [readCalendarFeed] })
  const end = useApiMutation(endCalendarFeed, { refresh: [readCalendarFeed], onDone: renew.reset })
  const make = () => renew.mutate({}, { onError: notifyError })
  return (
    <FormSection title={t('feed')} teaching={t('feedHelp')}>
      {renew.data !== undefined && (
        <CopyField label={t('feedAddress')} description={t('feedOnce')} value={renew.data.address} />
      )}
      {since === null ? (
        <>
          <Text>{t('feedNone')}</Text>
          <Group>
            <Button loading={renew.isPending} onClick={make}>
              {t('feedMake')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          {renew.data === undefined && <Text>{t('feedSince', { day: formats.day(since) })}</Text>}
          <Group gap="sm">
            <ConfirmInPlace
              label={t('feedRenew')}
              consequence={t('feedRenewConsequence')}
              confirmLabel={t('feedRenew')}
              loading={renew.isPending}
              onConfirm={make}
            />
            <ConfirmInPlace
              label={t('feedEnd')}
              consequence={t('feedEndConsequence')}
              confirmLabel={t('feedEnd')}
              loading={end.isPending}
              onConfirm={() => end.mutate({}, { onError: notifyError })}
            />
          </Group>
        </>
      )}
    </FormSection>
  )
}

function Export() {
  const t = useTranslations('publish.calendar.files')
  const locale = useLocale()
  const { organisation } = useSession()
  const { timeZone } = useFormats()
  const year = daysOf('year', wallTimeAt(useNow(), timeZone).slice(0, 10))
  const [from, setFrom] = useState(year.from)
  const [to, setTo] = useState(year.to)
  const href = (format: string) =>
    `/api/o/${encodeURIComponent(organisation.slug)}/publish/calendar/file?${new URLSearchParams({ from, to, format, locale })}`
  return (
    <FormSection title={t('export')} teaching={t('exportHelp')}>
      <Group gap="sm">
        <TextInput type="date" label={t('from')} value={from} onChange={event => setFrom(event.currentTarget.value)} />
        <TextInput type="date" label={t('to')} value={to} onChange={event => setTo(event.currentTarget.value)} />
      </Group>
      <Group gap="lg">
        {(['pdf', 'docx', 'csv'] as const).map(format => (
          <FileLink key={format} href={href(format)}>
            {t(format)}
          </FileLink>
        ))}
      </Group>
    </FormSection>
  )
}
