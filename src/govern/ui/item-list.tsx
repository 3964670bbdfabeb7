import { Accordion, Button, Group, Text } from '@mantine/core'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useClient, usePatch } from '../../ui-kit/api.tsx'
import { useNotifyError, useNotifyUndo } from '../../ui-kit/notify.tsx'
import { changePolicy, readPolicy } from '../endpoints.ts'
import type { PolicyList } from '../schema.ts'
import classes from './govern.module.css'
import { useWorkingPolicy } from './policy-context.tsx'
import { FieldGrid } from './policy-page.tsx'
import { usePolicyWords } from './words.ts'

type Item = { id: string } & Record<string, unknown>

/** A list of the policy: each item opens in place; its order is that of the document, and of approval. */
export function ItemList({ list }: { list: PolicyList }) {
  const t = useTranslations('govern.ui')
  const words = usePolicyWords()
  const { document, mayWrite, set } = useWorkingPolicy()
  const items = (document[list] ?? []) as Item[]
  const [open, setOpen] = useState<string | null>(null)
  const { add, empty } = words.part(list)
  const append = () => {
    const id = newId(list, items)
    set(list, id, { id })
    setOpen(id)
  }
  return (
    <>
      {items.length === 0 && (
        <Text mb="md" className="measure">
          {empty}
        </Text>
      )}
      <Accordion value={open} onChange={setOpen} order={3} variant="default" mb="md">
        {items.map((item, at) => (
          <Accordion.Item key={item.id} value={item.id}>
            <Accordion.Control>
              <ItemHead list={list} item={item} />
            </Accordion.Control>
            <Accordion.Panel>
              {open === item.id && (
                <>
                  <FieldGrid
                    part={list}
                    value={item}
                    prefix={`${list}-${item.id}`}
                    onChange={value => set(list, item.id, value)}
                  />
                  {mayWrite && <ItemActions list={list} items={items} at={at} />}
                </>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {mayWrite && (
        <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={append}>
          {add || t('addRow')}
        </Button>
      )}
    </>
  )
}

/** `theme-4`: readable in a file, taken by nobody. */
function newId(list: PolicyList, items: Item[]): string {
  const stem = list.replace(/s$/, '')
  let number = items.length + 1
  while (items.some(one => one.id === `${stem}-${number}`)) number++
  return `${stem}-${number}`
}

function useItemName(list: PolicyList): (item: Item) => string {
  const t = useTranslations('govern.ui')
  const words = usePolicyWords()
  return item => {
    if (list === 'lexicon') return [plainQuery(item.avoid), item.use].filter(Boolean).join(' → ') || t('unnamed')
    if (list === 'required' && typeof item.element === 'string') return words.value('element', item.element)
    return String(item.name ?? '') || t('unnamed')
  }
}

/** A search as words, for a title. */
const plainQuery = (query: unknown): string => (typeof query === 'string' ? query.replace(/[="]/g, '').trim() : '')

function ItemHead({ list, item }: { list: PolicyList; item: Item }) {
  const name = useItemName(list)
  const lead = String(item.why ?? item.text ?? item.query ?? '')
  return (
    <span className={classes.itemName}>
      {name(item)}
      {lead !== '' && <span className={classes.itemLead}>{lead}</span>}
    </span>
  )
}

function ItemActions({ list, items, at }: { list: PolicyList; items: Item[]; at: number }) {
  const t = useTranslations('govern.ui')
  const name = useItemName(list)
  const undoable = useNotifyUndo()
  const notifyError = useNotifyError()
  const client = useClient()
  const patch = usePatch()
  const { set, saver } = useWorkingPolicy()
  const item = items[at]
  if (item === undefined) return null
  const write = async (next: Item[]) => {
    // What is typed goes first, so that the order is put upon the list as it is.
    await saver.flush()
    const { policy } = await client(changePolicy, { part: list, value: next })
    patch(readPolicy, {}, () => ({ policy }))
  }
  const move = (by: number) => {
    const next = items.filter((_, index) => index !== at)
    next.splice(at + by, 0, item)
    void write(next).catch(notifyError)
  }
  return (
    <Group gap="xs" mt="lg">
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<ArrowUp size={14} aria-hidden />}
        disabled={at === 0}
        onClick={() => move(-1)}
      >
        {t('moveUp')}
        <span className="unseen"> – {name(item)}</span>
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<ArrowDown size={14} aria-hidden />}
        disabled={at === items.length - 1}
        onClick={() => move(1)}
      >
        {t('moveDown')}
        <span className="unseen"> – {name(item)}</span>
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="negative"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => {
          set(list, item.id, null)
          undoable(t('removed', { name: name(item) }), () => set(list, item.id, item))
        }}
      >
        {t('remove')}
        <span className="unseen"> – {name(item)}</span>
      </Button>
    </Group>
  )
}
