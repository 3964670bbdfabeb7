import { Alert, Button } from '@mantine/core'
import { Mails, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { listNewsletters } from '../../endpoints.ts'

/** Lists of subscribers, each with how many it reaches. */
export function NewslettersPage() {
  const t = useTranslations('publish.letters')
  const go = useGo()
  const formats = useFormats()
  const mayManage = useCan('channels.manage')
  const answer = useApi(listNewsletters, {})
  const refresh = useRefresh()
  useLive('newsletters-changed', () => void refresh(listNewsletters))
  useLive('channels-changed', () => void refresh(listNewsletters))
  const add = () => go('channels/new', { search: { network: 'newsletter' } })
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        mayManage && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded answer={answer}>
        {({ newsletters }) =>
          newsletters.length === 0 ? (
            <EmptyState title={t('none')} icon={<Mails size={22} aria-hidden />}>
              {t('noneHelp')}
            </EmptyState>
          ) : (
            <>
              {newsletters.some(one => !one.canSend) && (
                <Alert color="lamp" mb="lg">
                  {t('cannotSend')}
                </Alert>
              )}
              <DataList
                caption={t('list')}
                rows={newsletters}
                idOf={one => one.id}
                columns={[
                  {
                    id: 'name',
                    title: t('name'),
                    main: true,
                    width: '40%',
                    cell: one => (
                      <Named
                        name={
                          <PageLink
                            to="publish/newsletters/$newsletterId"
                            params={{ newsletterId: one.id }}
                            c="inherit"
                          >
                            {one.title}
                          </PageLink>
                        }
                        detail={one.senderAddress}
                      />
                    ),
                  },
                  {
                    id: 'active',
                    title: t('subscribedTitle'),
                    align: 'end',
                    cell: one => formats.number(one.counts.active),
                  },
                  {
                    id: 'pending',
                    title: t('pendingTitle'),
                    align: 'end',
                    cell: one => formats.number(one.counts.pending),
                  },
                  {
                    id: 'left',
                    title: t('leftTitle'),
                    align: 'end',
                    cell: one => formats.number(one.counts.left + one.counts.complained),
                  },
                  {
                    id: 'bounced',
                    title: t('bouncedTitle'),
                    align: 'end',
                    cell: one => formats.number(one.counts.bounced),
                  },
                  {
                    id: 'form',
                    title: t('form'),
                    cell: one => t(one.removed ? 'formRemoved' : one.open && one.canSend ? 'formOpen' : 'formClosed'),
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
