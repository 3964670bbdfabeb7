import type { Mention } from '../../schema.ts'
import { useTopicMap } from '../topics/use-catalogue.ts'
import classes from './mention.module.css'

/** The topics that a mention belongs to: a dot of the topic's colour and its name. */
export function TopicChips({ mention }: { mention: Mention }) {
  const topics = useTopicMap()
  return (
    <span className={classes.topics}>
      {mention.topics.map(({ id }) => {
        const topic = topics.get(id)
        if (topic === undefined) return null
        return (
          <span key={id} className={classes.topic}>
            <span className={classes.dot} style={{ background: topic.colour }} aria-hidden />
            {topic.name}
          </span>
        )
      })}
    </span>
  )
}
