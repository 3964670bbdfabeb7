import { ActionIcon, Checkbox } from '@mantine/core'
import { Copy, Star, StickyNote } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { Mention } from '../../schema.ts'
import { Highlighted } from '../mention/highlighted.tsx'
import classes from '../mention/mention.module.css'
import { ToneWord } from '../mention/tone-word.tsx'
import { TopicChips } from '../mention/topic-chips.tsx'
import { useMemberMap, useTagMap } from '../topics/use-catalogue.ts'

type RowProps = {
  mention: Mention
  now: Date
  selected: boolean
  picked: boolean
  canWork: boolean
  onOpen: (mention: Mention) => void
  onPick: (mention: Mention, picked: boolean) => void
  onStar: (mention: Mention) => void
}

/** One mention in the river: who, where, when; what was said, with what matched; what is known and done about it. */
export const RiverRow = memo(function RiverRow(props: RowProps) {
  const { mention, now, selected, picked, canWork, onOpen, onPick, onStar } = props
  const t = useTranslations('listen')
  const formats = useFormats()
  const name = mention.author?.name ?? mention.source.title
  const heading = t('mention.by', { name, source: mention.source.title })
  return (
    <article
      className={classes.row}
      data-row={mention.id}
      data-selected={selected || undefined}
      data-unread={mention.status === 'new' || undefined}
      aria-label={heading}
    >
      {canWork && (
        <Checkbox
          size="xs"
          className={classes.pick}
          checked={picked}
          onChange={event => onPick(mention, event.currentTarget.checked)}
          aria-label={t('river.pick', { name })}
        />
      )}
      <div className={classes.main}>
        <div className={classes.head}>
          <span className={classes.author}>{name}</span>
          <span className={classes.where}>
            {[mention.author?.handle == null ? null : atHandle(mention.author.handle), mention.source.title]
              .filter(one => one !== null && one !== name)
              .join(' · ')}
          </span>
          <time className={classes.when} dateTime={mention.publishedAt} title={formats.moment(mention.publishedAt)}>
            {formats.age(mention.publishedAt, now)}
          </time>
        </div>
        <button
          type="button"
          className={classes.open}
          onClick={() => onOpen(mention)}
          aria-current={selected || undefined}
        >
          {mention.title !== null && (
            <span className={classes.title} lang={mention.language ?? undefined}>
              <Highlighted mention={mention} field="title" />
            </span>
          )}
          <span className={classes.text} lang={mention.language ?? undefined}>
            {mention.removed ? <em>{t('mention.removed')}</em> : <Highlighted mention={mention} field="text" />}
          </span>
        </button>
        <div className={classes.line}>
          <TopicChips mention={mention} />
          <ToneWord tone={mention.tone.value} corrected={mention.tone.corrected} />
          <Marks mention={mention} />
        </div>
      </div>
      {canWork ? (
        <ActionIcon
          variant="subtle"
          color={mention.starred ? 'lamp' : 'gray'}
          className={classes.star}
          onClick={() => onStar(mention)}
          aria-pressed={mention.starred}
          aria-label={t('river.star', { name })}
        >
          <Star size={16} fill={mention.starred ? 'currentColor' : 'none'} aria-hidden />
        </ActionIcon>
      ) : (
        mention.starred && (
          <Star size={16} fill="currentColor" aria-label={t('mention.starred')} className={classes.star} />
        )
      )}
    </article>
  )
})

/** What was decided about it, in words; nothing where nothing was. */
function Marks({ mention }: { mention: Mention }) {
  const t = useTranslations('listen')
  const tags = useTagMap()
  const members = useMemberMap()
  const assignee = mention.assignee === null ? null : (members.get(mention.assignee)?.name ?? t('mention.formerMember'))
  return (
    <>
      {mention.duplicates > 0 && (
        <span className={classes.quiet}>
          <Copy size={12} aria-hidden /> {t('mention.sameText', { count: mention.duplicates })}
        </span>
      )}
      {mention.classification !== null ? (
        <span className={classes.mark}>{t(`classifications.${mention.classification}`)}</span>
      ) : (
        mention.asks && <span className={classes.mark}>{t('mention.asks')}</span>
      )}
      {(mention.priority === 'high' || mention.priority === 'urgent') && (
        <span className={classes.mark} data-urgent={mention.priority === 'urgent' || undefined}>
          {t(`priorities.${mention.priority}`)}
        </span>
      )}
      {mention.status !== 'new' && mention.status !== 'read' && (
        <span className={classes.mark}>{t(`statuses.${mention.status}`)}</span>
      )}
      {mention.tags.map(id => {
        const tag = tags.get(id)
        return tag === undefined ? null : (
          <span key={id} className={classes.mark}>
            <span className={classes.dot} style={{ background: tag.colour }} aria-hidden /> {tag.name}
          </span>
        )
      })}
      {assignee !== null && <span className={classes.mark}>→ {assignee}</span>}
      {mention.notes > 0 && (
        <span className={classes.quiet}>
          <StickyNote size={12} aria-hidden /> {t('mention.noteCount', { count: mention.notes })}
        </span>
      )}
    </>
  )
}

export const atHandle = (handle: string): string =>
  handle.startsWith('@') || handle.includes('/') ? handle : `@${handle}`
