import { z } from 'zod'

export const contactKinds = ['blogger', 'media', 'ambassador'] as const
export const contactStates = ['to-contact', 'contacted', 'answered', 'agreed', 'declined'] as const

const line = z.string().trim().max(300)
export const contactFields = z.object({
  kind: z.enum(contactKinds),
  name: line.min(1),
  /** An address, an account, a number: how this person is reached. */
  reach: line,
  state: z.enum(contactStates),
  /** Who of the organisation contacts them. */
  by: line,
  /** The day of the last exchange. */
  on: z.iso.date().nullable(),
  note: z.string().trim().max(5_000),
})
export const contact = contactFields.extend({ id: z.uuid() })
export type ContactView = z.infer<typeof contact>
