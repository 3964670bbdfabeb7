import * as channelEndpoints from '../../channels/endpoints.ts'
import { createChannels } from '../../channels/index.ts'
import { testWall } from '../../channels/testing/network.ts'
import { createConnectors } from '../../connectors/index.ts'
import { newsletter } from '../../connectors/newsletter/index.ts'
import { anyConnector } from '../../connectors/registry.ts'
import type { InputOf } from '../../endpoint.ts'
import { AppError } from '../../errors.ts'
import { importPolicy, putPolicyInForce, submitPolicy } from '../../govern/endpoints.ts'
import { createGovern } from '../../govern/index.ts'
import { acceptInvitation, createInvitation, listMembers } from '../../org/endpoints.ts'
import type { Role } from '../../permissions.ts'
import { testClock, testContext } from '../../testing/index.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { createPublish } from '../index.ts'

/**
 * Publishing over HTTP on a database of its own, with a network of our own (`wall`) and Ada's account there. It is
 * Monday, 1 March 2027, 9 in the morning in Montréal; the organisation counts hours there.
 */
export async function publishing({ smtpUrl = 'smtp://mail.example', publicUrl = 'http://localhost:4242' } = {}) {
  const wall = testWall()
  const ctx = await testContext({
    clock: testClock('2027-03-01T14:00:00Z'),
    connectors: createConnectors([wall.connector, anyConnector(newsletter)]),
    config: { smtpUrl, publicUrl },
  })
  const channels = createChannels(ctx)
  const publish = createPublish(ctx)
  publish.registerJobs()
  const server = await testHttp(ctx, [...channels.routes, ...createGovern(ctx).routes, ...publish.routes])
  const ada = await firstAdministrator(ctx, server)
  await ctx.db.updateTable('organisation').set({ time_zone: 'America/Montreal' }).execute()
  let accounts = 0
  const connect = () => {
    accounts += 1
    wall.account = { ...wall.account, key: `did:${accounts}`, name: `Musée ${accounts}` }
    return ada.call(channelEndpoints.connectChannel, { connector: 'wall', settings: {}, secret: 'secret' })
  }
  const join = async (name: string, role: Role): Promise<Visitor> => {
    const { link } = await ada.call(createInvitation, { email: `${name.toLowerCase()}@phare.example`, role })
    const person = visitor(server, { organisation: ada.organisation })
    const token = link.split('/invitation/')[1]!
    await person.call(acceptInvitation, { token, account: { name, password, locale: 'fr' } })
    return person
  }
  const idOf = async (name: string) =>
    (await ada.call(listMembers, {})).items.find(member => member.name === name)!.userId
  /** An editorial policy as a file, approved by somebody else. */
  const inForce = async (text: string) => {
    await ada.call(importPolicy, { text })
    const { number } = await ada.call(submitPolicy, {})
    await (await join(`Dir${number}`, 'approver')).call(putPolicyInForce, { number })
  }
  const channel = await connect()
  const variant = (text: string, more: object = {}) => ({
    channelId: channel.id as string | null,
    content: { parts: [{ text }] },
    ...more,
  })
  const write = (input: InputOf<typeof endpoints.createEntry> = {}, by: Visitor = ada) =>
    by.call(endpoints.createEntry, { title: 'Nocturne', variants: [variant('Bonjour')], ...input })
  const read = (id: string, by: Visitor = ada) => by.call(endpoints.readEntry, { id })
  /** Time passes, what is due goes out, jobs run (mails are posted and thrown away). */
  const go = async (minutes = 0) => {
    ctx.clock.advance({ minutes })
    await publish.ledger.sendDue()
    await ctx.drain({ failures: 'keep' })
  }
  return { wall, ctx, publish, server, ada, channel, connect, join, idOf, inForce, variant, write, read, go }
}

/** Publishing with Mia, who approves. */
export async function approving(config: { smtpUrl?: string } = {}) {
  const world = await publishing(config)
  const mia = await world.join('Mia', 'manager')
  const approve = async (id: string, by: Visitor = world.ada) => {
    await by.call(endpoints.submitEntry, { id, version: (await world.read(id)).version })
    await mia.call(endpoints.decideEntry, { id, version: (await world.read(id)).version, decision: 'approved' })
  }
  return { ...world, mia, approve }
}

/** The code of the error that a call ends in; `accepted` when it does not. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
