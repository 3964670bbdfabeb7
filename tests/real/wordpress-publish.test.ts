import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SendContext } from '../../src/connectors/channel-contract.ts'
import { htmlToText } from '../../src/connectors/html-to-text.ts'
import { describePublishing } from '../../src/connectors/publish-contract-tests.ts'
import { anyChannel, anyConnector } from '../../src/connectors/registry.ts'
import { driveSend } from '../../src/connectors/testing/drive-send.ts'
import { faulty } from '../../src/connectors/testing/faulty-outbound.ts'
import { type ChannelSettings, channel } from '../../src/connectors/wordpress/channel.ts'
import { wordpress } from '../../src/connectors/wordpress/index.ts'
import { drafted, loopback, picture, pictured, sending } from './publishing.ts'
import { startWordPress, type WordPress, whyNoWordPress } from './wordpress/start.ts'

const reason = whyNoWordPress()
if (reason !== null) console.warn(`Publishing on WordPress is not tested: ${reason}`)
const image = await picture()

type Post = { id: number; title: string; content: string; name: string; status: string; [field: string]: unknown }

describe.skipIf(reason !== null)('a real WordPress', () => {
  let site: WordPress
  const http = loopback()
  beforeAll(async () => {
    site = await startWordPress()
    // As a site that lets nobody in but its members.
    site.close('rest', true)
  })
  afterAll(async () => {
    await http.close()
    await site?.stop()
  })
  /** What the site itself says, past its API. */
  const posts = (): Post[] => JSON.parse(site.php(everyPost)) as Post[]
  const published = () => posts().filter(each => each.status === 'publish')
  /** The same through the API, which is quicker. */
  const standing = async () => {
    const all: string[] = []
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const url = `${site.url}/wp-json/wp/v2/posts?per_page=100&orderby=id&order=asc&_fields=content&page=${page}`
      const authorization = `Basic ${Buffer.from(`redaction:${site.password}`).toString('base64')}`
      const answer = await fetch(url, { headers: { authorization } })
      pages = Number(answer.headers.get('x-wp-totalpages'))
      const posts = (await answer.json()) as { content: { rendered: string } }[]
      all.push(...posts.map(each => htmlToText(each.content.rendered)))
    }
    return all
  }
  const post = (id: string | undefined) => posts().find(each => String(each.id) === id)
  const attachments = () =>
    Number(site.php(`echo count(get_posts(['post_type' => 'attachment', 'numberposts' => -1]));`))
  const settings = (username = 'redaction') => channel.settings.parse({ address: site.url, username })
  const context = (secret = site.password, username?: string) =>
    sending(settings(username), secret, http) as SendContext<ChannelSettings>
  const send = (
    change: Parameters<typeof drafted>[0],
    options: object = {},
    ctx: SendContext = context() as SendContext,
  ) =>
    driveSend(
      anyChannel(channel),
      ctx,
      drafted({ title: 'Titre', ...change, options: channel.publish!.options.parse(options) }),
    )
  /** A person of a role, with an access. */
  const member = (role: string): string =>
    site.php(
      `$id = wp_insert_user(['user_login' => $input, 'user_pass' => 'x', 'role' => $input, 'user_email' => "$input@example.com"]); echo WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests'])[0];`,
      role,
    )

  describePublishing(anyConnector(wordpress), {
    settings: () => settings(),
    secret: () => site.password,
    network: () => ({ http, standing }),
    fewFaults: true,
    picture: image,
    options: { tags: ['Été', 'Fête & « cie »'] },
    now: () => new Date(),
  })

  test('each picture and tag of the broken sends above is there once', () => {
    const doubled = site.php(
      `global $wpdb; echo json_encode($wpdb->get_col("SELECT post_name FROM $wpdb->posts WHERE post_type = 'attachment' AND post_name REGEXP '^vigie-.*-[0-9]+-[0-9]+$'"));`,
    )
    expect(JSON.parse(doubled)).toEqual([])
    const terms = site.php(
      `echo json_encode(array_map(fn ($t) => $t->name, get_terms(['taxonomy' => 'post_tag', 'hide_empty' => false])));`,
    )
    expect((JSON.parse(terms) as string[]).sort()).toEqual(['Fête &amp; « cie »', 'Été'])
    const drafts = posts().filter(each => each.status === 'draft')
    expect(drafts).toEqual([])
  })

  test('whose access it is, and what a role may not do', async () => {
    expect(await channel.identify(context())).toMatchObject({
      key: `${site.url}/?author=1`,
      name: 'Le Courrier de Québec (Élodie Gagné)',
      handle: 'redaction',
      url: site.url,
      warnings: [],
    })
    const codes = async (role: string) =>
      (await channel.identify(context(member(role), role))).warnings.map(each =>
        each.code.replace('connectors.may-not-', ''),
      )
    expect(await codes('author')).toEqual(['make-terms'])
    expect(await codes('contributor')).toEqual(['publish', 'upload', 'make-terms'])
    await expect(channel.identify(context('faux'))).rejects.toMatchObject({ kind: 'auth' })
  })

  test('an article with everything: excerpt, categories, tags, address, comments, pictures with their words', async () => {
    const before = attachments()
    const second = pictured(image, { name: 'Été « bis ».png', alt: 'Deuxième "vue" <ici>' })
    const { posts: sent } = await send(
      {
        title: 'L’été à Québec 🎉 & « ailleurs »',
        summary: 'En bref : l’été.',
        parts: [
          { text: '<h2>Été</h2>\n<p>Du <strong>texte</strong> 🌊 &amp; plus</p>', media: [pictured(image), second] },
        ],
      },
      { categories: ['Culture', 'Été'], tags: ['fleuve'], slug: 'un-ete-a-quebec', comments: 'closed' },
    )
    const made = post(sent[0]?.id)
    expect(made).toMatchObject({
      title: 'L’été à Québec 🎉 & « ailleurs »',
      excerpt: 'En bref : l’été.',
      name: 'un-ete-a-quebec',
      categories: ['Culture', 'Été'],
      tags: ['fleuve'],
      comments: 'closed',
      featuredAlt: 'Le fleuve, « bleu », à l’été 🌊',
    })
    expect(made?.content).toContain('<p>Du <strong>texte</strong> 🌊 &amp; plus</p>')
    expect(made?.content).toMatch(
      /<img src="[^"]*Ete-bis[^"]*\.png" alt="Deuxième &quot;vue&quot; &lt;ici&gt;" class="wp-image-\d+"/,
    )
    expect(attachments() - before).toBe(2)
    expect(sent[0]?.url).toMatch(/\/un-ete-a-quebec\/$/)
    expect((await fetch(sent[0]?.url ?? '')).status).toBe(200)
  })

  test('the address is made of the title once it is published, and carries nothing of ours', async () => {
    const { posts: sent } = await send({ title: 'Une rentrée', parts: [{ text: '<p>Été</p>', media: [] }] })
    expect(post(sent[0]?.id)?.name).toBe('une-rentree')
    expect(Math.abs((sent[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('what an author may not make comes back by name; what exists is used', async () => {
    const secret = member('editor')
    await send(
      { parts: [{ text: '<p>x</p>', media: [] }] },
      { categories: ['Nouvelle'] },
      context(secret, 'editor') as SendContext,
    )
    const author = site.php(
      `$id = get_user_by('login', 'author')->ID; echo WP_Application_Passwords::create_new_application_password($id, ['name' => 'encore'])[0];`,
    )
    const as = () => context(author, 'author') as SendContext
    const parts = [{ text: '<p>x</p>', media: [] }]
    await send({ parts }, { categories: ['nouvelle'] }, as())
    await expect(send({ parts }, { categories: ['Inconnue'] }, as())).rejects.toMatchObject({
      kind: 'rejected',
      reason: { code: 'connectors.term-refused', params: { name: 'Inconnue' } },
    })
  })

  test('a contributor’s article is refused, and stays a draft', async () => {
    const secret = site.php(
      `$id = get_user_by('login', 'contributor')->ID; echo WP_Application_Passwords::create_new_application_password($id, ['name' => 'encore'])[0];`,
    )
    const before = published().length
    const refused = send(
      { parts: [{ text: '<p>x</p>', media: [] }] },
      {},
      context(secret, 'contributor') as SendContext,
    )
    await expect(refused).rejects.toMatchObject({ kind: 'rejected', reason: { code: 'connectors.said' } })
    expect(published().length).toBe(before)
  })

  test('a draft that somebody threw away meanwhile is not made again by itself', async () => {
    const ctx = context() as SendContext
    let seen = 0
    const losing = faulty(http, request => {
      if (request.method !== 'POST' || !/wp\/v2\/posts\/\d+/.test(request.url)) return null
      seen += 1
      return 'break-before'
    })
    const id = () => posts().find(each => each.name === `vigie-${ctx.key}`)?.id
    const sent = driveSend(
      anyChannel(channel),
      {
        ...ctx,
        http: {
          ...losing,
          fetch: async request => {
            if (seen > 0) site.php(`wp_trash_post($input);`, id())
            return losing.fetch(request)
          },
        },
      },
      drafted({ title: 'Jeté', parts: [{ text: '<p>x</p>', media: [] }], options: channel.publish!.options.parse({}) }),
    )
    await expect(sent).rejects.toThrow('outcome unknown: connectors.draft-gone')
  })

  test('taken back to the bin, or for good where there is none', async () => {
    const { posts: sent } = await send({ parts: [{ text: '<p>x</p>', media: [] }] })
    await channel.publish!.remove!(context(), sent)
    expect(post(sent[0]?.id)?.status).toBe('trash')
    await channel.publish!.remove!(context(), sent)
    await channel.publish!.remove!(context(), [{ ...sent[0]!, id: '999999' }])
  })
})

const everyPost = `echo json_encode(array_map(fn ($p) => [
  'id' => $p->ID, 'title' => $p->post_title, 'content' => $p->post_content, 'excerpt' => $p->post_excerpt, 'name' => $p->post_name,
  'status' => $p->post_status, 'comments' => $p->comment_status,
  'categories' => wp_list_pluck(get_the_category($p->ID), 'name'), 'tags' => wp_list_pluck(get_the_tags($p->ID) ?: [], 'name'),
  'featuredAlt' => get_post_meta(get_post_thumbnail_id($p->ID), '_wp_attachment_image_alt', true),
], get_posts(['post_type' => 'post', 'post_status' => ['publish', 'draft', 'pending', 'private', 'future', 'trash'], 'numberposts' => -1, 'orderby' => 'ID', 'order' => 'ASC'])));`
