import { Button, Menu, Text } from '@mantine/core'
import { TextQuote } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { listSnippets } from '../../endpoints.ts'

/** Saved texts to put into a part, those of its language first. `onInsert` has the focus move to where it went. */
export function InsertSnippet(props: { part: string; language: string; onInsert: (text: string) => void }) {
  const t = useTranslations('publish.writing.snippets')
  const go = useGo()
  const button = useRef<HTMLButtonElement>(null)
  const inserted = useRef(false)
  const { data } = useApi(listSnippets, {}, { staleAfter: 60_000 })
  const primary = (language: string) => language.toLowerCase().split('-')[0]
  const near = (language: string) => primary(language) === primary(props.language)
  const snippets = (data?.snippets ?? []).toSorted((a, b) => Number(near(b.language)) - Number(near(a.language)))
  return (
    <Menu
      position="bottom-start"
      returnFocus={false}
      onClose={() => {
        if (!inserted.current) button.current?.focus()
        inserted.current = false
      }}
    >
      <Menu.Target>
        <Button
          ref={button}
          size="compact-sm"
          variant="subtle"
          aria-label={t('insertIn', { part: props.part })}
          leftSection={<TextQuote size={14} aria-hidden />}
        >
          {t('insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {snippets.map(one => (
          <Menu.Item
            key={one.id}
            onClick={() => {
              inserted.current = true
              props.onInsert(one.text)
            }}
          >
            {one.name}
            <Text component="span" size="sm" c="dimmed" display="block" maw={320} truncate lang={one.language}>
              {one.text}
            </Text>
          </Menu.Item>
        ))}
        {snippets.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => go('publish/writing')}>{t('manage')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
