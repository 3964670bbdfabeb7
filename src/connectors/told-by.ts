import type { Reason } from '../errors.ts'
import { cleanText } from './clean-text.ts'
import { reason } from './reasons.ts'

/** Sentences are cut at so many characters. */
const most = 300

/**
 * The other side's own sentence about its answer; its status alone where it gave none. It comes from outside and is kept with
 * what failed: nothing stays in it that a database refuses (NUL, halves of characters).
 */
export function toldBy({ url, status }: { url: string; status: number }, sentence: string | null): Reason {
  const host = new URL(url).host
  const said = [...cleanText((sentence ?? '').slice(0, 4 * most))].slice(0, most).join('')
  return said === '' ? reason('answered', { host, status }) : reason('said', { host, said, status })
}
