import { Button, Code, Group, List, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { RotateCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AppError } from '../../errors.ts'
import { Page } from '../../ui-kit/page.tsx'
import { useMaybeSession } from '../../ui-kit/session.tsx'
import { ErrorState, NotFoundState } from '../../ui-kit/states.tsx'
import { useMe } from '../who.tsx'
import { FullPage } from './full-page.tsx'

/** 404, within the menu where there is one. */
export function NotFoundPage() {
  const t = useTranslations('app.failure')
  const session = useMaybeSession()
  useDocumentTitle(`${t('notFound')} · Vigie`)
  const way = (
    <Button size="sm" mt="sm" renderRoot={(props: object) => <Link {...props} to="/" />}>
      {t('backToToday')}
    </Button>
  )
  if (session === null)
    return (
      <FullPage>
        <NotFoundState heading={1}>{way}</NotFoundState>
      </FullPage>
    )
  return (
    <div style={{ padding: '24px 32px' }}>
      <NotFoundState heading={1}>{way}</NotFoundState>
    </div>
  )
}

/** What somebody sees where the address names an organisation that is not theirs. */
export function OrganisationGone() {
  const t = useTranslations('app.failure')
  const { organisations } = useMe()
  useDocumentTitle(`${t('organisationGone')} · Vigie`)
  return (
    <FullPage>
      <NotFoundState heading={1} detail={t('organisationGone')}>
        {organisations.length > 0 && (
          <>
            <Text mt="sm">{t('chooseOrganisation')}</Text>
            <List spacing="sm">
              {organisations.map(one => (
                <List.Item key={one.slug}>
                  <Link to={`/o/${encodeURIComponent(one.slug)}`}>{one.name}</Link>
                </List.Item>
              ))}
            </List>
          </>
        )}
      </NotFoundState>
    </FullPage>
  )
}

/** A page that broke while it was drawn, or could not be fetched. The menu stays usable. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTranslations('app')
  if (error instanceof AppError)
    return (
      <div style={{ padding: '24px 32px' }}>
        <ErrorState heading={1} error={error} onRetry={reset} />
      </div>
    )
  // The page's parts have other names after an update of the server.
  const unfetched =
    error instanceof Error && /dynamically imported module|Importing a module script|preload CSS/i.test(error.message)
  const offline = unfetched && !navigator.onLine
  const updated = unfetched && !offline
  return (
    <Page title={t(offline ? 'failure.offline' : updated ? 'shell.newVersion' : 'failure.crashed')}>
      {!updated && (
        <Text className="measure" mb="md">
          {offline ? `${t('failure.keptInput')} ${t('failure.offlineTodo')}` : t('failure.crashedTodo')}
        </Text>
      )}
      <Group mb="lg">
        <Button leftSection={<RotateCw size={16} aria-hidden />} onClick={() => window.location.reload()}>
          {t('shell.reload')}
        </Button>
      </Group>
      {!unfetched && (
        <details>
          <summary>
            <TriangleAlert size={14} aria-hidden /> {t('failure.detail')}
          </summary>
          <Title order={2} className="unseen">
            {t('failure.detail')}
          </Title>
          <Code block>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</Code>
        </details>
      )}
    </Page>
  )
}
