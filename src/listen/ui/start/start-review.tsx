import { Alert, Badge, Button, Checkbox, Group, List, Text } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InputOf } from '../../../endpoint.ts'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import type { applyStart } from '../../endpoints.ts'
import type { ProposedTopic, StartProposal } from '../../schema.ts'
import classes from '../mention/detail.module.css'
import mention from '../mention/mention.module.css'
import { useWhy } from '../sources/new-source-page.tsx'
import { QueryEditor } from '../topics/query-editor.tsx'

type Chosen = InputOf<typeof applyStart>

/** What was proposed: every query can be changed, every topic and source left out. */
export function StartReview(props: {
  proposal: StartProposal
  loading: boolean
  error: unknown
  onBack: () => void
  onApply: (chosen: Chosen) => void
}) {
  const { proposal } = props
  const t = useTranslations('listen.start')
  const why = useWhy()
  const [topics, setTopics] = useState(() => proposal.topics.map(topic => ({ topic, on: true })))
  const [sources, setSources] = useState(() =>
    proposal.sources.map(source => ({ source, on: source.existing === null })),
  )
  const change = (at: number, to: Partial<{ topic: ProposedTopic; on: boolean }>) =>
    setTopics(list => list.map((one, index) => (index === at ? { ...one, ...to } : one)))

  const apply = () =>
    props.onApply({
      topics: topics.filter(one => one.on).map(({ topic: { problems: _, ambiguity: __, ...topic } }) => topic),
      sources: sources
        .filter(one => one.on && one.source.existing === null)
        .map(({ source: { connector, settings, title } }) => ({ connector, settings, title })),
    })
  return (
    <>
      <Section title={t('topics')}>
        {topics.map(({ topic, on }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its order and length
          <TopicRow key={at} topic={topic} on={on} onChange={to => change(at, to)} />
        ))}
      </Section>
      <Section title={t('sources')}>
        {sources.length === 0 && <Text c="dimmed">{t('noSource')}</Text>}
        <ul className={classes.others}>
          {sources.map(({ source, on }, at) => (
            <li key={`${source.connector}${source.address}`}>
              <Checkbox
                checked={on || source.existing !== null}
                disabled={source.existing !== null}
                onChange={event => {
                  const { checked } = event.currentTarget
                  setSources(list => list.map((one, index) => (index === at ? { ...one, on: checked } : one)))
                }}
                label={source.title}
                description={[source.connectorName, source.address, why(source.why)].filter(Boolean).join(' · ')}
              />
            </li>
          ))}
        </ul>
        {proposal.missed.length > 0 && (
          <Alert color="gray" title={t('missed')} mt="md">
            <List size="sm">
              {proposal.missed.map(one => (
                <List.Item key={one.address}>{[one.address, one.message].filter(Boolean).join(' – ')}</List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Section>
      <FormError error={props.error} />
      <Group mt="xl">
        <Button onClick={apply} loading={props.loading}>
          {t('apply')}
        </Button>
        <Button variant="default" leftSection={<ArrowLeft size={15} aria-hidden />} onClick={props.onBack}>
          {t('back')}
        </Button>
      </Group>
    </>
  )
}

function TopicRow(props: {
  topic: ProposedTopic
  on: boolean
  onChange: (to: Partial<{ topic: ProposedTopic; on: boolean }>) => void
}) {
  const { topic, on, onChange } = props
  const t = useTranslations('listen')
  const { ambiguity } = topic
  return (
    <div className={classes.part}>
      <Group gap="sm">
        <Checkbox
          checked={on}
          onChange={event => onChange({ on: event.currentTarget.checked })}
          label={
            <span className={mention.topic}>
              <span className={mention.dot} style={{ background: topic.colour }} aria-hidden />
              {topic.name}
            </span>
          }
        />
        <Badge variant="light" color="gray">
          {t(`topicKinds.${topic.kind}`)}
        </Badge>
      </Group>
      {on && ambiguity !== null && (
        <Alert color="lamp" title={t('start.ambiguous', { name: ambiguity.name })}>
          {t(`ambiguity.${ambiguity.why}`)}
          {ambiguity.narrowedQuery !== topic.query && (
            <Group mt="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onChange({ topic: { ...topic, query: ambiguity.narrowedQuery } })}
              >
                {t('start.narrow')}
              </Button>
            </Group>
          )}
        </Alert>
      )}
      {on && (
        <QueryEditor
          compact
          value={topic.query}
          label={t('start.queryOf', { name: topic.name })}
          onChange={query => onChange({ topic: { ...topic, query } })}
        />
      )}
    </div>
  )
}
