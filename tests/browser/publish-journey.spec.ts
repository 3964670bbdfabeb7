import type { Browser, Page } from '@playwright/test'
import { connectChannel } from '../../src/channels/endpoints.ts'
import { importPolicy, putPolicyInForce, submitPolicy } from '../../src/govern/endpoints.ts'
import { acceptInvitation, createInvitation } from '../../src/org/endpoints.ts'
import type { Role } from '../../src/permissions.ts'
import { createStrategy } from '../../src/plan/endpoints.ts'
import { type BlueskyPds, startBlueskyPds, whyNoBluesky } from '../real/bluesky/start.ts'
import { type Snac, startSnac, whyNoSnac } from '../real/snac/start.ts'
import { startWordPress, type WordPress, whyNoWordPress } from '../real/wordpress/start.ts'
import { expect, expectAccessible, otherBrowser, test } from './fixtures.ts'
import { mouse } from './hands.ts'
import { api, speak } from './listening.ts'
import { emptyOrganisation } from './plan-people.ts'
import { begins, type Words, words } from './plan-words.ts'

test.use({ aloneFor: 'publish-journey', actionTimeout: 20_000 })

const reason = whyNoWordPress() ?? whyNoBluesky() ?? whyNoSnac()

/** What the real networks say of themselves: titles or texts of everything that anybody can see there. */
type Networks = { standing(): Promise<Record<'wordpress' | 'bluesky' | 'fediverse', string[]>> }

const policyIn = ({ locale, say }: Words) => `vigie: 1
language: ${locale}
lexicon:
  - { id: word, avoid: ${say('usager', 'patron')}, use: ${say('personne', 'visitor')}, why: ${say('Nous parlons de gens.', 'We speak of people.')}, language: ${locale} }
approvals:
  - { id: reading, name: ${say('Relecture', 'Reading')}, roles: [manager], within: 4 }
  - { id: board, name: ${say('Direction', 'Board')}, roles: [approver] }
`

const strategyIn = ({ say }: Words) => ({
  vigie: 1 as const,
  audiences: [{ id: 'families', name: say('Familles', 'Families') }],
  needs: [{ id: 'hours', name: say('Savoir quand venir', 'Know when to come'), audience: 'families' }],
  objectives: [
    {
      id: 'visits',
      name: say('Plus de visites en soirée', 'More evening visits'),
      need: 'hours',
      metric: { id: 'given.visits', window: 'latest' as const },
    },
  ],
})

test.describe('from a mention to posts on three real networks', () => {
  test.skip(reason !== null, reason ?? '')
  test.describe.configure({ mode: 'serial', timeout: 300_000 })
  let site: WordPress
  let pds: BlueskyPds
  let bluesky: Awaited<ReturnType<BlueskyPds['createAccount']>>
  let snac: Snac

  test.beforeAll(async () => {
    test.setTimeout(600_000)
    site = await startWordPress({ title: 'Le Courrier du fleuve' })
    pds = await startBlueskyPds()
    bluesky = await pds.createAccount('musee.test', 'Musée')
    snac = await startSnac('musee')
  })
  test.afterAll(async () => {
    await snac?.stop()
    await pds?.stop()
    await site?.stop()
  })

  const networks: Networks = {
    async standing() {
      const ask = async (url: string, token?: string) =>
        (await fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).json() as never
      const posts = await ask(`${site.url}/wp-json/wp/v2/posts?per_page=100&_fields=title`)
      const records = `com.atproto.repo.listRecords?repo=${bluesky.did}&collection=app.bsky.feed.post&limit=100`
      const { id } = await ask(`${snac.url}/api/v1/accounts/verify_credentials`, snac.token)
      const statuses = await ask(`${snac.url}/api/v1/accounts/${id}/statuses?limit=40`, snac.token)
      return {
        wordpress: (posts as { title: { rendered: string } }[]).map(one => one.title.rendered),
        bluesky: ((await ask(`${pds.url}/xrpc/${records}`)) as { records: { value: { text: string } }[] }).records.map(
          one => one.value.text,
        ),
        fediverse: (statuses as { content: string }[]).map(one => one.content),
      }
    },
  }

  for (const locale of ['fr', 'en'] as const)
    test(`mention, idea, three variants, a remark mended, two approvals, scheduled, published once, traced (${locale})`, async ({
      page,
      context,
      browser,
      product,
    }) => {
      const w = words(locale)
      const { tell, say } = w
      const ui = (key: string, params?: Record<string, string | number>) => tell(`publish.${key}`, params)
      const slug = await emptyOrganisation(context, product.url, locale)
      const room = (path: string) => `/o/${slug}/${path}`
      const { call, topic, hook } = api(context.request, slug)
      const reader = await join(browser, product.url, slug, locale, 'Nadia Roy', 'manager', call)
      const board = await join(browser, product.url, slug, locale, 'Jeanne Morin', 'approver', call)

      await call(createStrategy, { name: say('Stratégie', 'Strategy'), language: locale, document: strategyIn(w) })
      await call(importPolicy, { text: policyIn(w) })
      const { number } = await call(submitPolicy, {})
      await api(board.context().request, slug).call(putPolicyInForce, { number })
      await call(connectChannel, {
        connector: 'wordpress',
        settings: { address: site.url, username: 'redaction' },
        secret: site.password,
        name: 'Blogue',
      })
      await call(connectChannel, {
        connector: 'bluesky',
        settings: { identifier: bluesky.handle, service: pds.url },
        secret: bluesky.appPassword,
        name: 'Ciel',
      })
      await call(connectChannel, {
        connector: 'mastodon',
        settings: { server: snac.url },
        secret: snac.token,
        name: 'Fédivers',
      })
      const question = say('Le musée ouvre-t-il en soirée ?', 'Is the museum open in the evening?')
      await topic(say('Musée', 'Museum'), say('musée', 'museum'))
      await (await hook('Forum'))([
        { id: '1', text: question, url: 'https://forum.example/1', author: { name: 'Zoé' } },
      ])

      // What was heard becomes an idea, in one's own words.
      await page.goto(room('listen/river'))
      await page.getByRole('article').filter({ hasText: question }).getByRole('button').first().click()
      await page.getByRole('button', { name: ui('ideas.heard.makeQuestion') }).click()
      const title = say('Nocturnes du musée', 'Evenings at the museum')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: begins(ui('ideas.name')) }).fill(title)
      await dialog
        .getByRole('textbox', { name: ui('ideas.note') })
        .fill(say('Dire que le musée ouvre le soir.', 'Say that the museum opens in the evening.'))
      await expectAccessible(page, 'idea from a mention')
      await dialog.getByRole('button', { name: ui('ideas.addDo'), exact: true }).click()
      await page.getByRole('complementary').getByRole('link', { name: title }).click()

      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole('link', { name: ui('ideas.seeMention') })).toBeVisible()
      const hand = mouse(page)
      const [objective, need] = [strategyIn(w).objectives[0]?.name ?? '', strategyIn(w).needs[0]?.name ?? '']
      await hand.choose(page.getByRole('combobox', { name: ui('ideas.objectives') }), [objective])
      await hand.choose(page.getByRole('combobox', { name: ui('ideas.need') }), [need])
      await expectAccessible(page, 'idea')
      await page.getByRole('button', { name: ui('ideas.write') }).click()

      // One idea, a variant per account.
      const composer = (key: string) => ui(`contents.write.${key}`)
      await expect(page.getByRole('textbox', { name: composer('title'), exact: true })).toHaveValue(title)
      const add = async (account: string) => {
        await page
          .getByRole('button', { name: composer('addVariant') })
          .first()
          .click()
        await page.getByRole('menuitem', { name: begins(account) }).click()
        await expect(page.getByRole('tab', { name: account, selected: true })).toBeVisible()
      }
      const text = page.getByRole('textbox', { name: composer('text'), exact: true })
      await add('Blogue')
      await page.getByRole('textbox', { name: composer('postTitle') }).fill(title)
      await text.fill(
        say('Le musée ouvre chaque jeudi soir de mars.', 'The museum opens on Thursday evenings in March.'),
      )
      await add('Ciel')
      const sky = say('Le musée ouvre le soir pour chaque usager.', 'The museum opens in the evening for every patron.')
      await text.fill(sky)
      await expect(page.getByText(say('Nous parlons de gens.', 'We speak of people.'))).toBeVisible()
      await expectAccessible(page, 'composer with a remark')
      await page.getByRole('button', { name: begins(tell('govern.ui.tryIt.fix')) }).click()
      const mended = say(
        'Le musée ouvre le soir pour chaque personne.',
        'The museum opens in the evening for every visitor.',
      )
      await expect(text).toHaveValue(mended)
      await expect(page.getByText(say('Nous parlons de gens.', 'We speak of people.'))).toHaveCount(0)
      await add('Fédivers')
      const toot = say('Jeudi soir, le musée reste ouvert.', 'On Thursday evening the museum stays open.')
      await text.fill(toot)
      await page.getByRole('button', { name: composer('plan') }).click()
      await expect(page.getByRole('status').filter({ hasText: ui('contents.standing.saved') })).toBeVisible()

      // Two people who wrote none of it approve, one after the other.
      await page.getByRole('button', { name: ui('contents.approval.submit'), exact: true }).click()
      for (const person of [reader, board]) {
        await person.goto(room('publish/approvals'))
        await person.getByRole('link', { name: title }).click()
        const approve = person.getByRole('button', { name: ui('contents.approval.approve'), exact: true })
        await expect(approve).toBeVisible()
        await expectAccessible(person, 'content to decide on')
        await approve.click()
        await expect(person.getByText(ui('contents.approval.approved'), { exact: true }).first()).toBeVisible()
      }

      await page.getByRole('button', { name: ui('contents.out.schedule'), exact: true }).click()
      await expect(page.getByText(ui('contents.states.scheduled'), { exact: true }).first()).toBeVisible()
      const before = await networks.standing()
      expect(Object.values(before).flat().join()).not.toContain(say('musée', 'museum'))
      // Its hour is tomorrow; somebody lets each go out now.
      const now = page.getByRole('button', { name: begins(ui('board.now')) })
      for (let left = 3; left > 0; left -= 1) {
        await expect(now).toHaveCount(left)
        await now.first().click()
        await expect(now).toHaveCount(left - 1)
      }
      const links = page.getByRole('link', { name: ui('contents.out.open'), exact: true })
      await expect(links).toHaveCount(3, { timeout: 60_000 })
      await expect(page.getByText(ui('contents.states.published'), { exact: true }).first()).toBeVisible()
      await expectAccessible(page, 'published content')

      const after = await networks.standing()
      const fresh = (name: keyof typeof after) => after[name].length - before[name].length
      expect([fresh('wordpress'), fresh('bluesky'), fresh('fediverse')]).toEqual([1, 1, 1])
      expect(after.wordpress).toContain(title)
      expect(after.bluesky).toContain(mended)
      expect(after.fediverse.join()).toContain(toot)

      // From what was heard to what is out, on the content's page and on the objective's.
      const trace = page.locator('section').filter({ has: page.getByRole('heading', { name: w.ui('trace.title') }) })
      for (const name of [question, need]) await expect(trace.getByRole('link', { name })).toBeVisible()
      for (const name of ['Blogue', 'Ciel', 'Fédivers'])
        await expect(trace.getByRole('link', { name })).toHaveAttribute('href', /^http/)
      // What reads the objective's figure may bear its name.
      await trace.getByRole('link', { name: objective }).and(page.locator('[href*="/plan/objectives/"]')).click()
      await expect(trace.locator('[aria-current=true]')).toHaveText(objective)
      for (const name of [question, need, title]) await expect(trace.getByRole('link', { name })).toBeVisible()
      for (const name of ['Blogue', 'Ciel', 'Fédivers'])
        await expect(trace.getByRole('link', { name })).toHaveAttribute('href', /^http/)
      await expectAccessible(page, 'objective with its trace')
      await trace.getByRole('link', { name: title }).click()
      await expect(page.getByRole('textbox', { name: composer('title'), exact: true })).toHaveValue(title)
      await reader.context().close()
      await board.context().close()
      await speak(context.request, 'fr')
    })
})

/** Somebody comes in with a browser of their own. */
async function join(
  browser: Browser,
  url: string,
  slug: string,
  locale: 'fr' | 'en',
  name: string,
  role: Role,
  call: ReturnType<typeof api>['call'],
): Promise<Page> {
  const email = `${role}-${locale}@exemple.org`
  const { link } = await call(createInvitation, { email, role })
  const context = await otherBrowser(browser, { baseURL: url, locale: `${locale}-CA` })
  await api(context.request, slug).call(acceptInvitation, {
    token: link.split('/invitation/')[1] ?? '',
    account: { name, password: 'une vigie sur le cap', locale },
  })
  return context.newPage()
}
