import { Button, FileButton, Group, Text } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useRefresh } from '../../../ui-kit/api.tsx'
import { FileLink } from '../../../ui-kit/file-link.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan, useSession } from '../../../ui-kit/session.tsx'
import { upload } from '../../../ui-kit/upload.ts'
import { importInventoryTable, listInventory } from '../../endpoints.ts'

type Done = OutputOf<typeof importInventoryTable>

/** The inventory as a table, out and in. */
export function TableFiles() {
  const t = useTranslations('publish.inventory.table')
  const { organisation } = useSession()
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  const [state, setState] = useState<{ done: Done | null; error: unknown; busy: boolean }>(idle)
  const bring = async (file: File | null) => {
    if (file === null) return
    setState({ ...idle, busy: true })
    try {
      setState({ ...idle, done: await upload(importInventoryTable, organisation.slug, file, {}) })
      await refresh(listInventory)
    } catch (error) {
      setState({ ...idle, error })
    }
  }
  const { done } = state
  return (
    <Section title={t('title')}>
      <Group gap="lg">
        <FileLink href={`/api/o/${encodeURIComponent(organisation.slug)}/publish/inventory-table`}>
          {t('export')}
        </FileLink>
        {mayWrite && (
          <FileButton onChange={bring} accept=".csv,text/csv">
            {props => (
              <Button
                {...props}
                variant="default"
                size="compact-sm"
                loading={state.busy}
                leftSection={<FileUp size={15} aria-hidden />}
              >
                {t('import')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {mayWrite && (
        <Text size="sm" c="dimmed" mt="xs" className="measure">
          {t('importHelp')}
        </Text>
      )}
      <FormError error={state.error} />
      <div aria-live="polite">
        {done !== null && <Text mt="xs">{t('done', { added: done.added, updated: done.updated })}</Text>}
        {done !== null && done.refused.length > 0 && (
          <>
            <Text mt="xs">{t('refused', { count: done.refused.length })}</Text>
            <ul>
              {done.refused.map(({ row, why }) => (
                <li key={row}>{t('row', { row, why })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}

const idle = { done: null, error: null, busy: false }
