import { useTranslations } from 'use-intl'
import { useGo, usePageParams } from '../../ui-kit/links.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { MentionDetail } from './mention-detail.tsx'
import { useAct } from './use-act.ts'
import { usePickers } from './use-pickers.tsx'

/** One mention on a page of its own: what a link in an e-mail or from a colleague opens. */
export function MentionPage() {
  const t = useTranslations('listen')
  const { mentionId = '' } = usePageParams()
  const go = useGo()
  const { act, hideAuthor } = useAct(() => {})
  const pickers = usePickers((mentions, action) => void act({ mentions }, [action]))
  return (
    <Page title={t('mention.title')} width="form">
      <MentionDetail
        id={mentionId}
        actions={{
          act: (mentions, action) => void act({ mentions }, [action]),
          ask: pickers.ask,
          hideAuthor: mention => void hideAuthor(mention).then(() => go('listen/river')),
        }}
      />
      {pickers.dialog}
    </Page>
  )
}
