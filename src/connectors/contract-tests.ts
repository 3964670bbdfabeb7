import { expect, test } from 'vitest'
import type { z } from 'zod'
import { OutboundError } from '../outbound/index.ts'
import { checkItems } from './check-items.ts'
import { checkTexts } from './check-texts.ts'
import { ConnectorError } from './connector-error.ts'
import type { Connector, ConnectorContext, Cursor, Item, Page } from './contract.ts'
import { type FixtureAnswer, type FixtureOutbound, fixtureOutbound } from './fixture-outbound.ts'

export type ContractFixtures<Settings extends z.ZodObject> = {
  /** What a person would fill in; with several ways to listen, one set each. */
  settings: z.input<Settings> | z.input<Settings>[]
  secret?: string
  /** Recorded answers: `new URL('./fixtures/', import.meta.url)`, or a network of the test's own making. */
  network: URL | (() => FixtureOutbound)
  /** The moment of the recording. */
  now: Date
  /** For connectors that receive: payloads that bring at least one item each. */
  payloads?: unknown[]
  /** For connectors that discover: an address that the fixtures know. */
  address?: string
}

/**
 * What every connector owes, whatever its network (docs/add-a-connector.md). Called once at the top of a connector's test
 * file; the connector's own tests say what is particular to it.
 */
export function connectorContract<Settings extends z.ZodObject>(
  connector: Connector<Settings>,
  fixtures: ContractFixtures<Settings>,
): void {
  const name = `contract of ${connector.id}`
  const inputs = [fixtures.settings].flat() as z.input<Settings>[]
  const network = () => (fixtures.network instanceof URL ? fixtureOutbound(fixtures.network) : fixtures.network())
  const context = (
    input: z.input<Settings>,
    http: FixtureOutbound,
    signal = new AbortController().signal,
  ): ConnectorContext<Settings> => ({
    settings: connector.settings.parse(input) as z.output<Settings>,
    secret: fixtures.secret ?? null,
    http,
    now: fixtures.now,
    signal,
  })
  const { poll, stream, receive } = connector.listen ?? {}
  const streams = (input: z.input<Settings>) =>
    stream !== undefined &&
    (poll === undefined || (connector.listen?.streams?.(connector.settings.parse(input) as z.output<Settings>) ?? true))

  test(`${name}: says who it is, draws its form, speaks both languages`, () => {
    expect(connector.id).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(connector.name.trim()).not.toBe('')
    expect(URL.canParse(connector.docs)).toBe(true)
    expect(connector.listen?.everyMinutes ?? 1).toBeGreaterThan(0)
    for (const input of inputs) expect(connector.settings.safeParse(input).error).toBeUndefined()
    checkTexts(connector)
  })

  for (const [index, input] of inputs.entries()) {
    const which = inputs.length === 1 ? name : `${name} (${index + 1})`
    if (poll !== undefined && !streams(input)) {
      test(`${which}: brings sound items, then nothing until something changes`, async () => {
        const http = network()
        const pages = await pollAll(cursor => poll(context(input, http), cursor))
        const items = pages.flatMap(page => page.items)
        expect(items.length).toBeGreaterThan(0)
        checkItems(items, fixtures.now)
        const again = await pollAll(cursor => poll(context(input, http), cursor), pages.at(-1)!.cursor)
        expect(again.flatMap(page => page.items)).toEqual([])
      })

      test(`${which}: gives the same keys when read anew`, async () => {
        const keys = async () => (await poll(context(input, network()), null)).items.map(item => item.key)
        expect(await keys()).toEqual(await keys())
      })

      test(`${which}: names what goes wrong as a ConnectorError of the right kind`, async () => {
        const kind = (answer: FixtureAnswer) =>
          poll(context(input, allAnswer(answer)), null).then(
            page => page.items.length,
            (error: unknown) => (error instanceof ConnectorError ? error.kind : error),
          )
        expect(await kind({ error: new OutboundError('closed-connection', { host: 'broken.example' }) })).toBe(
          'unavailable',
        )
        expect(await kind({ error: new OutboundError('no-answer', { host: 'slow.example' }) })).toBe('unavailable')
        expect(await kind({ error: new OutboundError('private-network', { host: 'private.example' }) })).toBe(
          'rejected',
        )
        expect(await kind({ status: 500, body: 'oh' })).toBe('unavailable')
        expect(await kind({ status: 401, body: 'no' })).toBe('auth')
        expect(['gone', 'rejected']).toContain(await kind({ status: 410, body: 'no' }))
        for (const nonsense of [
          '',
          '<',
          '{"a":',
          '\u0000\u0001',
          '[]',
          '{}',
          'null',
          '<html><body>Hello</body></html>',
        ]) {
          expect(['unavailable', 'rejected', 'gone', 0]).toContain(await kind({ body: nonsense }))
        }
        const limited = await poll(
          context(input, allAnswer({ status: 429, headers: { 'retry-after': '60' } })),
          null,
        ).catch((error: unknown) => error)
        expect(limited).toMatchObject({ kind: 'rate-limit', retryAt: new Date(fixtures.now.getTime() + 60_000) })
      })

      test(`${which}: stops when told to`, async () => {
        const reason = new Error('told to stop')
        await expect(poll(context(input, network(), AbortSignal.abort(reason)), null)).rejects.toBe(reason)
      })
    }

    if (stream !== undefined && streams(input)) {
      test(`${which}: streams sound items, then ends or breaks in an orderly way when told to`, async () => {
        const controller = new AbortController()
        const items: Item[] = []
        try {
          for await (const page of stream(context(input, network(), controller.signal), null)) {
            checkCursor(page.cursor)
            items.push(...page.items)
            if (items.length > 0) controller.abort()
          }
        } catch (error) {
          if (!controller.signal.aborted) expect(error).toBeInstanceOf(ConnectorError)
        }
        expect(items.length).toBeGreaterThan(0)
        checkItems(items, fixtures.now)
      })
    }

    if (receive !== undefined) {
      test(`${which}: receives sound items and refuses nonsense with a reason`, () => {
        const settings = connector.settings.parse(input) as z.output<Settings>
        expect(fixtures.payloads?.length ?? 0).toBeGreaterThan(0)
        for (const payload of fixtures.payloads ?? []) {
          const items = receive(settings, payload, fixtures.now)
          expect(items.length).toBeGreaterThan(0)
          checkItems(items, fixtures.now)
          expect(receive(settings, payload, fixtures.now)).toEqual(items)
        }
        for (const nonsense of [null, 7, 'text', [], [null], {}, { items: 'x' }, { text: {} }]) {
          try {
            expect(receive(settings, nonsense, fixtures.now)).toEqual([])
          } catch (error) {
            expect(error).toMatchObject({ name: 'ConnectorError', kind: 'rejected' })
          }
        }
      })
    }
  }

  const { discover } = connector
  if (discover !== undefined) {
    test(`${name}: proposes sources that its own settings accept, and none where nothing is`, async () => {
      const first = inputs[0] as z.input<Settings>
      const found = fixtures.address === undefined ? [] : await discover(context(first, network()), fixtures.address)
      if (fixtures.address !== undefined) expect(found.length).toBeGreaterThan(0)
      for (const proposal of found) {
        expect(proposal.connector).toBe(connector.id)
        expect(proposal.title.trim()).not.toBe('')
        expect(connector.settings.safeParse(proposal.settings).error).toBeUndefined()
        checkTexts(connector, proposal.why)
      }
      expect(
        await discover(context(first, allAnswer({ status: 404 })), 'https://nothing.example/').catch(
          (error: unknown) => error,
        ),
      ).toEqual([])
    })
  }
}

/** Follows `more` until the source is read to its end; a connector that never says so is caught. */
async function pollAll(poll: (cursor: Cursor) => Promise<Page>, from: Cursor = null): Promise<Page[]> {
  const pages: Page[] = []
  let cursor = from
  do {
    const page = await poll(cursor)
    checkCursor(page.cursor)
    pages.push(page)
    cursor = page.cursor
  } while (pages.at(-1)?.more === true && pages.length < 100)
  expect(pages.length).toBeLessThan(100)
  return pages
}

function checkCursor(cursor: Cursor): void {
  expect(JSON.parse(JSON.stringify(cursor))).toEqual(cursor)
  expect(JSON.stringify(cursor).length).toBeLessThan(8_192)
}

function allAnswer(answer: FixtureAnswer): FixtureOutbound {
  return fixtureOutbound(null, new Proxy({}, { get: () => answer }))
}
