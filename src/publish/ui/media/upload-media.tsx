import { Button, FileButton, Progress, Stack, Text } from '@mantine/core'
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRefresh } from '../../../ui-kit/api.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import { upload } from '../../../ui-kit/upload.ts'
import { listMedia, uploadMedia } from '../../endpoints.ts'

/** Brings a file in, telling how far it is; then its page asks what it shows. */
export function UploadMedia() {
  const t = useTranslations('publish.library')
  const formats = useFormats()
  const { organisation } = useSession()
  const refresh = useRefresh()
  const go = useGo()
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const send = async (file: File | null) => {
    if (file === null) return
    const { name } = file
    setFailure(null)
    setSending({ name, share: 0 })
    try {
      const made = await upload(uploadMedia, organisation.slug, file, { name: name.slice(0, 200) }, share =>
        setSending({ name, share }),
      )
      await refresh(listMedia)
      notify(t('sent'))
      go('publish/media/$mediaId', { params: { mediaId: made.id } })
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(null)
    }
  }
  const said = sending === null ? '' : t('sending', { name: sending.name, percent: formats.percent(sending.share) })
  return (
    <Stack gap={8} maw={420} align="flex-end">
      <FileButton onChange={file => void send(file)}>
        {button => (
          <Button {...button} disabled={sending !== null} leftSection={<ImagePlus size={16} aria-hidden />}>
            {t('add')}
          </Button>
        )}
      </FileButton>
      {sending !== null && (
        <div>
          <Text size="sm" c="dimmed">
            {said}
          </Text>
          <Progress value={sending.share * 100} size="sm" aria-label={said} />
        </div>
      )}
      <FormError error={failure} />
    </Stack>
  )
}
