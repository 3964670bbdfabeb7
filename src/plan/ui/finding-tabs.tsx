import { useTranslations } from 'use-intl'
import { PageTabs } from '../../ui-kit/page-tabs.tsx'

/** What the checks say now, and what they said before. */
export function FindingTabs() {
  const t = useTranslations('plan.ui')
  return (
    <PageTabs
      label={t('findings.title')}
      pages={[
        { to: 'plan/findings', title: t('past.now') },
        { to: 'plan/findings/past', title: t('past.title') },
      ]}
    />
  )
}
