import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { readTrace } from '../endpoints.ts'
import type { TraceNode } from '../schema.ts'
import { isCollection } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** What an item rests on and what follows from it: heard → need → objective → result, each a link. */
export function TracePart({ at }: { at: string }) {
  const t = useTranslations('plan.ui.trace')
  const working = useWorking()
  const trace = useApi(readTrace, { strategy: working.id, at }, { previous: true })
  if (trace.data === undefined || trace.data.before.length + trace.data.after.length === 0) return null
  return (
    <Section title={t('title')}>
      <Nodes label={t('before')} nodes={trace.data.before} />
      <Nodes label={t('after')} nodes={trace.data.after} />
    </Section>
  )
}

function Nodes({ label, nodes }: { label: string; nodes: TraceNode[] }) {
  const t = useTranslations('plan.ui.trace')
  const words = useModelWords()
  if (nodes.length === 0) return null
  const kindOf = (part: string) =>
    isCollection(part) ? words.collection(part).one : part === 'mention' || part === 'topic' ? t(`kind.${part}`) : ''
  return (
    <>
      <Text size="sm" c="dimmed" mt="sm">
        {label}
      </Text>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
        {nodes.slice(0, 20).map(node => {
          const [part = ''] = node.at.split('/')
          const page = isCollection(part) ? pageOfPlace(node.at) : null
          return (
            <li key={node.at}>
              {page === null ? (
                node.name
              ) : (
                <PageLink to={page.to} params={page.params} search={page.search}>
                  {node.name}
                </PageLink>
              )}{' '}
              <Text span size="sm" c="dimmed">
                {kindOf(part)}
              </Text>
            </li>
          )
        })}
      </ul>
    </>
  )
}
