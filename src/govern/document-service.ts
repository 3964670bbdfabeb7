import type { Context } from '../context.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import { type Download, documentDownload, writeDocument } from '../http/index.ts'
import { listMembersFor } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import type { readPolicyDocument as readPolicyDocumentEndpoint } from './endpoints.ts'
import { policyDocument } from './policy-document.ts'
import { documentOf, existing, todayOf } from './policy-service.ts'
import { versionOf } from './version-service.ts'

/** Throws `govern.no-policy`, `govern.no-such-version`, `govern.document-failed`, `govern.documents-busy`. */
export async function readPolicyDocument(
  ctx: Context,
  actor: Actor,
  input: ParsedInputOf<typeof readPolicyDocumentEndpoint>,
): Promise<Download> {
  const { organisationId } = actor
  const row = input.version === undefined ? undefined : await versionOf(ctx.db, organisationId, input.version)
  const policy = documentOf((row ?? (await existing(ctx.db, organisationId))).body)
  const organisation = await ctx.db
    .selectFrom('organisation')
    .select(['name', 'time_zone'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const members = await listMembersFor(ctx.db, actor)
  const today = await todayOf(ctx, ctx.db, organisationId)
  const document = policyDocument({
    policy,
    locale: input.locale ?? actor.locale,
    organisation: organisation.name,
    today,
    version:
      row === undefined
        ? null
        : {
            number: row.number,
            approvedBy: row.in_force_from === null ? null : row.decided_by,
            from: row.in_force_from,
            legalReading: row.legal_reading,
          },
    people: new Map(members.map(one => [one.userId, one.name])),
    paper: input.paper ?? (organisation.time_zone.startsWith('America/') ? 'us-letter' : 'a4'),
  })
  const name = `editorial-policy-${today}.${input.format}`
  return documentDownload(input.format, name, await writeDocument(ctx.log, document, input.format, 'govern'))
}
