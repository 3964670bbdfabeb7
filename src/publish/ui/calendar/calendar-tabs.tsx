import { useTranslations } from 'use-intl'
import { PageTabs } from '../../../ui-kit/page-tabs.tsx'

/** The calendar's pages. */
export function CalendarTabs() {
  const t = useTranslations('publish.calendar')
  return (
    <PageTabs
      label={t('tabs')}
      pages={[
        { to: 'publish/calendar', title: t('title') },
        { to: 'publish/calendar/dates', title: t('dates.title') },
        { to: 'publish/calendar/files', title: t('files.title') },
      ]}
    />
  )
}
