import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpackFromBackports } from '../install.ts'
import { freePort, start, until } from '../spawned.ts'

/** snac, a small server of the fediverse that speaks part of Mastodon's interface, and not always in JSON. */
export type Snac = {
  url: string
  /** The account's handle, `name@host`. */
  handle: string
  /** Of the account: what opens its form, and an access that was given. */
  password: string
  token: string
  post(text: string, options?: { inReplyTo?: string }): Promise<{ id: string; uri: string }>
  edit(id: string, text: string): Promise<void>
  remove(uri: string): Promise<void>
  stop(): Promise<void>
}

const folder = join(tmpdir(), 'vigie-snac-2')
export function whyNoSnac(): string | null {
  mkdirSync(folder, { recursive: true })
  return unpackFromBackports('snac2', folder)
}

export async function startSnac(name = 'elodie'): Promise<Snac> {
  const reason = whyNoSnac()
  if (reason !== null) throw new Error(reason)
  const home = mkdtempSync(join(tmpdir(), 'snac-'))
  const data = join(home, 'data')
  const program = join(folder, 'usr/bin/snac')
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const run = (args: string[], input = ''): string => {
    const answer = spawnSync(program, args, { input, encoding: 'utf8' })
    if (answer.status !== 0) throw new Error(`snac ${args[0]}: ${answer.stderr}${answer.stdout}`)
    return answer.stdout
  }
  run(['init', data], `127.0.0.1\n${port}\n${host}\n\nadmin@example.com\n`)
  const configuration = join(data, 'server.json')
  writeFileSync(configuration, JSON.stringify({ ...JSON.parse(readFileSync(configuration, 'utf8')), protocol: 'http' }))
  const password = /password is (\S+)/.exec(run(['adduser', data, name]))?.[1] ?? ''
  const server = start(program, ['httpd', data])
  const url = `http://${host}`
  const stop = async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    await until(
      'snac',
      async () => (await fetch(`${url}/api/v1/instance`, { headers: { connection: 'close' } })).ok,
      server,
    )
    const token = await signIn(url, name, password)
    const call = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      })
      const said = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`)
      return said === '' ? {} : (JSON.parse(said) as { id: string; uri: string })
    }
    return {
      url,
      handle: `${name}@${host}`,
      password,
      token,
      post: async (status, { inReplyTo } = {}) =>
        (await call('POST', '/api/v1/statuses', { status, visibility: 'public', in_reply_to_id: inReplyTo })) as {
          id: string
          uri: string
        },
      edit: async (id, status) => void (await call('PUT', `/api/v1/statuses/${id}`, { status })),
      // The interface of 2.75 refuses to delete; its own page does it.
      remove: async uri => {
        const answer = await fetch(`${url}/${name}/admin/action`, {
          method: 'POST',
          headers: {
            authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
            // snac takes the type by its letters: no charset.
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams({
            id: uri,
            actor: `${url}/${name}`,
            group: '',
            redir: '',
            action: 'Delete',
          }).toString(),
          redirect: 'manual',
        })
        if (answer.status !== 303) throw new Error(`delete ${uri}: ${answer.status} ${await answer.text()}`)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The way of OAuth 2.0 that a person's browser goes: application, form, code, token. */
async function signIn(url: string, name: string, password: string): Promise<string> {
  const redirect = 'http://127.0.0.1:9/back'
  // snac may close a connection that was kept just as the next form goes out on it.
  const headers = { connection: 'close' }
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers })
  const app = (await (
    await post('/api/v1/apps', { client_name: 'tests', redirect_uris: redirect, scopes: 'read write' })
  ).json()) as Record<string, string>
  const form = { login: name, passwd: password, redir: redirect, cid: app.client_id ?? '', state: 'x' }
  const location = (await post('/oauth/x-snac-login', form)).headers.get('location') ?? ''
  const code = URL.parse(location)?.searchParams.get('code') ?? ''
  const answer = await post('/oauth/token', {
    grant_type: 'authorization_code',
    client_id: app.client_id ?? '',
    client_secret: app.client_secret ?? '',
    redirect_uri: redirect,
    code,
  })
  const token = ((await answer.json()) as { access_token?: string }).access_token
  if (token === undefined) throw new Error(`snac gave no token after ${location}`)
  return token
}
