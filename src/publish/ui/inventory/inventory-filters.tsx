import { Button, Collapse, Group, NativeSelect, TextInput } from '@mantine/core'
import { Filter, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { contentKinds, reviews } from '../../schema.ts'
import { strategyChoices } from '../strategy-choices.ts'
import type { InventoryAddress } from './inventory-address.ts'

type Choice = { label: string; value: string; every: string; data: { value: string; label: string }[] }

/** What the list is narrowed down by; folded away until somebody wants more than words and kind. */
export function InventoryFilters(props: {
  address: InventoryAddress
  languages: readonly string[]
  change: (change: Partial<InventoryAddress>) => void
}) {
  const { address, change } = props
  const t = useTranslations('publish.inventory')
  const choices = useChoices(address, props.languages)
  const on = Object.keys(choices).filter(name => address[name as keyof InventoryAddress] !== undefined).length
  const [open, setOpen] = useState(on > 0)
  const panel = useId()
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <TextInput
          size="sm"
          type="search"
          aria-label={t('search')}
          placeholder={t('searchExample')}
          value={address.text ?? ''}
          onChange={event => change({ text: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          size="sm"
          aria-label={t('order')}
          value={address.order ?? 'latest'}
          onChange={event => change({ order: event.currentTarget.value === 'oldest' ? 'oldest' : undefined })}
          data={(['latest', 'oldest'] as const).map(value => ({ value, label: t(`orders.${value}`) }))}
        />
        <Button
          size="sm"
          variant="default"
          leftSection={<Filter size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {on === 0 ? t('filters') : t('filtersOn', { count: on })}
        </Button>
        {on > 0 && (
          <Button
            size="sm"
            variant="subtle"
            leftSection={<X size={14} aria-hidden />}
            onClick={() => change(Object.fromEntries(Object.keys(choices).map(name => [name, undefined])))}
          >
            {t('clear')}
          </Button>
        )}
      </Group>
      <Collapse expanded={open} id={panel}>
        <Group gap="sm" mt="sm">
          {Object.entries(choices).map(([name, { label, value, every, data }]) => (
            <NativeSelect
              key={name}
              size="sm"
              aria-label={label}
              value={value}
              onChange={event =>
                change({ [name]: event.currentTarget.value || undefined } as Partial<InventoryAddress>)
              }
              data={[{ value: '', label: every }, ...data]}
            />
          ))}
        </Group>
      </Collapse>
    </div>
  )
}

function useChoices(address: InventoryAddress, languages: readonly string[]): Record<string, Choice> {
  const t = useTranslations('publish.inventory')
  const locale = useLocale()
  const strategy = useStrategy()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const serving = (items: Parameters<typeof strategyChoices>[0], chosen: string | undefined, none: string) => [
    { value: 'none', label: none },
    ...strategyChoices(items, chosen === undefined || chosen === 'none' ? [] : [chosen]),
  ]
  return {
    kind: {
      label: t('kind'),
      value: address.kind ?? '',
      every: t('everyKind'),
      data: contentKinds.map(value => ({ value, label: t(`kinds.${value}`) })),
    },
    language: {
      label: t('language'),
      value: address.language ?? '',
      every: t('everyLanguage'),
      data: [
        ...languages.map(value => ({ value, label: names.of(value) ?? value })),
        { value: 'none', label: t('noLanguage') },
      ],
    },
    age: {
      label: t('age'),
      value: address.age === undefined ? '' : String(address.age),
      every: t('everyAge'),
      data: [1, 2, 3, 5, 10].map(years => ({ value: String(years), label: t('olderThan', { years }) })),
    },
    need: {
      label: t('need'),
      value: address.need ?? '',
      every: t('everyNeed'),
      data: serving(strategy?.needs, address.need, t('noNeed')),
    },
    audience: {
      label: t('audience'),
      value: address.audience ?? '',
      every: t('everyAudience'),
      data: serving(strategy?.audiences, address.audience, t('noAudience')),
    },
    objective: {
      label: t('objective'),
      value: address.objective ?? '',
      every: t('everyObjective'),
      data: serving(strategy?.objectives, address.objective, t('noObjective')),
    },
    review: {
      label: t('review'),
      value: address.review ?? '',
      every: t('everyReview'),
      data: [...reviews, 'due' as const].map(value => ({ value, label: t(`reviews.${value}`) })),
    },
    gone: {
      label: t('there'),
      value: address.gone ?? '',
      every: t('thereChoices.exclude'),
      data: (['only', 'include'] as const).map(value => ({ value, label: t(`thereChoices.${value}`) })),
    },
    failed: {
      label: t('reading'),
      value: address.failed === true ? 'true' : '',
      every: t('everyReading'),
      data: [{ value: 'true', label: t('failedOnly') }],
    },
  }
}
