import { useTranslations } from 'use-intl'
import { PageTabs } from '../../../ui-kit/page-tabs.tsx'

/** What exists, what is missing, and where it is read from. */
export function InventoryTabs() {
  const t = useTranslations('publish.inventory')
  return (
    <PageTabs
      label={t('tabs')}
      pages={[
        { to: 'publish/inventory', title: t('contents') },
        { to: 'publish/inventory/gaps', title: t('gaps.title') },
        { to: 'publish/inventory/sources', title: t('sources.title') },
      ]}
    />
  )
}
