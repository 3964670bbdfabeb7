import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import { useGo } from '../../ui-kit/links.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { EmptyState, PageSkeleton } from '../../ui-kit/states.tsx'
import { finishAuthorisation, listChannels } from '../endpoints.ts'
import { readUnderWay } from './under-way.ts'

/** A state works once: however often this page is drawn, it is handed over once. */
let handedOver: string | null = null

/** Where the network sends people back to: hands over what it brought, then shows the account, or what went wrong. */
export function AuthorisedPage() {
  const t = useTranslations('channels')
  const go = useGo()
  // As the network wrote it: a code that looks like a number is none.
  const [brought] = useState(() => new URLSearchParams(window.location.search))
  const state = brought.get('state')
  const finish = useApiMutation(finishAuthorisation, { refresh: [listChannels] })
  const { mutate } = finish
  useEffect(() => {
    if (state === null || handedOver === state) return
    handedOver = state
    // OAuth 1.0a calls its code a verifier (RFC 5849 §2.2).
    const code = brought.get('code') ?? brought.get('oauth_verifier')
    const said = brought.get('error_description') ?? brought.get('error') ?? ''
    mutate(
      { state, ...(code === null ? { error: said.slice(0, 500) } : { code }) },
      {
        onSuccess: channel => {
          notify(t('authorised.done', { name: channel.name }))
          go('channels/$channelId', { params: { channelId: channel.id }, replace: true })
        },
      },
    )
  })
  const failed = state === null || finish.error !== null
  return (
    <Page title={t('pages.authorised')} {...(failed ? {} : { lead: t('authorised.asking') })}>
      {failed ? <NotGranted error={finish.error} /> : <PageSkeleton shape="form" count={2} />}
    </Page>
  )
}

function NotGranted({ error }: { error: unknown }) {
  const t = useTranslations('channels.authorised')
  const go = useGo()
  const explain = useExplainError()
  const before = readUnderWay()
  const again = () => {
    if (before?.channel !== undefined) go('channels/$channelId', { params: { channelId: before.channel } })
    else go('channels/new', before === null ? {} : { search: { network: before.connector } })
  }
  return (
    <EmptyState
      title={error === null ? t('incomplete') : t('refused')}
      suggestions={[
        { label: t('again'), onClick: again },
        { label: t('list'), to: 'channels' },
      ]}
    >
      {error === null ? null : `${explain(error, 'changing').what} ${t('refusedHelp')}`}
    </EmptyState>
  )
}
