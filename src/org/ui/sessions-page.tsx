import { Badge, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { endSession, endSessions, listSessions } from '../endpoints.ts'
import { nameBrowser } from './name-browser.ts'
import classes from './org.module.css'

/** Where the account is signed in. */
export function SessionsPage() {
  const t = useTranslations('org')
  const fail = useNotifyError()
  const { moment, age } = useFormats()
  const answer = useApi(listSessions, {})
  const end = useApiMutation(endSession, { refresh: [listSessions] })
  const endAll = useApiMutation(endSessions, { refresh: [listSessions] })
  const others = (answer.data?.items ?? []).filter(one => !one.current).length
  return (
    <Page
      title={t('pages.sessions')}
      lead={t('sessions.lead')}
      width="form"
      action={
        others > 0 && (
          <Button
            variant="default"
            loading={endAll.isPending}
            onClick={() =>
              endAll.mutate(
                {},
                { onSuccess: ({ ended }) => notify(t('sessions.ended', { count: ended })), onError: fail },
              )
            }
          >
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <Loaded answer={answer}>
        {({ items }) => (
          <ul className={classes.rows}>
            {items.map(one => {
              const { browser, system } = nameBrowser(one.userAgent)
              return (
                <li key={one.id}>
                  <div>
                    <Group gap={10}>
                      <Text fw={500}>
                        {browser === null
                          ? t('sessions.unknown')
                          : system === null
                            ? browser
                            : t('sessions.browserOn', { browser, system })}
                      </Text>
                      {one.current && <Badge color="action">{t('sessions.current')}</Badge>}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {[
                        one.ip,
                        t('sessions.since', { moment: moment(one.createdAt) }),
                        one.current ? null : t('sessions.seen', { age: age(one.lastSeenAt, new Date()) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </div>
                  {!one.current && (
                    <Button
                      size="sm"
                      variant="default"
                      aria-label={t('sessions.endNamed', { name: browser ?? t('sessions.unknown') })}
                      loading={end.isPending && end.variables.id === one.id}
                      onClick={() => end.mutate({ id: one.id }, { onError: fail })}
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}
