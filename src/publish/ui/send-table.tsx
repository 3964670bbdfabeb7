import { Anchor } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { SendView } from '../schema.ts'
import { SendActions } from './send-actions.tsx'
import { SendState } from './send-state.tsx'

/** Sends in rows: what, by which account, when, how it stands, what can be done. */
export function SendTable({ sends }: { sends: SendView[] }) {
  const t = useTranslations('publish.board')
  const formats = useFormats()
  return (
    <DataList
      caption={t('title')}
      rows={sends}
      idOf={send => send.id}
      columns={[
        {
          id: 'what',
          title: t('what'),
          main: true,
          width: '32%',
          cell: send => (
            <Named
              name={
                <PageLink to="publish/sends/$sendId" params={{ sendId: send.id }} c="inherit" lineClamp={2}>
                  {send.label}
                </PageLink>
              }
              detail={`${send.channel.name} · ${send.channel.connectorName}`}
            />
          ),
        },
        { id: 'when', title: t('when'), width: '14%', cell: send => formats.moment(send.dueAt) },
        {
          id: 'state',
          title: t('state'),
          width: '28%',
          cell: send => (
            <>
              <SendState send={send} />
              <FirstPost send={send} />
            </>
          ),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: send => <SendActions send={send} />,
        },
      ]}
    />
  )
}

function FirstPost({ send }: { send: SendView }) {
  const t = useTranslations('publish.board')
  const url = send.posts[0]?.url ?? null
  if (url === null || send.removed !== null) return null
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
      {t('open')}
      <span className="unseen">: {send.label}</span>
    </Anchor>
  )
}
