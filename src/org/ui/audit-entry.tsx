import { Code } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useFormats } from '../../ui-kit/session.tsx'
import type { listAudit } from '../endpoints.ts'
import classes from './org.module.css'

type Entry = OutputOf<typeof listAudit>['items'][number]

/**
 * One line: hour, sentence, and what exactly changed behind it. The sentence of `plan.adopt-strategy` is
 * `plan.audit.adopt-strategy`, with `{actor}` and `{subject}`; an action without one shows its bare name.
 */
export function AuditEntry({ entry }: { entry: Entry }) {
  const t = useTranslations('org.audit')
  const { time, moment } = useFormats()
  const sentence = useSentence()(entry)
  const changes = changesOf(entry.details)
  const via = entry.actor.via === 'session' ? null : t(`via.${entry.actor.via}`)
  const where = [via, entry.ip].filter(Boolean).join(' · ')
  return (
    <div className={classes.entry}>
      <time dateTime={entry.at} title={moment(entry.at)}>
        {time(entry.at)}
      </time>
      <div>
        <div>{sentence}</div>
        {(where !== '' || changes.length > 0) && (
          <div className={classes.entryDetail}>
            {where}
            {changes.length > 0 && (
              <details>
                <summary>{t('details')}</summary>
                <ul>
                  {changes.map(change => (
                    <li key={change.name}>
                      {change.name}{' '}
                      {change.before !== undefined && (
                        <>
                          <Code>{show(change.before)}</Code> →{' '}
                        </>
                      )}
                      <Code>{show(change.after)}</Code>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
      </div>
    </div>
  )
}

function useSentence(): (entry: Entry) => string {
  // The action comes at run time; an unknown one falls back, so that an entry is never lost from view.
  const t = useTranslations() as unknown as {
    (key: string, values: Record<string, string>): string
    has(key: string): boolean
  }
  return entry => {
    const values = { actor: entry.actor.name, subject: entry.subject.name }
    const key = entry.action.replace('.', '.audit.actions.')
    if (t.has(key)) return t(key, values)
    return t('org.audit.other', { ...values, action: entry.action })
  }
}

type Change = { name: string; before?: unknown; after: unknown }

function changesOf(details: Record<string, unknown>): Change[] {
  const { before, after, ...rest } = details
  const was = asRecord(before)
  const is = asRecord(after)
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return [
    ...names.map(name => ({ name, ...(name in was ? { before: was[name] } : {}), after: is[name] })),
    ...Object.entries(rest).map(([name, value]) => ({ name, after: value })),
  ]
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const show = (value: unknown): string =>
  value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
