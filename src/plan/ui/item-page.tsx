import { Button, Text } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { PageLink, useGo, usePageParams, useUrlState } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { NotFoundState } from '../../ui-kit/states.tsx'
import type { CollectionName, FindingView, Strategy } from '../schema.ts'
import { chapterOf, fieldsOf, isCollection, type Objective } from '../schema.ts'
import { ArgumentStrength } from './argument-strength.tsx'
import { StrategyField } from './fields/strategy-field.tsx'
import { FindingLines } from './finding-lines.tsx'
import { nameOf } from './name-of.ts'
import { ObjectiveStanding } from './objective-standing.tsx'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import { SuggestionsPart } from './suggestions-part.tsx'
import { TracePart } from './trace-part.tsx'
import { useFirstScreen } from './use-first-screen.ts'
import { useRemoveItem } from './use-remove-item.ts'
import { useModelWords } from './words.ts'

type Argument = NonNullable<Strategy['arguments']>[number]

const address = z.object({ field: z.string().optional().catch(undefined) })

/** One item of a list: an objective, an audience, a person… Every field with why it is asked and what the checks say of it. */
export function ItemPage() {
  const { list = '', item = '' } = usePageParams()
  const words = useModelWords()
  const t = useTranslations('plan.ui')
  if (!isCollection(list)) return <NotFoundState heading={1} />
  const { one } = words.collection(list)
  return (
    <PlanFrame
      title={one}
      subject={working => itemOf(working.document, list, item)?.name?.trim()}
      lead={
        <>
          {one} ·{' '}
          <PageLink to={`plan/${chapterOf(list)}`} underline="always">
            {t(`chapter.${chapterOf(list)}.title`)}
          </PageLink>
        </>
      }
      chapter={chapterOf(list)}
    >
      {findings => <ItemForm key={item} list={list} id={item} findings={findings} />}
    </PlanFrame>
  )
}

type Item = { id: string; name?: string }
const itemOf = (document: Strategy, list: CollectionName, id: string): Item | undefined =>
  ((document[list] ?? []) as Item[]).find(one => one.id === id)

function ItemForm({ list, id, findings }: { list: CollectionName; id: string; findings: FindingView[] }) {
  const working = useWorking()
  const t = useTranslations('plan.ui')
  const [{ field }] = useUrlState(address)
  const fields = fieldsOf(list)
  const { drawn, style } = useFirstScreen(fields.length, { first: 6, height: 110, atOnce: field !== undefined })
  const item = itemOf(working.document, list, id)
  if (item === undefined)
    return (
      <NotFoundState detail={t('noSuchItem')}>
        <PageLink to={`plan/${chapterOf(list)}`}>{t(`chapter.${chapterOf(list)}.title`)}</PageLink>
      </NotFoundState>
    )
  const place = `${list}/${id}`
  return (
    <>
      <FindingLines findings={findings.filter(one => one.at === place)} />
      {list === 'objectives' && <ObjectiveStanding objective={item as Objective} />}
      <div className={classes.stack} style={style}>
        {list === 'objectives' && <SuggestionsPart objective={item as Objective} />}
        {fields.slice(0, drawn).map(shape => (
          <StrategyField
            key={shape.name}
            part={list}
            shape={shape}
            place={`${place}/${shape.name}`}
            findings={findings}
            focused={field === shape.name}
          />
        ))}
      </div>
      {list === 'arguments' && (item as Argument).topic !== undefined && (
        <ArgumentStrength topic={(item as Argument).topic!} />
      )}
      <TracePart strategy={working.id} at={place} name={nameOf(item)} />
      <Foot list={list} item={item} />
    </>
  )
}

function Foot({ list, item }: { list: CollectionName; item: { id: string; name?: string } }) {
  const t = useTranslations('plan.ui')
  const working = useWorking()
  const go = useGo()
  const formats = useFormats()
  const removeItem = useRemoveItem(list)
  const place = `${list}/${item.id}`
  const marks = Object.entries(working.marks)
    .filter(([at]) => at === place || at.startsWith(`${place}/`))
    .map(([, mark]) => mark)
    .sort((a, b) => b.at.localeCompare(a.at))
  const last = marks[0]
  const remove = async () => {
    if (await removeItem(item)) go(`plan/${chapterOf(list)}`)
  }
  return (
    <div style={{ marginTop: 40, display: 'flex', gap: 16, alignItems: 'center', flexWrap: 'wrap' }}>
      {working.mayWrite && (
        <Button
          variant="subtle"
          color="negative"
          size="sm"
          leftSection={<Trash2 size={15} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      )}
      {last !== undefined && (
        <Text size="sm" c="dimmed">
          {t('lastChange', { by: last.by, when: formats.moment(last.at) })}{' '}
          <PageLink to="plan/history" search={{ at: place }}>
            {t('history')}
          </PageLink>
        </Text>
      )}
    </div>
  )
}
