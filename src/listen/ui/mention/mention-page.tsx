import { useTranslations } from 'use-intl'
import { PageLink, useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useAct } from '../river/use-act.ts'
import { usePickers } from '../river/use-pickers.tsx'
import classes from './detail.module.css'
import { MentionDetail } from './mention-detail.tsx'

/** One mention on a page of its own: what a link in an e-mail or from a colleague opens. */
export function MentionPage() {
  const t = useTranslations('listen')
  const { mentionId = '' } = usePageParams()
  const go = useGo()
  const { act, hideAuthor } = useAct(() => {})
  const pickers = usePickers((what, action) => void act(what, [action]))
  return (
    <Page title={t('mention.title')} lead={<PageLink to="listen/river">{t('river.title')}</PageLink>} width="form">
      <div className={classes.alone}>
        <MentionDetail
          id={mentionId}
          actions={{
            act: (mentions, action) => void act({ mentions }, [action]),
            ask: pickers.ask,
            hideAuthor: mention => void hideAuthor(mention).then(done => done && go('listen/river')),
          }}
        />
      </div>
      {pickers.dialog}
    </Page>
  )
}
