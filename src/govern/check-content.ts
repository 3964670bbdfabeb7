import type { Context } from '../context.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import { type Locale, translator } from '../messages.ts'
import type { Actor } from '../permissions.ts'
import { levelsFor } from './editorial/levels-for.ts'
import type { Remark } from './editorial/remark.ts'
import { remarksOn } from './editorial/remarks-on.ts'
import type { checkContent as checkContentEndpoint } from './endpoints.ts'
import { documentOf, existing, findPolicyInForce, zoneOf } from './policy-service.ts'

/** Holds a content against the policy in force, or the working text, and says it in the reader's language. */
export async function checkContent(ctx: Context, actor: Actor, input: ParsedInputOf<typeof checkContentEndpoint>) {
  const { organisationId } = actor
  const inForce = input.against === 'working' ? null : await findPolicyInForce(ctx, organisationId)
  const policy =
    input.against === 'working'
      ? documentOf((await existing(ctx.db, organisationId)).body)
      : (inForce?.document ?? null)
  const { content, others, shares } = input
  const moment = {
    now: ctx.clock.now().toISOString(),
    zone: await zoneOf(ctx.db, organisationId),
    ...(others === undefined ? {} : { others }),
    ...(shares === undefined ? {} : { shares }),
  }
  const remarks = policy === null ? [] : remarksOn(policy, content, moment)
  const levels = levelsFor(policy, {
    networks: [content.network],
    kinds: [content.kind],
    theme: content.theme,
    authorRoles: content.authors.map(author => author.role),
    languages: [content.language],
    urgent: input.urgent,
  })
  return {
    version: inForce?.number ?? null,
    remarks: remarks.map(remark => speakRemark(remark, actor.locale)),
    levels: levels.map(({ id, name, withinHours, outside }) => ({ id, name, withinHours, outside })),
  }
}

/** A remark with its sentences in the reader's language, days in words. */
export function speakRemark({ sentences, why, ...remark }: Remark, locale: Locale) {
  const t = translator(locale) as unknown as (key: string, params: Remark['params']) => string
  const params = Object.fromEntries(
    Object.entries(remark.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? dayInWords(value, locale) : value,
    ]),
  )
  return {
    ...remark,
    what: t(sentences.what, params),
    why: why ?? t(sentences.why, params),
    next: t(sentences.next, params),
  }
}

const dayInWords = (value: string, locale: Locale): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${value}T00:00:00Z`),
      )
    : value
