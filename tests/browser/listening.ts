import type { APIRequestContext } from '@playwright/test'
import { createClient } from '../../src/client.ts'
import type { Endpoint, InputOf, OutputOf } from '../../src/endpoint.ts'
import { createSource, createTopic, listSources, pollSource } from '../../src/listen/endpoints.ts'

/** Calls the product's API as the person who is signed in, where the page is not what is tested. */
export function api(request: APIRequestContext, organisation: string) {
  const client = createClient({
    baseUrl: '',
    organisation,
    fetch: async (url, init) => {
      const answer = await request.fetch(String(url), {
        method: init?.method ?? 'GET',
        headers: { ...(init?.headers as Record<string, string>), 'sec-fetch-site': 'same-origin' },
        ...(typeof init?.body === 'string' ? { data: init.body } : {}),
      })
      return new Response(await answer.text(), { status: answer.status() })
    },
  })
  const call = <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> => client(endpoint, input)
  return {
    call,
    /** Every source is asked now, instead of when its turn comes. */
    async pollAll() {
      const { sources } = await call(listSources, {})
      for (const source of sources) if (source.mode === 'poll') await call(pollSource, { id: source.id })
    },
    topic: (name: string, query: string, kind: 'us' | 'competitor' | 'theme' = 'us') =>
      call(createTopic, { name, query, kind, colour: '#0072B2' }),
    /** A source that the test itself writes to: the way of webhooks. */
    async hook(title: string) {
      const source = await call(createSource, { connector: 'webhook', settings: { name: title }, title })
      // As another program: without the cookie of whoever looks at the page.
      return async (items: object[]) => {
        const answer = await fetch(source.hookUrl ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ items }),
        })
        if (!answer.ok) throw new Error(await answer.text())
      }
    },
  }
}

/** The account's language, as a page of Vigie would ask for it. */
export async function speak(request: APIRequestContext, locale: 'fr' | 'en'): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await request.patch('/api/me', { data: { locale, theme: 'auto' }, headers })
  if (!answer.ok()) throw new Error(await answer.text())
}
