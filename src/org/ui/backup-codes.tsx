import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './org.module.css'

/** Shown once: to copy, to keep in a file, to write down. */
export function BackupCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTranslations('org.twoStep')
  const app = useTranslations('app')
  const text = codes.join('\n')
  return (
    <Stack gap={14}>
      <Text role="status">{t('codesTeaching')}</Text>
      <ul className={classes.codes} aria-label={t('codesLabel')}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" size="sm" onClick={copy}>
              {copied ? app('copied') : app('copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          size="sm"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={t('codesFile')}
        >
          {t('codesDownload')}
        </Button>
        <Button size="sm" onClick={onKept}>
          {t('codesKept')}
        </Button>
      </Group>
    </Stack>
  )
}
