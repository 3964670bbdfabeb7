import { useTranslations } from 'use-intl'
import { PageTabs } from '../../../ui-kit/page-tabs.tsx'

/** Ideas, and the public form by which people bring them. */
export function IdeaTabs() {
  const t = useTranslations('publish.ideas')
  return (
    <PageTabs
      label={t('tabs')}
      pages={[
        { to: 'publish/ideas', title: t('title') },
        { to: 'publish/idea-form', title: t('form.title') },
      ]}
    />
  )
}
