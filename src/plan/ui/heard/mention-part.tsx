import { Button, Group, Select, Text, Title } from '@mantine/core'
import { Quote, Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import type { ShownMention } from '../../../ui-kit/registration.ts'
import { useCan, useFormats, useSession } from '../../../ui-kit/session.tsx'
import { readStrategy } from '../../endpoints.ts'
import type { Strategy, StrategySummary, WholeStrategy } from '../../schema.ts'
import { pageOfPlace } from '../chapters.ts'
import { chooseStrategy, useCurrentStrategy } from '../current-strategy.ts'
import { nameOf } from '../name-of.ts'
import { useModelWords } from '../words.ts'
import { usesOf } from './evidence-places.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import classes from './heard.module.css'
import { UseAsEvidenceDialog } from './use-as-evidence-dialog.tsx'

/** What the strategy makes of a mention: what rests on it, whom it was handed to; and both done here. */
export function MentionInStrategy({ shown: mention }: { shown: ShownMention }) {
  const { summary, all } = useCurrentStrategy()
  const { organisation } = useSession()
  const [chosen, choose] = useState<number | null>(null)
  if (summary === null || summary === undefined) return null
  const strategy = all.some(one => one.id === chosen) ? chosen! : summary.id
  return (
    <Part
      key={strategy}
      strategy={strategy}
      mention={mention}
      among={all}
      onOther={id => {
        chooseStrategy(organisation.slug, id)
        choose(id)
      }}
    />
  )
}

function Part(props: {
  strategy: number
  mention: ShownMention
  among: StrategySummary[]
  onOther: (strategy: number) => void
}) {
  const { strategy, mention, among, onOther } = props
  const t = useTranslations('plan.ui.heard')
  const mayWrite = useCan('plan.write')
  const whole = useApi(readStrategy, { strategy, marks: true }, { previous: true, staleAfter: 60_000 })
  const [asking, setAsking] = useState<'evidence' | 'handover' | null>(null)
  if (whole.data === undefined) return null
  const { document } = whole.data
  const uses = usesOf(document, mention.id)
  if (uses.length === 0 && !mayWrite) return null
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      {among.length > 1 && (
        <Select
          size="sm"
          aria-label={t('inStrategy')}
          allowDeselect={false}
          data={among.map(one => ({ value: String(one.id), label: one.name }))}
          value={String(strategy)}
          onChange={value => onOther(Number(value))}
        />
      )}
      {uses.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('unused')}
        </Text>
      ) : (
        <ul className={classes.uses}>
          {uses.map(use => (
            <Use key={use.place} place={use.place} document={document} />
          ))}
        </ul>
      )}
      {mayWrite && !whole.data.archived && (
        <Group gap={8}>
          <Button
            variant="default"
            size="compact-md"
            fz="sm"
            leftSection={<Quote size={14} aria-hidden />}
            onClick={() => setAsking('evidence')}
          >
            {t('useAsEvidence')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            fz="sm"
            leftSection={<Send size={14} aria-hidden />}
            onClick={() => setAsking('handover')}
          >
            {t('handOver')}
          </Button>
        </Group>
      )}
      {asking === 'evidence' && (
        <UseAsEvidenceDialog strategy={whole.data as WholeStrategy} mention={mention} onClose={() => setAsking(null)} />
      )}
      {asking === 'handover' && (
        <HandOverDialog strategy={whole.data as WholeStrategy} mention={mention} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}

function Use({ place, document }: { place: string; document: Strategy }) {
  const t = useTranslations('plan.ui.heard')
  const formats = useFormats()
  const words = useModelWords()
  const [list = '', second = ''] = place.split('/')
  const items = (document as Record<string, unknown>)[list]
  const item = Array.isArray(items)
    ? (items as { id: string; to?: string; handedOn?: string }[]).find(one => one.id === second)
    : undefined
  const page = pageOfPlace(item === undefined ? place : `${list}/${second}`)
  const handed = list === 'handovers' && item !== undefined
  return (
    <li>
      <PageLink to={page.to} params={page.params} search={page.search}>
        {item === undefined ? words.section(list).title : nameOf(item)}
      </PageLink>
      <Text size="sm" c="dimmed" component="span">
        {' '}
        {item === undefined ? '' : words.collection(list).one}
        {handed &&
          ` · ${t('handedTo', {
            to: item.to ?? '–',
            on: item.handedOn === undefined ? '–' : formats.day(`${item.handedOn}T12:00:00Z`),
          })}`}
      </Text>
    </li>
  )
}
