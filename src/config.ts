import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError, type FieldError } from './errors.ts'
import type { LogFormat, LogLevel } from './log.ts'

/** `kept`: in a folder that stays when the demonstration ends. */
type Demonstration = { email: string; password: string; kept: boolean }

export type Config = {
  port: number
  /** Address that the server binds: 127.0.0.1 by default, reached from this machine alone. */
  host: string
  /** Absolute path of the data folder: database, secret. */
  dataFolder: string
  /** Set when the organisation brings its own PostgreSQL. */
  databaseUrl: string | null
  /** Absent: made once and kept in the data folder. Several, apart by commas: the first seals, the others still open. */
  secret: string | null
  /** host:port or CIDR exempt from the SSRF guard. */
  outboundAllow: string[]
  /** IP addresses and CIDRs of reverse proxies: what they report of a client (address, scheme, host) is believed. */
  trustedProxies: string[]
  smtpUrl: string | null
  /** Where people reach the product; http://localhost:<port> by default. No final slash. */
  publicUrl: string
  /** Whether the imaginary network of the demonstration is offered. */
  sandbox: boolean
  /** Set by `vigie demo` alone: pages say that all is imaginary, and sign-in gives this account away. */
  demonstration: Demonstration | null
  /** Null: warnings in a terminal, else `info`. */
  logLevel: LogLevel | null
  /** Null: text in a terminal, else JSON. */
  logFormat: LogFormat | null
}

type Environment = Record<string, string | undefined>

/**
 * One setting: its default as a person reads it (null: none) and what it accepts. The issue's message is the error
 * code; what the setting does is told in the locales, at `cli.settings.<name>`.
 */
const refuse = (code: `app.setting-${string}`) => ({ error: code })
const url = (schemes: string[], code: `app.setting-${string}`) =>
  z.string().refine(text => schemes.includes(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.hostname !== '', {
    error: code,
  })

export const settings = {
  VIGIE_PORT: {
    default: '4242',
    schema: z
      .string()
      .regex(/^\d{1,5}$/, refuse('app.setting-port'))
      .transform(Number)
      .refine(port => port <= 65_535, refuse('app.setting-port')),
  },
  VIGIE_HOST: { default: '127.0.0.1', schema: z.string().regex(/^[\w.:-]+$/, refuse('app.setting-host')) },
  VIGIE_PUBLIC_URL: {
    default: 'http://localhost:<VIGIE_PORT>',
    schema: url(['http:', 'https:'], 'app.setting-public-url')
      .refine(text => {
        const { pathname, search, hash, username } = new URL(text)
        return pathname === '/' && search === '' && hash === '' && username === ''
      }, refuse('app.setting-public-url'))
      .transform(text => new URL(text).origin),
  },
  VIGIE_DATA: { default: './data', schema: z.string().transform(path => resolve(path)) },
  DATABASE_URL: {
    default: null,
    schema: url(['postgres:', 'postgresql:'], 'app.setting-database-url').refine(
      text => (URL.parse(text)?.pathname.length ?? 0) > 1,
      refuse('app.setting-database-url'),
    ),
  },
  VIGIE_SECRET: {
    default: null,
    schema: z
      .string()
      .refine(text => text.split(/[\s,]+/).every(part => part.length >= 32), refuse('app.setting-secret')),
  },
  VIGIE_OUTBOUND_ALLOW: {
    default: null,
    schema: z
      .string()
      .transform(text => text.split(/[\s,]+/).filter(entry => entry !== ''))
      .refine(entries => entries.every(isDestination), refuse('app.setting-outbound-allow')),
  },
  VIGIE_TRUSTED_PROXIES: {
    default: '127.0.0.0/8, ::1',
    schema: z
      .string()
      .transform(text => (text === 'none' ? [] : text.split(/[\s,]+/).filter(entry => entry !== '')))
      // The whole world is nobody's proxy.
      .refine(
        entries => entries.every(entry => isNetwork(entry) && !/\/0+$/.test(entry)),
        refuse('app.setting-trusted-proxies'),
      ),
  },
  SMTP_URL: { default: null, schema: url(['smtp:', 'smtps:'], 'app.setting-smtp-url') },
  VIGIE_SANDBOX: {
    default: 'no',
    schema: z.enum(['yes', 'no'], refuse('app.setting-sandbox')).transform(text => text === 'yes'),
  },
  VIGIE_LOG_LEVEL: {
    default: null,
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], refuse('app.setting-log-level')),
  },
  VIGIE_LOG_FORMAT: { default: null, schema: z.enum(['text', 'json'], refuse('app.setting-log-format')) },
} as const

export type SettingName = keyof typeof settings

/**
 * The settings of an environment; an empty value counts as absent. Everything that is wrong is told at once:
 * throws `app.wrong-settings` whose `fields` name each variable. Values are never part of the error (they may be secret).
 */
export function readConfig(env: Environment = process.env): Config {
  const problems: FieldError[] = []
  for (const name of Object.keys(env))
    if (name.startsWith('VIGIE_') && !(name in settings))
      problems.push({ path: name, code: 'app.setting-unknown', params: { name } })

  const read = <N extends SettingName>(name: N): z.output<(typeof settings)[N]['schema']> | null => {
    const text = env[name]?.trim()
    if (!text) return null
    const result = settings[name].schema.safeParse(text)
    if (result.success) return result.data as z.output<(typeof settings)[N]['schema']>
    problems.push({ path: name, code: result.error.issues[0]!.message as FieldError['code'], params: { name } })
    return null
  }

  const port = read('VIGIE_PORT') ?? 4242
  const config: Config = {
    port,
    host: read('VIGIE_HOST') ?? '127.0.0.1',
    dataFolder: read('VIGIE_DATA') ?? resolve('data'),
    databaseUrl: read('DATABASE_URL'),
    secret: read('VIGIE_SECRET'),
    outboundAllow: read('VIGIE_OUTBOUND_ALLOW') ?? [],
    trustedProxies: read('VIGIE_TRUSTED_PROXIES') ?? ['127.0.0.0/8', '::1'],
    smtpUrl: read('SMTP_URL'),
    publicUrl: read('VIGIE_PUBLIC_URL') ?? `http://localhost:${port}`,
    sandbox: read('VIGIE_SANDBOX') ?? false,
    demonstration: null,
    logLevel: read('VIGIE_LOG_LEVEL'),
    logFormat: read('VIGIE_LOG_FORMAT'),
  }
  if (problems.length > 0)
    throw new AppError('app.wrong-settings', { count: problems.length }, { status: 500, fields: problems })
  return config
}

/** The languages a terminal asks for, as POSIX orders them (`fr_CA.UTF-8` → `fr-CA.UTF-8`); empty when it does not say. */
export const terminalLanguage = (env: Environment = process.env): string =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').replaceAll('_', '-')

/** An IP address or a CIDR. */
function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/')
  if (isIP(address) === 0 || address.includes('%') || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (bitsOf[isIP(address)] ?? -1))
}

/** `host`, `host:port`, `[ipv6]:port`, an IP address or a CIDR: what the guard of outbound requests understands. */
function isDestination(entry: string): boolean {
  if (isNetwork(entry)) return true
  if (entry.includes('/') || isIP(entry) !== 0) return false
  const named = /^(?:\[([0-9a-f:.]+)\]|([^\s:/[\]%]+))(?::(\d{1,5}))?$/i.exec(entry)
  if (named === null || Number(named[3] ?? 0) > 65_535) return false
  // Digits and dots alone are an address, and this one is none.
  return named[1] === undefined ? isIP(named[2]!) !== 0 || !/^[\d.]+$/.test(named[2]!) : isIP(named[1]) === 6
}

const bitsOf: Record<number, number> = { 4: 32, 6: 128 }
