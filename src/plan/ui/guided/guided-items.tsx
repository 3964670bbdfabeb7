import { ActionIcon, Button, Text, UnstyledButton } from '@mantine/core'
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { type CollectionName, type FindingView, fieldsOf } from '../../schema.ts'
import { StrategyField } from '../fields/strategy-field.tsx'
import { nameOf } from '../name-of.ts'
import { useWorking } from '../strategy-context.tsx'
import { useRemoveItem } from '../use-remove-item.ts'
import { useModelWords } from '../words.ts'
import classes from './guided.module.css'

type Item = { id: string; name?: string }
/** Asks the list to open an item that was just made elsewhere: proposals that are taken to be changed. */
export const openGuidedItem = 'vigie:open-guided-item'

/** The items named so far, each with the few fields that this question asks for. */
export function GuidedItems(props: { list: CollectionName; fields: readonly string[]; findings: FindingView[] }) {
  const { list, fields } = props
  const t = useTranslations('plan.ui.guided')
  const words = useModelWords()
  const working = useWorking()
  const notifyError = useNotifyError()
  const [open, setOpen] = useState<string | null>(null)
  const here = useRef<HTMLDivElement>(null)
  const items = (working.document[list] ?? []) as Item[]
  useEffect(() => {
    const hear = (event: Event) => setOpen((event as CustomEvent<string>).detail)
    window.addEventListener(openGuidedItem, hear)
    return () => window.removeEventListener(openGuidedItem, hear)
  }, [])
  useEffect(() => {
    if (open !== null) here.current?.querySelector<HTMLElement>('[data-open] input, [data-open] textarea')?.focus()
  }, [open])
  const add = async () => {
    try {
      const answer = await working.change([{ do: 'add', to: list, item: {} }])
      const made = answer.added[0]
      if (made !== undefined) setOpen(made.id)
    } catch (error) {
      notifyError(error)
    }
  }
  const remove = useRemoveItem(list)
  return (
    <div ref={here}>
      {items.length > 0 && (
        <>
          <Text size="sm" fw={600} mb={4}>
            {t('soFar', { list: words.collection(list).title, count: items.length })}
          </Text>
          <ul className={classes.items}>
            {items.map(item => (
              <li key={item.id} data-open={open === item.id || undefined}>
                <div className={classes.line}>
                  <UnstyledButton
                    className={classes.toggle ?? ''}
                    aria-expanded={open === item.id}
                    onClick={() => setOpen(open === item.id ? null : item.id)}
                  >
                    {open === item.id ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                    {item.name === undefined ? t('unnamed') : nameOf(item)}
                  </UnstyledButton>
                  {working.mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('remove', { name: item.name ?? t('unnamed') })}
                      onClick={() => void remove(item)}
                    >
                      <Trash2 size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </div>
                {open === item.id && (
                  <div className={classes.fields}>
                    {fieldsOf(list)
                      .filter(shape => fields.includes(shape.name))
                      .map(shape => (
                        <StrategyField
                          key={shape.name}
                          part={list}
                          shape={shape}
                          place={`${list}/${item.id}/${shape.name}`}
                          findings={[]}
                        />
                      ))}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {working.mayWrite && (
        <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={() => void add()}>
          {words.collection(list).add}
        </Button>
      )}
    </div>
  )
}
