import { z } from 'zod'
import { endpoint } from '../../endpoint.ts'
import { entry } from '../entries/entry-schema.ts'

const at = '/api/o/:organisation/publish/entries/:id' as const
const one = z.object({ id: z.uuid() })
const url = z.url({ protocol: /^https?$/ }).max(2_000)

/**
 * Writes what is approved into the ledger: each variant at its planned time, frozen as it was approved. Variants that are
 * out or on their way already are left alone. Throws `publish.not-approved`, `publish.changed-since-approval` (an
 * alternative text, say), `publish.blocked`, `publish.rights-ended`, `publish.not-planned`, `publish.time-past` (give
 * `pastNow` to send at once what should have gone out), `publish.nothing-to-schedule`, `channels.not-yours`.
 */
export const scheduleEntry = endpoint({
  id: 'publish.schedule-entry',
  method: 'POST',
  path: `${at}/schedule`,
  summary: 'Let an approved entry go out at its time',
  permission: 'publish.send',
  input: one.extend({
    /** `now`: at once, whatever is planned. */
    when: z.enum(['planned', 'now']).default('planned'),
    /** What is planned for a time that is past goes out now. */
    pastNow: z.boolean().default(false),
  }),
  output: entry,
})
/** Throws `publish.nothing-scheduled`, `publish.send-under-way`, `channels.not-yours`. */
export const unscheduleEntry = endpoint({
  id: 'publish.unschedule-entry',
  method: 'POST',
  path: `${at}/unschedule`,
  summary: 'Take back what waits of an entry; it stays approved',
  permission: 'publish.send',
  input: one,
  output: entry,
})
/**
 * After publication: brings what stands at the networks to the text that is approved now; `refused` tells which posts were
 * left as they are. Throws `publish.not-approved`, `publish.changed-since-approval`, `publish.blocked`,
 * `publish.rights-ended`, `publish.channel-gone`, `publish.nothing-to-update`; where no post could be changed
 * `publish.cannot-edit`, `channels.not-yours`, `publish.change-held`, `publish.change-failed`.
 */
export const updatePublished = endpoint({
  id: 'publish.update-published',
  method: 'POST',
  path: `${at}/update-published`,
  summary: 'Change published posts to the approved text',
  permission: 'publish.send',
  input: one,
  output: entry.extend({
    refused: z.array(z.object({ id: z.uuid(), channel: z.string(), message: z.string() })),
  }),
})
/**
 * Throws `publish.no-such-hand-over`, `publish.not-scheduled`, `publish.not-approved`, `publish.changed-since-approval`. `url` or `note` tells where it stands, or how one can see it.
 */
export const finishHandOver = endpoint({
  id: 'publish.finish-hand-over',
  method: 'POST',
  path: `${at}/variants/:variant/done`,
  summary: 'Say that a hand-over is done, with its link or a proof',
  permission: 'publish.send',
  input: one.extend({
    variant: z.uuid(),
    url: url.nullable().default(null),
    note: z.string().trim().max(2_000).default(''),
  }),
  output: entry,
})
/** Throws `publish.no-such-hand-over`. */
export const reopenHandOver = endpoint({
  id: 'publish.reopen-hand-over',
  method: 'POST',
  path: `${at}/variants/:variant/not-done`,
  summary: 'Take back that a hand-over is done',
  permission: 'publish.send',
  input: one.extend({ variant: z.uuid() }),
  output: entry,
})
