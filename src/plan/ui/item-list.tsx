import { Button, Text, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../../ui-kit/announce.tsx'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import type { CollectionName, FindingView } from '../schema.ts'
import { fieldsOf } from '../schema.ts'
import { FindingLines } from './finding-lines.tsx'
import { ItemMenu } from './item-menu.tsx'
import { nameOf } from './name-of.ts'
import classes from './plan.module.css'
import { useWorking } from './strategy-context.tsx'
import { type Step, useMoveItem } from './use-move-item.ts'
import { useModelWords } from './words.ts'

type Item = { id: string; name?: string; state?: string }
const page = 60

/** The items of a list in their order, with what is to be looked at in each; moved by menu or with Alt and the arrows. */
export function ItemList({ list, findings }: { list: CollectionName; findings: FindingView[] }) {
  const t = useTranslations('plan.ui')
  const words = useModelWords()
  const working = useWorking()
  const go = useGo()
  const notifyError = useNotifyError()
  const announce = useAnnounce()
  const move = useMoveItem(list)
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(page)
  const { title, why, add, empty } = words.collection(list)
  const items = (working.document[list] ?? []) as Item[]
  const wrong = countByItem(list, findings)
  const create = async () => {
    try {
      const answer = await working.change([{ do: 'add', to: list, item: {} }])
      const made = answer.added[0]
      if (made !== undefined) go('plan/$list/$item', { params: { list, item: made.id } })
    } catch (error) {
      notifyError(error)
    }
  }
  const step = (item: Item, by: Step) =>
    void move(item.id, by).then(at => {
      if (at === null) return
      announce(t('moved', { name: nameOf(item), at, of: items.length }))
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-item="${CSS.escape(`${list}/${item.id}`)}"]`)?.focus(),
      )
    })
  const wanted = filter.trim().toLocaleLowerCase()
  const found = wanted === '' ? items : items.filter(one => nameOf(one).toLocaleLowerCase().includes(wanted))
  return (
    <Section
      title={items.length > 1 ? `${title} (${items.length})` : title}
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
      {items.length > 15 && (
        <TextInput
          aria-label={t('filterList', { list: title })}
          placeholder={t('filter')}
          maw={320}
          mb="sm"
          value={filter}
          onChange={event => {
            setFilter(event.currentTarget.value)
            setShown(page)
          }}
        />
      )}
      {items.length === 0 ? (
        empty !== undefined && <Text className="measure">{empty}</Text>
      ) : (
        <ul className={classes.rows}>
          {found.slice(0, shown).map(item => (
            <li key={item.id} className={classes.pair}>
              <Row
                list={list}
                item={item}
                wrong={wrong.get(item.id) ?? 0}
                {...(working.mayWrite ? { onStep: (by: Step) => step(item, by) } : {})}
              />
              {working.mayWrite && (
                <ItemMenu
                  item={item}
                  first={items[0]?.id === item.id}
                  last={items.at(-1)?.id === item.id}
                  onMove={by => step(item, by)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && items.length > 0 && <Text c="dimmed">{t('noneFound')}</Text>}
      {found.length > shown && (
        <Button variant="default" size="compact-md" onClick={() => setShown(shown + page)}>
          {t('showMore', { count: Math.min(page, found.length - shown) })}
        </Button>
      )}
    </Section>
  )
}

function Row(props: { list: CollectionName; item: Item; wrong: number; onStep?: (by: Step) => void }) {
  const { list, item, wrong, onStep } = props
  const t = useTranslations('plan.ui')
  const words = useModelWords()
  const states = fieldsOf(list).find(field => field.name === 'state')?.meta
  return (
    <PageLink
      to="plan/$list/$item"
      params={{ list, item: item.id }}
      className={classes.item ?? ''}
      underline="never"
      data-item={`${list}/${item.id}`}
      {...(onStep === undefined ? {} : { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' })}
      onKeyDown={event => {
        if (!event.altKey || onStep === undefined) return
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        onStep(event.key === 'ArrowUp' ? 'up' : 'down')
      }}
    >
      <span className={classes.itemName}>{nameOf(item)}</span>
      <span className={classes.itemAside}>
        {[
          item.state !== undefined && states?.as === 'choice' ? words.value(states.words, item.state) : null,
          wrong > 0 ? t('toMend', { count: wrong }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </PageLink>
  )
}

function countByItem(list: string, findings: FindingView[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of findings) {
    const [part, id] = one.at.split('/')
    if (part !== list || id === undefined || one.accepted !== null || one.severity === 'remark') continue
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
