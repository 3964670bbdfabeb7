import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { addInventoryItem, listInventory } from '../../endpoints.ts'
import { type ContentKind, contentKinds } from '../../schema.ts'

/** A page that no source names, or a document that lies nowhere on the web. */
export function AddContent({ onClose }: { onClose: () => void }) {
  const t = useTranslations('publish.inventory')
  useReturnFocus()
  const [given, setGiven] = useState({ title: '', address: '', place: '' })
  const [kind, setKind] = useState<ContentKind>('document')
  const [asked, setAsked] = useState(false)
  const add = useApiMutation(addInventoryItem, {
    refresh: [listInventory],
    onDone: () => {
      notify(t('byHand.done'))
      onClose()
    },
  })
  const nameless = given.title.trim() === ''
  const address = given.address.trim()
  const lost = address !== '' && !/^https?:\/\/./i.test(address)
  const field = (name: keyof typeof given) => ({
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  return (
    <Dialog opened onClose={onClose} title={t('byHand.title')} size="lg">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (nameless || lost) return
          const online = address !== ''
          add.mutate({
            title: given.title,
            address: online ? address : null,
            ...(online ? {} : { place: given.place, kind }),
          })
        }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('byHand.help')}
          </Text>
          <TextInput
            label={t('byHand.name')}
            required
            data-autofocus
            maxLength={500}
            error={asked && nameless ? t('byHand.nameMissing') : null}
            {...field('title')}
          />
          <TextInput
            label={t('byHand.address')}
            description={t('byHand.addressHelp')}
            type="url"
            inputMode="url"
            error={asked && lost ? t('byHand.addressWrong') : null}
            {...field('address')}
          />
          {address === '' && (
            <>
              <TextInput label={t('byHand.place')} description={t('byHand.placeHelp')} {...field('place')} />
              <NativeSelect
                label={t('byHand.kind')}
                value={kind}
                onChange={event => setKind(contentKinds.find(one => one === event.currentTarget.value) ?? 'document')}
                data={contentKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
              />
            </>
          )}
          <FormError error={add.error} />
          <Group gap="sm">
            <Button type="submit" loading={add.isPending}>
              {t('byHand.do')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('byHand.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
