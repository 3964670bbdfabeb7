import { useTranslations } from 'use-intl'
import { PageTabs } from '../../../ui-kit/page-tabs.tsx'
import { useCan } from '../../../ui-kit/session.tsx'

/** The pages of one campaign. */
export function CampaignTabs({ id }: { id: string }) {
  const t = useTranslations('publish.campaigns')
  const mayWrite = useCan('publish.write')
  return (
    <PageTabs
      label={t('tabs')}
      pages={[
        { to: `publish/campaigns/${id}`, title: t('pages.live') },
        { to: `publish/campaigns/${id}/pledges`, title: t('pages.pledges') },
        { to: `publish/campaigns/${id}/kits`, title: t('pages.kits') },
        ...(mayWrite ? [{ to: `publish/campaigns/${id}/contacts`, title: t('pages.contacts') }] : []),
      ]}
    />
  )
}
