import { Button, Group } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { readPolicy, startPolicy } from '../endpoints.ts'
import { ImportFile } from './file-menu.tsx'

/** Nothing yet: a model to change, a blank page, or a file. */
export function StartPolicy() {
  const t = useTranslations('govern.ui')
  const language = useLocale() === 'en' ? 'en' : 'fr'
  const mayWrite = useCan('govern.write')
  const start = useApiMutation(startPolicy, { refresh: [readPolicy] })
  return (
    <EmptyState title={t('start.title')}>
      <p className="measure">{t('start.why')}</p>
      {mayWrite ? (
        <Group gap="sm" mt="md">
          <Button loading={start.isPending} onClick={() => start.mutate({ from: 'starter', language })}>
            {t('start.starter')}
          </Button>
          <Button variant="default" onClick={() => start.mutate({ from: 'empty', language })}>
            {t('start.empty')}
          </Button>
          <ImportFile />
        </Group>
      ) : (
        <p>{t('start.nobody')}</p>
      )}
      <FormError error={start.error} />
    </EmptyState>
  )
}
