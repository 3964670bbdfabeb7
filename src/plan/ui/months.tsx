import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { listVersions } from '../endpoints.ts'
import classes from './plan.module.css'

/** Who reads and who writes, month after month (C12): numbers, never names. */
export function Months({ months }: Pick<OutputOf<typeof listVersions>, 'months'>) {
  const t = useTranslations('plan.ui.versions.months')
  const formats = useFormats()
  return (
    <Section title={t('title')}>
      <Text size="sm" c="dimmed" mb="sm" className="measure">
        {t('help')}
      </Text>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('wrote')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(one => (
            <tr key={one.month}>
              <th scope="row">{formats.month(one.month)}</th>
              <td>{formats.number(one.opened)}</td>
              <td>{formats.number(one.wrote)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
