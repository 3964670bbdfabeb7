import type { Clock } from '../clock.ts'

export type Shelf = <T extends Buffer | string>(key: string, make: () => Promise<T>) => Promise<T>

/**
 * What was made not long ago is given again, and what is being made is made once, for strangers who open one link at the
 * same time. Bounded in bytes and in time: the oldest leave first; what failed is not kept.
 */
export function createShelf(
  clock: Clock,
  { mostBytes = 32 * 1024 * 1024, goodForMs = 300_000 }: { mostBytes?: number; goodForMs?: number } = {},
): Shelf {
  const kept = new Map<string, { file: Promise<Buffer | string>; until: number; bytes: number }>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return async <T extends Buffer | string>(key: string, make: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime()
    for (const [other, one] of kept) if (one.until <= now) drop(other)
    const known = kept.get(key)
    if (known !== undefined) return known.file as Promise<T>
    const entry = { file: make(), until: now + goodForMs, bytes: 0 }
    kept.set(key, entry)
    try {
      const file = await entry.file
      entry.bytes = Buffer.byteLength(file)
      if (kept.get(key) === entry) bytes += entry.bytes
      for (const other of kept.keys()) if (bytes > mostBytes) drop(other)
      return file
    } catch (error) {
      if (kept.get(key) === entry) drop(key)
      throw error
    }
  }
}
