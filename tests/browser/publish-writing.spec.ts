import { connectChannel } from '../../src/channels/endpoints.ts'
import { approveInEmergency, createEntry, scheduleEntry } from '../../src/publish/endpoints.ts'
import { expect, expectAccessible, organisation, test } from './fixtures.ts'
import { api, speak } from './listening.ts'

test.use({ aloneFor: 'publish-writing', environment: { VIGIE_SANDBOX: 'yes' } })
test.beforeEach(({ request }) => speak(request, 'fr'))

test('a text is saved, put where the cursor stands by keyboard alone, and its link shown as it will go out', async ({
  page,
  room,
  request,
}) => {
  const { call } = api(request, organisation.slug)
  const channel = await call(connectChannel, { connector: 'sandbox', settings: { name: 'musee' }, name: 'Le musée' })
  const entry = await call(createEntry, {
    title: 'Nocturne',
    variants: [{ channelId: channel.id, content: { parts: [{ text: 'Voyez ! Merci.' }] } }],
  })
  await page.goto(room('publish/writing'))
  await page.getByRole('button', { name: 'Ajouter un texte' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ajouter un texte' })
  await expect(dialog.getByRole('textbox', { name: 'Nom' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Billets')
  await dialog.getByRole('textbox', { name: 'Texte' }).fill('Billets : https://musee.example/billets')
  await expectAccessible(page, 'saving a text')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Texte enregistré.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Retirer.*Billets/ }).click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('button', { name: /Modifier.*Billets/ })).toBeVisible()
  await expect(page.getByText('Vigie n’a pas encore d’adresse publique', { exact: false })).toBeVisible()
  await expectAccessible(page, 'links and texts')

  await page.goto(room(`publish/entries/${entry.id}`))
  const text = page.getByRole('textbox', { name: 'Texte', exact: true })
  await text.focus()
  await text.press('Control+Home')
  for (let step = 0; step < 'Voyez'.length; step++) await text.press('ArrowRight')
  await page.getByRole('button', { name: 'Insérer un texte dans : Texte' }).focus()
  await page.keyboard.press('Enter')
  const choice = page.getByRole('menuitem', { name: /Billets/ })
  await expect(choice).toBeVisible()
  await expect(page.getByRole('menu')).toBeVisible()
  await choice.focus()
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('Voyez Billets : https://musee.example/billets ! Merci.')
  await expect(text).toBeFocused()
  await page.keyboard.type('/soir')
  await expect(text).toHaveValue('Voyez Billets : https://musee.example/billets/soir ! Merci.')

  const links = page.getByRole('group', { name: 'Liens', exact: true })
  await links.getByRole('switch', { name: 'Étiquettes de campagne' }).check()
  await links.getByRole('textbox', { name: 'Campagne' }).fill('nuits')
  const tagged = 'https://musee.example/billets/soir?utm_source=sandbox&utm_medium=social&utm_campaign=nuits'
  await expect(links.getByText(tagged)).toBeVisible()
  await expectAccessible(page, 'links of a variant')
  await links.getByRole('checkbox', { name: /Laisser tel quel/ }).check()
  await expect(links.getByText(tagged)).toBeHidden()
})

test('who hands a text over takes it along with its address as it goes out', async ({ page, room, request }) => {
  const { call } = api(request, organisation.slug)
  const tagged = 'https://musee.example/nuits?utm_source=quora&utm_medium=handover'
  const { id } = await call(createEntry, {
    title: 'Nuits',
    variants: [
      {
        channelId: null,
        target: 'Quora',
        content: {
          title: 'Où sortir ?',
          parts: [{ text: 'Voyez https://musee.example/nuits.' }],
          links: { tags: { source: 'quora', medium: 'handover', campaign: '', content: '' }, short: false },
        },
      },
    ],
  })
  await call(approveInEmergency, { id, version: 1, why: 'Ce soir.' })
  await call(scheduleEntry, { id, when: 'now' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(room(`publish/entries/${id}`))
  await expect(page.getByRole('article')).toContainText(`Voyez ${tagged}.`)
  await page.getByRole('button', { name: 'Copier : Texte' }).click()
  await expect(page.getByRole('button', { name: 'Copié' })).toBeVisible()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`Voyez ${tagged}.`)
  await expectAccessible(page, 'a text to hand over')
})
