import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cursor } from '../../src/connectors/contract.ts'
import { anyConnector } from '../../src/connectors/registry.ts'
import { wordpress } from '../../src/connectors/wordpress/index.ts'
import { byKey, failure, listener } from './listening.ts'
import { startWordPress, type WordPress, whyNoWordPress } from './wordpress/start.ts'

const reason = whyNoWordPress()
if (reason !== null) console.warn(`WordPress is not tested: ${reason}`)

describe.skipIf(reason !== null)('a French WordPress with pretty addresses', () => {
  let site: WordPress
  let cursor: Cursor = null
  let first = 0
  let settings: Record<string, unknown>
  const reader = listener(anyConnector(wordpress))

  beforeAll(async () => {
    site = await startWordPress()
    first = await site.addPost({
      title: 'L’été à Québec 🎉',
      content:
        '<p>Déjà l’été&nbsp;: la « fête » &amp; le <a href="https://ville.example/programme">programme</a>.</p><p>À bientôt.<img src="https://ville.example/i.png" alt="Feu d’artifice"></p><script>alert(1)</script>',
      tags: ['été'],
      categories: ['Actualités'],
    })
  })
  afterAll(async () => {
    await reader.close()
    await site?.stop()
  })

  const news = async () => {
    const page = await reader.drain(settings, cursor)
    cursor = page.cursor
    return page
  }

  test('is found at its bare address and at one of its articles', async () => {
    const [found, ...others] = await reader.discover(site.url.replace('http://', ''))
    expect(others).toEqual([])
    expect(found).toMatchObject({
      connector: 'wordpress',
      title: 'Le Courrier de Québec',
      address: site.url,
      why: 'wordpress-site',
    })
    expect((await reader.discover(`${site.url}/?p=${first}`))[0]?.settings).toEqual(found?.settings)
    settings = found?.settings ?? {}
  })

  test('a post has its text, author, tags, links, pictures and language', async () => {
    const page = await news()
    expect(page.title).toBe('Le Courrier de Québec')
    expect(page.warnings).toEqual([])
    expect(page.items).toHaveLength(1)
    expect(page.items[0]).toMatchObject({
      key: `${site.url}/?p=${first}`,
      kind: 'article',
      title: 'L’été à Québec 🎉',
      text: expect.stringMatching(/^Déjà l’été\s: la « fête » & le programme\.\n+À bientôt\.$/),
      language: 'fr-FR',
      author: { name: 'Élodie Gagné', url: `${site.url}/author/redaction/` },
      hashtags: expect.arrayContaining(['été', 'Actualités']),
      links: ['https://ville.example/programme'],
      media: [{ kind: 'image', url: 'https://ville.example/i.png', alt: 'Feu d’artifice' }],
    })
    const age = Date.now() - (page.items[0]?.publishedAt?.getTime() ?? 0)
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(60_000)
  })

  test('nothing new is nothing', async () => {
    expect((await news()).items).toEqual([])
  })

  test('comments come with the title of their post, and answers with their parent', async () => {
    const comment = await site.addComment({
      post: first,
      content: 'Très bien <b>dit</b> 👍',
      author: 'Noé',
      authorUrl: 'https://noe.example/',
    })
    const answer = await site.addComment({ post: first, content: 'Merci, Noé.', author: 'Zoé', parent: comment })
    const { items } = await news()
    expect(items).toHaveLength(2)
    expect(byKey(items, `#comment-${comment}`)).toMatchObject({
      kind: 'comment',
      title: 'L’été à Québec 🎉',
      text: 'Très bien dit 👍',
      author: { key: 'https://noe.example/', name: 'Noé', url: 'https://noe.example/' },
      replyTo: `${site.url}/?p=${first}`,
      thread: `${site.url}/?p=${first}`,
      url: expect.stringContaining(`#comment-${comment}`),
    })
    expect(byKey(items, `#comment-${answer}`)).toMatchObject({
      replyTo: `${site.url}/#comment-${comment}`,
      thread: `${site.url}/?p=${first}`,
    })
  })

  test('a comment that waited for approval, an edited one and a deleted one are noticed', async () => {
    const held = await site.addComment({ post: first, content: 'En attente', status: 'hold' })
    expect((await news()).items).toEqual([])
    await site.addComment({ post: first, content: 'Entre-temps' })
    await news()
    await site.editComment(held, { status: 'approved' })
    expect((await news()).items.map(item => item.text)).toEqual(['En attente'])
    await site.editComment(held, { content: 'Corrigé à l’instant' })
    expect((await news()).items.map(item => [item.key, item.text])).toEqual([
      [`${site.url}/#comment-${held}`, 'Corrigé à l’instant'],
    ])
    await site.deleteComment(held)
    expect((await news()).items).toMatchObject([{ key: `${site.url}/#comment-${held}`, deleted: true }])
    expect((await news()).items).toEqual([])
  })

  test('an edited post comes again with its new text', async () => {
    await new Promise(resolve => setTimeout(resolve, 1100)) // WordPress counts in seconds
    await site.editPost(first, { title: 'L’automne à Québec 🍂' })
    const { items } = await news()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      key: `${site.url}/?p=${first}`,
      title: 'L’automne à Québec 🍂',
      editedAt: expect.any(Date),
    })
  })

  test('posts that were backdated, drafted or scheduled come when they are published', async () => {
    const old = await site.addPost({ title: 'Antidaté', content: '…', date: '2019-07-01T12:00:00' })
    const draft = await site.addPost({ title: 'Brouillon', content: '…', status: 'draft' })
    const planned = await site.addPost({ title: 'Prévu', content: '…', status: 'future', date: '2031-01-01T12:00:00' })
    reader.later(11)
    expect((await news()).items.map(item => item.key)).toEqual([`${site.url}/?p=${old}`])
    reader.later(11)
    expect((await news()).items).toEqual([])
    await site.editPost(draft, { status: 'publish' })
    expect((await news()).items.map(item => item.title)).toEqual(['Brouillon'])
    // The scheduled post was written long ago and its hour has come just now: nothing but its status changes.
    site.php(
      `global $wpdb; $wpdb->update($wpdb->posts, ['post_date' => current_time('mysql'), 'post_date_gmt' => current_time('mysql', 1), 'post_modified' => '2020-01-01 00:00:00', 'post_modified_gmt' => '2020-01-01 05:00:00'], ['ID' => $input]); clean_post_cache($input); wp_publish_post($input);`,
      planned,
    )
    expect((await news()).items.map(item => item.title)).toEqual(['Prévu'])
  })

  test('posts in the bin, private or deleted for good are noticed, together with their comments', async () => {
    const ids = [
      await site.addPost({ title: 'Un' }),
      await site.addPost({ title: 'Deux' }),
      await site.addPost({ title: 'Trois' }),
    ] as const
    const comment = await site.addComment({ post: ids[0], content: 'Sous un' })
    await news()
    await site.deletePost(ids[0])
    await site.editPost(ids[1], { status: 'private' })
    await site.deletePost(ids[2], true)
    reader.later(11)
    const { items } = await news()
    expect(items.every(item => item.deleted)).toBe(true)
    expect(items.map(item => item.key).sort()).toEqual(
      [`${site.url}/#comment-${comment}`, ...ids.map(id => `${site.url}/?p=${id}`)].sort(),
    )
    reader.later(11)
    expect((await news()).items).toEqual([])
  })

  test('a closed API is replaced by the feeds with the same keys, and read again once open', async () => {
    const apiItems = (await reader.drain(settings, null)).items
    site.close('rest', true)
    const fromFeeds = await reader.drain(settings, null)
    expect(fromFeeds.warnings?.[0]?.code ?? 'connectors.api-closed').toBe('connectors.api-closed')
    const keys = (items: typeof apiItems) => items.map(item => item.key).sort()
    expect(keys(fromFeeds.items).filter(key => key.includes('#comment'))).toEqual(
      keys(apiItems).filter(key => key.includes('#comment')),
    )
    expect(fromFeeds.items.map(item => item.title)).toContain('L’automne à Québec 🍂')
    const same = await reader.drain(settings, fromFeeds.cursor)
    expect(same.items).toEqual([])
    const id = await site.addComment({ post: first, content: 'Par le flux 😀', author: 'Léa' })
    const fed = await reader.drain(settings, same.cursor)
    expect(fed.items).toMatchObject([
      {
        key: `${site.url}/#comment-${id}`,
        text: 'Par le flux 😀',
        title: 'L’automne à Québec 🍂',
        author: { name: 'Léa' },
        kind: 'comment',
      },
    ])
    await site.deleteComment(id)
    await site.addComment({ post: first, content: 'Un autre', author: 'Léo' })
    expect((await reader.drain(settings, fed.cursor)).items.map(item => [item.deleted ?? false, item.text])).toEqual([
      [false, 'Un autre'],
      [true, ''],
    ])
    // The reader that knew the API falls back in the middle of its life and returns to it a day later.
    expect((await news()).warnings?.map(each => each.code)).toContain('connectors.api-closed')
    site.close('rest', false)
    reader.later(25 * 60)
    await news()
    expect(JSON.parse(String(cursor?.state)).closedAt).toBeNull()
  })

  test('a site that is closed altogether says so', async () => {
    site.close('rest', true)
    site.close('feeds', true)
    expect((await failure(reader.drain(settings, cursor)))?.kind).toBe('auth')
    site.close('rest', false)
    site.close('feeds', false)
  })
})

describe.skipIf(reason !== null)('a WordPress in a sub-folder, with plain addresses and a backlog', () => {
  let site: WordPress
  const reader = listener(anyConnector(wordpress))
  beforeAll(async () => {
    site = await startWordPress({
      folder: '/blog',
      permalinks: 'plain',
      timezone: 'Pacific/Auckland',
      title: 'Carnet & « notes »',
    })
    site.php(
      `for ($i = 1; $i <= 120; $i++) { $id = wp_insert_post(['post_title' => "Billet $i", 'post_content' => "Texte $i", 'post_status' => 'publish', 'post_author' => 1, 'post_date' => date('Y-m-d H:i:s', strtotime('2025-01-01') + $i * 3600)]); wp_insert_comment(['comment_post_ID' => $id, 'comment_content' => "Commentaire $i", 'comment_author' => 'Ana', 'comment_approved' => 1, 'comment_date' => date('Y-m-d H:i:s', strtotime('2025-02-01') + $i * 60)]); }`,
    )
  })
  afterAll(async () => {
    await reader.close()
    await site?.stop()
  })

  test('is found, not the site around it, and read to its beginning', async () => {
    expect(await reader.discover(new URL('/', site.url).href)).toEqual([])
    const [found] = await reader.discover(site.url)
    expect(found).toMatchObject({ address: site.url, title: 'Carnet & « notes »' })
    const all = await reader.drain(found?.settings ?? {}, null)
    expect(new Set(all.items.map(item => item.key)).size).toBe(240)
    expect(all.items.filter(item => item.kind === 'comment').every(item => item.title?.startsWith('Billet'))).toBe(true)
    expect(all.polls).toBe(3)
    const later = await site.addPost({ title: 'Nouveau', content: 'Ā' })
    const { items } = await reader.drain(found?.settings ?? {}, all.cursor)
    expect(items.map(item => item.key)).toEqual([`${site.url}/?p=${later}`])
  })

  test('its feeds are read page by page where the API is closed', async () => {
    site.close('rest', true)
    const all = await reader.drain({ address: site.url }, null)
    expect(all.items.filter(item => item.kind === 'article')).toHaveLength(100)
    expect(all.items.find(item => item.title === 'Billet 120')?.key).toMatch(/\/blog\/\?p=\d+$/)
    site.close('rest', false)
  })

  test('comments are left out when nobody wants them', async () => {
    const { items } = await reader.drain({ address: site.url, comments: false }, null)
    expect(items.some(item => item.kind === 'comment')).toBe(false)
  })

  test('a site that is down is unavailable, not gone', async () => {
    const { cursor } = await reader.drain({ address: site.url, comments: false }, null)
    await site.stop()
    expect((await failure(reader.poll({ address: site.url }, cursor)))?.kind).toBe('unavailable')
    expect((await failure(reader.discover(site.url)))?.kind).toBe('unavailable')
  })
})
