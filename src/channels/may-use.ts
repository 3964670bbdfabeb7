import type { Db, Tx } from '../db/index.ts'
import { AppError } from '../errors.ts'
import type { Actor } from '../permissions.ts'
import { peopleByChannel } from './channel-store.ts'

type Who = Pick<Actor, 'organisationId' | 'userId'>

/** Whether somebody may publish with a channel: it is not restricted, or they are named. A key that is nobody's is never named. */
async function mayUseChannel(db: Db | Tx, actor: Who, channelId: string): Promise<boolean> {
  const named = (await peopleByChannel(db, actor.organisationId)).get(channelId)
  return named === undefined || named.some(id => id === actor.userId)
}

/** Throws `channels.not-yours` (403). */
export async function admitToChannel(db: Db | Tx, actor: Who, channelId: string): Promise<void> {
  if (!(await mayUseChannel(db, actor, channelId))) throw new AppError('channels.not-yours', {}, { status: 403 })
}
