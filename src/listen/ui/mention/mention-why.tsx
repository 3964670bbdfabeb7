import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../../ui-kit/links.tsx'
import type { Mention } from '../../schema.ts'
import { useTopicMap } from '../topics/use-catalogue.ts'
import classes from './detail.module.css'
import { TopicChips } from './topic-chips.tsx'

/** Each topic with the very words that matched. */
export function MentionWhy({ mention }: { mention: Mention }) {
  const t = useTranslations('listen.mention')
  const known = useTopicMap()
  // An archived topic has no name here; nor has any until the list of topics is read.
  const topics = mention.topics.filter(topic => known.has(topic.id))
  return (
    <ul className={classes.why}>
      {topics.map(topic => {
        const words = topic.spans.map(span =>
          (span.field === 'title' ? (mention.title ?? '') : mention.text).slice(span.start, span.end),
        )
        return (
          <li key={topic.id}>
            <PageLink to="listen/topics/$topicId" params={{ topicId: topic.id }} c="inherit">
              <TopicChips mention={{ ...mention, topics: [topic] }} />
            </PageLink>
            <Text size="sm" c="dimmed">
              {words.length === 0
                ? t('matchedByField')
                : [...new Set(words)].map(word => t('quoted', { word })).join(', ')}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
