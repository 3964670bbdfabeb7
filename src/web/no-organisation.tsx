import { Button, Group, Text } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { EmptyState } from '../ui-kit/states.tsx'
import { FullPage } from './failures/full-page.tsx'
import { useMe, useSignOut } from './who.tsx'

/** Signed in, member of nothing (any more). */
export function NoOrganisation() {
  const t = useTranslations('app.noOrganisation')
  const shell = useTranslations('app.shell')
  const { account } = useMe()
  const signOut = useSignOut()
  useDocumentTitle(`${t('title')} · Vigie`)
  return (
    <FullPage>
      <EmptyState heading={1} title={t('title')}>
        {t('lead')}
      </EmptyState>
      <Text mb="md">{t('address', { email: account.email })}</Text>
      <Group>
        <Button variant="default" renderRoot={(props: object) => <Link {...props} to="/account" />}>
          {shell('account')}
        </Button>
        <Button variant="default" onClick={signOut}>
          {shell('signOut')}
        </Button>
      </Group>
    </FullPage>
  )
}
