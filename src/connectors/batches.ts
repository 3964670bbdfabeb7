/**
 * Groups what a source brings one by one: at most `most` in a group, and nothing waits longer than `wait` milliseconds
 * once its group has begun. What came before the source broke is still given.
 */
export async function* batches<T>(
  source: AsyncIterable<T>,
  options: { most: number; wait: number },
): AsyncGenerator<T[], void> {
  const iterator = source[Symbol.asyncIterator]()
  let group: T[] = []
  let alarm: Promise<'late'> | null = null
  let timer: NodeJS.Timeout | undefined
  let coming = settled(iterator.next())
  const take = () => {
    clearTimeout(timer)
    alarm = null
    const taken = group
    group = []
    return taken
  }
  try {
    while (true) {
      const first: Outcome<T> | 'late' = await (alarm === null ? coming : Promise.race([coming, alarm]))
      if (first === 'late') {
        yield take()
        continue
      }
      if ('error' in first || first.result.done === true) {
        if (group.length > 0) yield take()
        if ('error' in first) throw first.error
        return
      }
      group.push(first.result.value)
      coming = settled(iterator.next())
      if (group.length >= options.most) yield take()
      else
        alarm ??= new Promise(resolve => {
          timer = setTimeout(() => resolve('late'), options.wait)
        })
    }
  } finally {
    clearTimeout(timer)
    // Not awaited: a source that waits for its next piece would hold up whoever stops listening.
    void iterator.return?.()?.catch(() => {})
  }
}

type Outcome<T> = { result: IteratorResult<T> } | { error: unknown }
/** A failure that comes while a group is being handled must not count as unhandled. */
const settled = <T>(promise: Promise<IteratorResult<T>>): Promise<Outcome<T>> =>
  promise.then(
    result => ({ result }),
    (error: unknown) => ({ error }),
  )
