import { Button, MultiSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { type InventoryItem, reviews, suggestNeeds } from '../../schema.ts'
import { strategyChoices } from '../strategy-choices.ts'
import classes from './inventory.module.css'
import { useAssign } from './use-assign.ts'

const lists = ['needs', 'audiences', 'objectives'] as const

/** Whom and what a content serves, what it may serve too, and what is to become of it. */
export function ItemServes({ item }: { item: InventoryItem }) {
  const t = useTranslations('publish.inventory')
  const formats = useFormats()
  const mayWrite = useCan('publish.write')
  const strategy = useStrategy()
  const { assign } = useAssign()
  const ids = [item.id]
  const offered = lists.filter(list => (strategy?.[list] ?? []).length > 0 || item[list].length > 0)
  return (
    <Section title={t('item.serves')}>
      <Stack gap="md">
        {offered.map(list => (
          <MultiSelect
            key={list}
            label={t(`assign.${list}`)}
            searchable
            readOnly={!mayWrite}
            data={strategyChoices(strategy?.[list], item[list])}
            value={item[list]}
            onChange={after =>
              assign({
                ids,
                [list]: {
                  add: after.filter(id => !item[list].includes(id)),
                  remove: item[list].filter(id => !after.includes(id)),
                },
              })
            }
          />
        ))}
        {mayWrite && <Suggestions item={item} onConfirm={need => assign({ ids, needs: { add: [need] } })} />}
        <div>
          <Text size="sm" fw={500} mb={4} id="inventory-review">
            {t('item.review')}
          </Text>
          <SegmentedControl
            size="sm"
            aria-labelledby="inventory-review"
            disabled={!mayWrite}
            value={item.review ?? 'none'}
            onChange={value => assign({ ids, review: reviews.find(one => one === value) ?? null })}
            data={[
              { value: 'none', label: t('noReview') },
              ...reviews.map(value => ({ value, label: t(`reviews.${value}`) })),
            ]}
          />
          {item.reviewedAt !== null && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('item.reviewedBy', { day: formats.day(item.reviewedAt), by: item.reviewedBy ?? '' })}
            </Text>
          )}
        </div>
      </Stack>
    </Section>
  )
}

function Suggestions({ item, onConfirm }: { item: InventoryItem; onConfirm: (need: string) => void }) {
  const t = useTranslations('publish.inventory.item')
  const strategy = useStrategy()
  const formats = useFormats()
  const needs = strategy?.needs ?? []
  const found = suggestNeeds(item, needs)
  if (found.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('suggested')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('suggestedHelp')}
      </Text>
      <ul className={classes.found}>
        {found.map(({ need, words }) => {
          const name = needs.find(one => one.id === need)?.name ?? need
          return (
            <li key={need}>
              <div className={classes.grow}>
                <Text>{name}</Text>
                <Text size="sm" c="dimmed">
                  {t('suggestedWords', { words: formats.list(words) })}
                </Text>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('confirmOf', { need: name })}
                onClick={() => onConfirm(need)}
              >
                {t('confirm')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
