import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../errors.ts'

/** An account of the operating system. */
export type Account = { name: string; uid: number; gid: number }

/** The accounts of a passwd file (`name:password:uid:gid:…`), in its order. */
export function parsePasswd(text: string): Account[] {
  const accounts: Account[] = []
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && uid && gid && /^\d+$/.test(uid) && /^\d+$/.test(gid))
      accounts.push({ name, uid: Number(uid), gid: Number(gid) })
  }
  return accounts
}

/**
 * Who runs PostgreSQL when we are root, which it refuses: the owner of the data that exists, else the owner of the
 * folder that will hold it (initdb wants that one to have a passwd entry), else `postgres`, else `nobody`.
 */
export function chooseAccount(
  accounts: Account[],
  owners: { data: { uid: number; gid: number } | null; parent: { uid: number } },
): Account | null {
  const byUid = (uid: number) => accounts.find(account => account.uid === uid)
  if (owners.data && owners.data.uid !== 0)
    return byUid(owners.data.uid) ?? { name: String(owners.data.uid), ...owners.data }
  const parent = owners.parent.uid === 0 ? undefined : byUid(owners.parent.uid)
  return (
    parent ??
    accounts.find(account => account.name === 'postgres' && account.uid !== 0) ??
    accounts.find(account => account.name === 'nobody' && account.uid !== 0) ??
    null
  )
}

/**
 * The account for the database of one folder; null when we are an ordinary user and simply stay who we are.
 * Throws `app.no-account` where root finds nobody to become.
 */
export function accountFor(pgdata: string, parentFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const data = statSync(pgdata, { throwIfNoEntry: false }) ?? null
  const account = chooseAccount(systemAccounts(), { data, parent: statSync(parentFolder) })
  if (!account) throw new AppError('app.no-account', {}, { status: 500 })
  return account
}

/** The name of a user id, or the number where it has none. */
export const nameOfUser = (uid: number): string =>
  systemAccounts().find(account => account.uid === uid)?.name ?? String(uid)

function systemAccounts(): Account[] {
  try {
    return parsePasswd(readFileSync('/etc/passwd', 'utf8'))
  } catch {
    return []
  }
}
