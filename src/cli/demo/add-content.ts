import { sql } from 'kysely'
import { connectChannel } from '../../channels/endpoints.ts'
import type { Context } from '../../context.ts'
import { changePolicy, putPolicyInForce, startPolicy, submitPolicy } from '../../govern/endpoints.ts'
import type { Route } from '../../http/index.ts'
import type { Locale } from '../../messages.ts'
import { acceptInvitation, createInvitation } from '../../org/endpoints.ts'
import type { Actor, Role } from '../../permissions.ts'
import {
  addComment,
  changeIdeaForm,
  createEntry,
  createIdea,
  createKeyDate,
  decideEntry,
  readEntry,
  scheduleEntry,
  setIdeaAside,
  submitEntry,
} from '../../publish/endpoints.ts'
import { type Act, actAs } from './act-as.ts'
import { addCampaign, addInventory, addPictures } from './add-rooms.ts'
import { type DemoContent, readDemoContent } from './read-demo-content.ts'

type Parts = { ctx: Context; routes: readonly Route[]; camille: Actor; password: string }
export type Team = { camille: Act; lou: Act; odile: Act }

const roles = { lou: 'contributor', odile: 'approver' } as const satisfies Record<string, Role>

/**
 * People, an editorial policy, ideas and contents on their way, each made as somebody would have made it: through the
 * operations of the API, with the rights of whoever does it. Nothing has gone out: the strategy is still being written.
 */
export async function addContent(parts: Parts, locale: Locale): Promise<void> {
  const { ctx } = parts
  const content = readDemoContent(locale, ctx.clock.now())
  const team = await gather(parts, content)
  const { camille, odile } = team
  const { id: channelId } = await camille(connectChannel, {
    connector: 'sandbox',
    settings: { name: content.account },
  })
  await camille(startPolicy, { language: locale })
  // Its contents are shown in one language each time: no duty to say them in both.
  await camille(changePolicy, { part: 'languageDuty', value: null })
  const { number } = await camille(submitPolicy, {})
  await odile(putPolicyInForce, { number })
  for (const date of content.keyDates) await camille(createKeyDate, date)
  await camille(changeIdeaForm, { open: true, intro: content.ideaForm, language: locale })
  const question = await heardQuestion(parts)
  for (const idea of content.ideas) await addIdea(team, idea, question)
  const pictures = await addPictures(team, content, locale)
  const campaignId = await addCampaign(team, content, locale)
  await addInventory(team, content, locale)
  const places = { channelId, campaignId, pictures, language: locale }
  for (const entry of content.entries) await addEntry(team, entry, places)
}

/** The colleagues sign up as people do: by an invitation. */
async function gather({ ctx, routes, camille, password }: Parts, content: DemoContent): Promise<Team> {
  const present: Actor = { ...camille, via: 'session' }
  const asCamille = actAs(routes, present)
  const team: Team = { camille: asCamille, lou: asCamille, odile: asCamille }
  for (const { id, name, email } of content.people) {
    const role = roles[id]
    const { link } = await asCamille(createInvitation, { email, role })
    const token = link.slice(link.lastIndexOf('/') + 1)
    await asCamille(acceptInvitation, { token, account: { name, password, locale: camille.locale } })
    const { id: userId } = await ctx.db
      .selectFrom('auth_user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    team[id] = actAs(routes, { ...present, userId, name, role })
  }
  return team
}

/** The latest question that somebody asked of what the organisation listens to. */
async function heardQuestion({ ctx, camille }: Parts): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from mention
    where organisation_id = ${camille.organisationId} and shown and not removed and body like '%?%'
    order by occurred_at desc limit 1`.execute(ctx.db)
  return rows[0]?.id ?? null
}

async function addIdea(team: Team, idea: DemoContent['ideas'][number], question: string | null): Promise<void> {
  const { by, title, note, subject, aside } = idea
  const { id } = await team[by](createIdea, {
    title,
    note,
    ...(subject !== undefined ? { origin: { kind: 'subject', term: subject, topicId: null } } : {}),
    ...(idea.question && question !== null ? { origin: { kind: 'question', mentionId: question } } : {}),
  })
  if (aside !== undefined) await team[by](setIdeaAside, { id, why: aside })
}

type Places = { channelId: string; campaignId: string; pictures: ReadonlyMap<string, string>; language: Locale }

async function addEntry(
  team: Team,
  given: DemoContent['entries'][number],
  { channelId, campaignId, pictures, language }: Places,
): Promise<void> {
  const { by, title, brief, theme, objective, need, planned, text, link, handOver, until, remark } = given
  const picture = given.picture === undefined ? undefined : pictures.get(given.picture)
  const media = picture === undefined ? [] : [{ id: picture }]
  const post = { parts: [{ text, media }], link: link === undefined ? null : { url: link } }
  const { id } = await team[by](createEntry, {
    title,
    brief,
    theme,
    objectives: [objective],
    audiences: ['familles'],
    need: need ?? null,
    campaignId: given.campaign ? campaignId : null,
    about: 'public',
    language,
    aiUse: 'none',
    planned: { local: planned },
    variants: [
      { channelId, content: post },
      ...(handOver === undefined
        ? []
        : [
            {
              channelId: null,
              target: handOver.target,
              content: { parts: [{ text: handOver.text }], steps: handOver.steps },
            },
          ]),
    ],
  })
  if (remark !== undefined) await team.odile(addComment, { id, body: remark })
  if (until === 'draft') return
  const { version } = await team[by](readEntry, { id })
  let entry = await team[by](submitEntry, { id, version })
  if (until === 'review') return
  if (entry.state === 'review') entry = await team.odile(decideEntry, { id, version, decision: 'approved' })
  if (until === 'scheduled') await team.camille(scheduleEntry, { id })
}
