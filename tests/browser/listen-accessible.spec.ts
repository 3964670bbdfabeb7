import { actOnMentions, addNote, changeTopic, createSource, createTag, readRiver } from '../../src/listen/endpoints.ts'
import { watchFaults } from './accessible.ts'
import { expect, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'
import { posts } from './listening-texts.ts'

test.use({ aloneFor: 'listen-accessible' })

/** Every page of the room as it looks in use: forty mentions, two topics and a broken one, tags, notes, a source that fails. */
let paths: string[] = []
let mention = ''
test.beforeAll(async ({ browser, product, signedIn }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call, hook, topic } = api(context.request, organisation.slug)
  const museum = await topic('Musée du Fleuve', '"musée du fleuve" OU "river museum"')
  const strike = await topic('Grève et conflit de travail', 'grève OU strike OU syndicat', 'theme')
  await call(changeTopic, { id: strike.id, colour: '#D55E00' })
  const send = await hook('Relais des médias du fleuve et de ses environs')
  await send(posts(40))
  const broken = await call(createSource, {
    connector: 'feed',
    settings: { url: 'http://127.0.0.1:9/flux.xml' },
    title: 'Blogue en panne',
  })
  const found = await expect
    .poll(async () => (await call(readRiver, {})).mentions.length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(25)
    .then(() => call(readRiver, {}))
  const ids = found.mentions.map(one => one.id)
  const urgent = await call(createTag, { name: 'à répondre', colour: '#CC79A7' })
  await call(actOnMentions, {
    ids: ids.slice(0, 4),
    actions: [
      { do: 'star', on: true },
      { do: 'tag', add: [urgent.id], remove: [] },
    ],
  })
  await call(actOnMentions, {
    ids: ids.slice(1, 3),
    actions: [
      { do: 'classify', as: 'complaint' },
      { do: 'prioritise', as: 'urgent' },
      { do: 'set-status', to: 'in-progress' },
    ],
  })
  mention = ids[1] ?? ''
  await call(addNote, { id: mention, text: 'Appelée ce matin ; elle attend une réponse de la billetterie.' })
  await context.close()
  paths = [
    'river',
    `river?topic=${museum.id}&tone=negative&period=week`,
    'river?text=introuvable',
    `mentions/${mention}`,
    `authors/${found.mentions[1]?.author?.id}`,
    'topics',
    'topics/new',
    `topics/${museum.id}`,
    'portrait',
    'spikes',
    'settings',
    'settings/tags',
    'settings/views',
    'settings/authors',
    'settings/words',
    'sources',
    'sources/new',
    `sources/${broken.id}`,
    'sources/1',
    'coverage',
    'imports',
    'start',
  ].map(path => `listen/${path}`)
})

for (const locale of ['fr', 'en'] as const)
  test(`every page of listening, at a desk and on a phone, in light and dark (${locale})`, async ({
    browser,
    product,
    signedIn,
    room,
  }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({
      baseURL: product.url,
      storageState: signedIn,
      locale: `${locale}-CA`,
    })
    await speak(context.request, locale)
    const page = await context.newPage()
    const faults = watchFaults(page, locale)
    for (const path of paths) {
      await faults.visit(room(path))
      // A page that finds nothing is accessible too, and not what is meant here.
      await expect(page.getByText(/Il n’y a rien à cette adresse|There is nothing at this address/)).toHaveCount(0)
    }

    await page.goto(room('listen/river'))
    await page.locator(`[data-row="${mention}"]`).getByRole('button').first().click()
    await expect(page.getByRole('complementary').getByRole('heading', { level: 2 }).first()).toBeVisible()
    await faults.look('river with a mention open')

    await page.goto(room('listen/topics/new'))
    const query = page.getByLabel(locale === 'fr' ? 'Requête' : 'Query')
    await query.fill('musée fleuve')
    await expect(page.locator('mark').first()).toBeVisible()
    await faults.look('new topic with what it finds')
    await query.fill('(musée OU')
    await expect(query).toHaveAttribute('aria-invalid', 'true')
    await faults.look('new topic with a broken query')
    faults.expectNone()
    await context.close()
  })
