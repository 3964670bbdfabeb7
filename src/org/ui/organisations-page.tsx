import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { createClient } from '../../client.ts'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { fieldErrors } from '../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { createOrganisation, leaveOrganisation, me } from '../endpoints.ts'
import { browserTimeZone, timeZones } from './time-zones.ts'

type Me = OutputOf<typeof me>

/** Where one belongs: to go there, to leave, and to found another one. */
export function OrganisationsPage() {
  const t = useTranslations('org')
  const answer = useApi(me, {})
  return (
    <Page title={t('pages.organisations')} lead={t('organisations.lead')} width="form">
      <Loaded answer={answer}>
        {data => (
          <>
            {data.organisations.length === 0 ? (
              <EmptyState title={t('organisations.none')} icon={<Building2 size={22} aria-hidden />}>
                {t('organisations.noneTeaching')}
              </EmptyState>
            ) : (
              <OrganisationList organisations={data.organisations} />
            )}
            {data.onlyFor === null && data.organisations.some(one => one.role === 'administrator') && (
              <FormSection title={t('organisations.create')} teaching={t('organisations.createTeaching')}>
                <CreateForm />
              </FormSection>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function OrganisationList({ organisations }: { organisations: Me['organisations'] }) {
  const t = useTranslations('org.organisations')
  const role = useTranslations('org.roles')
  const locale = useLocale()
  const queries = useQueryClient()
  const fail = useNotifyError()
  // This page stands outside of every organisation: each call names its own.
  const leave = useMutation({
    mutationFn: (slug: string) =>
      createClient({ baseUrl: '', organisation: slug, headers: () => ({ 'accept-language': locale }) })(
        leaveOrganisation,
        {},
      ),
    onError: fail,
  })
  return (
    <DataList
      caption={t('caption')}
      rows={organisations}
      idOf={one => one.slug}
      columns={[
        {
          id: 'name',
          title: t('name'),
          main: true,
          width: '45%',
          cell: one => (
            <Named name={<Link to={`/o/${encodeURIComponent(one.slug)}/today`}>{one.name}</Link>} detail={one.slug} />
          ),
        },
        { id: 'role', title: t('role'), cell: one => role(`${one.role}.plain`) },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: one => (
            <ConfirmInPlace
              label={t('leave')}
              consequence={t('leaveConsequence', { name: one.name })}
              confirmLabel={t('leave')}
              loading={leave.isPending && leave.variables === one.slug}
              onConfirm={() =>
                leave.mutate(one.slug, {
                  onSuccess: () => {
                    notify(t('left', { name: one.name }))
                    void queries.invalidateQueries({ queryKey: [me.id] })
                  },
                })
              }
              buttonProps={{ 'aria-label': t('leaveNamed', { name: one.name }) }}
            />
          ),
        },
      ]}
    />
  )
}

function CreateForm() {
  const t = useTranslations('org.organisations')
  const [zones] = useState(timeZones)
  const create = useApiMutation(createOrganisation, {
    // The whole page begins anew: menu, rights and live line are the new organisation's.
    onDone: ({ organisation }) => window.location.assign(`/o/${encodeURIComponent(organisation)}/today`),
  })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', timeZone: browserTimeZone() },
    validate: { name: value => (value.trim() === '' ? t('nameMissing') : null) },
  })
  return (
    <Form
      onSubmit={form.onSubmit(values =>
        create.mutate(values, { onError: error => form.setErrors(fieldErrors(error)) }),
      )}
      submit={t('submit')}
      loading={create.isPending}
      error={create.error}
    >
      <TextInput label={t('newName')} maxLength={120} key={form.key('name')} {...form.getInputProps('name')} />
      <Select
        label={t('timeZone')}
        data={zones}
        searchable
        allowDeselect={false}
        key={form.key('timeZone')}
        {...form.getInputProps('timeZone')}
      />
    </Form>
  )
}
