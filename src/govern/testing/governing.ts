import { AppError } from '../../errors.ts'
import { acceptInvitation, createInvitation } from '../../org/endpoints.ts'
import type { Role } from '../../permissions.ts'
import { testClock, testContext } from '../../testing/index.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../../testing/visitor.ts'
import { createGovern } from '../index.ts'

/** Policies over HTTP on a database of its own. It is 3 May 2027, 10 in the morning in Montréal. */
export async function governing() {
  const ctx = await testContext({ clock: testClock('2027-05-03T14:00:00Z') })
  const server = await testHttp(ctx, createGovern(ctx).routes)
  const ada = await firstAdministrator(ctx, server)
  const join = async (name: string, role: Role): Promise<Visitor> => {
    const { link } = await ada.call(createInvitation, { email: `${name.toLowerCase()}@phare.example`, role })
    const person = visitor(server, { organisation: ada.organisation })
    const token = link.split('/invitation/')[1]!
    await person.call(acceptInvitation, { token, account: { name, password, locale: 'fr' } })
    return person
  }
  return { ctx, server, ada, join }
}

/** The code of the error that a call ends in; `accepted` when it does not. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
