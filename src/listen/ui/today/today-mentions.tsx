import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import type { Mention } from '../../schema.ts'
import classes from '../mention/mention.module.css'
import { ToneWord } from '../mention/tone-word.tsx'
import { TopicChips } from '../mention/topic-chips.tsx'

/** Mentions as rows of Today: what was said, by whom, where, on what, in which tone. */
export function TodayMentions({ mentions }: { mentions: Mention[] }) {
  const t = useTranslations('listen.mention')
  const formats = useFormats()
  const now = useNow()
  return (
    <TodayRows>
      {mentions.map(one => (
        <TodayRow
          key={one.id}
          title={
            <span className={classes.excerpt} lang={one.language ?? undefined}>
              {one.removed ? t('removed') : (one.title ?? one.text)}
            </span>
          }
          to={{ path: 'listen/mentions/$mentionId', params: { mentionId: one.id } }}
          aside={<time dateTime={one.publishedAt}>{formats.age(one.publishedAt, now)}</time>}
          detail={
            <span className={classes.line}>
              <span>
                {[one.author?.name, one.source.title]
                  .filter((part, at, all) => part && all.indexOf(part) === at)
                  .join(' · ')}
              </span>
              <TopicChips mention={one} />
              <ToneWord tone={one.tone.value} corrected={one.tone.corrected} />
            </span>
          }
        />
      ))}
    </TodayRows>
  )
}
