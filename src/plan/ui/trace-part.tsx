import { Button, Text } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { readTrace } from '../endpoints.ts'
import type { TraceNode } from '../schema.ts'
import { isCollection } from '../schema.ts'
import classes from './trace.module.css'
import { byStage, stageOf, type TraceStage, traceStages } from './trace-stages.ts'
import { type ShownNode, useTraceNodes } from './use-trace-nodes.ts'
import { useModelWords } from './words.ts'

/** What an item rests on and what follows from it, along the chain: heard → need → objective → deed → result. */
export function TracePart({ strategy, at, name }: { strategy: number; at: string; name: string }) {
  const t = useTranslations('plan.ui.trace')
  const trace = useApi(readTrace, { strategy, at }, { previous: true })
  if (trace.data === undefined || trace.data.before.length + trace.data.after.length === 0) return null
  const here = { at, kind: at.split('/')[0] ?? '', name }
  return (
    <Section title={t('title')}>
      <Text size="sm" c="dimmed" mb="sm" className="measure">
        {t('lead')}
      </Text>
      <Chain strategy={strategy} here={here} before={trace.data.before} after={trace.data.after} />
    </Section>
  )
}

function Chain(props: { strategy: number; here: TraceNode; before: TraceNode[]; after: TraceNode[] }) {
  const { here, before, after } = props
  const show = useTraceNodes(props.strategy, [...before, ...after])
  const stages = byStage({ before, after })
  const own = stageOf(here)
  const shown = traceStages.filter(stage => stage === own || (stages.get(stage)?.length ?? 0) > 0)
  return (
    <ol className={classes.chain} style={{ '--stages': shown.length } as CSSProperties}>
      {shown.map(stage => (
        <Stage
          key={stage}
          stage={stage}
          here={stage === own ? here.name : null}
          nodes={(stages.get(stage) ?? []).map(show)}
        />
      ))}
    </ol>
  )
}

const few = 6

function Stage({ stage, here, nodes }: { stage: TraceStage; here: string | null; nodes: ShownNode[] }) {
  const t = useTranslations('plan.ui.trace')
  const [all, setAll] = useState(false)
  const shown = all ? nodes : nodes.slice(0, few)
  return (
    <li className={classes.stage} data-here={here !== null || undefined}>
      <h3 className={classes.title}>{t(`stage.${stage}`)}</h3>
      <ul className={classes.nodes}>
        {here !== null && (
          <li className={classes.here} aria-current="true">
            {here}
          </li>
        )}
        {shown.map(node => (
          <Node key={node.at} node={node} />
        ))}
      </ul>
      {nodes.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('more', { count: nodes.length - shown.length })}
        </Button>
      )}
    </li>
  )
}

type OtherKind = 'mention' | 'topic' | 'result' | 'campaign' | 'content' | 'post'
const otherKinds: ReadonlySet<string> = new Set<OtherKind>([
  'mention',
  'topic',
  'result',
  'campaign',
  'content',
  'post',
])

function Node({ node }: { node: ShownNode }) {
  const t = useTranslations('plan.ui.trace')
  const words = useModelWords()
  const kind = isCollection(node.kind)
    ? words.collection(node.kind).one
    : otherKinds.has(node.kind)
      ? t(`kind.${node.kind as OtherKind}`)
      : ''
  return (
    <li>
      {node.url !== null ? (
        <a href={node.url} target="_blank" rel="noreferrer noopener" className={classes.name}>
          {node.name}
        </a>
      ) : node.to === null ? (
        <span className={classes.name}>{node.name}</span>
      ) : (
        <PageLink {...node.to} className={classes.name ?? ''}>
          {node.name}
        </PageLink>
      )}
      <span className={classes.kind}>{[kind, node.detail].filter(Boolean).join(' · ')}</span>
    </li>
  )
}
