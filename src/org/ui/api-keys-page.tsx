import { Button, Code, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { KeyRound, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import type { Role } from '../../permissions.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { createApiKey, listApiKeys, revokeApiKey } from '../endpoints.ts'
import classes from './org.module.css'
import { RoleSelect } from './role-select.tsx'

export function ApiKeysPage() {
  const t = useTranslations('org')
  const keys = useApi(listApiKeys, {})
  const [making, { open, close }] = useDisclosure(false)
  return (
    <Page
      title={t('pages.apiKeys')}
      lead={t('apiKeys.lead')}
      action={
        !making && (
          <Button leftSection={<Plus size={17} aria-hidden />} onClick={open}>
            {t('apiKeys.make')}
          </Button>
        )
      }
    >
      {making && <NewKey onClose={close} />}
      <Loaded answer={keys}>
        {({ items }) =>
          items.length === 0 && !making ? (
            <EmptyState
              title={t('apiKeys.none')}
              icon={<KeyRound size={22} aria-hidden />}
              suggestions={[{ label: t('apiKeys.make'), detail: t('apiKeys.suggestion'), onClick: open }]}
            >
              {t('apiKeys.noneTeaching')}
            </EmptyState>
          ) : (
            <KeyList keys={items} />
          )
        }
      </Loaded>
    </Page>
  )
}

function KeyList({ keys }: { keys: OutputOf<typeof listApiKeys>['items'] }) {
  const t = useTranslations('org.apiKeys')
  const role = useTranslations('org.roles')
  const { day, age } = useFormats()
  const fail = useNotifyError()
  const revoke = useApiMutation(revokeApiKey, { refresh: [listApiKeys] })
  if (keys.length === 0) return null
  return (
    <DataList
      caption={t('caption')}
      rows={keys}
      idOf={key => key.id}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          cell: key => (
            <Named
              name={key.name}
              detail={
                <>
                  <Code>{key.prefix}…</Code>{' '}
                  {key.createdBy === null
                    ? day(key.createdAt)
                    : t('madeBy', { name: key.createdBy, day: day(key.createdAt) })}
                </>
              }
            />
          ),
        },
        { id: 'role', title: t('role'), width: 220, cell: key => role(`${key.role}.plain`) },
        {
          id: 'used',
          title: t('lastUsed'),
          width: 150,
          cell: key => (key.lastUsedAt === null ? t('never') : age(key.lastUsedAt, new Date())),
        },
        {
          id: 'until',
          title: t('until'),
          width: 150,
          cell: key => (
            <Text span size="sm" c={key.expired ? 'negative' : undefined}>
              {key.expired ? t('expired') : key.expiresAt === null ? t('noEnd') : day(key.expiresAt)}
            </Text>
          ),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: key => (
            <ConfirmInPlace
              label={t('revoke')}
              consequence={t('revokeConsequence')}
              confirmLabel={t('revoke')}
              loading={revoke.isPending && revoke.variables.id === key.id}
              onConfirm={() =>
                revoke.mutate(
                  { id: key.id },
                  { onSuccess: () => notify(t('revoked', { name: key.name })), onError: fail },
                )
              }
              buttonProps={{ 'aria-label': t('revokeNamed', { name: key.name }) }}
            />
          ),
        },
      ]}
    />
  )
}

const lives = { 30: 30, 90: 90, 365: 365, never: null } as const

function NewKey({ onClose }: { onClose: () => void }) {
  const t = useTranslations('org.apiKeys')
  const app = useTranslations('app')
  const make = useApiMutation(createApiKey, { refresh: [listApiKeys] })
  const form = useForm<{ name: string; role: Role; days: keyof typeof lives }>({
    initialValues: { name: '', role: 'reader', days: 365 },
    validate: { name: value => (value.trim() === '' ? t('nameMissing') : null) },
  })
  if (make.data !== undefined)
    return (
      <section className={classes.panel} aria-label={t('newTitle')}>
        <Stack gap={14}>
          <CopyField label={t('key')} value={make.data.key} description={t('shownOnce')} />
          <Text size="sm" c="dimmed">
            {t('usage')} <Code>Authorization: Bearer {make.data.key.slice(0, 8)}…</Code>
          </Text>
          <div>
            <Button variant="default" size="sm" onClick={onClose}>
              {t('kept')}
            </Button>
          </div>
        </Stack>
      </section>
    )
  return (
    <section className={classes.panel} aria-label={t('newTitle')}>
      <Form
        onSubmit={form.onSubmit(values =>
          make.mutate(
            { name: values.name, role: values.role, days: lives[values.days] },
            { onError: error => form.setErrors(fieldErrors(error)) },
          ),
        )}
        submit={t('makeSubmit')}
        loading={make.isPending}
        error={make.error}
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
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <div className={classes.pair}>
          <RoleSelect
            label={t('role')}
            description={t('roleHelp')}
            value={form.values.role}
            onChange={role => form.setFieldValue('role', role)}
          />
          <NativeSelect
            label={t('until')}
            description={t('untilHelp')}
            value={String(form.values.days)}
            onChange={event => {
              const value = event.currentTarget.value
              form.setFieldValue('days', value === 'never' ? 'never' : value === '30' ? 30 : value === '90' ? 90 : 365)
            }}
            data={[
              { value: '30', label: t('days', { count: 30 }) },
              { value: '90', label: t('days', { count: 90 }) },
              { value: '365', label: t('days', { count: 365 }) },
              { value: 'never', label: t('noEnd') },
            ]}
          />
        </div>
      </Form>
    </section>
  )
}
