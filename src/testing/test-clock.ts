import type { Clock } from '../clock.ts'

/** A clock that stands still until it is moved. */
export type TestClock = Clock & {
  set(to: Date | string): void
  /** Forward by so much: `clock.advance({ hours: 1 })`. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number }): void
}

export function testClock(start: Date | string = '2026-03-02T09:00:00Z'): TestClock {
  let time = new Date(start).getTime()
  return {
    now: () => new Date(time),
    set(to) {
      time = new Date(to).getTime()
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
    },
  }
}
