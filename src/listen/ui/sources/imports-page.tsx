import { Alert, Button, FileButton, Group, List, Progress, Table, Text } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { ColumnMapping } from '../../../ui-kit/column-mapping.tsx'
import { decodeFile } from '../../../ui-kit/decode-file.ts'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import { upload } from '../../../ui-kit/upload.ts'
import { importFile, listImports, previewImport } from '../../endpoints.ts'
import type { ImportState } from '../../schema.ts'
import classes from '../mention/detail.module.css'

type Preview = OutputOf<typeof previewImport>
type Format = 'csv' | 'ndjson'
const headSize = 200_000

/** Files of mentions: what the columns mean is guessed and shown before anything is stored. */
export function ImportsPage() {
  const t = useTranslations('listen.imports')
  const refresh = useRefresh()
  const imports = useApi(listImports, {})
  useLive('import-progressed', () => void refresh(listImports))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <NewImport onDone={() => void refresh(listImports)} />
      {imports.data !== undefined && imports.data.imports.length > 0 && (
        <Section title={t('earlier')}>
          <ul className={classes.others}>
            {imports.data.imports.map(one => (
              <li key={one.id}>
                <Import state={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function NewImport({ onDone }: { onDone: () => void }) {
  const t = useTranslations('listen.imports')
  const { organisation } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<Record<string, string> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const preview = useApiMutation(previewImport)
  const format: Format = file !== null && /\.(ndjson|jsonl|json)$/i.test(file.name) ? 'ndjson' : 'csv'

  const look = async (chosen: File, with_?: Record<string, string>) => {
    const kind: Format = /\.(ndjson|jsonl|json)$/i.test(chosen.name) ? 'ndjson' : 'csv'
    const head = decodeFile(await chosen.slice(0, headSize).arrayBuffer())
    preview.mutate(
      { format: kind, head, ...(with_ === undefined ? {} : { mapping: with_ }) },
      // What is chosen by hand stays: the answer to an earlier choice may come after a later one.
      { onSuccess: seen => with_ === undefined && setMapping(seen.mapping) },
    )
  }
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setMapping(null)
    setFailure(null)
    if (chosen !== null) void look(chosen)
  }
  const send = async () => {
    if (file === null) return
    setSending(true)
    setFailure(null)
    try {
      const query = {
        name: file.name,
        format,
        ...(mapping === null || format === 'ndjson' ? {} : { mapping: JSON.stringify(mapping) }),
      }
      await upload(importFile, organisation.slug, file, query)
      choose(null)
      preview.reset()
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(false)
    }
  }
  return (
    <Section title={t('new')}>
      <Text className="measure" c="dimmed" mb="md">
        {t('formats')}
      </Text>
      <FileButton onChange={choose} accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv">
        {props => (
          <Button
            {...props}
            variant={file === null ? 'filled' : 'default'}
            leftSection={<FileUp size={16} aria-hidden />}
          >
            {file === null ? t('choose') : t('chooseOther', { name: file.name })}
          </Button>
        )}
      </FileButton>
      <FormError error={preview.error ?? failure} />
      {file !== null && preview.data !== undefined && mapping !== null && (
        <>
          {format === 'csv' && (
            <Columns
              preview={preview.data}
              mapping={mapping}
              onChange={changed => {
                setMapping(changed)
                void look(file, changed)
              }}
            />
          )}
          <Rows preview={preview.data} />
          <Button onClick={() => void send()} loading={sending} mt="md">
            {t('send')}
          </Button>
        </>
      )}
    </Section>
  )
}

/** What an export of another tool calls its columns, told in the words of a mention. */
function Columns(props: {
  preview: Preview
  mapping: Record<string, string>
  onChange: (mapping: Record<string, string>) => void
}) {
  const t = useTranslations('listen.imports')
  const name = (field: string) => {
    const key = `fields.${field.replace('.', '-')}` as 'fields.text'
    return t.has(key) ? t(key) : field
  }
  return (
    <Section title={t('columns')}>
      <Text className="measure" c="dimmed" mb="sm">
        {t('columnsHelp')}
      </Text>
      <ColumnMapping
        columns={props.preview.columns}
        fields={props.preview.fields.map(field => ({ value: field, label: name(field) }))}
        leftOut={t('leftOut')}
        mapping={props.mapping}
        onChange={props.onChange}
      />
    </Section>
  )
}

function Rows({ preview }: { preview: Preview }) {
  const t = useTranslations('listen.imports')
  const formats = useFormats()
  return (
    <Section title={t('firstRows')}>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('row')}</Table.Th>
              <Table.Th>{t('date')}</Table.Th>
              <Table.Th>{t('author')}</Table.Th>
              <Table.Th>{t('text')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map(row => (
              <Table.Tr key={row.row}>
                <Table.Td>{row.row}</Table.Td>
                <Table.Td>{row.publishedAt === null ? '—' : formats.moment(row.publishedAt)}</Table.Td>
                <Table.Td>{row.author ?? '—'}</Table.Td>
                <Table.Td>
                  {row.error === null ? (row.title ?? row.text.slice(0, 160)) : <Text c="negative">{row.error}</Text>}
                  {row.remarks.map(remark => (
                    <Text key={remark} size="sm" c="dimmed">
                      {remark}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  )
}

function Import({ state }: { state: ImportState }) {
  const t = useTranslations('listen.imports')
  const formats = useFormats()
  return (
    <>
      <Group gap="sm">
        <Text fw={500}>{state.name}</Text>
        <Text size="sm" c="dimmed">
          {formats.moment(state.createdAt)} · {t(`states.${state.state}`)}
        </Text>
        <PageLink to="listen/river" search={{ source: [state.sourceId] }} size="sm">
          {t('see')}
        </PageLink>
      </Group>
      {state.state === 'running' && <Progress value={100} animated my={4} aria-label={t('progress')} />}
      <Text size="sm">
        {t('result', {
          rows: state.rows,
          added: state.added,
          known: state.known,
          matched: state.matched,
          failed: state.failed,
        })}
      </Text>
      {state.errors.length > 0 && (
        <Alert color="negative" title={t('errors')} mt="xs">
          <List size="sm">
            {state.errors.slice(0, 20).map(one => (
              <List.Item key={one.row}>{t('errorRow', { row: one.row, message: one.message })}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {state.remarks.length > 0 && (
        <Alert color="lamp" title={t('remarks')} mt="xs">
          <List size="sm">
            {state.remarks.map(one => (
              <List.Item key={`${one.rows[0]} ${one.message}`}>
                {t('remarkRows', { ...one, rows: one.rows.join(', '), more: one.count - one.rows.length })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
