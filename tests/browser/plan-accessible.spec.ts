import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as plan from '../../src/plan/endpoints.ts'
import { chapterIds } from '../../src/plan/schema.ts'
import { watchFaults } from './accessible.ts'
import { organisation, otherBrowser, test } from './fixtures.ts'
import { api, speak } from './listening.ts'
import { dayFromNow as day } from './plan-words.ts'

test.use({ aloneFor: 'plan-accessible' })
test.describe.configure({ timeout: 300_000 })

const museum = readFileSync(resolve(import.meta.dirname, '../../src/plan/examples/museum.fr.yaml'), 'utf8')
const lists = ['objectives', 'audiences', 'networks', 'people', 'policies', 'competitors', 'arguments'] as const
/** The pages of the room. A name in brackets is known once the strategy is there. */
const pages = {
  'how it stands': ['', 'findings', 'findings/past', 'canvas', 'timeline', 'strategies', 'new', 'guided'],
  'the first chapters': ['chapters', ...chapterIds.slice(0, 5)],
  'the other chapters': chapterIds.slice(5),
  items: lists.map(list => `${list}/[${list}]`),
  'versions, documents and figures': [
    'versions',
    'versions/1',
    'documents',
    'history',
    'file',
    'figures',
    'series/[series]',
    'surveys',
  ],
}
const known = new Map<string, string>()

/** The museum's strategy in use: adopted, changed since, with figures, a survey that is open and a link that was given out. */
test.beforeAll(async ({ browser, product, signedIn }) => {
  const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
  const { call } = api(context.request, organisation.slug)
  const { document } = await call(plan.readFile, { text: museum })
  if (document === null) throw new Error('The example is no strategy')
  // Nobody of the museum is a member here; whoever may adopt does.
  const { approvers: _nobody, ...direction } = document.direction ?? {}
  // Examined before today, whichever day that is.
  const examination = { ...document.examination, startedOn: day(-90), endedOn: day(-10) }
  const { id: strategy } = await call(plan.createStrategy, {
    name: 'Musée',
    document: { ...document, direction, examination },
  })
  const { number } = await call(plan.submitVersion, { strategy, note: 'Prête' })
  await call(plan.adoptVersion, { strategy, number, note: 'Nous savons ce qui manque.' })
  await call(plan.changeStrategy, {
    strategy,
    operations: [{ do: 'set', at: 'scope/wont', before: document.scope?.wont ?? null, to: ['Promettre un délai'] }],
  })
  const series = await call(plan.createSeries, { name: 'Visites', unit: 'visites', adds: 'sum', stage: 'impact' })
  await call(plan.addFigures, {
    series: series.id,
    figures: [{ on: '2026-10-31', value: 1240, source: 'Billetterie' }],
  })
  const survey = await call(plan.createSurvey, {
    strategy,
    name: 'Sommes-nous prêts ?',
    groups: ['Accueil'],
    invited: 12,
  })
  const share = await call(plan.createShare, { strategy, document: 'board', locale: 'fr', days: 30 })
  known.set('[series]', series.id)
  for (const list of lists) known.set(`[${list}]`, document[list]?.[0]?.id ?? '')
  known.set('[survey]', new URL(survey.link ?? '').pathname)
  known.set('[share]', new URL(share.link).pathname)
  await context.close()
})

for (const locale of ['fr', 'en'] as const)
  for (const [part, paths] of Object.entries(pages))
    test(`${part}, at a desk and on a phone, in light and dark (${locale})`, async ({
      browser,
      product,
      signedIn,
      room,
    }) => {
      const context = await browser.newContext({ baseURL: product.url, storageState: signedIn })
      await speak(context.request, locale)
      const faults = watchFaults(await context.newPage(), locale)
      for (const path of paths) await faults.visit(named(room(`plan/${path}`).replace(/\/$/, '')))
      faults.expectNone()
      await context.close()
    })

test('what is read and answered without an account', async ({ browser, product }) => {
  const context = await otherBrowser(browser, { baseURL: product.url, locale: 'fr-CA' })
  const faults = watchFaults(await context.newPage(), 'fr')
  for (const path of ['[survey]', '[share]']) await faults.visit(named(path))
  faults.expectNone()
  await context.close()
})

const named = (path: string) => path.replace(/\[\w+\]/, name => known.get(name) ?? '')
