import { useTranslations } from 'use-intl'
import type { Mention } from '../schema.ts'
import classes from './highlighted.module.css'
import { splitHighlights } from './split-highlights.ts'
import { useTopicMap } from './use-catalogue.ts'

type Field = 'title' | 'text'

/** A mention's title or text with the words that matched, each under its topic's colour. */
export function Highlighted({ mention, field }: { mention: Mention; field: Field }) {
  const topics = useTopicMap()
  const t = useTranslations('listen.mention')
  const text = (field === 'title' ? mention.title : mention.text) ?? ''
  const places = mention.topics.flatMap(topic =>
    topic.spans.filter(span => span.field === field).map(span => ({ ...span, mark: topic.id })),
  )
  let offset = 0
  return splitHighlights(text, places).map(piece => {
    const at = offset
    offset += piece.text.length
    if (piece.marks.length === 0) return <span key={at}>{piece.text}</span>
    const names = piece.marks.map(id => topics.get(id)?.name ?? '').filter(Boolean)
    return (
      <mark
        key={at}
        className={classes.mark}
        style={{ '--mark': topics.get(piece.marks[0]!)?.colour ?? 'var(--vigie-action)' } as React.CSSProperties}
        title={t('matched', { topics: names.join(', ') })}
      >
        {piece.text}
      </mark>
    )
  })
}
