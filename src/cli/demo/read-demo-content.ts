import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Locale } from '../../messages.ts'
import { contactFields, contentKinds, pledgeCount, pledgePageFields, reviews } from '../../publish/schema.ts'
import { writeDays } from './write-days.ts'

const people = z.enum(['camille', 'lou'])

const contents = z.strictObject({
  account: z.string(),
  people: z.array(z.strictObject({ id: z.enum(['lou', 'odile']), name: z.string(), email: z.email() })),
  keyDates: z.array(z.strictObject({ name: z.string(), day: z.iso.date(), everyYear: z.boolean().default(false) })),
  ideaForm: z.string(),
  ideas: z.array(
    z.strictObject({
      by: people,
      title: z.string(),
      note: z.string(),
      /** A word that came up in the river, a question heard, or neither. */
      subject: z.string().optional(),
      question: z.boolean().default(false),
      aside: z.string().optional(),
    }),
  ),
  campaign: z.strictObject({
    name: z.string(),
    note: z.string(),
    hashtag: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    contacts: z.array(contactFields.strict()),
    pledge: z.strictObject({
      ...pledgePageFields.pick({ title: true, body: true, consent: true, goal: true }).shape,
      counts: z.array(pledgeCount.omit({ id: true, by: true }).strict()),
    }),
  }),
  pictures: z.array(z.strictObject({ file: z.string(), name: z.string(), alt: z.string(), holder: z.string() })),
  inventory: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(contentKinds),
      /** Not as an address: it would be asked for, and nothing of the demonstration is on the web. */
      place: z.string(),
      published: z.iso.date(),
      needs: z.array(z.string()).default([]),
      audiences: z.array(z.string()).default([]),
      objectives: z.array(z.string()).default([]),
      review: z.enum(reviews).optional(),
      note: z.string().default(''),
    }),
  ),
  entries: z.array(
    z.strictObject({
      by: people,
      title: z.string(),
      brief: z.string(),
      theme: z.string(),
      objective: z.string(),
      need: z.string().optional(),
      planned: z.string(),
      text: z.string(),
      link: z.url().optional(),
      /** Part of the campaign. */
      campaign: z.boolean().default(false),
      /** The file of one of the pictures. */
      picture: z.string().optional(),
      handOver: z.strictObject({ target: z.string(), text: z.string(), steps: z.string() }).optional(),
      /** How far it has come. */
      until: z.enum(['draft', 'review', 'approved', 'scheduled']),
      remark: z.string().optional(),
    }),
  ),
})
export type DemoContent = z.output<typeof contents>

/** What the imaginary organisation has under way, in the reader's language, around the day of the demonstration. */
export function readDemoContent(locale: Locale, now: Date): DemoContent {
  const text = readFileSync(join(import.meta.dirname, `content.${locale}.yaml`), 'utf8')
  return contents.parse(parse(writeDays(text, now)))
}
