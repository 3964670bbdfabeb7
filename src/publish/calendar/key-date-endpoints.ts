import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { dateShown, keyDate } from './key-dates.ts'

const at = '/api/o/:organisation/publish/key-dates' as const
const one = z.object({ id: z.uuid() })
const fields = keyDate.omit({ id: true }).extend({
  everyYear: z.boolean().default(false),
  campaignId: z.uuid().nullable().default(null),
})

export const readKeyDates = endpoint({
  id: 'publish.read-key-dates',
  method: 'GET',
  path: at,
  summary: 'Public holidays and the organisation’s own key dates of a year',
  permission: 'publish.read',
  input: z.object({ year: z.coerce.number<number | string>().int().min(1900).max(2200) }),
  output: z.object({ dates: z.array(dateShown) }),
})
/** Throws `publish.too-many-key-dates`, `publish.no-such-campaign`. */
export const createKeyDate = endpoint({
  id: 'publish.create-key-date',
  method: 'POST',
  path: at,
  summary: 'Add a key date',
  permission: 'publish.write',
  input: fields,
  output: keyDate,
})
/** Throws `publish.no-such-key-date`, `publish.no-such-campaign`. */
export const changeKeyDate = endpoint({
  id: 'publish.change-key-date',
  method: 'PUT',
  path: `${at}/:id`,
  summary: 'Change a key date',
  permission: 'publish.write',
  input: one.extend(fields.shape),
  output: keyDate,
})
export const removeKeyDate = endpoint({
  id: 'publish.remove-key-date',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take a key date out',
  permission: 'publish.write',
  input: one,
  output: nothing,
})
export const restoreKeyDate = endpoint({
  id: 'publish.restore-key-date',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take the removal of a key date back',
  permission: 'publish.write',
  input: one,
  output: keyDate,
})
