import { Anchor, Button, Checkbox, FileButton, Group, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { z } from 'zod'
import { address } from '../../client.ts'
import { useApiMutation, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useGo, useUrlState } from '../../ui-kit/links.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { PageSkeleton } from '../../ui-kit/states.tsx'
import { exportFile, importFile, listFindings, listStrategies, readStrategy } from '../endpoints.ts'
import { markOld } from './after-change.ts'
import { beginFromFile } from './begin-from-file.ts'
import { chooseStrategy, useCurrentStrategy } from './current-strategy.ts'
import { Differences } from './differences.tsx'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

const search = z.object({ new: z.coerce.boolean().optional().catch(undefined) })

/** The strategy as a file: taken out, and brought back after a look at what would change. */
export function FilePage() {
  const t = useTranslations('plan.ui.file')
  const { summary } = useCurrentStrategy()
  const [{ new: another }] = useUrlState(search)
  if (summary === undefined)
    return (
      <Page title={t('title')}>
        <PageSkeleton />
      </Page>
    )
  // One more strategy: the file never goes over the one that is shown.
  if (summary === null || another === true)
    return (
      <Page title={t('title')} lead={t('firstLead')}>
        <FirstFromFile />
      </Page>
    )
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <InAndOut />}
    </PlanFrame>
  )
}

type Problem = { line: number; column: number; message: string }

function Problems({ problems }: { problems: Problem[] }) {
  const t = useTranslations('plan.ui.file')
  if (problems.length === 0) return null
  return (
    <div role="alert">
      <Text fw={600} mt="md">
        {t('problems', { count: problems.length })}
      </Text>
      <ul>
        {problems.slice(0, 50).map(one => (
          <li key={`${one.line}:${one.column}:${one.message}`}>
            {t('where', { line: one.line, column: one.column })} {one.message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function TextOrFile({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useTranslations('plan.ui.file')
  return (
    <>
      <FileButton
        accept=".yaml,.yml,.json,text/yaml,application/json"
        onChange={file => void file?.text().then(onText)}
      >
        {props => (
          <Button {...props} variant="default" leftSection={<Upload size={15} aria-hidden />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <Textarea
        mt="md"
        label={t('text')}
        description={t('textHelp')}
        autosize
        minRows={6}
        maxRows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
        value={text}
        onChange={event => onText(event.currentTarget.value)}
      />
    </>
  )
}

function InAndOut() {
  const t = useTranslations('plan.ui.file')
  const { organisation } = useSession()
  const working = useWorking()
  const [text, setText] = useState('')
  const [takeOver, setTakeOver] = useState(false)
  const refresh = useRefresh()
  const queries = useQueryClient()
  const read = useApiMutation(importFile)
  const shown = read.data
  const put = (apply: boolean) =>
    read.mutate(
      {
        strategy: working.id,
        text,
        apply,
        acceptances: takeOver,
        ...(apply && shown !== undefined ? { revision: shown.revision } : {}),
      },
      {
        onSuccess: answer => {
          if (!apply || answer.change === null) return
          notify(t('applied'))
          setText('')
          void refresh(readStrategy, listStrategies)
          markOld(queries, organisation.slug, working.id, 'any')
        },
      },
    )
  return (
    <>
      <Section title={t('out')}>
        <Text size="sm" c="dimmed" mb="md" className="measure">
          {t('outHelp')}
        </Text>
        <Anchor href={address(exportFile, { strategy: working.id }, organisation.slug).url} download>
          <Group gap={6} component="span" display="inline-flex">
            <Download size={15} aria-hidden />
            {t('download')}
          </Group>
        </Anchor>
      </Section>
      {working.mayWrite && (
        <Section title={t('in')}>
          <Text size="sm" c="dimmed" mb="md" className="measure">
            {t('inHelp')}
          </Text>
          <TextOrFile
            text={text}
            onText={next => {
              setText(next)
              read.reset()
            }}
          />
          <Group mt="md" gap="sm">
            <Button
              variant={shown === undefined ? 'filled' : 'default'}
              disabled={text === ''}
              loading={read.isPending}
              onClick={() => put(false)}
            >
              {t('preview')}
            </Button>
            {shown !== undefined &&
              shown.problems.length === 0 &&
              shown.differences.length > 0 &&
              shown.change === null && (
                <Button onClick={() => put(true)}>{t('apply', { count: shown.differences.length })}</Button>
              )}
          </Group>
          <FormError error={read.error} />
          {shown !== undefined && <Problems problems={shown.problems} />}
          {shown !== undefined && (shown.leftOut.length > 0 || takeOver) && shown.change === null && (
            <Checkbox
              mt="md"
              label={t('takeOver')}
              description={t('leftOut', { count: shown.leftOut.length })}
              checked={takeOver}
              onChange={event => setTakeOver(event.currentTarget.checked)}
            />
          )}
          {shown !== undefined && shown.problems.length === 0 && shown.change === null && (
            <Differences differences={shown.differences} />
          )}
          {shown !== undefined && shown.series.length > 0 && shown.change === null && (
            <Text size="sm" mt="md">
              {t('series', { count: shown.series.length, names: shown.series.map(one => one.name).join(', ') })}
            </Text>
          )}
        </Section>
      )}
    </>
  )
}

function FirstFromFile() {
  const t = useTranslations('plan.ui.file')
  const session = useSession()
  const locale = useLocale()
  const mayWrite = useCan('plan.write')
  const client = useClient()
  const refresh = useRefresh()
  const go = useGo()
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  if (!mayWrite) return <Text>{t('notAllowed')}</Text>
  const begin = async () => {
    setBusy(true)
    try {
      setError(null)
      const { id, problems: found } = await beginFromFile(client, text, {
        name: session.organisation.name,
        language: locale === 'en' ? 'en' : 'fr',
      })
      setProblems(found)
      if (id === null) return
      chooseStrategy(session.organisation.slug, id)
      await refresh(listStrategies)
      go('plan')
      const { findings } = await client(listFindings, { strategy: id })
      notify(t('begun', { errors: findings.filter(one => one.severity === 'error' && one.accepted === null).length }))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <TextOrFile text={text} onText={setText} />
      <Button mt="md" disabled={text === ''} loading={busy} onClick={() => void begin()}>
        {t('begin')}
      </Button>
      <FormError error={error} />
      <Problems problems={problems} />
    </>
  )
}
