import { useTranslations } from 'use-intl'
import { Page } from '../../../ui-kit/page.tsx'
import { LinkDefaults } from './link-defaults.tsx'
import { Snippets } from './snippets.tsx'

/** What comes back from one content to the next: how links are followed, saved texts. */
export function WritingPage() {
  const t = useTranslations('publish.writing')
  return (
    <Page title={t('title')} lead={t('lead')} width="form">
      <Snippets />
      <LinkDefaults />
    </Page>
  )
}
