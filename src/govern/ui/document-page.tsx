import { Button, Group, Select } from '@mantine/core'
import { Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { exportPolicy, listPolicyVersions, readPolicyDocument } from '../endpoints.ts'
import { ImportFile } from './file-menu.tsx'
import { useWorkingPolicy } from './policy-context.tsx'
import { PolicyFrame } from './policy-frame.tsx'

/** The policy to be read, printed and signed; and as a file. */
export function DocumentPage() {
  const t = useTranslations('govern')
  return (
    <PolicyFrame title={t('pages.document')} lead={t('ui.documentPage.lead')}>
      <Documents />
    </PolicyFrame>
  )
}

function Documents() {
  const t = useTranslations('govern.ui')
  const own = useLocale() === 'en' ? 'en' : 'fr'
  const { organisation } = useSession()
  const { view } = useWorkingPolicy()
  const mayWrite = useCan('govern.write')
  const versions = useApi(listPolicyVersions, {}, { previous: true })
  const [locale, setLocale] = useState<'fr' | 'en'>(own)
  const [version, setVersion] = useState(view.inForce === null ? '' : String(view.inForce.number))
  const [paper, setPaper] = useState<'a4' | 'us-letter'>(
    organisation.timeZone.startsWith('America/') ? 'us-letter' : 'a4',
  )
  const link = (format: 'html' | 'pdf' | 'docx') =>
    address(
      readPolicyDocument,
      { format, locale, paper, ...(version === '' ? {} : { version: Number(version) }) },
      organisation.slug,
    ).url
  return (
    <>
      <Group gap="md" mb="lg" align="flex-end">
        <Select
          label={t('documentPage.which')}
          allowDeselect={false}
          w={220}
          data={[
            { value: '', label: t('documentPage.working') },
            ...(versions.data?.versions ?? []).map(one => ({
              value: String(one.number),
              label: t('versionsPage.number', { number: one.number }),
            })),
          ]}
          value={version}
          onChange={value => setVersion(value ?? '')}
        />
        <Select
          label={t('documentPage.language')}
          allowDeselect={false}
          w={180}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          value={locale}
          onChange={value => setLocale(value === 'en' ? 'en' : 'fr')}
        />
        <Select
          label={t('documentPage.paper')}
          allowDeselect={false}
          w={160}
          data={[
            { value: 'us-letter', label: t('documentPage.letter') },
            { value: 'a4', label: 'A4' },
          ]}
          value={paper}
          onChange={value => setPaper(value === 'a4' ? 'a4' : 'us-letter')}
        />
      </Group>
      <Group gap="sm">
        <Button
          component="a"
          href={link('html')}
          target="_blank"
          rel="noreferrer"
          leftSection={<ExternalLink size={16} aria-hidden />}
        >
          {t('documentPage.html')}
        </Button>
        <Button
          component="a"
          href={link('pdf')}
          download
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
        >
          {t('documentPage.pdf')}
        </Button>
        <Button
          component="a"
          href={link('docx')}
          download
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
        >
          {t('documentPage.docx')}
        </Button>
      </Group>
      <Section title={t('file')}>
        <Group gap="sm">
          <Button
            component="a"
            href={address(exportPolicy, {}, organisation.slug).url}
            download
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
          >
            {t('exportFile')}
          </Button>
          {mayWrite && <ImportFile />}
        </Group>
      </Section>
    </>
  )
}
