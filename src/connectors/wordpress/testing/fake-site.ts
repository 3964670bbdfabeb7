import type { OutboundRequest } from '../../../outbound/index.ts'
import { type Answer, answering } from '../../testing/faulty-outbound.ts'

type Term = { id: number; name: string }
type Post = Record<string, unknown> & { id: number; status: string; slug: string; content: string }
type File = { id: number; slug: string; type: string; disposition: string; alt: string }

/**
 * The part of a WordPress that publishing asks, in memory, as WordPress 6 answers it; tests/real/wordpress-publish.test.ts
 * holds the connector to a real one. Like that one it searches names in the form in which it stores them.
 */
export function fakeSite(url: string, capabilities: string[] = ['publish_posts', 'upload_files', 'manage_categories']) {
  const posts: Post[] = []
  const files: File[] = []
  const terms = { categories: [{ id: 1, name: 'Non classé' }] as Term[], tags: [] as Term[] }
  const state = { bin: true, closed: false, now: () => new Date('2026-12-01T12:00:00Z'), api: `${url}/wp-json/` }
  let number = 10
  const may = (what: string) => capabilities.includes(what)
  const error = (status: number, code: string, message: string, data: object = {}): Answer => ({
    status,
    json: { code, message, data: { status, ...data } },
  })
  const jsonOf = (request: OutboundRequest) => JSON.parse(String(request.body)) as Record<string, unknown>
  const stored = (name: string) => name.replaceAll('&', '&amp;')
  const shown = (post: Post) => ({
    ...post,
    link: post.status === 'publish' ? `${url}/${post.slug}/` : `${url}/?p=${post.id}`,
    date_gmt: state.now().toISOString().slice(0, 19),
  })
  const list = (found: object[]): Answer => ({ json: found, headers: { 'x-wp-total': String(found.length) } })
  const slugOf = (title: string) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')

  function write(post: Post, sent: Record<string, unknown>): Answer {
    if (sent.status === 'publish' && !may('publish_posts'))
      return error(403, 'rest_cannot_publish', 'Vous n’avez pas le droit de publier.')
    Object.assign(post, sent)
    if (post.status === 'publish' && post.slug === '') post.slug = slugOf(String(post.title))
    return { status: 200, json: shown(post) }
  }

  function answer(request: OutboundRequest): Answer {
    const { pathname, searchParams } = new URL(request.url)
    const method = request.method ?? 'GET'
    if (pathname === '/')
      return {
        body: `<html><link rel="https://api.w.org/" href="${state.api}"></html>`,
        headers: { 'content-type': 'text/html' },
      }
    const user = Buffer.from((request.headers?.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    if (user !== 'elodie:abcd efgh') return error(401, 'rest_not_logged_in', 'Vous n’êtes pas connecté.')
    const path = pathname.replace('/wp-json/', '').replace('wp/v2/', '')
    if (path === '') return { json: { name: 'Le Courrier &amp; co', url, home: url, namespaces: ['wp/v2'] } }
    if (path === 'users/me') {
      const all = Object.fromEntries(capabilities.map(each => [each, true]))
      return {
        json: {
          id: 7,
          name: 'Élodie',
          slug: 'elodie',
          avatar_urls: { 24: `${url}/a.png`, 96: `${url}/b.png` },
          capabilities: all,
        },
      }
    }
    if (path === 'categories' || path === 'tags') {
      const known = terms[path]
      if (method === 'GET') {
        const search = (searchParams.get('search') ?? '').toLowerCase()
        return list(known.filter(each => each.name.toLowerCase().includes(search)))
      }
      const name = stored(String(jsonOf(request).name))
      const there = known.find(each => each.name === name)
      if (there !== undefined) return error(400, 'term_exists', 'Ce terme existe.', { term_id: there.id })
      if (!may('manage_categories')) return error(403, 'rest_cannot_create', 'Vous ne pouvez pas créer de terme.')
      number += 1
      known.push({ id: number, name })
      return { status: 201, json: { id: number, name } }
    }
    if (path === 'media') {
      if (method === 'GET') return list(files.filter(each => each.slug === searchParams.get('slug')).map(fileOf))
      if (!may('upload_files')) return error(403, 'rest_cannot_create', 'Vous ne pouvez pas déposer de fichier.')
      number += 1
      files.push({
        id: number,
        slug: searchParams.get('slug') ?? '',
        alt: searchParams.get('alt_text') ?? '',
        type: request.headers?.['content-type'] ?? '',
        disposition: request.headers?.['content-disposition'] ?? '',
      })
      return { status: 201, json: fileOf(files.at(-1)!) }
    }
    if (path === 'posts' && method === 'GET')
      return state.closed ? { json: [] } : list(posts.filter(each => each.slug === searchParams.get('slug')).map(shown))
    if (path === 'posts') {
      number += 1
      const post: Post = { id: number, status: 'draft', slug: '', content: '' }
      posts.push(post)
      return { ...write(post, jsonOf(request)), status: 201 }
    }
    const place = posts.findIndex(each => path === `posts/${each.id}`)
    const post = posts[place]
    if (post === undefined) return error(404, 'rest_post_invalid_id', 'ID d’article invalide.')
    if (method === 'GET') return { json: shown(post) }
    if (method === 'POST') return write(post, jsonOf(request))
    if (searchParams.get('force') === 'true') {
      posts.splice(place, 1)
      return { json: { deleted: true, previous: shown(post) } }
    }
    if (!state.bin) return error(501, 'rest_trash_not_supported', 'Pas de corbeille. Donnez « force=true ».')
    if (post.status === 'trash') return error(410, 'rest_already_trashed', 'Déjà à la corbeille.')
    return write(post, { status: 'trash' })
  }
  const fileOf = ({ id, slug }: File) => ({ id, source_url: `${url}/wp-content/${slug}.png` })
  const standing = async () =>
    posts.filter(each => each.status === 'publish').map(each => each.content.replaceAll(/<[^>]+>/g, ''))
  return { http: answering(answer), posts, files, terms, state, standing }
}
