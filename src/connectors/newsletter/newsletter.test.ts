import { expect, test } from 'vitest'
import { checkChannelTexts } from '../check-channel-texts.ts'
import { anyConnector } from '../registry.ts'
import { channel } from './channel.ts'
import { newsletter } from './index.ts'

const settings = {
  title: 'La Lettre du phare',
  senderName: 'Musée du Phare',
  senderAddress: 'lettre@phare.example',
  postalAddress: '1, rue du Quai, Rimouski',
  language: 'fr' as const,
  purpose: 'Une fois par mois, le programme du musée.',
}
const context = {
  settings,
  secret: null,
  http: null as never,
  now: new Date('2027-03-01T14:00:00Z'),
  signal: new AbortController().signal,
  key: 'abcdefghijklmnopqrstuvwxyz',
  intend: async () => {},
}
const draft = { title: 'Mars', parts: [], summary: null, link: null, language: 'fr', options: {} }

test('its words are there in both languages', () => checkChannelTexts(anyConnector(newsletter)))

test('two lists of one name are one account, whatever their sender', async () => {
  const other = { ...context, settings: { ...settings, title: 'LA LETTRE DU PHARE', senderAddress: 'x@phare.example' } }
  expect((await channel.identify(other)).key).toBe((await channel.identify(context)).key)
})

test('an issue that was handed over is the same issue when it is handed over again', async () => {
  const said: string[] = []
  const next = () => channel.publish!.next({ ...context, intend: async () => void said.push('intend') }, draft, null)
  expect(await next()).toEqual(await next())
  expect(said).toHaveLength(2)
})

test('without a postal address, a purpose or a real sender there is no list', () => {
  for (const wrong of [{ postalAddress: '' }, { purpose: 'rien' }, { senderAddress: 'phare' }])
    expect(channel.settings.safeParse({ ...settings, ...wrong }).success).toBe(false)
})
