import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import {
  adoptVersion,
  compareVersions,
  listStrategies,
  listVersions,
  readStrategy,
  refuseVersion,
  restoreVersion,
  returnVersion,
  submitVersion,
} from '../endpoints.ts'
import { Differences } from './differences.tsx'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

const again = [listVersions, listStrategies, readStrategy]

/** From draft to adopted: submit, adopt or send back; every version with what changed since. */
export function VersionsPage() {
  const t = useTranslations('plan.ui.versions')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <Versions />}
    </PlanFrame>
  )
}

type Deed = 'submit' | 'adopt' | 'return' | 'refuse'

function Versions() {
  const t = useTranslations('plan.ui.versions')
  const formats = useFormats()
  const working = useWorking()
  const mayDecide = useCan('plan.adopt')
  const versions = useApi(listVersions, { strategy: working.id }, { previous: true })
  const [deed, setDeed] = useState<Deed | null>(null)
  const [compared, setCompared] = useState<number | null>(null)
  useLive('versions-changed', () => void versions.refetch())
  const restore = useApiMutation(restoreVersion, { refresh: again, onDone: () => notify(t('restored')) })
  if (versions.data === undefined)
    return versions.error !== null ? (
      <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { versions: list, approvers, mayAdopt } = versions.data
  const waiting = list.find(one => one.state === 'under-review')
  return (
    <>
      <Alert color="action" mb="xl" title={t(`state.${working.summary.state}`)}>
        <Text size="sm" mb="sm" className="measure">
          {waiting === undefined
            ? working.summary.inForce === null
              ? t('draftHelp')
              : working.summary.changedSince
                ? t('changedHelp')
                : t('sameHelp')
            : t('waitingHelp', {
                number: waiting.number,
                names: approvers.length === 0 ? t('anyApprover') : approvers.map(one => one.name).join(', '),
              })}
        </Text>
        <Group gap="sm">
          {waiting === undefined && working.mayWrite && (
            <Button onClick={() => setDeed('submit')}>{t('submit')}</Button>
          )}
          {waiting !== undefined && mayAdopt && <Button onClick={() => setDeed('adopt')}>{t('adopt')}</Button>}
          {waiting !== undefined && (mayDecide || working.mayWrite) && (
            <Button variant="default" onClick={() => setDeed(mayDecide && mayAdopt ? 'refuse' : 'return')}>
              {t('return')}
            </Button>
          )}
          <PageLink to="plan/findings" size="sm">
            {t('findings')}
          </PageLink>
        </Group>
      </Alert>
      {list.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
      ) : (
        <Section title={t('all')}>
          <ul className={classes.rows}>
            {list.map(one => (
              <li key={one.number} className={classes.difference}>
                <Group justify="space-between" gap="sm">
                  <Text fw={600}>
                    {t('version', { number: one.number })} – {t(`versionState.${one.state}`)}
                  </Text>
                  <Group gap="xs">
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setCompared(compared === one.number ? null : one.number)}
                      aria-expanded={compared === one.number}
                    >
                      {t('compare')}
                    </Button>
                    {working.mayWrite && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() => restore.mutate({ strategy: working.id, number: one.number })}
                      >
                        {t('restore')}
                      </Button>
                    )}
                  </Group>
                </Group>
                <Text size="sm" c="dimmed">
                  {t('submittedBy', { by: one.submitted.by, at: formats.moment(one.submitted.at) })}
                  {one.decided !== null &&
                    ` ${t(`decided.${one.state === 'returned' ? 'returned' : 'adopted'}`, { by: one.decided.by, at: formats.moment(one.decided.at) })}`}
                  {one.opened !== null &&
                    one.concerned !== null &&
                    ` ${t('opened', { opened: one.opened, concerned: one.concerned })}`}
                </Text>
                {[one.submitted.note, one.decided?.note ?? '']
                  .filter(note => note !== '')
                  .map(note => (
                    <Text key={note} size="sm" className="measure reading">
                      {note}
                    </Text>
                  ))}
                {compared === one.number && <Compared number={one.number} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {deed !== null && <DeedDialog deed={deed} number={waiting?.number ?? 0} onClose={() => setDeed(null)} />}
    </>
  )
}

function Compared({ number }: { number: number }) {
  const t = useTranslations('plan.ui.versions')
  const working = useWorking()
  const result = useApi(compareVersions, { strategy: working.id, from: number })
  if (result.data === undefined)
    return result.error !== null ? <ErrorState error={result.error} /> : <PageSkeleton shape="text" count={3} />
  return (
    <div style={{ marginTop: 12 }}>
      <Text size="sm" c="dimmed" mb={6}>
        {t('compareHelp')}
      </Text>
      <Differences differences={result.data.differences} />
    </div>
  )
}

function DeedDialog({ deed, number, onClose }: { deed: Deed; number: number; onClose: () => void }) {
  const t = useTranslations('plan.ui.versions')
  const working = useWorking()
  const [note, setNote] = useState('')
  const [unsaved, setUnsaved] = useState(false)
  const done = () => {
    notify(t(`done.${deed}`))
    onClose()
  }
  const submit = useApiMutation(submitVersion, { refresh: again, onDone: done })
  const adopt = useApiMutation(adoptVersion, { refresh: again, onDone: done })
  const giveBack = useApiMutation(returnVersion, { refresh: again, onDone: done })
  const refuse = useApiMutation(refuseVersion, { refresh: again, onDone: done })
  const one = { submit, adopt, return: giveBack, refuse }[deed]
  const needed = deed === 'return' || deed === 'refuse'
  const run = async () => {
    if (!(await working.flush())) return setUnsaved(true)
    const strategy = working.id
    if (deed === 'submit') submit.mutate({ strategy, note })
    else if (deed === 'adopt') adopt.mutate({ strategy, number, note })
    else if (deed === 'return') giveBack.mutate({ strategy, number, note })
    else refuse.mutate({ strategy, number, note })
  }
  const label: ReactNode = t(needed ? 'noteNeeded' : 'note')
  return (
    <Modal opened onClose={onClose} title={t(`ask.${deed}`)} size="lg">
      <form
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="md">
          <Text size="sm" className="measure">
            {t(`askHelp.${deed}`)}
          </Text>
          <Textarea
            label={label}
            required={needed}
            autosize
            minRows={2}
            maxLength={5000}
            data-autofocus
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
          {unsaved && <Text role="alert">{t('unsaved')}</Text>}
          <FormError error={one.error} />
          <Group gap="sm">
            <Button type="submit" loading={one.isPending}>
              {t(deed === 'refuse' ? 'return' : deed)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
