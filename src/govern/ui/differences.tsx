import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { comparePolicyVersions } from '../endpoints.ts'
import { fieldsOf, type PolicyDifference, type PolicyPart } from '../schema.ts'
import classes from './govern.module.css'
import { usePolicyWords } from './words.ts'

/** What changed from a version to the working text, part by part. */
export function Differences({ from }: { from: number }) {
  const t = useTranslations('govern.ui.versionsPage')
  const words = usePolicyWords()
  const read = useApi(comparePolicyVersions, { from })
  if (read.data === undefined)
    return read.error === null ? <PageSkeleton shape="text" count={3} /> : <ErrorState error={read.error} />
  if (read.data.differences.length === 0)
    return (
      <Text size="sm" mt="sm">
        {t('same')}
      </Text>
    )
  return (
    <div style={{ marginTop: 12 }}>
      <Text size="sm" fw={600} mb="xs">
        {t('compareTitle', { number: from })}
      </Text>
      <ul className={classes.rows}>
        {read.data.differences.map(one => (
          <li key={`${one.part} ${one.id}`}>
            <Text size="sm" fw={500}>
              {t(one.kind)} – {words.part(one.part as PolicyPart).title}
              {one.name !== '' && ` · ${one.name}`}
            </Text>
            {one.kind === 'changed' && one.fields.map(field => <Field key={field.field} of={one} field={field} />)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Field({ of, field }: { of: PolicyDifference; field: PolicyDifference['fields'][number] }) {
  const t = useTranslations('govern.ui')
  const words = usePolicyWords()
  const part = of.part as PolicyPart
  const meta = fieldsOf(part).find(one => one.name === field.field)?.meta
  const say = (value: unknown): string => {
    if (value === null || value === undefined) return '–'
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.map(say).join(', ')
    if (meta !== undefined && (meta.as === 'choice' || meta.as === 'choices'))
      return words.value(meta.words, String(value))
    return typeof value === 'object' ? Object.values(value).map(say).join(' ') : String(value)
  }
  return (
    <div style={{ marginTop: 4 }}>
      <Text size="sm" c="dimmed">
        {words.field(part, field.field).label}
      </Text>
      <del className={classes.before} style={{ textDecoration: 'none' }}>
        <span className="unseen">{t('versionsPage.before')} </span>
        {say(field.before)}
      </del>
      <ins className={classes.after} style={{ textDecoration: 'none' }}>
        <span className="unseen">{t('versionsPage.after')} </span>
        {say(field.after)}
      </ins>
    </div>
  )
}
