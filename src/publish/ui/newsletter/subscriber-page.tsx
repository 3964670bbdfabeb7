import { Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { PageLink, useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { endSubscription, eraseSubscriber, listSubscribers, readNewsletter, readSubscriber } from '../../endpoints.ts'
import classes from './newsletter.module.css'

/** One person: the proof of their consent, what they were sent, and their rights. */
export function SubscriberPage() {
  const t = useTranslations('publish.letters')
  const states = useTranslations('publish.newsletter.states')
  const formats = useFormats()
  const go = useGo()
  const notifyError = useNotifyError()
  const { newsletterId = '', subscriberId = '' } = usePageParams()
  const one = { id: newsletterId, subscriber: subscriberId }
  const answer = useApi(readSubscriber, one)
  const refresh = [listSubscribers, readNewsletter]
  const end = useApiMutation(endSubscription, {
    refresh: [...refresh, readSubscriber],
    onDone: () => notify(t('ended')),
  })
  const erase = useApiMutation(eraseSubscriber, { refresh })
  if (answer.data === undefined)
    return (
      <Page title={t('person')}>
        {answer.error === null ? (
          <PageSkeleton shape="text" />
        ) : (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        )}
      </Page>
    )
  const { subscriber, consents, received } = answer.data
  return (
    <Page
      title={subscriber.email}
      width="form"
      lead={
        <PageLink to="publish/newsletters/$newsletterId" params={{ newsletterId }}>
          {t('one')}
        </PageLink>
      }
    >
      <Text>{states(subscriber.state)}</Text>
      <Section title={t('proof')}>
        <ol className={classes.proof}>
          {consents.map((consent, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of the proof are only ever added to
            <li key={at}>
              <strong>{t(`acts.${consent.act}`)}</strong> · {formats.moment(consent.at)}
              {consent.wording !== '' && <Text size="sm">{consent.wording}</Text>}
              <Text size="sm" c="dimmed">
                {t('origin', { origin: consent.origin })}
              </Text>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('received')}>
        {received.length === 0 ? (
          <Text c="dimmed">{t('noReceived')}</Text>
        ) : (
          <ol className={classes.proof}>
            {received.map((message, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own here
              <li key={at}>
                {message.subject} · {t(`recipients.${message.state}`)}
                {message.at !== null && ` · ${formats.moment(message.at)}`}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Group mt="lg" align="flex-start">
        {subscriber.state === 'active' && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(one, { onError: notifyError })}>
            {t('end')}
          </Button>
        )}
        <ConfirmInPlace
          label={t('erase')}
          consequence={t('eraseConsequence')}
          confirmLabel={t('eraseDo')}
          loading={erase.isPending}
          onConfirm={() =>
            erase.mutate(one, {
              onError: notifyError,
              onSuccess: () => {
                notify(t('erased'))
                go('publish/newsletters/$newsletterId', { params: { newsletterId }, replace: true })
              },
            })
          }
        />
      </Group>
    </Page>
  )
}
