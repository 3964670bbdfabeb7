import { Anchor, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { KeyHint } from '../../ui-kit/key-hint.tsx'
import { type Shortcut, useCharacterKeys, useShortcutList, useShortcuts } from '../../ui-kit/shortcuts.tsx'
import classes from './shortcut-help.module.css'

const opening = 'vigie-shortcut-help'
export const openShortcutHelp = (): void => void window.dispatchEvent(new Event(opening))

/** `?` shows what the keys do here: the page's own first, then those of everywhere. */
export function ShortcutHelp() {
  const t = useTranslations('app.shortcuts')
  const close = useTranslations('app')('close')
  const [opened, { open, close: shut }] = useDisclosure(false)
  useShortcuts([{ keys: '?', label: t('help'), run: open }])
  useEffect(() => {
    window.addEventListener(opening, open)
    return () => window.removeEventListener(opening, open)
  }, [open])
  const characterKeys = useCharacterKeys()
  const groups = grouped(useShortcutList(), t('everywhere'))
  return (
    <Modal opened={opened} onClose={shut} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': close }}>
      <div className={classes.groups}>
        {[...groups].reverse().map(([group, shortcuts]) => (
          <section key={group}>
            <Title order={3} size="h5" mb={6}>
              {group}
            </Title>
            <dl className={classes.list}>
              {shortcuts.map(one => (
                <div key={one.keys}>
                  <dt>{one.label}</dt>
                  <dd>
                    <KeyHint keys={one.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Stack gap={4} mt="md" align="flex-start">
        {!characterKeys && <Text size="sm">{t('characterKeysOff')}</Text>}
        <Anchor size="sm" renderRoot={(props: object) => <Link {...props} to="/account" />} onClick={shut}>
          {t('chooseCharacterKeys')}
        </Anchor>
      </Stack>
    </Modal>
  )
}

function grouped(shortcuts: Shortcut[], everywhere: string): Map<string, Shortcut[]> {
  const groups = new Map<string, Shortcut[]>()
  for (const one of shortcuts) {
    const group = one.group ?? everywhere
    const list = groups.get(group) ?? []
    if (!list.some(other => other.keys === one.keys)) list.push(one)
    groups.set(group, list)
  }
  return groups
}
