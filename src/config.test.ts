import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, terminalLanguage } from './config.ts'
import { AppError } from './errors.ts'
import { createAddressGuard } from './outbound/address-guard.ts'

const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return (error as AppError).fields.map(field => [field.path, field.code])
  }
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 4242,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      databaseUrl: null,
      secret: null,
      outboundAllow: [],
      trustedProxies: ['127.0.0.0/8', '::1'],
      smtpUrl: null,
      publicUrl: 'http://localhost:4242',
      sandbox: false,
      demonstration: null,
      logLevel: null,
      logFormat: null,
    })
  })

  it('reads each setting', () => {
    const secret = 's'.repeat(32)
    expect(
      readConfig({
        VIGIE_PORT: '8080',
        VIGIE_HOST: '0.0.0.0',
        VIGIE_DATA: '/srv/vigie',
        DATABASE_URL: 'postgres://vigie:password@db.example.org:5432/vigie?sslmode=require',
        VIGIE_SECRET: `${secret}, ${secret}`,
        VIGIE_OUTBOUND_ALLOW: 'localhost:8080, 10.0.0.0/8 [::1]:80',
        VIGIE_TRUSTED_PROXIES: '10.0.0.1, 172.16.0.0/12',
        SMTP_URL: 'smtps://user:password@mail.example.org',
        VIGIE_PUBLIC_URL: 'https://vigie.example.org/',
        VIGIE_SANDBOX: 'yes',
        VIGIE_LOG_LEVEL: 'debug',
        VIGIE_LOG_FORMAT: 'json',
      }),
    ).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      dataFolder: '/srv/vigie',
      outboundAllow: ['localhost:8080', '10.0.0.0/8', '[::1]:80'],
      trustedProxies: ['10.0.0.1', '172.16.0.0/12'],
      publicUrl: 'https://vigie.example.org',
      sandbox: true,
      logLevel: 'debug',
      logFormat: 'json',
    })
  })

  it('takes an empty value for none and follows the port in its address', () => {
    expect(readConfig({ VIGIE_PORT: '5000', DATABASE_URL: '', SMTP_URL: ' ' })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: 'http://localhost:5000',
    })
  })

  it('tells everything that is wrong at once, without the values', () => {
    const env = {
      VIGIE_PORT: '70000',
      VIGIE_PUBLIC_URL: 'https://example.org/vigie',
      DATABASE_URL: 'mysql://me:hunter2@db/vigie',
      VIGIE_SECRET: 'short',
      VIGIE_OUTBOUND_ALLOW: 'http://localhost',
      SMTP_URL: 'mail.example.org',
      VIGIE_SANDBOX: '1',
      VIGIE_LOG_LEVEL: 'loud',
      VIGIE_PROT: '80',
    }
    expect(problemsOf(env)).toEqual([
      ['VIGIE_PROT', 'app.setting-unknown'],
      ['VIGIE_PORT', 'app.setting-port'],
      ['DATABASE_URL', 'app.setting-database-url'],
      ['VIGIE_SECRET', 'app.setting-secret'],
      ['VIGIE_OUTBOUND_ALLOW', 'app.setting-outbound-allow'],
      ['SMTP_URL', 'app.setting-smtp-url'],
      ['VIGIE_PUBLIC_URL', 'app.setting-public-url'],
      ['VIGIE_SANDBOX', 'app.setting-sandbox'],
      ['VIGIE_LOG_LEVEL', 'app.setting-log-level'],
    ])
    expect(() => readConfig(env)).toThrow(AppError)
    try {
      readConfig(env)
    } catch (error) {
      expect(JSON.stringify(error)).not.toMatch(/hunter2|short/)
    }
  })

  it.each([
    ['10.0.0.0/99', false],
    ['10.0.0.0/33', false],
    ['10.0.0/8', false],
    ['300.1.1.1', false],
    ['300.1.1.1:80', false],
    ['fd00::/129', false],
    ['localhost:70000', false],
    ['[10.0.0.1]:80', false],
    ['http://localhost', false],
    ['10.0.0.0/32', true],
    ['0.0.0.0/0', true],
    ['fd00::/8', true],
    ['::1', true],
    ['[::1]:8080', true],
    ['10.0.0.1:5432', true],
    ['nas.local', true],
    ['2001.example:443', true],
  ])('takes the exempt destination %s: %s; what it takes, the guard of requests takes', (entry, right) => {
    const problems = problemsOf({ VIGIE_OUTBOUND_ALLOW: `localhost:1, ${entry}` })
    expect(problems).toEqual(right ? [] : [['VIGIE_OUTBOUND_ALLOW', 'app.setting-outbound-allow']])
    if (right) expect(createAddressGuard([entry])).toBeDefined()
  })

  it('takes addresses and ranges of proxies, or none', () => {
    expect(readConfig({ VIGIE_TRUSTED_PROXIES: 'none' }).trustedProxies).toEqual([])
    expect(problemsOf({ VIGIE_TRUSTED_PROXIES: '::1 fd00::/8, 10.0.0.1 192.168.0.0/16' })).toEqual([])
    for (const wrong of [
      'proxy.example.org',
      '10.0.0.0/33',
      '10.0.0.0/8/8',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.1:80',
      'loopback',
      'yes',
    ])
      expect(problemsOf({ VIGIE_TRUSTED_PROXIES: wrong })).toEqual([
        ['VIGIE_TRUSTED_PROXIES', 'app.setting-trusted-proxies'],
      ])
  })

  it.each(['postgres://db.example.org', 'postgres:///vigie', 'not an address'])('refuses %s', databaseUrl => {
    expect(problemsOf({ DATABASE_URL: databaseUrl })).toEqual([['DATABASE_URL', 'app.setting-database-url']])
  })
})

describe('terminalLanguage', () => {
  it('follows the order of POSIX', () => {
    expect(terminalLanguage({ LANG: 'en_US.UTF-8' })).toBe('en-US.UTF-8')
    expect(terminalLanguage({ LANG: 'en_US.UTF-8', LC_ALL: 'fr_CA.UTF-8' })).toBe('fr-CA.UTF-8')
    expect(terminalLanguage({})).toBe('')
  })
})
