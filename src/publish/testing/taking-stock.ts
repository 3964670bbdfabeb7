import type { InputOf } from '../../endpoint.ts'
import { acceptInvitation, createInvitation } from '../../org/endpoints.ts'
import { createOutbound } from '../../outbound/index.ts'
import type { Role } from '../../permissions.ts'
import { atEnd } from '../../testing/at-end.ts'
import { testClock, testContext } from '../../testing/index.ts'
import { firstAdministrator, password, testHttp, visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { createPublish } from '../index.ts'
import { localSite } from './local-site.ts'

/** A site on this machine, and Ada who takes stock of it. It is the 1st of March 2027. */
export async function takingStock() {
  const site = await localSite()
  atEnd(site.close)
  const clock = testClock('2027-03-01T14:00:00Z')
  const outbound = createOutbound({ allow: ['127.0.0.0/8'], contact: 'x@phare.example', version: '0', clock })
  atEnd(outbound.close)
  const ctx = await testContext({ clock, outbound })
  const publish = createPublish(ctx)
  publish.registerJobs()
  const server = await testHttp(ctx, publish.routes)
  const ada = await firstAdministrator(ctx, server)
  const join = async (name: string, role: Role) => {
    const { link } = await ada.call(createInvitation, { email: `${name}@phare.example`, role })
    const person = visitor(server, { organisation: ada.organisation })
    await person.call(acceptInvitation, {
      token: link.split('/invitation/')[1]!,
      account: { name, password, locale: 'fr' },
    })
    return person
  }
  const add = (more: Partial<InputOf<typeof endpoints.addInventorySource>> = {}) =>
    ada.call(endpoints.addInventorySource, { kind: 'sitemap', address: `${site.home}/sitemap.xml`, ...more })
  const list = (filter: InputOf<typeof endpoints.listInventory> = {}) => ada.call(endpoints.listInventory, filter)
  const titles = async (filter: InputOf<typeof endpoints.listInventory> = {}) =>
    (await list(filter)).items.map(item => item.title).sort()
  const source = async () => (await ada.call(endpoints.listInventorySources, {})).sources[0]!
  const again = async () => {
    await ada.call(endpoints.readInventorySource, { id: (await source()).id })
    await ctx.drain()
    return source()
  }
  const idOf = async (title: string) => (await list({ gone: 'include' })).items.find(item => item.title === title)!.id
  return { server, site, ctx, ada, join, add, list, titles, source, again, idOf }
}
