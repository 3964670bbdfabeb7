import { writeFileSync } from 'node:fs'
import type { Outbound, OutboundRequest, OutboundResponse } from '../../src/outbound/index.ts'

type Recorded = { status: number; headers: Record<string, string>; body: string }
/** Of the headers, only what connectors read. */
const kept =
  /^(?:content-type|link|etag|last-modified|x-wp-total|x-wp-totalpages|x-ratelimit-.*|ratelimit-.*|retry-after)$/

/** Writes down each answer that passes, under another host, in the shape that `fixtureOutbound`'s `answers` take. */
export function recording(http: Outbound, from: string, to: string) {
  const answers: Record<string, Recorded> = {}
  const [host, other] = [new URL(from).host, new URL(to).host]
  const renamed = (text: string) =>
    text
      .replaceAll(from, to)
      .replaceAll(from.replaceAll('/', '\\/'), to.replaceAll('/', '\\/'))
      .replaceAll(encodeURIComponent(from), encodeURIComponent(to))
      .replaceAll(host, other)
  return {
    http: {
      ...http,
      fetch: async (request: OutboundRequest): Promise<OutboundResponse> => {
        const response = await http.fetch(request)
        // What is not modified was recorded with its body before.
        if (response.status === 304) return response
        const headers = Object.entries(response.headers).filter(([name]) => kept.test(name))
        answers[renamed(request.url)] = {
          status: response.status,
          headers: Object.fromEntries(headers.map(([name, value]) => [name, renamed(value)])),
          // Styles and scripts are most of a page and say nothing.
          body: renamed(response.text()).replaceAll(/(<(style|script)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1</$2>'),
        }
        return response
      },
    },
    write: (file: string) => writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`),
  }
}
