import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApiMutation, useClient, useRefresh } from '../../../ui-kit/api.tsx'
import { ColumnMapping } from '../../../ui-kit/column-mapping.tsx'
import { decodeFile } from '../../../ui-kit/decode-file.ts'
import { FormError, FormSection } from '../../../ui-kit/form-section.tsx'
import { notify, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import {
  importCalendarTable,
  type PlanField,
  planFields,
  previewCalendarTable,
  readCalendar,
  undoCalendarTable,
} from '../../endpoints.ts'
import composer from '../composer.module.css'
import { entryReads } from '../entry-reads.ts'

type Preview = OutputOf<typeof previewCalendarTable>
type Mapping = Record<string, '' | PlanField>

/** Contents planned elsewhere, as drafts: what the columns mean is guessed and shown before anything is written. */
export function ImportPlan() {
  const t = useTranslations('publish.calendar.files')
  const client = useClient()
  const refresh = useRefresh()
  const notifyUndo = useNotifyUndo()
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  // What was seen stays in place while it is read anew, with what was chosen for each column.
  const [seen, setSeen] = useState<Preview | null>(null)
  const preview = useApiMutation(previewCalendarTable, { onDone: setSeen })
  const bring = useApiMutation(importCalendarTable, {
    refresh: [...entryReads, readCalendar],
    onDone: ({ ids }) => {
      setFile(null)
      setSeen(null)
      notifyUndo(t('brought', { count: ids.length }), async () => {
        const { kept } = await client(undoCalendarTable, { ids })
        await refresh(...entryReads, readCalendar)
        if (kept > 0) notify(t('broughtKept', { count: kept }))
      })
    },
  })
  const choose = async (chosen: File | null) => {
    if (chosen === null) return
    const text = decodeFile(await chosen.arrayBuffer())
    setFile({ name: chosen.name, text })
    setSeen(null)
    bring.reset()
    preview.mutate({ text })
  }
  return (
    <FormSection title={t('import')} teaching={t('importHelp')}>
      <Group>
        <FileButton onChange={chosen => void choose(chosen)} accept=".csv,.tsv,.txt,text/csv">
          {props => (
            <Button {...props} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
              {file === null ? t('choose') : t('chooseOther', { name: file.name })}
            </Button>
          )}
        </FileButton>
      </Group>
      <FormError error={preview.error ?? bring.error} />
      {file !== null && seen !== null && (
        <Seen
          preview={seen}
          busy={preview.isPending || bring.isPending}
          onMap={mapping => preview.mutate({ text: file.text, mapping })}
          onBring={() => bring.mutate({ text: file.text, mapping: seen.mapping as Mapping })}
        />
      )}
      <Refused rows={seen?.refused ?? []} />
    </FormSection>
  )
}

function Seen(props: { preview: Preview; busy: boolean; onMap: (mapping: Mapping) => void; onBring: () => void }) {
  const t = useTranslations('publish.calendar.files')
  const formats = useFormats()
  const { preview, busy, onMap, onBring } = props
  const { rows, good } = preview
  return (
    <Stack gap="md">
      <ColumnMapping
        columns={preview.columns}
        fields={planFields.map(field => ({ value: field, label: t(`fields.${field}`) }))}
        leftOut={t('leftOut')}
        mapping={preview.mapping}
        onChange={mapping => onMap(mapping as Mapping)}
      />
      {rows.length > 0 && (
        <div>
          <Text fw={500} mb={6}>
            {t('firstRows')}
          </Text>
          <ul className={composer.rows}>
            {rows.map(({ row, at, title, places }) => (
              <li key={row}>
                {title}
                <Text size="sm" c="dimmed">
                  {[
                    formats.moment(at),
                    ...places.map(one => (one.account ? one.name : t('byHand', { place: one.name }))),
                  ].join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <Button loading={busy} disabled={good === 0} onClick={onBring}>
          {t('bring', { count: good })}
        </Button>
      </Group>
    </Stack>
  )
}

/** Said aloud as soon as they are known: the region stands before what it says. */
function Refused({ rows }: { rows: Preview['refused'] }) {
  const t = useTranslations('publish.calendar.files')
  return (
    <div aria-live="polite">
      {rows.length > 0 && (
        <>
          <Text>{t('refused', { count: rows.length })}</Text>
          <ul>
            {rows.map(({ row, why }) => (
              <li key={row}>{t('row', { row, why })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
