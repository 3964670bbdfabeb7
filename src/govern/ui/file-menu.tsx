import { Alert, Button, FileButton } from '@mantine/core'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { Dialog } from '../../ui-kit/dialog.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { importPolicy, readPolicy } from '../endpoints.ts'

type Problems = OutputOf<typeof importPolicy>['problems']

/** A file takes the place of the working text, or says what is wrong in it and where. */
export function ImportFile() {
  const t = useTranslations('govern.ui')
  const notifyError = useNotifyError()
  const [problems, setProblems] = useState<Problems>([])
  const read = useApiMutation(importPolicy, {
    refresh: [readPolicy],
    onDone: answer => {
      setProblems(answer.problems)
      if (answer.policy !== null) notify(t('imported'))
    },
  })
  return (
    <>
      <FileButton
        accept=".yaml,.yml,.json,application/yaml"
        onChange={file => {
          if (file !== null) void file.text().then(text => read.mutate({ text }, { onError: notifyError }))
        }}
      >
        {props => (
          <Button {...props} variant="default" loading={read.isPending} leftSection={<Upload size={16} aria-hidden />}>
            {t('importFile')}
          </Button>
        )}
      </FileButton>
      <Dialog opened={problems.length > 0} onClose={() => setProblems([])} title={t('importFile')} size="lg">
        <Alert color="negative" title={t('fileProblems')}>
          <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
            {problems.map(one => (
              <li key={`${one.path} ${one.line} ${one.message}`}>
                {one.line !== null && `${t('problemLine', { line: one.line })} · `}
                {one.path !== '' && <code>{one.path}</code>} {one.message}
              </li>
            ))}
          </ul>
        </Alert>
      </Dialog>
    </>
  )
}
