import { type ComboboxItem, defaultOptionsFilter, MultiSelect, type OptionsFilter, Select } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CollectionName } from '../../schema.ts'
import { nameOf } from '../name-of.ts'
import { useWorking } from '../strategy-context.tsx'
import type { Acts } from '../use-acts.ts'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import { common } from './one-input.tsx'

const make = '\u0000make'

type Item = { id: string; name?: string }

/** Items of another list by their names; one that is missing is made here, and filled in later. */
export function ReferenceInput(props: InputProps) {
  const { document, change } = useWorking()
  const { meta } = props.shape
  if (meta.as !== 'reference' && meta.as !== 'references') return null
  return <Choice {...props} items={(document[meta.to] ?? none) as Item[]} change={change} />
}

const none: Item[] = []

/** Drawn anew when its list or its value changes, not at each letter typed elsewhere: these lists are long. */
const Choice = memo(function Choice(props: InputProps & { items: readonly Item[] } & Pick<Acts, 'change'>) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const { items } = props
  const [typed, setTyped] = useState('')
  const { meta } = props.shape
  if (meta.as !== 'reference' && meta.as !== 'references') return null
  const chosen = meta.as === 'reference' ? [props.value].filter(isText) : ((props.value ?? []) as string[])
  const data = items.map(item => ({ value: item.id, label: nameOf(item) || item.id }))
  // What points to nothing stays visible: the check says so, nobody loses it unseen.
  for (const id of chosen) if (!items.some(item => item.id === id)) data.push({ value: id, label: t('gone', { id }) })
  // Whoever typed a name that is not there makes it with that name.
  const name = typed.trim()
  const isNew = name !== '' && data.every(one => one.label !== name)
  const add = { value: make, label: isNew ? t('makeNamed', { name }) : words.collection(meta.to).add }
  const options = props.disabled ? data : [...data, add]
  const create = async () => {
    const answer = await props.change([
      { do: 'add', to: meta.to as CollectionName, item: { name: isNew ? name : words.collection(meta.to).one } },
    ])
    return answer.added[0]?.id
  }
  const { placeholder: _example, ...shared } = common(props)
  const empty = items.length === 0 ? t('noneYet', { what: words.collection(meta.to).title }) : t('choose')
  if (meta.as === 'reference')
    return (
      <Select
        {...shared}
        styles={{ wrapper: { maxWidth: 420 } }}
        searchable
        openOnFocus={false}
        filter={withMake}
        onSearchChange={setTyped}
        clearable={!props.disabled}
        data={options}
        placeholder={empty}
        value={chosen[0] ?? null}
        onChange={value => {
          if (value === make) void create().then(id => id !== undefined && props.onChange(id))
          else props.onChange(value)
        }}
      />
    )
  return (
    <MultiSelect
      {...shared}
      searchable
      openOnFocus={false}
      filter={withMake}
      onSearchChange={setTyped}
      data={options}
      {...(chosen.length === 0 ? { placeholder: empty } : {})}
      value={chosen}
      onChange={value => {
        if (value.includes(make)) void create().then(id => id !== undefined && props.onChange([...chosen, id]))
        else props.onChange(value.length === 0 ? null : value)
      }}
    />
  )
})

/** What is found by what was typed, and the way to make it. */
const withMake: OptionsFilter = input => {
  const options = input.options as ComboboxItem[]
  const made = options.filter(one => one.value !== make)
  const found = defaultOptionsFilter({ ...input, options: made }) as ComboboxItem[]
  return [...found, ...options.filter(one => one.value === make)]
}

const isText = (value: unknown): value is string => typeof value === 'string'
