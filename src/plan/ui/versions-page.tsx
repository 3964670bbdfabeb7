import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AppError } from '../../errors.ts'
import { apiKey, useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Dialog } from '../../ui-kit/dialog.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { useReturnFocus } from '../../ui-kit/use-return-focus.ts'
import {
  adoptVersion,
  compareVersions,
  listStrategies,
  listVersions,
  readStrategy,
  refuseVersion,
  returnVersion,
  submitVersion,
} from '../endpoints.ts'
import type { WholeStrategy } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import { Differences } from './differences.tsx'
import { Months } from './months.tsx'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { RestoreVersion } from './restore-version.tsx'
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
  const why = useTranslations('plan.approvers')
  const formats = useFormats()
  const working = useWorking()
  const versions = useApi(listVersions, { strategy: working.id }, { previous: true })
  const [deed, setDeed] = useState<Deed | null>(null)
  const [compared, setCompared] = useState<number | null>(null)
  useLive('versions-changed', () => void versions.refetch())
  if (versions.data === undefined)
    return versions.error !== null ? (
      <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { versions: list, approvers, blocked, examined, mayAdopt, months } = versions.data
  const cannot = approvers.flatMap(one => (one.problem === null ? [] : [{ ...one, problem: one.problem }]))
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
        {!examined && (
          <Text size="sm" mb="sm" className="measure">
            {t('notExamined')}{' '}
            <PageLink {...pageOfPlace('examination/endedOn')} size="sm">
              {t('examine')}
            </PageLink>
          </Text>
        )}
        {cannot.length > 0 && (
          <div className={classes.cannot} role={blocked ? 'alert' : undefined}>
            <Text size="sm" fw={600}>
              {t(blocked ? 'blocked' : 'someCannot')}
            </Text>
            <ul className={classes.problems}>
              {cannot.map(one => (
                <li key={one.person}>
                  {why(one.problem, { name: one.name })}{' '}
                  <PageLink
                    {...(one.problem === 'no-such-person'
                      ? { to: 'plan/foundation', search: { part: 'direction', field: 'approvers' } }
                      : one.problem === 'no-email'
                        ? {
                            to: 'plan/$list/$item',
                            params: { list: 'people', item: one.person },
                            search: { field: 'email' },
                          }
                        : { to: 'settings/members' })}
                    size="sm"
                  >
                    {t('mend')}
                    <span className="unseen"> – {one.name}</span>
                  </PageLink>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group gap="sm">
          {waiting === undefined && working.mayWrite && (
            // Nothing new to decide on: possible, and not what one is led to.
            <Button
              variant={working.summary.inForce !== null && !working.summary.changedSince ? 'default' : 'filled'}
              onClick={() => setDeed('submit')}
            >
              {t('submit')}
            </Button>
          )}
          {waiting !== undefined && mayAdopt && <Button onClick={() => setDeed('adopt')}>{t('adopt')}</Button>}
          {waiting !== undefined && (mayAdopt || working.mayWrite) && (
            <Button variant="default" onClick={() => setDeed(mayAdopt ? 'refuse' : 'return')}>
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
                    <PageLink to="plan/versions/$number" params={{ number: one.number }} size="sm" fw={500} mr="xs">
                      {t('read')}
                      <span className="unseen"> – {t('version', { number: one.number })}</span>
                    </PageLink>
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => setCompared(compared === one.number ? null : one.number)}
                      aria-expanded={compared === one.number}
                    >
                      {t('compare')}
                    </Button>
                    {working.mayWrite && <RestoreVersion number={one.number} quiet />}
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
      {months.length > 0 && <Months months={months} />}
      {deed !== null && (
        <DeedDialog
          deed={deed}
          number={waiting?.number ?? 0}
          errors={waiting?.findings.error ?? 0}
          onClose={() => setDeed(null)}
        />
      )}
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

/** `errors`: open in the version that waits; who adopts it all the same says why. */
function DeedDialog(props: { deed: Deed; number: number; errors: number; onClose: () => void }) {
  const { deed, number, errors, onClose } = props
  const t = useTranslations('plan.ui.versions')
  const working = useWorking()
  const queries = useQueryClient()
  const { organisation } = useSession()
  useReturnFocus()
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
  // Errors may have come since it was submitted: then the server says so.
  const despite =
    deed === 'adopt' && (errors > 0 || (one.error instanceof AppError && one.error.code === 'plan.reason-needed'))
  const needed = deed === 'return' || deed === 'refuse' || despite
  // Known once what was typed is kept: nothing that somebody else wrote is submitted unseen.
  const revisionShown = () =>
    queries.getQueryData<WholeStrategy>(apiKey(readStrategy, organisation.slug, { strategy: working.id, marks: true }))
      ?.revision ?? working.summary.revision
  const run = async () => {
    if (!(await working.flush())) return setUnsaved(true)
    const strategy = working.id
    if (deed === 'submit') submit.mutate({ strategy, note, revision: revisionShown() })
    else if (deed === 'adopt') adopt.mutate({ strategy, number, note })
    else if (deed === 'return') giveBack.mutate({ strategy, number, note })
    else refuse.mutate({ strategy, number, note })
  }
  const label: ReactNode = t(needed ? 'noteNeeded' : 'note')
  return (
    <Dialog opened onClose={onClose} title={t(`ask.${deed}`)} size="lg">
      <form
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        <Stack gap="md">
          <Text size="sm" className="measure">
            {t(`askHelp.${deed}`)} {despite && errors > 0 && t('despite', { errors })}
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
    </Dialog>
  )
}
