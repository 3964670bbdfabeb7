import { request as ask, createServer } from 'node:http'

/** A line to a server that can lose an answer: the request arrives, is carried out, and the connection is cut. */
export type DroppingProxy = {
  url: string
  /** The next request that matches is carried out and its answer lost. */
  dropNext(matches: (method: string, path: string) => boolean): void
  dropped: number
  stop(): Promise<void>
}

export async function startDroppingProxy(target: string): Promise<DroppingProxy> {
  let pending: ((method: string, path: string) => boolean) | null = null
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request
    const drops = pending?.(method, url) ?? false
    if (drops) pending = null
    const onward = ask(
      new URL(url, target),
      { method, headers: { ...request.headers, host: new URL(target).host } },
      answer => {
        if (!drops) {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
          return
        }
        // The server has said its last word before the line is cut.
        answer.resume().on('end', () => {
          proxy.dropped += 1
          request.socket.destroy()
        })
      },
    )
    onward.on('error', () => request.socket.destroy())
    request.pipe(onward)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const proxy: DroppingProxy = {
    url: `http://127.0.0.1:${port}`,
    dropped: 0,
    dropNext: matches => {
      pending = matches
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return proxy
}
