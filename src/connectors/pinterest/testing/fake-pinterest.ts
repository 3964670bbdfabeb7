import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Pin = Record<string, unknown> & { id: string; board_id: string; description: string; created_at: string }

/**
 * The part of Pinterest that publishing asks, in memory, as its specification tells it;
 * tests/real/pinterest-publish-contract.test.ts holds both requests and answers to that specification.
 */
export function fakePinterest() {
  const boards = [
    { id: '549755885175', name: 'Nouveautés', privacy: 'PUBLIC' },
    { id: '549755885176', name: 'Coulisses', privacy: 'PUBLIC' },
  ]
  const pins: Pin[] = []
  const pictures = new Map<string, { content_type: string; data: string }[]>()
  const state = { access: 'access', now: () => new Date('2026-12-01T12:00:00Z') }
  let number = 813_744_226_420_000_000n

  const refused = (status: number, message: string): Answer => ({ status, json: { code: status, message } })
  const jsonOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>

  function write(sent: Record<string, unknown>): Answer {
    type Picture = { content_type: string; data: string }
    const { media_source, board_id, ...words } = sent as {
      media_source: Picture & { items?: Picture[] }
      board_id: string
    }
    const files = media_source.items ?? [media_source]
    if (!boards.some(each => each.id === board_id)) return refused(404, 'Board not found.')
    if (files.some(each => each.data === '')) return refused(400, 'Invalid media')
    number += 1n
    const id = String(number)
    pictures.set(id, files)
    const pin: Pin = {
      id,
      board_id,
      title: null,
      link: null,
      alt_text: null,
      created_at: state.now().toISOString(),
      description: '',
      ...words,
    }
    pins.unshift(pin)
    return { status: 201, json: pin }
  }

  function answer(request: OutboundRequest): Answer {
    const { pathname } = new URL(request.url)
    const path = pathname.replace('/v5', '')
    const at = `${request.method ?? 'GET'} ${path}`
    if (at === 'POST /oauth/token') {
      const form = new URLSearchParams(String(request.body))
      if (form.get('code') !== 'good') return refused(400, 'Authentication failed.')
      const given = { access_token: state.access, refresh_token: 'refresh', expires_in: 2_592_000 }
      return { json: { response_type: 'authorization_code', token_type: 'bearer', scope: 'pins:write', ...given } }
    }
    if (request.headers?.authorization !== `Bearer ${state.access}`) return refused(401, 'Authentication failed.')
    if (at === 'GET /user_account')
      return {
        json: {
          id: '2783136121146311751',
          account_type: 'BUSINESS',
          username: 'museerive',
          business_name: 'Musée de la Rive',
        },
      }
    if (at === 'GET /boards') return { json: { items: boards, bookmark: null } }
    const board = /^\/boards\/(\d+)\/pins$/.exec(path)?.[1]
    if (board !== undefined) return { json: { items: pins.filter(each => each.board_id === board), bookmark: null } }
    if (at === 'POST /pins') return write(jsonOf(request))
    const index = pins.findIndex(each => path === `/pins/${each.id}`)
    const pin = pins[index]
    if (pin === undefined) return refused(404, 'Pin not found.')
    if (request.method === 'DELETE') {
      pins.splice(index, 1)
      return { status: 204, body: '' }
    }
    return { json: Object.assign(pin, jsonOf(request)) }
  }

  const standing = async () => pins.map(each => each.description).reverse()
  return { http: answering(answer), answer, boards, pins, pictures, state, standing }
}
