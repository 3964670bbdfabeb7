import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAddressGuard, isPublicAddress } from './address-guard.ts'

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])('lets %s pass', ip =>
    expect(isPublicAddress(ip)).toBe(true),
  )
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '0.1.2.3',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    '100::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'no address',
    '',
  ])('stops %s', ip => expect(isPublicAddress(ip)).toBe(false))

  it('never lets a private IPv4 address pass, however it is wrapped', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    const inside = fc.tuple(
      fc.constantFrom('127', '10', '169.254', '192.168', '172.20', '100.70', '0', '224'),
      octet,
      octet,
      octet,
    )
    fc.assert(
      fc.property(inside, fc.constantFrom('', '::ffff:', '64:ff9b::', '::'), ([head, ...rest], wrap) => {
        const ip = [head, ...rest].join('.').split('.').slice(0, 4).join('.')
        expect(isPublicAddress(wrap + ip)).toBe(false)
      }),
    )
  })
})

describe('the list of exceptions', () => {
  it('exempts a name with its port, and no other port', () => {
    const guard = createAddressGuard(['intranet.example:8080'])
    expect(guard.permits('10.0.0.9', 'intranet.example', 8080)).toBe(true)
    expect(guard.permits('10.0.0.9', 'intranet.example', 80)).toBe(false)
    expect(guard.permits('10.0.0.9', 'other.example', 8080)).toBe(false)
  })
  it('exempts a literal address with its port, also under another name', () => {
    const guard = createAddressGuard(['127.0.0.1:4000', '[::1]:5000'])
    expect(guard.permits('127.0.0.1', 'localhost', 4000)).toBe(true)
    expect(guard.permits('::ffff:127.0.0.1', 'localhost', 4000)).toBe(true)
    expect(guard.permits('::1', '::1', 4000)).toBe(false)
    expect(guard.permits('127.0.0.1', '127.0.0.1', 5000)).toBe(false)
  })
  it('reads localhost as loopback, nothing wider', () => {
    const guard = createAddressGuard(['localhost:4000'])
    expect(guard.permits('127.0.0.1', '127.0.0.1', 4000)).toBe(true)
    expect(guard.permits('::1', 'localhost', 4000)).toBe(true)
    expect(guard.permits('192.168.0.1', 'router.example', 4000)).toBe(false)
  })
  it('exempts ranges and single addresses on every port', () => {
    const guard = createAddressGuard(['10.0.0.0/8', ' 192.168.1.5 ', 'fd00::/8', ''])
    expect(guard.permits('10.9.9.9', 'any.example', 1)).toBe(true)
    expect(guard.permits('::ffff:10.9.9.9', 'any.example', 1)).toBe(true)
    expect(guard.permits('192.168.1.5', 'any.example', 1)).toBe(true)
    expect(guard.permits('192.168.1.6', 'any.example', 1)).toBe(false)
    expect(guard.permits('fd12::1', 'any.example', 1)).toBe(true)
    expect(guard.exempts('10.1.1.1', 99)).toBe(true)
    expect(guard.exempts('11.1.1.1', 99)).toBe(false)
  })
  it('refuses what it cannot read', () => {
    for (const entry of ['http://localhost:1', 'a b:1', '10.0.0.0/99', 'host:port']) {
      expect(() => createAddressGuard([entry])).toThrow(RangeError)
    }
  })
})
