/** A source that is due. `host`: where its requests go; its network where that says nothing. */
export type Due = { organisation_id: string; id: number; host: string; stream: boolean }

/** A source that is being read. `age`: milliseconds since it began. */
export type Reading = { organisation_id: string; host: string; stream: boolean; age: number }

/**
 * What one process reads at once. A poll that goes on beyond `slowAfter` only waits for somebody else's machine: it gives
 * its quick place to the next and keeps one of all, so that slow hosts cost places only up to there. No organisation and
 * no host takes so much that others stand still. Streams hold a connection and no place of a poll.
 */
export const places = {
  quick: 8,
  polls: 32,
  pollsOfOrganisation: 24,
  pollsOfHost: 2,
  streams: 400,
  streamsOfOrganisation: 100,
  slowAfter: 10_000,
}

/** Of the sources that are due, those that may begin now, in the order given (`listDue` lets organisations and hosts take turns). Pure. */
export function chooseSources(due: readonly Due[], reading: readonly Reading[], most: typeof places = places): Due[] {
  const taken = [...reading]
  const chosen: Due[] = []
  const polls = () => taken.filter(one => !one.stream)
  for (const one of due) {
    const same = taken.filter(other => other.stream === one.stream && other.organisation_id === one.organisation_id)
    const free = one.stream
      ? taken.length - polls().length < most.streams && same.length < most.streamsOfOrganisation
      : polls().length < most.polls &&
        polls().filter(other => other.age < most.slowAfter).length < most.quick &&
        same.length < most.pollsOfOrganisation &&
        polls().filter(other => other.host === one.host).length < most.pollsOfHost
    if (!free) continue
    chosen.push(one)
    taken.push({ ...one, age: 0 })
  }
  return chosen
}
