import { Badge, Group, Text } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { OutputOf } from '../../endpoint.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useConnectorTexts } from '../../ui-kit/connector-texts.tsx'
import { FormSection } from '../../ui-kit/form-section.tsx'
import { PageLink, useUrlState } from '../../ui-kit/links.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { listConnectors } from '../endpoints.ts'
import classes from './channels.module.css'
import { ConnectForm } from './connect-form.tsx'
import { ConnectGuide } from './connect-guide.tsx'

type Connector = OutputOf<typeof listConnectors>['connectors'][number]

const address = z.object({ network: z.string().optional().catch(undefined) })

/** First the network, then what it takes to get in, then the account. */
export function NewChannelPage() {
  const t = useTranslations('channels')
  const [{ network }] = useUrlState(address)
  const answer = useApi(listConnectors, {}, { staleAfter: 600_000 })
  const chosen = answer.data?.connectors.find(one => one.id === network)
  if (chosen !== undefined) return <ConnectPage key={chosen.id} connector={chosen} />
  return (
    <Page title={t('pages.connect')} lead={t('connect.lead')}>
      <Loaded answer={answer}>
        {({ connectors }) =>
          connectors.length === 0 ? (
            <Text c="dimmed">{t('connect.none')}</Text>
          ) : (
            <ul className={classes.networks} aria-label={t('connect.network')}>
              {connectors.map(connector => (
                <li key={connector.id}>
                  <NetworkRow connector={connector} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function NetworkRow({ connector }: { connector: Connector }) {
  const t = useTranslations('channels.list')
  const text = useConnectorTexts(connector.id, 'channel')
  return (
    <>
      <Group gap={8}>
        <PageLink to="channels/new" search={{ network: connector.id }} className={classes.network ?? ''}>
          {connector.name}
        </PageLink>
        {connector.imaginary && (
          <Badge color="gray" size="sm">
            {t('imaginary')}
          </Badge>
        )}
        {!connector.publishes && (
          <Badge color="gray" size="sm">
            {t('listensOnly')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" className="measure">
        {text('guide.cost')}
      </Text>
    </>
  )
}

function ConnectPage({ connector }: { connector: Connector }) {
  const t = useTranslations('channels.connect')
  return (
    <Page
      title={t('title', { network: connector.name })}
      width="form"
      filters={
        <PageLink to="channels/new" size="sm">
          <ArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 6 }} />
          {t('other')}
        </PageLink>
      }
    >
      <ConnectGuide connector={connector} />
      <FormSection title={t('form')} teaching={t('formHelp')}>
        <ConnectForm connector={connector} />
      </FormSection>
    </Page>
  )
}
