import { expect } from 'vitest'
import type { z } from 'zod'
import { drawnForm, missingTexts } from './check-texts.ts'
import type { Connector } from './contract.ts'

/** Both forms of a channel (the access, the options of a post) and its guide, in both languages. */
export function checkChannelTexts(connector: Connector): void {
  const { channel } = connector
  if (channel === undefined) return
  const at = `connectors.${connector.id}`
  const form = (place: string, schema: z.ZodObject) => drawnForm(`${at}.${place}`, schema)
  const missing = [
    ...form('channel', channel.settings),
    ...(channel.publish === undefined ? [] : form('publish', channel.publish.options)),
    ...['access', 'cost', 'terms'].flatMap(part => missingTexts(`${at}.channel.guide.${part}`)),
  ]
  if (channel.auth === 'secret' || channel.auth === 'either') missing.push(...missingTexts(`${at}.channel.secret`))
  expect(missing).toEqual([])
}
