import { ActionIcon, Menu } from '@mantine/core'
import { MoreHorizontal } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { nameOf } from './name-of.ts'
import type { Step } from './neighbour-after.ts'

const steps: readonly Step[] = ['up', 'down', 'first', 'last']

/** What can be done with an item of a list where it stands. Drawn only once it is opened: lists hold hundreds. */
export function ItemMenu(props: {
  item: { id: string; name?: string }
  first: boolean
  last: boolean
  onMove: (step: Step) => void
}) {
  const t = useTranslations('plan.ui')
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const target = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      aria-label={t('moveItem', { name: nameOf(props.item) })}
      aria-haspopup="menu"
      aria-expanded={opened}
      onClick={() => setOpened(!opened)}
    >
      <MoreHorizontal size={16} aria-hidden />
    </ActionIcon>
  )
  if (!opened) return target
  return (
    <Menu
      opened
      onChange={setOpened}
      position="bottom-end"
      onClose={() => requestAnimationFrame(() => button.current?.focus())}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {steps.map(step => (
          <Menu.Item
            key={step}
            disabled={step === 'up' || step === 'first' ? props.first : props.last}
            onClick={() => {
              setOpened(false)
              props.onMove(step)
            }}
          >
            {t(`move.${step}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
