import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'

type ConnectorPart = 'listen' | 'channel' | 'publish'
export type Texts = (key: string) => string | undefined

/**
 * Texts of a connector by a key of one of its parts (listening stands at its root); undefined where it has none. Its id
 * is data, so the keys are not checked by types.
 */
export function useConnectorTexts(connector: string, part: ConnectorPart = 'listen'): Texts {
  const t = useTranslations() as unknown as { (key: string): string; has: (key: string) => boolean }
  const root = part === 'listen' ? `connectors.${connector}` : `connectors.${connector}.${part}`
  return key => (t.has(`${root}.${key}`) ? t(`${root}.${key}`) : undefined)
}

/** What a person should know before connecting: how to get access, what it costs, what the terms allow. */
export function ConnectorFacts({ connector }: { connector: string }) {
  const text = useConnectorTexts(connector)
  const facts = ['about', 'access', 'cost', 'terms'].map(text).filter(one => one !== undefined)
  return facts.map(fact => (
    <Text key={fact} size="sm" c="dimmed" className="measure">
      {fact}
    </Text>
  ))
}
