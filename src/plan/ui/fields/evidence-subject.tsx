import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { listTopics, readMentions, readRiver } from '../../../listen/endpoints.ts'
import type { Mention } from '../../../listen/schema.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import type { Evidence } from '../../schema.ts'
import { evidenceOfMention } from '../heard/evidence-of-mention.ts'
import { nameOf } from '../name-of.ts'
import { useWorking } from '../strategy-context.tsx'
import { useModelWords } from '../words.ts'
import classes from './fields.module.css'

type SubjectProps = {
  evidence: Evidence
  disabled: boolean
  onChange: (change: Partial<Record<keyof Evidence, string | null>>) => void
}

/** What evidence names in Vigie: a mention found by its words, a topic, a reference figure, a survey. */
export function EvidenceSubject(props: SubjectProps) {
  const mayListen = useCan('listen.read')
  const { kind } = props.evidence
  if (kind === 'figure' || kind === 'survey')
    return <OwnItem {...props} list={kind === 'figure' ? 'figures' : 'surveys'} />
  // Who may not listen still sees what is named.
  if (!mayListen) return <Written {...props} />
  return kind === 'mention' ? <MentionSubject {...props} /> : <TopicSubject {...props} />
}

function Written({ evidence, disabled, onChange }: SubjectProps) {
  const words = useModelWords()
  return (
    <TextInput
      label={words.part('evidence.of').label}
      className={classes.grow ?? ''}
      value={evidence.of ?? ''}
      maxLength={200}
      readOnly={disabled}
      onChange={event => onChange({ of: event.currentTarget.value })}
    />
  )
}

function OwnItem({ evidence, disabled, onChange, list }: SubjectProps & { list: 'figures' | 'surveys' }) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const { document } = useWorking()
  const items = (document[list] ?? []) as { id: string; on?: string; to?: string; source?: string }[]
  const data = items.map(one => ({ value: one.id, label: nameOf(one) }))
  if (evidence.of !== undefined && !items.some(one => one.id === evidence.of))
    data.push({ value: evidence.of, label: t('gone', { id: evidence.of }) })
  return (
    <Select
      label={words.part('evidence.of').label}
      className={classes.grow ?? ''}
      data={data}
      searchable
      clearable={!disabled}
      readOnly={disabled}
      placeholder={data.length === 0 ? t('noneYet', { what: words.collection(list).title }) : t('choose')}
      value={evidence.of ?? null}
      onChange={of => {
        const item = items.find(one => one.id === of)
        onChange({
          of,
          ...(evidence.on === undefined ? { on: item?.on ?? item?.to ?? null } : {}),
          ...(evidence.source === undefined ? { source: item?.source ?? null } : {}),
        })
      }}
    />
  )
}

function TopicSubject({ evidence, disabled, onChange }: SubjectProps) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const topics = useApi(listTopics, {}, { staleAfter: 300_000 })
  const names = [...new Set((topics.data?.topics ?? []).map(one => one.name))]
  const data = names.map(name => ({ value: name, label: name }))
  const { of } = evidence
  if (of !== undefined && !names.includes(of)) data.push({ value: of, label: of })
  const topic = topics.data?.topics.find(one => one.name === of)
  return (
    <Select
      label={words.part('evidence.of').label}
      className={classes.grow ?? ''}
      data={data}
      searchable
      clearable={!disabled}
      readOnly={disabled}
      placeholder={t('choose')}
      value={of ?? null}
      onChange={value => onChange({ of: value })}
      {...(topic === undefined
        ? {}
        : {
            inputWrapperOrder: ['label', 'error', 'input', 'description'],
            description: (
              <PageLink
                to="listen/river"
                search={{ topic: String(topic.id) }}
                size="xs"
                className={classes.opens ?? ''}
              >
                {t('openTopic')}
              </PageLink>
            ),
          })}
    />
  )
}

const isId = (text: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)

function MentionSubject({ evidence, disabled, onChange }: SubjectProps) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const formats = useFormats()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const { of } = evidence
  const chosen = useApi(
    readMentions,
    { ids: [of ?? ''], filter: { unmatched: 'include', duplicates: 'all' } },
    { enabled: of !== undefined && isId(of), staleAfter: 300_000 },
  ).data?.mentions[0]
  const said = (one: Mention) =>
    `${formats.day(one.publishedAt)} · ${one.author?.name ?? one.source.title} – ${(one.title ?? one.text).slice(0, 110)}`
  const wanted = chosen !== undefined && typed === said(chosen) ? '' : text
  const found = useApi(
    readRiver,
    { limit: 12, ...(wanted === '' ? {} : { text: wanted }) },
    { previous: true, enabled: !disabled, staleAfter: 60_000 },
  )
  const mentions = found.data?.mentions ?? []
  const data = mentions.map(one => ({ value: one.id, label: said(one) }))
  if (of !== undefined && !mentions.some(one => one.id === of))
    data.unshift({ value: of, label: chosen === undefined ? t('mentionGone') : said(chosen) })
  return (
    <Select
      label={words.part('evidence.of').label}
      className={classes.grow ?? ''}
      data={data}
      searchable
      clearable={!disabled}
      readOnly={disabled}
      placeholder={t('findMention')}
      nothingFoundMessage={t('noMention')}
      // The server has searched already.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={of ?? null}
      onChange={id => {
        const mention = mentions.find(one => one.id === id)
        if (id === null || mention === undefined) return onChange({ of: id })
        const shown = { ...mention, author: mention.author?.name ?? null, source: mention.source.title }
        const { source, link, on } = evidenceOfMention(shown, formats.dayKey(mention.publishedAt))
        onChange({
          of: id,
          source: source ?? null,
          link: link ?? null,
          on: on ?? null,
        })
      }}
      {...(of === undefined || !isId(of)
        ? {}
        : {
            inputWrapperOrder: ['label', 'error', 'input', 'description'],
            description: (
              <PageLink
                to="listen/mentions/$mentionId"
                params={{ mentionId: of }}
                size="xs"
                className={classes.opens ?? ''}
              >
                {t('openMention')}
              </PageLink>
            ),
          })}
    />
  )
}
