import { Button, Text } from '@mantine/core'
import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import type { CommentView } from '../../schema.ts'
import approval from '../approval.module.css'
import composer from '../composer.module.css'
import { unescapeHtml } from '../text-marks.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentThread } from './comment-thread.tsx'
import classes from './review.module.css'
import type { ChosenPassage } from './use-passage.ts'

/** What people say of a variant, beside its text; the words chosen there are what a new comment is about. */
export function VariantComments(props: {
  entryId: string
  variantId: string
  html: boolean
  /** Everything that is said of the entry, the oldest first. */
  comments: CommentView[]
  variantIds: string[]
  /** Comments whose words stand in the text. */
  anchored: ReadonlySet<string>
  passage: ChosenPassage | null
  onDone: () => void
  onShow: (comment: string) => void
}) {
  const t = useTranslations('publish.review.comments')
  const { entryId, variantId, passage, comments } = props
  const writes = useCan('publish.write')
  const approves = useCan('publish.approve')
  const mayComment = writes || approves
  // Kept while it is written of: what is chosen meanwhile does not change what it is about.
  const [about, setAbout] = useState<{ passage: ChosenPassage | null } | null>(null)
  const begin = () => setAbout({ passage })
  useShortcuts([
    { keys: 'mod+shift+m', label: t('keys'), group: t('group'), inFields: true, enabled: mayComment, run: begin },
  ])
  const placeOf = (comment: CommentView) => {
    if (comment.variantId === null) return 'whole'
    if (!props.variantIds.includes(comment.variantId)) return 'variant-gone'
    if (comment.quote === '') return 'whole'
    return props.anchored.has(comment.id) ? 'text' : 'moved'
  }
  const shown = comments.filter(
    one => one.answers === null && (one.variantId === variantId || !props.variantIds.includes(one.variantId ?? '')),
  )
  const thread = (comment: CommentView) => (
    <CommentThread
      key={comment.id}
      entryId={entryId}
      comment={comment}
      words={props.html ? unescapeHtml(comment.quote) : comment.quote}
      answers={comments.filter(one => one.answers === comment.id)}
      place={placeOf(comment)}
      mayComment={mayComment}
      onShow={() => props.onShow(comment.id)}
    />
  )
  const open = shown.filter(one => one.settled === null)
  const settled = shown.filter(one => one.settled !== null)
  return (
    <Section
      title={t('title')}
      aside={
        mayComment &&
        about === null && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<MessageSquarePlus size={15} aria-hidden />}
            onClick={begin}
          >
            {t(passage === null ? 'add' : 'addOn')}
          </Button>
        )
      }
    >
      {about !== null && (
        <div className={approval.aside}>
          <CommentForm
            about={{
              id: entryId,
              variantId,
              passage:
                about.passage === null
                  ? null
                  : { part: about.passage.part, start: about.passage.start, end: about.passage.end },
            }}
            label={t('body')}
            submit={t('send')}
            onClose={() => {
              setAbout(null)
              props.onDone()
            }}
          >
            <Text size="sm" c="dimmed">
              {t(about.passage === null ? 'onWhole' : 'on')}
            </Text>
            {about.passage !== null && <p className={composer.quote}>{about.passage.words}</p>}
          </CommentForm>
        </div>
      )}
      {open.length > 0 && <ul className={classes.threads}>{open.map(thread)}</ul>}
      {open.length === 0 && about === null && (
        <Text size="sm" c="dimmed">
          {t(settled.length > 0 ? 'noneOpen' : 'none')}
        </Text>
      )}
      {settled.length > 0 && (
        <details className={approval.earlier} style={{ marginTop: 12 }}>
          <summary>{t('old', { count: settled.length })}</summary>
          <ul className={classes.threads}>{settled.map(thread)}</ul>
        </details>
      )}
    </Section>
  )
}
