import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation, usePatch } from '../../../ui-kit/api.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { changeInventoryItem, listInventory, readInventoryItem } from '../../endpoints.ts'
import { contentKinds, type InventoryItem } from '../../schema.ts'

type Edits = Partial<Pick<InventoryItem, 'title' | 'description' | 'place' | 'note' | 'kind'>>

/** What a person says that it is; what they change, readings leave alone from then on. */
export function ItemForm({ item }: { item: InventoryItem }) {
  const t = useTranslations('publish.inventory')
  const mayWrite = useCan('publish.write')
  // Only what is being written is held here: the rest shows what readings and others make of it meanwhile.
  const [edits, setEdits] = useState<Edits>({})
  const patch = usePatch()
  const change = useApiMutation(changeInventoryItem, {
    refresh: [listInventory, readInventoryItem],
    onDone: saved => {
      patch(readInventoryItem, { id: item.id }, kept => ({ ...kept, ...saved }))
      setEdits({})
      notify(t('item.saved'))
    },
  })
  const edit = (more: Edits) => {
    const all = { ...edits, ...more }
    setEdits(Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== item[name as keyof Edits])))
  }
  const nameless = (edits.title ?? item.title).trim() === ''
  const field = (name: 'title' | 'description' | 'place' | 'note') => ({
    readOnly: !mayWrite,
    value: edits[name] ?? item[name],
    onChange: (event: { currentTarget: { value: string } }) => edit({ [name]: event.currentTarget.value }),
  })
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!nameless) change.mutate({ id: item.id, ...edits })
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('byHand.name')}
          maxLength={500}
          error={nameless ? t('byHand.nameMissing') : null}
          {...field('title')}
        />
        <Textarea
          label={t('item.description')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5_000}
          {...field('description')}
        />
        <NativeSelect
          label={t('kind')}
          disabled={!mayWrite}
          value={edits.kind ?? item.kind}
          onChange={event => edit({ kind: contentKinds.find(one => one === event.currentTarget.value) ?? item.kind })}
          data={contentKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        />
        {item.address === null && <TextInput label={t('item.place')} maxLength={500} {...field('place')} />}
        <Textarea label={t('item.note')} autosize minRows={2} maxRows={8} maxLength={20_000} {...field('note')} />
        <FormError error={change.error} />
        {mayWrite && Object.keys(edits).length > 0 && (
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('item.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
