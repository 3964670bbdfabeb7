import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { applyStart, listSources, listTopics, proposeStart, readRiver } from '../../endpoints.ts'
import type { StartProposal } from '../../schema.ts'
import { StartForm } from './start-form.tsx'
import { StartReview } from './start-review.tsx'

/** The first screen of a workspace: who you are becomes what is listened to. Two steps, nothing lost between them. */
export function StartPage() {
  const t = useTranslations('listen.start')
  const go = useGo()
  const [proposal, setProposal] = useState<StartProposal | null>(null)
  const propose = useApiMutation(proposeStart)
  const apply = useApiMutation(applyStart, { refresh: [listTopics, listSources, readRiver] })
  return (
    <Page
      title={proposal === null ? t('title') : t('reviewTitle')}
      lead={proposal === null ? t('lead') : t('reviewLead')}
    >
      {/* The form stays where it is, hidden: going back finds every word. */}
      <div hidden={proposal !== null}>
        <StartForm
          loading={propose.isPending}
          error={propose.error}
          onSubmit={input => propose.mutate(input, { onSuccess: setProposal })}
        />
      </div>
      {proposal !== null && (
        <StartReview
          proposal={proposal}
          loading={apply.isPending}
          error={apply.error}
          onBack={() => setProposal(null)}
          onApply={chosen =>
            apply.mutate(chosen, {
              onSuccess: done => {
                notify(t('applied', { topics: done.topics.length, sources: done.sources.length }))
                go('listen/river')
              },
            })
          }
        />
      )}
    </Page>
  )
}
