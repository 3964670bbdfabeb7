import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDebianPackages } from '../install.ts'
import { freePort, type Spawned, start, until } from '../spawned.ts'

/** A WordPress of our own: Debian's files and MariaDB, in a folder of its own that `stop` removes. */
export type WordPress = {
  /** The site's address, as a person would type it, without a final slash. */
  url: string
  /** Application password of the administrator, who is called `redaction`. */
  password: string
  /** Publishes (or drafts, or schedules, by `status`) a post and tells its number. Content is HTML. */
  addPost(post: PostInput): Promise<number>
  editPost(id: number, post: PostInput): Promise<void>
  /** To the bin, as the editors' button does; `forever` skips the bin. */
  deletePost(id: number, forever?: boolean): Promise<void>
  addComment(comment: CommentInput): Promise<number>
  editComment(id: number, change: { content?: string; status?: 'approved' | 'hold' }): Promise<void>
  deleteComment(id: number): Promise<void>
  /** Runs what is due, scheduled posts among it. */
  runCron(): Promise<void>
  /** Runs PHP inside this WordPress, with `$input`, and gives what it printed. */
  php(code: string, input?: unknown): string
  /** Closes or opens a way in to readers that are not signed in, as security plugins do. */
  close(way: 'rest' | 'feeds', closed: boolean): void
  stop(): Promise<void>
}
export type PostInput = {
  title?: string
  content?: string
  status?: 'publish' | 'draft' | 'future' | 'private'
  /** Site-local, without zone. */
  date?: string
  tags?: string[]
  categories?: string[]
}
export type CommentInput = {
  post: number
  content: string
  author?: string
  authorUrl?: string
  parent?: number
  status?: 'approved' | 'hold'
}
export type WordPressOptions = {
  title?: string
  /** `/blog` puts the site below a folder of another one. */
  folder?: string
  permalinks?: 'pretty' | 'plain'
  timezone?: string
}

export const wordPressPackages = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-cli',
  'php-mysql',
  'php-gd',
  'php-curl',
  'php-xml',
  'php-mbstring',
  'php-intl',
]

/** Null when WordPress can run here; otherwise the sentence that a skipped test shows. */
export const whyNoWordPress = (): string | null => ensureDebianPackages(wordPressPackages)

export async function startWordPress(options: WordPressOptions = {}): Promise<WordPress> {
  const reason = whyNoWordPress()
  if (reason !== null) throw new Error(reason)
  const home = mkdtempSync(join(tmpdir(), 'wp-'))
  const programs: Spawned[] = []
  const stop = async () => {
    for (const program of programs.reverse()) await program.stop()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    return await assemble(home, programs, stop, options)
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(
  home: string,
  programs: Spawned[],
  stop: () => Promise<void>,
  options: WordPressOptions,
): Promise<WordPress> {
  const socket = await startDatabase(home, programs)
  const folder = copyWordPress(home)
  const port = await freePort()
  const subfolder = options.folder ?? ''
  const url = `http://127.0.0.1:${port}${subfolder}`
  const env = {
    ...process.env,
    WP_URL: url,
    WP_SOCKET: socket,
    WP_FOLDER: folder,
    WP_SUBFOLDER: subfolder,
    WP_OPTIONS: JSON.stringify({
      title: options.title ?? 'Le Courrier de Québec',
      timezone: options.timezone ?? 'America/Toronto',
      permalinks: options.permalinks ?? 'pretty',
    }),
    PHP_CLI_SERVER_WORKERS: '3',
  }
  const runPhp = (args: string[], more: Record<string, string> = {}): string => {
    const answer = spawnSync('php', ['-d', 'display_errors=stderr', ...args], {
      env: { ...env, ...more },
      encoding: 'utf8',
    })
    if (answer.status !== 0) throw new Error(`php ${args.join(' ')}: ${answer.stderr}${answer.stdout}`)
    return answer.stdout
  }
  const { password } = JSON.parse(runPhp([join(import.meta.dirname, 'install.php')])) as { password: string }
  const web = start(
    'php',
    ['-d', 'display_errors=stderr', '-S', `127.0.0.1:${port}`, '-t', folder, join(import.meta.dirname, 'router.php')],
    { cwd: folder, env },
  )
  programs.push(web)
  await until('WordPress', async () => (await fetch(`${url}/`)).ok, web)

  const authorization = `Basic ${Buffer.from(`redaction:${password}`).toString('base64')}`
  const call = async (method: string, route: string, body: object = {}): Promise<number> => {
    const answer = await fetch(`${url}/?rest_route=${encodeURIComponent(route)}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'x-http-method-override': method },
      body: JSON.stringify(body),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${said.slice(0, 500)}`)
    return (JSON.parse(said) as { id: number }).id
  }
  const term = (taxonomy: 'tags' | 'categories') => async (name: string) => {
    const known = await fetch(`${url}/?rest_route=/wp/v2/${taxonomy}&per_page=100`, { headers: { authorization } })
    const found = ((await known.json()) as { id: number; name: string }[]).find(each => each.name === name)
    return found?.id ?? call('POST', `/wp/v2/${taxonomy}`, { name })
  }
  const fields = async (post: PostInput) => ({
    ...post,
    ...(post.tags && { tags: await Promise.all(post.tags.map(term('tags'))) }),
    ...(post.categories && { categories: await Promise.all(post.categories.map(term('categories'))) }),
  })
  const php = (code: string, input?: unknown) =>
    runPhp(['-r', `${preamble(port)} $input = json_decode(getenv('WP_INPUT'), true); ${code}`], {
      WP_INPUT: JSON.stringify(input ?? null),
    })
  return {
    url,
    password,
    addPost: async post => call('POST', '/wp/v2/posts', { status: 'publish', ...(await fields(post)) }),
    editPost: async (id, post) => void (await call('POST', `/wp/v2/posts/${id}`, await fields(post))),
    deletePost: async (id, forever = false) =>
      void (await (forever ? deleteForever(call, `/wp/v2/posts/${id}`) : call('DELETE', `/wp/v2/posts/${id}`))),
    // A visitor's comment: the API would write it in the name of the editor who calls.
    addComment: async comment =>
      Number(php(insertComment, { author: 'Lecteur', authorUrl: '', parent: 0, status: 'approved', ...comment })),
    editComment: async (id, change) => void (await call('POST', `/wp/v2/comments/${id}`, change)),
    deleteComment: async id => void (await call('DELETE', `/wp/v2/comments/${id}`)),
    runCron: async () => void (await (await fetch(`${url}/wp-cron.php?doing_wp_cron`)).text()),
    php,
    close: (way, closed) => {
      const flag = join(folder, 'wp-content', `${way}-closed`)
      if (closed) writeFileSync(flag, '')
      else rmSync(flag, { force: true })
    },
    stop,
  }
}

const preamble = (port: number) =>
  `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET'; require getenv('WP_FOLDER') . '/wp-load.php';`

const insertComment = `echo wp_insert_comment([
  'comment_post_ID' => $input['post'], 'comment_content' => $input['content'], 'comment_parent' => $input['parent'],
  'comment_author' => $input['author'], 'comment_author_url' => $input['authorUrl'], 'comment_author_email' => 'lecteur@example.com',
  'comment_approved' => $input['status'] === 'approved' ? 1 : 0,
]);`

/** WordPress answers `{deleted, previous}` without an id at the top when nothing goes to the bin. */
const deleteForever = (call: (method: string, route: string, body: object) => Promise<unknown>, route: string) =>
  call('DELETE', route, { force: true })

async function startDatabase(home: string, programs: Spawned[]): Promise<string> {
  const data = join(home, 'db')
  const socket = join(home, 'db.sock')
  const own = [
    '--no-defaults',
    `--datadir=${data}`,
    '--user=' + (process.getuid?.() === 0 ? 'root' : (process.env.USER ?? '')),
  ]
  mkdirSync(data)
  const made = spawnSync('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stderr}${made.stdout}`)
  const database = start('mariadbd', [
    ...own,
    `--socket=${socket}`,
    `--pid-file=${join(home, 'db.pid')}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=32M',
    '--performance-schema=OFF',
  ])
  programs.push(database)
  const sql = (text: string) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', text]).status === 0
  await until('MariaDB', async () => sql('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4'), database)
  return socket
}

/** Debian's files with their links resolved, without the hundred languages that are not needed. */
function copyWordPress(home: string): string {
  const folder = join(home, 'www')
  const wanted = (path: string) => !path.includes('/wp-content/languages/') || path.includes('fr_FR')
  cpSync('/usr/share/wordpress', folder, { recursive: true, dereference: true, filter: wanted })
  cpSync('/var/lib/wordpress/wp-content', join(folder, 'wp-content'), {
    recursive: true,
    dereference: true,
    filter: wanted,
  })
  cpSync(join(import.meta.dirname, 'wp-config.php'), join(folder, 'wp-config.php'))
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true })
  writeFileSync(
    join(folder, 'wp-content/mu-plugins/switches.php'),
    readFileSync(join(import.meta.dirname, 'switches.php')),
  )
  return folder
}
