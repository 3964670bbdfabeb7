import { describe, expect, it } from 'vitest'
import { chooseAccount, parsePasswd } from './account.ts'

const accounts = parsePasswd(
  [
    'root:x:0:0:root:/root:/bin/bash',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash',
    'marie:x:1000:1000:Marie:/home/marie:/bin/bash',
    '# a remark',
    'broken:line',
  ].join('\n'),
)
const root = { uid: 0, gid: 0 }

describe('who runs PostgreSQL when we are root', () => {
  it.each([
    ['the owner of the data', { data: { uid: 1000, gid: 1000 }, parent: root }, 'marie'],
    ['the owner of the data, known to passwd or not', { data: { uid: 4711, gid: 4711 }, parent: root }, '4711'],
    ['the owner of the folder', { data: null, parent: { uid: 1000 } }, 'marie'],
    ['nobody that passwd does not know, for a new cluster', { data: null, parent: { uid: 4711 } }, 'postgres'],
    ['postgres otherwise', { data: null, parent: root }, 'postgres'],
  ])('%s', (_, owners, name) => {
    expect(chooseAccount(accounts, owners)?.name).toBe(name)
  })

  it('is nobody where there is no postgres, and no one where there is neither', () => {
    const owners = { data: null, parent: root }
    expect(
      chooseAccount(
        accounts.filter(({ name }) => name !== 'postgres'),
        owners,
      )?.name,
    ).toBe('nobody')
    expect(chooseAccount(accounts.slice(0, 1), owners)).toBe(null)
  })
})
