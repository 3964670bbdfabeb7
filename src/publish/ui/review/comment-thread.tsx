import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation, useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { listComments, readEntry, removeComment, settleComment } from '../../endpoints.ts'
import type { CommentView } from '../../schema.ts'
import composer from '../composer.module.css'
import { CommentForm } from './comment-form.tsx'
import classes from './review.module.css'

const reads = [listComments, readEntry]

/** What was said and answered of a passage. `place`: where its words stand; `gone`: the text, or the variant, has changed. */
export function CommentThread(props: {
  entryId: string
  comment: CommentView
  /** Its words as people read them. */
  words: string
  answers: CommentView[]
  place: 'text' | 'moved' | 'variant-gone' | 'whole'
  mayComment: boolean
  onShow: () => void
}) {
  const t = useTranslations('publish.review.comments')
  const { entryId, comment, words, answers, place, mayComment } = props
  const [answering, setAnswering] = useState(false)
  return (
    <li className={classes.thread} data-comment={comment.id}>
      {words !== '' &&
        (place === 'text' ? (
          <button
            type="button"
            className={classes.words}
            onClick={props.onShow}
            aria-label={t('show', { quote: words })}
          >
            {words}
          </button>
        ) : (
          <p className={composer.quote}>{words}</p>
        ))}
      {(place === 'moved' || place === 'variant-gone') && (
        <Text size="sm" c="dimmed">
          {t(place === 'moved' ? 'moved' : 'variantGone')}
        </Text>
      )}
      <Said comment={comment} entryId={entryId} />
      {answers.length > 0 && (
        <ul className={classes.answers}>
          {answers.map(answer => (
            <li key={answer.id}>
              <Said comment={answer} entryId={entryId} />
            </li>
          ))}
        </ul>
      )}
      {answering ? (
        <CommentForm
          about={{ id: entryId, answers: comment.id, variantId: comment.variantId }}
          label={t('answer')}
          submit={t('sendAnswer')}
          onClose={() => setAnswering(false)}
        />
      ) : (
        mayComment && (
          <Group gap={4} ml={-8}>
            {comment.settled === null && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('replyTo', { by: comment.by })}
                onClick={() => setAnswering(true)}
              >
                {t('reply')}
              </Button>
            )}
            <Settle entryId={entryId} comment={comment} />
          </Group>
        )
      )}
    </li>
  )
}

function Said({ comment, entryId }: { comment: CommentView; entryId: string }) {
  const t = useTranslations('publish.review.comments')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const remove = useApiMutation(removeComment, { refresh: reads })
  return (
    <div>
      <Group gap={8} justify="space-between">
        <Text size="sm" c="dimmed">
          {t('by', { by: comment.by, at: formats.moment(comment.at) })}
        </Text>
        {comment.mine && comment.settled === null && (
          <ConfirmInPlace
            label={t('remove')}
            buttonProps={{ 'aria-label': t('removeOf'), color: 'gray' }}
            consequence={t('removeWhat')}
            confirmLabel={t('remove')}
            loading={remove.isPending}
            onConfirm={() => remove.mutate({ id: entryId, comment: comment.id }, { onError: notifyError })}
          />
        )}
      </Group>
      <p className={classes.said}>{comment.body}</p>
      {comment.settled !== null && (
        <Text size="sm" c="dimmed">
          {t('settledBy', { by: comment.settled.by, at: formats.moment(comment.settled.at) })}
        </Text>
      )}
    </div>
  )
}

function Settle({ entryId, comment }: { entryId: string; comment: CommentView }) {
  const t = useTranslations('publish.review.comments')
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const settled = comment.settled !== null
  const settle = useApiMutation(settleComment, {
    refresh: reads,
    onDone: (_, input) => {
      if (!input.settled) return
      notifyUndo(t('settled'), async () => {
        await client(settleComment, { ...input, settled: false })
        await refresh(...reads)
      })
    },
  })
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={settle.isPending}
      aria-label={t(settled ? 'reopenOf' : 'settleOf', { by: comment.by })}
      onClick={() => settle.mutate({ id: entryId, comment: comment.id, settled: !settled }, { onError: notifyError })}
    >
      {t(settled ? 'reopen' : 'settle')}
    </Button>
  )
}
