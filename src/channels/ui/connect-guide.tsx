import { Anchor, Text } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useConnectorTexts } from '../../ui-kit/connector-texts.tsx'
import { FormSection } from '../../ui-kit/form-section.tsx'
import classes from './channels.module.css'
import { Fact } from './fact.tsx'

/** How to get the access, what it costs and what the terms allow: before anything is asked. */
export function ConnectGuide({ connector }: { connector: { id: string; name: string; docs: string } }) {
  const t = useTranslations('channels.connect')
  const text = useConnectorTexts(connector.id, 'channel')
  return (
    <FormSection
      title={t('access')}
      teaching={
        <Anchor href={connector.docs} target="_blank" rel="noreferrer" size="sm">
          {t('docs')}
          <ExternalLink size={13} aria-hidden style={{ verticalAlign: '-1px', marginInlineStart: 5 }} />
        </Anchor>
      }
    >
      <Text className="measure">{text('guide.access')}</Text>
      <dl className={classes.guide}>
        <Fact label={t('cost')}>{text('guide.cost')}</Fact>
        <Fact label={t('terms')}>{text('guide.terms')}</Fact>
      </dl>
    </FormSection>
  )
}
