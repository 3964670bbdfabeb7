import { useTranslations } from 'use-intl'
import type { Mention } from '../../schema.ts'
import { useTopicMap } from '../topics/use-catalogue.ts'
import classes from './highlighted.module.css'
import { splitHighlights } from './split-highlights.ts'

/** In place of a topic's id. */
const searched = -1

type Field = 'title' | 'text'

/** A mention's title or text with the words that matched, each under its topic's colour, and those that were searched. */
export function Highlighted({ mention, field }: { mention: Mention; field: Field }) {
  const topics = useTopicMap()
  const t = useTranslations('listen.mention')
  const text = (field === 'title' ? mention.title : mention.text) ?? ''
  const within = (spans: Mention['searched'], mark: number) =>
    spans.filter(span => span.field === field).map(span => ({ ...span, mark }))
  const places = [
    ...mention.topics.flatMap(topic => within(topic.spans, topic.id)),
    ...within(mention.searched, searched),
  ]
  let offset = 0
  return splitHighlights(text, places).map(piece => {
    const at = offset
    offset += piece.text.length
    if (piece.marks.length === 0) return <span key={at}>{piece.text}</span>
    const names = piece.marks.map(id => topics.get(id)?.name ?? '').filter(Boolean)
    const colour = topics.get(piece.marks[0]!)?.colour
    return (
      <mark
        key={at}
        className={classes.mark}
        data-searched={piece.marks.includes(searched) || undefined}
        style={{ '--mark': colour ?? 'var(--vigie-action)' } as React.CSSProperties}
        title={names.length === 0 ? undefined : t('matched', { topics: names.join(', ') })}
      >
        {piece.text}
      </mark>
    )
  })
}
