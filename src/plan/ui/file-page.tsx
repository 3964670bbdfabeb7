import { Anchor, Button, FileButton, Group, Text, Textarea } from '@mantine/core'
import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useApiMutation, useClient, useRefresh } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useGo } from '../../ui-kit/links.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { PageSkeleton } from '../../ui-kit/states.tsx'
import { createStrategy, exportFile, importFile, listStrategies, readFile, readStrategy } from '../endpoints.ts'
import { Differences } from './differences.tsx'
import { PlanFrame } from './plan-frame.tsx'
import { chooseStrategy, useCurrentStrategy, useWorking } from './strategy-context.tsx'

/** The strategy as a file: taken out, and brought back after a look at what would change. */
export function FilePage() {
  const t = useTranslations('plan.ui.file')
  const { summary } = useCurrentStrategy()
  if (summary === undefined)
    return (
      <Page title={t('title')}>
        <PageSkeleton />
      </Page>
    )
  if (summary === null)
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
  const refresh = useRefresh()
  const read = useApiMutation(importFile)
  const shown = read.data
  const put = (apply: boolean) =>
    read.mutate(
      { strategy: working.id, text, apply, ...(apply && shown !== undefined ? { revision: shown.revision } : {}) },
      {
        onSuccess: answer => {
          if (!apply || answer.change === null) return
          notify(t('applied'))
          setText('')
          void refresh(readStrategy, listStrategies)
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
          {shown !== undefined && shown.problems.length === 0 && shown.change === null && (
            <Differences differences={shown.differences} />
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
  if (!mayWrite) return <Text>{t('notAllowed')}</Text>
  const begin = async () => {
    try {
      setError(null)
      const answer = await client(readFile, { text })
      setProblems(answer.problems)
      if (answer.document === null || answer.problems.length > 0) return
      const document = answer.document
      const made = await client(createStrategy, {
        name: document.name?.trim() || session.organisation.name,
        language: document.language ?? (locale === 'en' ? 'en' : 'fr'),
        mode: document.mode ?? 'full',
      })
      // As a file rather than as data: its comments stay for the day when it is exported again.
      await client(importFile, { strategy: made.id, text, apply: true, revision: made.revision })
      chooseStrategy(session.organisation.slug, made.id)
      await refresh(listStrategies)
      go('plan')
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <TextOrFile text={text} onText={setText} />
      <Button mt="md" disabled={text === ''} onClick={() => void begin()}>
        {t('begin')}
      </Button>
      <FormError error={error} />
      <Problems problems={problems} />
    </>
  )
}
