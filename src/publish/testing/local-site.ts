import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type LocalPage = { status?: number; type?: string; headers?: Record<string, string>; body?: string }
export type LocalSite = {
  /** `http://127.0.0.1:<port>` */
  home: string
  /** What stands where; may be changed at any time. Anything else answers 404. */
  pages: Map<string, LocalPage>
  /** `METHOD /path`, as they came. */
  asked: string[]
  /** Adds pages and a sitemap that names all pages there are. */
  put(pages: Record<string, LocalPage | string>): void
  close(): Promise<void>
}

/** A small site on this machine. In `put`, a text is a page of that title. */
export async function localSite(): Promise<LocalSite> {
  const pages = new Map<string, LocalPage>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(`${request.method} ${path}`)
    const page = pages.get(path) ?? { status: 404, body: 'absent' }
    const unchanged = page.headers?.etag !== undefined && request.headers['if-none-match'] === page.headers.etag
    response.writeHead(unchanged ? 304 : (page.status ?? 200), {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      ...page.headers,
    })
    response.end(unchanged || request.method === 'HEAD' ? undefined : (page.body ?? ''))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    home,
    pages,
    asked,
    put(given) {
      for (const [path, page] of Object.entries(given))
        pages.set(
          path,
          typeof page === 'string' ? { body: `<html lang="fr"><title>${page}</title><p>${page}</p></html>` } : page,
        )
      const urls = [...pages.keys()].filter(path => !/\.xml$|robots/.test(path))
      pages.set('/sitemap.xml', {
        type: 'application/xml',
        body: `<urlset>${urls.map(path => `<url><loc>${home}${path.replaceAll('&', '&amp;')}</loc></url>`).join('')}</urlset>`,
      })
    },
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
