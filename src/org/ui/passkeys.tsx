import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { addPasskey, listPasskeys, removePasskey, startPasskey } from '../endpoints.ts'
import classes from './org.module.css'
import { isCancelled, makePasskey } from './web-authn.ts'

export function Passkeys() {
  const t = useTranslations('org.passkeys')
  const { day } = useFormats()
  const fail = useNotifyError()
  const [adding, setAdding] = useState(false)
  const answer = useApi(listPasskeys, {})
  const remove = useApiMutation(removePasskey, { refresh: [listPasskeys] })
  const supported = 'PublicKeyCredential' in window
  return (
    <Stack gap={16}>
      <Loaded answer={answer} count={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('none')}</Text>
          ) : (
            <ul className={classes.rows}>
              {items.map(one => (
                <li key={one.id}>
                  <Group gap={10}>
                    <KeyRound size={16} aria-hidden />
                    <span>
                      {one.name}
                      {one.createdAt !== null && (
                        <Text size="sm" c="dimmed">
                          {t('added', { day: day(one.createdAt) })}
                        </Text>
                      )}
                    </span>
                  </Group>
                  <ConfirmInPlace
                    label={t('remove')}
                    consequence={t('removeConsequence')}
                    confirmLabel={t('remove')}
                    loading={remove.isPending && remove.variables.id === one.id}
                    onConfirm={() => remove.mutate({ id: one.id }, { onError: fail })}
                    buttonProps={{ 'aria-label': t('removeNamed', { name: one.name }) }}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {!supported ? (
        <Text size="sm" c="dimmed">
          {t('unsupported')}
        </Text>
      ) : adding ? (
        <AddPasskey onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      )}
    </Stack>
  )
}

function AddPasskey({ onClose }: { onClose: () => void }) {
  const t = useTranslations('org.passkeys')
  const app = useTranslations('app')
  const client = useClient()
  const refresh = useRefresh()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useMutation({
    mutationFn: async (as: string) => {
      const response = await makePasskey(await client(startPasskey, {}))
      await client(addPasskey, { name: as, response })
    },
    onSuccess: async () => {
      notify(t('done'))
      onClose()
      await refresh(listPasskeys)
    },
  })
  return (
    <Form
      onSubmit={event => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() !== '') add.mutate(name.trim())
      }}
      submit={t('continue')}
      loading={add.isPending}
      error={isCancelled(add.error) ? null : add.error}
      secondary={
        <Button variant="subtle" onClick={onClose}>
          {app('cancel')}
        </Button>
      }
    >
      <TextInput
        label={t('name')}
        description={t('nameHelp')}
        maxLength={80}
        autoFocus
        value={name}
        error={missing ? t('nameMissing') : null}
        onChange={event => setName(event.currentTarget.value)}
      />
      {isCancelled(add.error) && <Text size="sm">{t('cancelled')}</Text>}
    </Form>
  )
}
