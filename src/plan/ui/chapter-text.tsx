import { Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { type ChapterId, chapters, type FieldShape, fieldsOf, isCollection, type Strategy, said } from '../schema.ts'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'
import { useSay } from './use-say.ts'
import { useModelWords } from './words.ts'

type Loose = Record<string, unknown>
const partsOf = (chapter: ChapterId) => chapters.find(one => one.id === chapter)?.parts ?? []
const saidIn = (part: string, of: Loose | undefined): FieldShape[] =>
  fieldsOf(part).filter(shape => said(of?.[shape.name]))

export const isEmptyChapter = (document: Strategy, chapter: ChapterId): boolean =>
  partsOf(chapter).every(part => {
    const value = document[part] as Loose | Loose[] | undefined
    return Array.isArray(value) ? value.length === 0 : saidIn(part, value).length === 0
  })

/** A chapter to be read: what it says and nothing that is empty. */
export function ChapterText({ document, chapter }: { document: Strategy; chapter: ChapterId }) {
  const t = useTranslations('plan.ui')
  const words = useModelWords()
  return (
    <>
      <Title order={2} size="h3" mb="md">
        {t(`chapter.${chapter}.title`)}
      </Title>
      {partsOf(chapter).map(part => {
        const value = document[part] as Loose | Loose[] | undefined
        if (isCollection(part)) {
          const items = (Array.isArray(value) ? value : []) as (Loose & { id: string })[]
          return (
            items.length > 0 && (
              <section key={part} className={classes.readPart}>
                <Title order={3} size="h4">
                  {words.collection(part).title}
                </Title>
                {items.map(item => (
                  <article key={item.id} className={classes.readItem}>
                    <Text fw={600} component="h4">
                      {nameOf(item)}
                    </Text>
                    <Fields document={document} part={part} of={item} but="name" />
                  </article>
                ))}
              </section>
            )
          )
        }
        const own = value as Loose | undefined
        return (
          saidIn(part, own).length > 0 && (
            <section key={part} className={classes.readPart}>
              <Title order={3} size="h4">
                {words.section(part).title}
              </Title>
              <Fields document={document} part={part} of={own} />
            </section>
          )
        )
      })}
    </>
  )
}

function Fields(props: { document: Strategy; part: string; of: Loose | undefined; but?: string }) {
  const words = useModelWords()
  const say = useSay(props.document)
  const shapes = saidIn(props.part, props.of).filter(shape => shape.name !== props.but)
  if (shapes.length === 0) return null
  return (
    <dl className={classes.conflict}>
      {shapes.map(shape => (
        <div key={shape.name}>
          <dt>{words.field(props.part, shape.name).label}</dt>
          <dd>{say(props.part, shape, props.of?.[shape.name])}</dd>
        </div>
      ))}
    </dl>
  )
}
