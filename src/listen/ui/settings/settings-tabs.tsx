import { useTranslations } from 'use-intl'
import { PageTabs } from '../../../ui-kit/page-tabs.tsx'

/** What listening keeps besides topics and sources: rules, tags, views, authors, words. */
export function SettingsTabs() {
  const t = useTranslations('listen')
  return (
    <PageTabs
      label={t('settings.tabs')}
      pages={[
        { to: 'listen/settings', title: t('settings.tab') },
        { to: 'listen/settings/tags', title: t('tags.title') },
        { to: 'listen/settings/views', title: t('views.pageTitle') },
        { to: 'listen/settings/authors', title: t('authors.title') },
        { to: 'listen/settings/words', title: t('words.title') },
      ]}
    />
  )
}
