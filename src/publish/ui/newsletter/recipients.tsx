import { Alert, Button, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { readRecipients, stopIssue } from '../../endpoints.ts'
import { type IssueView, type RecipientState, recipientStates } from '../../schema.ts'

/** The people of an issue, each with what became of their message. */
export function Recipients({ sendId }: { sendId: string }) {
  const t = useTranslations('publish.letters')
  const formats = useFormats()
  const [state, setState] = useState<RecipientState | undefined>()
  const refresh = useRefresh()
  useLive('newsletters-changed', () => void refresh(readRecipients))
  const answer = useApi(readRecipients, { id: sendId, limit: 1 })
  return (
    <Section title={t('people')}>
      <Loaded answer={answer}>
        {({ issue }) => (
          <>
            <Text size="sm" c="dimmed" mb="md">
              {t('peopleHelp')}
            </Text>
            {issue.error !== null && (
              <Alert color="lamp" mb="md" role="status">
                {issue.error}
              </Alert>
            )}
            <FigureRow>
              {(['sent', 'waiting', 'refused', 'bounced', 'unknown', 'skipped'] as const).map(one => (
                <Figure
                  key={one}
                  label={t(`recipients.${one}`)}
                  value={formats.number(issue.counts[one] + (one === 'waiting' ? issue.counts.sending : 0))}
                  definition={t(`definitions.${one}`)}
                />
              ))}
            </FigureRow>
            <Stop issue={issue} />
            <Text size="sm" my="sm">
              {t('leftCount', { count: issue.left })}
            </Text>
            <NativeSelect
              size="sm"
              maw={260}
              mb="sm"
              aria-label={t('state')}
              value={state ?? ''}
              onChange={event => setState(recipientStates.find(one => one === event.currentTarget.value))}
              data={[
                { value: '', label: t('everyRecipient') },
                ...recipientStates.map(value => ({ value, label: t(`recipients.${value}`) })),
              ]}
            />
            <Rows key={state} sendId={sendId} state={state} after={undefined} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Stop({ issue }: { issue: IssueView }) {
  const t = useTranslations('publish.letters')
  const notifyError = useNotifyError()
  const maySend = useCan('publish.send')
  const stop = useApiMutation(stopIssue, { refresh: [readRecipients], onDone: () => notify(t('stopDone')) })
  const { waiting } = issue.counts
  if (!maySend || issue.endedAt !== null || waiting === 0) return null
  return (
    <ConfirmInPlace
      label={t('stop')}
      consequence={t('stopConsequence', { count: waiting })}
      confirmLabel={t('stopDo')}
      loading={stop.isPending}
      onConfirm={() => stop.mutate({ id: issue.sendId }, { onError: notifyError })}
    />
  )
}

function Rows(props: { sendId: string; state: RecipientState | undefined; after: string | undefined }) {
  const t = useTranslations('publish.letters')
  const formats = useFormats()
  const { sendId, state, after } = props
  const [more, setMore] = useState(false)
  const filter = { ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { after }) }
  const answer = useApi(readRecipients, { id: sendId, limit: 100, ...filter }, { previous: true })
  return (
    <Loaded answer={answer}>
      {({ recipients, next }) =>
        recipients.length === 0 ? (
          <Text c="dimmed">{t(state === undefined ? 'noRecipient' : 'noSubscriber')}</Text>
        ) : (
          <>
            <DataList
              caption={t('recipientsTitle')}
              rows={recipients}
              idOf={one => one.id}
              columns={[
                {
                  id: 'email',
                  title: t('person'),
                  main: true,
                  width: '34%',
                  cell: one => one.email || t('erasedPerson'),
                },
                {
                  id: 'state',
                  title: t('state'),
                  cell: one => (
                    <>
                      {t(`recipients.${one.state}`)}
                      {one.left && ` · ${t('left')}`}
                      {one.complained && ` · ${t('complained')}`}
                    </>
                  ),
                },
                { id: 'at', title: t('at'), cell: one => (one.at === null ? '—' : formats.moment(one.at)) },
                { id: 'answer', title: t('answer'), width: '28%', cell: one => one.answer ?? '—' },
              ]}
            />
            {next !== null &&
              (more ? (
                <Rows sendId={sendId} state={state} after={next} />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
          </>
        )
      }
    </Loaded>
  )
}
