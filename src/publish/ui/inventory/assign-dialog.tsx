import { Button, Group, MultiSelect, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { type Review, reviews } from '../../schema.ts'
import { strategyChoices } from '../strategy-choices.ts'
import { useAssign } from './use-assign.ts'

const lists = ['needs', 'audiences', 'objectives'] as const

/** Whom and what several contents serve, and what is to become of them. */
export function AssignDialog({ ids, onClose, onDone }: { ids: string[]; onClose: () => void; onDone: () => void }) {
  const t = useTranslations('publish.inventory')
  useReturnFocus()
  const strategy = useStrategy()
  const [way, setWay] = useState<'add' | 'remove'>('add')
  const [chosen, setChosen] = useState<Record<(typeof lists)[number], string[]>>({
    needs: [],
    audiences: [],
    objectives: [],
  })
  const [review, setReview] = useState<Review | 'none' | null>(null)
  const [asked, setAsked] = useState(false)
  const assigning = useAssign(onDone)
  const offered = lists.filter(list => (strategy?.[list] ?? []).length > 0)
  const nothing = review === null && lists.every(list => chosen[list].length === 0)
  return (
    <Dialog opened onClose={onClose} title={t('assign.title', { count: ids.length })} size="lg">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (nothing) return
          assigning.assign({
            ids,
            ...Object.fromEntries(lists.map(list => [list, { [way]: chosen[list] }])),
            ...(review === null ? {} : { review: review === 'none' ? null : review }),
          })
        }}
      >
        <Stack gap="md">
          {offered.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('assign.noStrategy')}
            </Text>
          ) : (
            <Radio.Group
              label={t('assign.what')}
              description={t(way === 'add' ? 'assign.help' : 'assign.helpRemove')}
              value={way}
              onChange={value => setWay(value === 'remove' ? 'remove' : 'add')}
            >
              <Group gap="lg" mt={6}>
                <Radio value="add" label={t('assign.add')} />
                <Radio value="remove" label={t('assign.remove')} />
              </Group>
            </Radio.Group>
          )}
          {offered.map(list => (
            <MultiSelect
              key={list}
              label={t(`assign.${list}`)}
              searchable
              data={strategyChoices(strategy?.[list], [])}
              value={chosen[list]}
              onChange={value => setChosen({ ...chosen, [list]: value })}
            />
          ))}
          <NativeSelect
            label={t('assign.review')}
            value={review ?? ''}
            onChange={event => {
              const { value } = event.currentTarget
              setReview(value === 'none' ? 'none' : (reviews.find(one => one === value) ?? null))
            }}
            data={[
              { value: '', label: t('assign.keepReview') },
              ...reviews.map(value => ({ value, label: t(`reviews.${value}`) })),
              { value: 'none', label: t('noReview') },
            ]}
            error={asked && nothing ? t('assign.nothing') : null}
          />
          <FormError error={assigning.error} />
          <Group gap="sm">
            <Button type="submit" loading={assigning.isPending}>
              {t('assign.do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('assign.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
