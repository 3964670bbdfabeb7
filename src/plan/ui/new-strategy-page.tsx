import { useTranslations } from 'use-intl'
import { Page } from '../../ui-kit/page.tsx'
import { FirstStrategy } from './first-strategy.tsx'

/** One more strategy, begun like the first. */
export function NewStrategyPage() {
  const t = useTranslations('plan.ui.strategies')
  return (
    <Page title={t('add')} width="form">
      <FirstStrategy />
    </Page>
  )
}
