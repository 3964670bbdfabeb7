import { Text } from '@mantine/core'
import { type RefObject, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { listComments } from '../../endpoints.ts'
import type { CommentView } from '../../schema.ts'
import { useWriting } from '../entry-context.tsx'
import type { VariantDraft } from '../entry-draft.ts'
import { IssuePreview } from '../newsletter/issue-preview.tsx'
import { addressMarks, type Mark } from '../split-marks.ts'
import type { VariantPlace } from '../use-places.ts'
import { VariantCheck } from '../variant-check.tsx'
import { VariantPreview } from '../variant-preview.tsx'
import { useAsSent } from '../writing/use-as-sent.ts'
import { anchorPassage } from './anchor-passage.ts'
import { newMarks, useChanges } from './use-changes.ts'
import { usePassage } from './use-passage.ts'
import { VariantComments } from './variant-comments.tsx'

/** Beside a variant's text: how it will look, with what is new and what is spoken of; what is said; what checks say. */
export function VariantBeside(props: {
  variant: VariantDraft
  place: VariantPlace
  /** Around text and preview: where words can be chosen. */
  box: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('publish.contents.write')
  const review = useTranslations('publish.review.changes')
  const { entry, draft } = useWriting()
  const { variant, place, box } = props
  const html = place.limits?.body === 'html'
  const [active, setActive] = useState<string | null>(null)
  const [passage, forget] = usePassage(box, variant.content, html)
  const { data } = useApi(listComments, { id: entry.id }, { previous: true })
  const comments = data?.comments ?? []
  const anchors = useMemo(() => anchorsIn(data?.comments ?? [], variant), [data, variant])
  const changes = useChanges()
  const added = newMarks(changes, variant)
  const { sent, links } = useAsSent(variant, place)
  const marksOf = (part: number): Mark[] => [
    ...(html ? [] : addressMarks(variant.content.parts[part]?.text ?? '', links)),
    ...(html ? [] : added(part)),
    ...anchors
      .filter(one => one.part === part && !one.settled)
      .map(({ id, start, end }) => ({ kind: 'comment' as const, id, start, end, active: id === active })),
  ]
  const show = (id: string) => {
    setActive(id)
    const mark = box.current?.querySelector(`mark[data-comments~="${id}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
  const anyNew = !html && variant.content.parts.some((_, part) => added(part).length > 0)
  return (
    <>
      <Section title={t('preview')}>
        <VariantPreview
          content={{ ...variant.content, link: sent.link }}
          place={place}
          language={draft.language}
          marksOf={marksOf}
        />
        <Text size="sm" c="dimmed" mt={6}>
          {anyNew ? review('marked') : t('previewHelp')}
        </Text>
      </Section>
      {place.connector === 'newsletter' && <IssuePreview entryId={entry.id} variantId={variant.id} />}
      <VariantComments
        entryId={entry.id}
        variantId={variant.id}
        html={html}
        comments={comments}
        variantIds={draft.variants.map(one => one.id)}
        anchored={new Set(anchors.map(one => one.id))}
        passage={passage}
        onDone={forget}
        onShow={show}
      />
      <VariantCheck variant={variant} />
    </>
  )
}

type Commented = { id: string; part: number; start: number; end: number; settled: boolean }

/** Where the words of the comments on a variant stand now; those whose passage has changed are left out. */
const anchorsIn = (comments: CommentView[], variant: VariantDraft): Commented[] =>
  comments.flatMap(({ id, variantId, part, start, end, quote, settled }) => {
    if (variantId !== variant.id || part === null || start === null || end === null) return []
    const at = anchorPassage({ start, end, quote }, variant.content.parts[part]?.text ?? '')
    return at === null ? [] : [{ id, part, ...at, settled: settled !== null }]
  })
