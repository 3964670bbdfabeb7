import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from './commands.ts'
import { root } from './version.ts'

/** The executable as a person calls it; nothing of the tests' environment but what is given. */
function vigie(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'bin', 'vigie.js'), ...args], {
    env: { PATH: '/usr/bin:/bin', LANG: 'en_US.UTF-8', ...env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const result = new Promise<{ code: number | null; out: string; err: string }>(resolve =>
    child.once('close', code => resolve({ code, out, err })),
  )
  return Object.assign(result, { child })
}

describe('help', () => {
  it.each([
    ['the terminal’s', [], { LANG: 'fr_CA.UTF-8' }, 'Commandes\u00a0:'],
    ['the one asked for', ['--lang', 'en'], { LANG: 'fr_CA.UTF-8' }, 'Commands:'],
    ['the one asked for, written in one', ['--lang=fr'], {}, 'Commandes\u00a0:'],
    ['French in any country', [], { LANG: 'fr' }, 'Commandes\u00a0:'],
    ['LC_ALL’s before LANG’s', [], { LANG: 'en_US.UTF-8', LC_ALL: 'fr_FR' }, 'Commandes\u00a0:'],
    ['English where the terminal names none', [], { LANG: 'C.UTF-8' }, 'Commands:'],
    ['English where the terminal says nothing', [], { LANG: '' }, 'Commands:'],
    ['English where the terminal speaks another', [], { LANG: 'de_DE.UTF-8' }, 'Commands:'],
  ])('lists every command with its summary, in a language: %s', async (_, args, env, heading) => {
    const { code, out } = await vigie(['--help', ...args], env)
    expect(code).toBe(0)
    expect(out).toContain(heading)
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${name}\\b.*\\s{2,}\\S`, 'm'))
  })

  it.each(Object.keys(commands))('of %s shows its usage and needs no settings', async name => {
    const { code, out, err } = await vigie([name, '--help'], { VIGIE_PORT: 'wrong' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`vigie ${name}`)
  })
})

describe('exit codes', () => {
  it.each([
    [['nosuch'], 'Unknown command: nosuch.'],
    [['serve', '--nosuch'], 'Unknown option: --nosuch.'],
    [['--nosuch'], 'Unknown option: --nosuch.'],
    [['serve', '--lang', 'de'], 'Vigie speaks French (--lang fr) and English (--lang en).'],
    [['--lang=', 'tone'], 'Vigie speaks French'],
    [['export', '--org', 'demo'], 'Unknown option: --org. Did you mean --organisation?'],
    [['export'], 'The option --organisation <slug> is missing.'],
    [['restore'], 'The argument file is missing.'],
    [['restore', 'a', 'b'], 'There are too many arguments.'],
    [['backup', '--passphrase-file'], 'The option --passphrase-file <file> wants a value.'],
    [['export', '--organisation', 'a', '--topic', 'abc'], '“abc” is not the number of a topic.'],
    [['export', '--organisation', 'a', '--topic', '1.5'], '“1.5” is not the number of a topic.'],
    [['export', '--organisation', 'a', '--since', 'demain'], '“demain” is no date.'],
    [['backup', '--with-secret'], '--with-secret and --passphrase-file go together.'],
  ])('2 for wrong use, in a sentence: %j', async (args, sentence) => {
    const { code, out, err } = await vigie(args)
    expect(code, err).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(sentence)
    expect(err.trim().split('\n').length).toBe(1)
  })

  it('1 for a failure, every wrong setting told at once, without a stack', async () => {
    const { code, err } = await vigie(['serve'], { VIGIE_PORT: 'x', SMTP_URL: 'y' })
    expect(code).toBe(1)
    expect(err).toContain('2 settings need correcting')
    expect(err).toContain('VIGIE_PORT')
    expect(err).toContain('SMTP_URL')
    expect(err).not.toContain('    at ')
  })

  it('0 for the word that opens /metrics: the same each time, another for another secret', async () => {
    const token = async (secret: string) => {
      const env = { VIGIE_SECRET: secret.repeat(32), VIGIE_DATA: '/nonexistent/vigie' }
      const { code, out } = await vigie(['admin', 'metrics-token', '--json'], env)
      expect(code).toBe(0)
      return (JSON.parse(out) as { token: string }).token
    }
    const [once, again, other] = [await token('a'), await token('a'), await token('b')]
    expect(once).toMatch(/^[0-9a-f]{64}$/)
    expect(again).toBe(once)
    expect(other).not.toBe(once)
  })

  it('1 for a backup that is none', async () => {
    const { code, err } = await vigie(['restore', join(root, 'package.json')])
    expect(code).toBe(1)
    expect(err).toContain('is no backup of Vigie')
    expect((await vigie(['restore', '/nosuch'])).err).toContain('does not exist')
  })

  it.each([
    ['backup'],
    ['backup', '--with-secret', '--passphrase-file', '/nosuch'],
    ['export', '--organisation', 'a'],
    ['import', 'a.csv', '--organisation', 'a'],
    ['admin', 'list-users'],
    ['admin', 'metrics-token'],
  ])('1 where there is no installation, and none is made: %s %s', async (...args) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'vigie-none-')), 'data')
    onTestFinished(() => rmSync(dirname(folder), { recursive: true }))
    const { code, err, out } = await vigie(args, { VIGIE_DATA: folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(folder)
    expect(err).toMatch(/holds no installation|is missing/)
    expect(existsSync(folder)).toBe(false)
  })

  it('0 for the version, and when the reader goes away', async () => {
    expect(await vigie(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    const helping = vigie(['--help'])
    helping.child.stdout.destroy()
    expect((await helping).code).toBe(0)
  })

  it('1 for findings though nobody reads on, without a word more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-head-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'poor.yaml')
    writeFileSync(file, 'vigie: 1\nname: Poor\n')
    const checking = vigie(['check', file])
    checking.child.stdout.destroy()
    expect(await checking).toMatchObject({ code: 1, err: '' })
  })
})
