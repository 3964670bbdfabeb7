/**
 * Resolves when this process is asked to stop: Ctrl-C, `kill`, the terminal closed, or the launcher before it killed.
 * The same request often arrives twice (a terminal signals the whole group, and npm and the launcher pass it on), so a
 * second one forces only after half a second.
 */
export function whenAskedToStop(force: () => void): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let askedAt: number | null = null
  const ask = (why: string) => {
    const now = performance.now()
    if (askedAt === null) {
      askedAt = now
      resolve(why)
    } else if (now - askedAt > 500) force()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal))
  if (process.channel) {
    process.on('disconnect', () => ask('disconnect'))
    // Listening to the launcher must not keep us alive.
    process.channel.unref()
  }
  return promise
}
