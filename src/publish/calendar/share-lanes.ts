/** Which part of a day's width each thing takes: those whose time overlaps stand side by side. */
export type Lane = { lane: number; of: number }

/** @param starts minutes of the day, in order; @param length minutes that each one takes up on the page */
export function shareLanes(starts: readonly number[], length: number): Lane[] {
  const lanes: Lane[] = []
  let ends: number[] = []
  let group: Lane[] = []
  for (const start of starts) {
    if (ends.every(end => end <= start)) [ends, group] = [[], []]
    const free = ends.findIndex(end => end <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = start + length
    const taken = { lane, of: 0 }
    group.push(taken)
    lanes.push(taken)
    for (const one of group) one.of = ends.length
  }
  return lanes
}
