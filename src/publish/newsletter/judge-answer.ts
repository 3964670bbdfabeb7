/** What a mail server's status says of an address (RFC 3463, RFC 5321 §4.2.1). */
export type Verdict = 'hard' | 'soft' | 'policy'

/**
 * `hard`: nobody is there, and nobody will be; `soft`: not now (full, away); `policy`: the message, its sender or its pace
 * is not wanted, which says nothing of the address. A bare `550` is no `hard`: relays say so of a missing password, of a
 * quota that is used up, of what they take for spam.
 *
 * @param status enhanced status, `5.1.1`, where there is one
 * @param code reply code of SMTP, where there is one
 */
export function judgeStatus(status: string | null, code: number | null): Verdict {
  const [kind, subject, detail] = (status ?? '').split('.')
  if (subject === '7' || code === 421) return 'policy'
  if (kind === '4' || (status === null && code !== null && code < 500)) return 'soft'
  if (kind !== '5') return 'policy'
  // 5.1.1 to 5.1.3, 5.1.6, 5.1.10: no such address; 5.2.1: mailbox disabled, 5.2.2: full; 5.4.4, 5.4.6: no way there.
  if (subject === '1') return goneFor.has(detail ?? '') ? 'hard' : 'policy'
  if (subject === '2') return detail === '1' ? 'hard' : 'soft'
  return subject === '4' ? 'soft' : 'policy'
}

const goneFor: ReadonlySet<string> = new Set(['1', '2', '3', '6', '10'])

/** The enhanced status within a server's answer: `550 5.1.1 no such user` → `5.1.1`. */
export const statusIn = (answer: string): string | null =>
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(answer)?.[1] ?? null
