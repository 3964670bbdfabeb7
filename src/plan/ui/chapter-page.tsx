import { Button, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { PageLink, useGo, useUrlState } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import type { CollectionName, FindingView } from '../schema.ts'
import { type ChapterId, chapters, fieldsOf, isCollection } from '../schema.ts'
import { StrategyField } from './fields/strategy-field.tsx'
import { FindingLines } from './finding-lines.tsx'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

const address = z.object({
  part: z.string().optional().catch(undefined),
  field: z.string().optional().catch(undefined),
})

/** One chapter of the strategy: what is said once, as a form; what there are several of, as lists. */
export function ChapterPage({ chapter: id }: { chapter: ChapterId }) {
  const t = useTranslations('plan.ui')
  const [{ part: shown, field }] = useUrlState(address)
  const chapter = chapters.find(one => one.id === id)
  return (
    <PlanFrame title={t(`chapter.${id}.title`)} lead={t(`chapter.${id}.lead`)} chapter={id}>
      {findings =>
        (chapter?.parts ?? []).map(part =>
          isCollection(part) ? (
            <ItemList key={part} list={part} findings={findings} />
          ) : (
            <SectionForm key={part} part={part} findings={findings} focused={part === shown ? field : undefined} />
          ),
        )
      }
    </PlanFrame>
  )
}

function SectionForm({
  part,
  findings,
  focused,
}: {
  part: string
  findings: FindingView[]
  focused: string | undefined
}) {
  const words = useModelWords()
  const { title, why } = words.section(part)
  const own = findings.filter(one => one.at === part)
  return (
    <Section title={title}>
      {why !== undefined && (
        <Text size="sm" c="dimmed" className="measure" mb="md">
          {why}
        </Text>
      )}
      <FindingLines findings={own} />
      <div className={classes.stack}>
        {fieldsOf(part).map(shape => (
          <StrategyField
            key={shape.name}
            part={part}
            shape={shape}
            place={`${part}/${shape.name}`}
            findings={findings}
            focused={focused === shape.name}
          />
        ))}
      </div>
    </Section>
  )
}

function ItemList({ list, findings }: { list: CollectionName; findings: FindingView[] }) {
  const t = useTranslations('plan.ui')
  const words = useModelWords()
  const working = useWorking()
  const go = useGo()
  const notifyError = useNotifyError()
  const { title, why, add, empty } = words.collection(list)
  const items = (working.document[list] ?? []) as { id: string; name?: string; state?: string }[]
  const states = fieldsOf(list).find(field => field.name === 'state')?.meta
  const create = async () => {
    try {
      const answer = await working.change([{ do: 'add', to: list, item: {} }])
      const made = answer.added[0]
      if (made !== undefined) go('plan/$list/$item', { params: { list, item: made.id } })
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Section
      title={title}
      aside={
        working.mayWrite && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => void create()}
          >
            {add}
          </Button>
        )
      }
    >
      {why !== undefined && (
        <Text size="sm" c="dimmed" className="measure" mb="sm">
          {why}
        </Text>
      )}
      <FindingLines findings={findings.filter(one => one.at === list)} />
      {items.length === 0 ? (
        empty !== undefined && <Text className="measure">{empty}</Text>
      ) : (
        <ul className={classes.rows}>
          {items.map(item => {
            const wrong = findings.filter(
              one => one.accepted === null && one.severity !== 'remark' && one.at.startsWith(`${list}/${item.id}`),
            ).length
            return (
              <li key={item.id}>
                <PageLink
                  to="plan/$list/$item"
                  params={{ list, item: item.id }}
                  className={classes.item}
                  underline="never"
                >
                  <span className={classes.itemName}>{nameOf(item)}</span>
                  <span className={classes.itemAside}>
                    {[
                      item.state !== undefined && states?.as === 'choice'
                        ? words.value(states.words, item.state)
                        : null,
                      wrong > 0 ? t('toMend', { count: wrong }) : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </PageLink>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
