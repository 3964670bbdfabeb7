import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { personName, pledgeCount, pledgePageFields, pledgeWays } from './campaign-schema.ts'

const at = '/api/o/:organisation/publish/campaigns/:id/pledges' as const
const one = z.object({ id: z.uuid() })

const pledgePage = pledgePageFields.extend({
  /** The address to give away; null until there is a page. */
  link: z.string().nullable(),
  /** Names and addresses were erased: nobody signs any more. */
  erased: z.boolean(),
})

export const readPledges = endpoint({
  id: 'publish.read-pledges',
  method: 'GET',
  path: at,
  summary: 'The public page of a campaign’s pledges, and what was counted elsewhere',
  permission: 'publish.read',
  input: one,
  output: z.object({
    /** Null: there is none yet. */
    page: pledgePage.nullable(),
    /** Mail can be sent: without it nobody can confirm. */
    mails: z.boolean(),
    /** Asked for on the page and not confirmed yet. */
    waiting: z.number().int(),
    /** The latest first. */
    counts: z.array(pledgeCount),
  }),
})
/**
 * `renew`: another address; the old one leads nowhere then. Throws `publish.pledge-needs-mail`, `publish.pledge-kept-over`
 * (opened after its last day), `publish.pledge-kept-promised` (people agreed to an earlier day), `publish.pledges-erased`.
 */
export const changePledgePage = endpoint({
  id: 'publish.change-pledge-page',
  method: 'PUT',
  path: at,
  summary: 'Open or close the public page of pledges, and say what is asked',
  permission: 'publish.send',
  input: one.extend({ ...pledgePageFields.shape, renew: z.boolean().default(false) }),
  output: pledgePage,
})
/** Who confirmed, the latest first. */
export const listPledges = endpoint({
  id: 'publish.list-pledges',
  method: 'GET',
  path: `${at}/people`,
  summary: 'Who signed on the public page',
  permission: 'publish.send',
  input: one.extend({ after: z.string().max(100).optional() }),
  output: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        firstName: z.string(),
        lastName: z.string(),
        email: z.string(),
        shown: z.boolean(),
        /** Taken off the public page by the organisation. */
        hidden: z.boolean(),
        confirmedAt: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
/** For good: somebody asked for it. Throws `publish.no-such-pledge`. */
export const erasePledge = endpoint({
  id: 'publish.erase-pledge',
  method: 'DELETE',
  path: `${at}/people/:pledge`,
  summary: 'Erase what one person signed',
  permission: 'publish.send',
  input: one.extend({ pledge: z.uuid() }),
  output: nothing,
})
/** Throws `publish.no-such-pledge`. */
export const hidePledgeName = endpoint({
  id: 'publish.hide-pledge-name',
  method: 'PATCH',
  path: `${at}/people/:pledge`,
  summary: 'Take a first name off the public page, or put it back where the person wished it',
  permission: 'publish.send',
  input: one.extend({ pledge: z.uuid(), hidden: z.boolean() }),
  output: nothing,
})
/** For good, and the page closes; how many signed stays. */
export const erasePledges = endpoint({
  id: 'publish.erase-pledges',
  method: 'DELETE',
  path: `${at}/people`,
  summary: 'Erase names and addresses of all who signed',
  permission: 'publish.send',
  input: one,
  output: nothing,
})
export const readPledgeFile = endpoint({
  id: 'publish.read-pledge-file',
  method: 'GET',
  path: `${at}/file`,
  summary: 'Who signed, and what was counted, as a table',
  permission: 'publish.send',
  input: one,
  output: z.unknown(),
  answers: 'text/csv',
})
/** Throws `publish.pledge-count-ahead`: of a day to come. */
export const addPledgeCount = endpoint({
  id: 'publish.add-pledge-count',
  method: 'POST',
  path: `${at}/counts`,
  summary: 'Add what arrived by e-mail, by post or by hand',
  permission: 'publish.send',
  input: one.extend(pledgeCount.omit({ id: true, by: true }).shape),
  output: pledgeCount,
})
/** Throws `publish.no-such-pledge-count`. */
export const removePledgeCount = endpoint({
  id: 'publish.remove-pledge-count',
  method: 'DELETE',
  path: `${at}/counts/:count`,
  summary: 'Take a count out',
  permission: 'publish.send',
  input: one.extend({ count: z.uuid() }),
  output: nothing,
})
/** Throws `publish.no-such-pledge-count`. */
export const restorePledgeCount = endpoint({
  id: 'publish.restore-pledge-count',
  method: 'POST',
  path: `${at}/counts/:count/restore`,
  summary: 'Take the removal of a count back',
  permission: 'publish.send',
  input: one.extend({ count: z.uuid() }),
  output: nothing,
})

const token = z.object({ token: z.string().max(200) })
/** Throws `publish.no-such-pledge-page`. */
export const readPledgeForm = endpoint({
  id: 'publish.read-pledge-form',
  method: 'GET',
  path: '/api/publish/pledges/:token',
  summary: 'What the public page asks, and how many have signed',
  permission: 'public',
  input: token,
  output: z.object({
    organisation: z.string(),
    ...pledgePageFields.omit({ keepUntil: true }).shape,
    /** With the day until which names are kept. */
    consent: z.string(),
    /** By the way they came. */
    pledges: z.record(z.enum(pledgeWays), z.number().int()),
    /** First name and initial of the latest who wished to be shown. */
    names: z.array(z.string()),
  }),
  limitPerMinute: 60,
})
/**
 * Answers the same whether the address has signed already or not; what is to be done comes by mail. `website` is a field
 * that people do not see: what fills it in is thrown away. Throws `publish.no-such-pledge-page`, `publish.pledge-closed`,
 * `publish.pledge-full` (too many from one place).
 */
export const signPledge = endpoint({
  id: 'publish.sign-pledge',
  method: 'POST',
  path: '/api/publish/pledges/:token',
  summary: 'Sign on the public page; it counts once confirmed by mail',
  permission: 'public',
  input: token.extend({
    firstName: personName,
    lastName: personName,
    email: z.email().max(254),
    /** Wishes to be shown by first name and initial. */
    shown: z.boolean().default(false),
    consent: z.literal(true),
    website: z.string().max(2_000).default(''),
  }),
  output: nothing,
  limitPerMinute: 10,
})

const own = '/api/publish/pledge/:token' as const
/** For whoever has the link of the mail. Throws `publish.no-such-pledge`. */
export const readOwnPledge = endpoint({
  id: 'publish.read-own-pledge',
  method: 'GET',
  path: own,
  summary: 'What one signed, and whether it is confirmed',
  permission: 'public',
  input: token,
  /** `open`: it can still be confirmed. */
  output: z.object({ organisation: z.string(), title: z.string(), confirmed: z.boolean(), open: z.boolean() }),
  limitPerMinute: 60,
})
/** Throws `publish.no-such-pledge`, `publish.pledge-closed`. */
export const confirmPledge = endpoint({
  id: 'publish.confirm-pledge',
  method: 'POST',
  path: own,
  summary: 'Confirm what one signed',
  permission: 'public',
  input: token,
  output: nothing,
  limitPerMinute: 30,
})
/** Erased for good. Throws `publish.no-such-pledge`. */
export const withdrawPledge = endpoint({
  id: 'publish.withdraw-pledge',
  method: 'DELETE',
  path: own,
  summary: 'Withdraw what one signed',
  permission: 'public',
  input: token,
  output: nothing,
  limitPerMinute: 30,
})
