import { changeStrategy, createStrategy, readStrategy } from '../../src/plan/endpoints.ts'
import { expect, test } from './fixtures.ts'
import { api } from './listening.ts'
import { emptyOrganisation } from './plan-people.ts'
import { words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-references', actionTimeout: 15_000 })

test('whoever is missing is made where they are needed, with the name that was typed; shares are told in per cent', async ({
  page,
  context,
  product,
}) => {
  const words = wordsOf('en')
  const slug = await emptyOrganisation(context, product.url, 'en')
  const { call } = api(context.request, slug)
  const { id } = await call(createStrategy, {
    name: 'Speaking',
    language: 'en',
    mode: 'full',
    document: {
      vigie: 1,
      people: [{ id: 'paule', name: 'Paule' }],
      objectives: [{ id: 'trust', name: 'More trust', metric: { id: 'listen.positive-share' }, target: 0.2 }],
    },
  })
  const says = async () => (await call(readStrategy, { strategy: id })).document

  await page.goto(`/o/${slug}/plan/objectives/trust?field=owner`)
  const owner = page.locator('[data-field="owner"]').getByRole('combobox')
  await owner.fill('Pau')
  await expect(page.getByRole('option')).toHaveText(['Paule', words.ui('fields.makeNamed', { name: 'Pau' })])
  await owner.fill('Zoé Roy')
  await page.getByRole('option', { name: words.ui('fields.makeNamed', { name: 'Zoé Roy' }) }).click()
  await expect(owner).toHaveValue('Zoé Roy')
  await expect.poll(async () => (await says()).people?.map(one => one.name)).toEqual(['Paule', 'Zoé Roy'])
  const made = (await says()).people?.find(one => one.name === 'Zoé Roy')
  await expect.poll(async () => (await says()).objectives?.[0]?.owner).toBe(made?.id)

  await call(changeStrategy, { strategy: id, operations: [{ do: 'set', at: 'objectives/trust/target', to: 0.31 }] })
  await page.goto(`/o/${slug}/plan/history`)
  await expect(page.locator('ins').filter({ hasText: /^31%$/ })).toBeVisible()
  await expect(page.locator('del').filter({ hasText: /^20%$/ })).toBeVisible()
})
