import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { ErrorState, NotFoundState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { changeTopic, createTopic, deleteTopic, listTopics, readRiver } from '../../endpoints.ts'
import { TopicForm } from './topic-form.tsx'

export function NewTopicPage() {
  const t = useTranslations('listen.topics')
  const go = useGo()
  const create = useApiMutation(createTopic, { refresh: [listTopics] })
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <TopicForm
        submit={t('create')}
        saving={create.isPending}
        error={create.error}
        onSubmit={input =>
          create.mutate(input, {
            onSuccess: topic => {
              notify(t('created', { name: topic.name }))
              go('listen/river', { search: { topic: [topic.id] } })
            },
          })
        }
      />
    </Page>
  )
}

export function TopicPage() {
  const t = useTranslations('listen.topics')
  const go = useGo()
  const { topicId } = usePageParams()
  const topics = useApi(listTopics, {})
  const change = useApiMutation(changeTopic, { refresh: [listTopics, readRiver] })
  const remove = useApiMutation(deleteTopic, { refresh: [listTopics, readRiver] })
  const topic = topics.data?.topics.find(one => String(one.id) === topicId)
  if (topic === undefined)
    return (
      <Page title={t('one')}>
        {topics.error !== null ? (
          <ErrorState error={topics.error} onRetry={() => void topics.refetch()} />
        ) : topics.data === undefined ? (
          <PageSkeleton shape="form" />
        ) : (
          <NotFoundState />
        )}
      </Page>
    )
  return (
    <Page title={topic.name} lead={t('editLead')}>
      <TopicForm
        key={topic.id}
        topic={topic}
        submit={t('save')}
        saving={change.isPending}
        error={change.error}
        onSubmit={(_, changed) =>
          change.mutate(
            // A colleague may have written the rest meanwhile.
            { id: topic.id, ...changed },
            { onSuccess: saved => notify(saved.applying === null ? t('saved') : t('savedApplying')) },
          )
        }
      />
      <Section title={t('danger')}>
        <ConfirmInPlace
          label={t('delete')}
          consequence={t('deleteConsequence')}
          confirmLabel={t('delete')}
          loading={remove.isPending}
          onConfirm={() => remove.mutate({ id: topic.id }, { onSuccess: () => go('listen/topics') })}
        />
      </Section>
    </Page>
  )
}
