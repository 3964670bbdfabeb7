import { describe, expect, test } from 'vitest'
import { authorisationOf, signatureBase } from './oauth1.ts'

/** https://www.rfc-editor.org/rfc/rfc5849#section-1.2: printer.example.com asks for photographs. */
describe('the example of RFC 5849', () => {
  const client = { key: 'dpf43f3p2l4k3l03', keySecret: 'kd94hf93k423kf44' }
  const signatureOf = (...given: Parameters<typeof authorisationOf>) =>
    decodeURIComponent(/oauth_signature="([^"]*)"/.exec(authorisationOf(...given))?.[1] ?? '')
  const now = new Date()

  test('temporary credentials', () => {
    const request = {
      method: 'POST',
      url: 'https://photos.example.net/initiate',
      more: { oauth_callback: 'http://printer.example.com/ready' },
    }
    const given = [
      request,
      { ...client, token: '', tokenSecret: '' },
      now,
      { timestamp: 137131200, nonce: 'wIjqoS' },
    ] as const
    expect(signatureOf(...given)).toBe('74KNZJeDHnMBp0EMJ9ZHt/XKycU=')
    expect(authorisationOf(...given)).toContain('oauth_callback="http%3A%2F%2Fprinter.example.com%2Fready"')
    expect(authorisationOf(...given)).not.toContain('oauth_token')
  })

  test('the token', () => {
    const request = {
      method: 'POST',
      url: 'https://photos.example.net/token',
      more: { oauth_verifier: 'hfdp7dh39dks9884' },
    }
    const credentials = { ...client, token: 'hh5s93j4hdidpola', tokenSecret: 'hdhd0244k9j7ao03' }
    expect(signatureOf(request, credentials, now, { timestamp: 137131201, nonce: 'walatlh' })).toBe(
      'gKgrFCywp7rO0OXSjdot/IHF7IU=',
    )
  })

  test('a photograph', () => {
    const request = { method: 'GET', url: 'http://photos.example.net/photos?file=vacation.jpg&size=original' }
    const credentials = { ...client, token: 'nnch734d00sl2jdk', tokenSecret: 'pfkkdhi9sl3r4s00' }
    expect(signatureOf(request, credentials, now, { timestamp: 137131202, nonce: 'chapoH' })).toBe(
      'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
    )
  })

  test('what is signed, with every trap of its encoding (section 3.4.1.1)', () => {
    const base = signatureBase('post', 'http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b', [
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      ['c2', ''],
      ['a3', '2 q'],
    ])
    expect(base).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    )
  })
})
