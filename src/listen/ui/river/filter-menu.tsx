import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import river from './river.module.css'

export type Choice = { value: string; label: string; mark?: ReactNode }

/** One member of the filter: a button that names it and counts what is chosen, and the list to choose from. */
export function FilterMenu(props: {
  label: string
  choices: Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { label, choices, chosen, onChange } = props
  const t = useTranslations('listen.filters')
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase()
  const shown = wanted === '' ? choices : choices.filter(one => one.label.toLocaleLowerCase().includes(wanted))
  const only = chosen.length === 1 ? choices.find(one => one.value === chosen[0])?.label : undefined
  return (
    <Popover width={260} position="bottom-start" trapFocus returnFocus onClose={() => setSearch('')}>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          size="compact-md"
          className={river.tool}
          fz="sm"
          fw={500}
          rightSection={<ChevronDown size={14} aria-hidden />}
          maw={240}
        >
          {only ?? (chosen.length > 0 ? t('chosen', { label, count: chosen.length }) : label)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="xs">
          {choices.length > 8 && (
            <TextInput
              size="sm"
              value={search}
              onChange={event => setSearch(event.currentTarget.value)}
              placeholder={t('find')}
              aria-label={t('findIn', { label })}
              data-autofocus
            />
          )}
          <ScrollArea.Autosize mah={320} type="auto">
            <Checkbox.Group value={[...chosen]} onChange={onChange} label={label}>
              <Stack gap={8} mt={8}>
                {shown.map(one => (
                  <Checkbox
                    key={one.value}
                    size="sm"
                    value={one.value}
                    label={
                      <span>
                        {one.mark} {one.label}
                      </span>
                    }
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
          {chosen.length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
              {t('clearOne')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
