import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import type { RemarkFix } from '../../govern/schema.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { RemarkList } from '../../ui-kit/remark-list.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { acceptRemark, readEntryCheck, withdrawAcceptance } from '../endpoints.ts'
import { applyRemark } from './apply-remark.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import type { VariantDraft } from './entry-draft.ts'

type Check = OutputOf<typeof readEntryCheck>
type Remark = Check['variants'][number]['remarks'][number]

/** What the network's limits and the policy say of a variant, a moment after it was typed. */
export function VariantCheck({ variant }: { variant: VariantDraft }) {
  const t = useTranslations('publish.contents.write')
  const { entry, mayEdit, setVariant } = useWriting()
  const { data } = useApi(readEntryCheck, { id: entry.id }, { previous: true })
  const check = data?.variants.find(one => one.id === variant.id)
  if (data === undefined || check === undefined) return null
  const fix = (one: RemarkFix) => setVariant(variant.id, { ...variant, content: applyRemark(variant.content, one) })
  return (
    <>
      {check.problems.length > 0 && (
        <Section title={t('limits')}>
          <ul className={classes.problems}>
            {check.problems.map(problem => (
              <li key={`${problem.code} ${problem.part}`}>{problem.message}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('remarks')}>
        {data.policyVersion === null && check.remarks.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('noPolicy')}
          </Text>
        ) : (
          <RemarkList
            remarks={check.remarks}
            onFix={mayEdit ? fix : undefined}
            more={remark => <Acceptance entryId={entry.id} variantId={variant.id} remark={remark} mayEdit={mayEdit} />}
          />
        )}
      </Section>
    </>
  )
}

/** A remark that warns, or that a person may lift, can be lived with for a reason that everybody reads; another that blocks cannot. */
function Acceptance(props: { entryId: string; variantId: string; remark: Remark; mayEdit: boolean }) {
  const t = useTranslations('publish.contents.write')
  const notifyError = useNotifyError()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const accept = useApiMutation(acceptRemark, { refresh: [readEntryCheck] })
  const withdraw = useApiMutation(withdrawAcceptance, { refresh: [readEntryCheck] })
  const { remark, mayEdit } = props
  const maySend = useCan('publish.send')
  const which = { id: props.entryId, variantId: props.variantId, key: remark.key }
  if (remark.accepted !== null)
    return (
      <>
        <Text size="sm">{t('accepted', { by: remark.accepted.by, reason: remark.accepted.reason })}</Text>
        {mayEdit && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => withdraw.mutate(which, { onError: notifyError })}
          >
            {t('acceptUndo')}
          </Button>
        )}
      </>
    )
  if (!mayEdit || !(remark.level === 'warns' || (remark.liftable && maySend))) return null
  if (!asking)
    return (
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('accept')}
        <span className="unseen"> : {remark.what}</span>
      </Button>
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim() !== '') accept.mutate({ ...which, reason }, { onSuccess: () => setAsking(false) })
      }}
      onKeyDown={event => event.key === 'Escape' && setAsking(false)}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          size="sm"
          label={t('acceptWhy')}
          autoFocus
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" variant="default" loading={accept.isPending}>
          {t('acceptSubmit')}
        </Button>
      </Group>
      <FormError error={accept.error} />
    </form>
  )
}
