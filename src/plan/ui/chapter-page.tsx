import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useUrlState } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import type { FindingView } from '../schema.ts'
import { type ChapterId, chapters, fieldsOf, isCollection } from '../schema.ts'
import { StrategyField } from './fields/strategy-field.tsx'
import { FindingLines } from './finding-lines.tsx'
import { ItemList } from './item-list.tsx'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
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
