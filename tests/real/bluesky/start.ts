import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from '../install.ts'
import { freePort, type Spawned, start, until } from '../spawned.ts'
import { startDatabases, whyNoDatabases } from './databases.ts'

/** Bluesky's own server of accounts (PDS) with its directory of identities (PLC), all on loopback. */
export type BlueskyPds = {
  /** The server's address, without a final slash. */
  url: string
  plc: string
  version: string
  createAccount(handle: string, displayName?: string): Promise<BlueskyAccount>
  stop(): Promise<void>
}
export type BlueskyAccount = {
  did: string
  handle: string
  /** As a person makes one for a program. */
  appPassword: string
  post(record: PostInput): Promise<{ uri: string; cid: string }>
  /** Puts another record in the place of one, which is all that an edit is. */
  edit(uri: string, record: PostInput): Promise<void>
  remove(uri: string): Promise<void>
  repost(subject: { uri: string; cid: string }): Promise<{ uri: string; cid: string }>
  upload(bytes: Uint8Array, type: string): Promise<unknown>
}
export type PostInput = { text: string; [field: string]: unknown }

export const whyNoBluesky = (): string | null => installPackages()

export async function startBlueskyPds(): Promise<BlueskyPds> {
  const reason = whyNoBluesky()
  if (reason !== null) throw new Error(reason)
  return serve(mkdtempSync(join(tmpdir(), 'bsky-')), [], {})
}

/** The whole network: also the application, with search, feeds of accounts, counts. Needs PostgreSQL and Redis from Debian. */
export type BlueskyNetwork = BlueskyPds & {
  /** The application's address, as public.api.bsky.app is one. */
  application: string
  /** Brings what was written so far to the application; call it between a post and its reply. */
  process(): Promise<void>
}

export const whyNoBlueskyNetwork = (): string | null => whyNoBluesky() ?? whyNoDatabases()

export async function startBlueskyNetwork(): Promise<BlueskyNetwork> {
  const reason = whyNoBlueskyNetwork()
  if (reason !== null) throw new Error(reason)
  const home = mkdtempSync(join(tmpdir(), 'bsky-'))
  const programs: Spawned[] = []
  try {
    const { postgres, redis } = await startDatabases(home, programs)
    return await serve(home, programs, { BSKY_POSTGRES: postgres, REDIS_HOST: redis })
  } catch (error) {
    await stopAll(home, programs)
    throw error
  }
}

async function stopAll(home: string, programs: Spawned[]) {
  for (const program of programs.reverse()) await program.stop()
  rmSync(home, { recursive: true, force: true })
}

async function serve(home: string, programs: Spawned[], more: Record<string, string>): Promise<BlueskyNetwork> {
  // The server leaves its files in the temporary folder; this one goes with it.
  const env = { ...process.env, TMPDIR: home, LOG_ENABLED: 'false', ...more }
  const program = start(process.execPath, [join(import.meta.dirname, 'serve.js')], { env })
  programs.push(program)
  const stop = () => stopAll(home, programs)
  try {
    await until('The Bluesky server', async () => /"pds":/.test(program.said()), program, 120)
  } catch (error) {
    await stop()
    throw error
  }
  const told = JSON.parse(/^\{"pds":.*\}$/m.exec(program.said())?.[0] ?? '{}') as Record<string, string>
  const url = loopback(told.pds ?? '')
  let processed = 0
  return {
    url,
    plc: loopback(told.plc ?? ''),
    application: loopback(told.appView ?? ''),
    version: told.version ?? '',
    createAccount: (handle, displayName) => createAccount(url, handle, displayName),
    process: async () => {
      processed += 1
      process.kill(program.pid, 'SIGUSR2')
      await until('Processing', async () => program.said().includes(`{"processed":${processed}}`), program)
    },
    stop,
  }
}

/** A small Jetstream of our own, fed by the firehose of a real server. */
export async function startFakeJetstream(pds: Pick<BlueskyPds, 'url' | 'plc'>) {
  const port = await freePort()
  const program: Spawned = start(process.execPath, [join(import.meta.dirname, 'jetstream.js')], {
    env: {
      ...process.env,
      JETSTREAM_PORT: String(port),
      JETSTREAM_FIREHOSE: pds.url.replace('http', 'ws'),
      JETSTREAM_PLC: pds.plc,
    },
  })
  await until('The Jetstream', async () => program.said().includes('"ready"'), program)
  return {
    url: `ws://127.0.0.1:${port}/subscribe`,
    /** Cuts every connection without a word. */
    cut: () => void process.kill(program.pid, 'SIGUSR2'),
    stop: () => program.stop(),
  }
}

async function createAccount(url: string, handle: string, displayName?: string): Promise<BlueskyAccount> {
  const call = async (method: string, body: object | Uint8Array, type = 'application/json', token?: string) => {
    const answer = await fetch(`${url}/xrpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(token && { authorization: `Bearer ${token}` }) },
      body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method}: ${answer.status} ${text}`)
    return (text === '' ? {} : JSON.parse(text)) as Record<string, string>
  }
  const password = 'a password for tests'
  const { did = '', accessJwt } = await call('com.atproto.server.createAccount', {
    handle,
    email: `${handle}@example.com`,
    password,
  })
  const repo = (method: string, body: object) =>
    call(`com.atproto.repo.${method}`, { repo: did, ...body }, 'application/json', accessJwt)
  const record = (input: PostInput) => ({
    $type: 'app.bsky.feed.post',
    createdAt: new Date().toISOString(),
    langs: ['fr'],
    ...input,
  })
  const place = (uri: string) => ({ collection: 'app.bsky.feed.post', rkey: uri.split('/').at(-1) })
  if (displayName !== undefined)
    await repo('putRecord', {
      collection: 'app.bsky.actor.profile',
      rkey: 'self',
      record: { $type: 'app.bsky.actor.profile', displayName },
    })
  const app = await call('com.atproto.server.createAppPassword', { name: 'tests' }, 'application/json', accessJwt)
  return {
    did,
    handle,
    appPassword: app.password ?? '',
    post: async input => {
      const { uri = '', cid = '' } = await repo('createRecord', {
        collection: 'app.bsky.feed.post',
        record: record(input),
      })
      return { uri, cid }
    },
    edit: async (uri, input) => void (await repo('putRecord', { ...place(uri), record: record(input) })),
    remove: async uri => void (await repo('deleteRecord', place(uri))),
    repost: async subject => {
      const record = { $type: 'app.bsky.feed.repost', subject, createdAt: new Date().toISOString() }
      const { uri = '', cid = '' } = await repo('createRecord', { collection: 'app.bsky.feed.repost', record })
      return { uri, cid }
    },
    upload: async (bytes, type) => (await call('com.atproto.repo.uploadBlob', bytes, type, accessJwt)).blob,
  }
}

const loopback = (url: string) => url.replace('//localhost', '//127.0.0.1')
