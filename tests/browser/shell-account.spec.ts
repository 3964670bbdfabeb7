import { createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, marie, organisation, otherBrowser, prefer, test } from './fixtures.ts'

test.describe.configure({ mode: 'serial' })

/** RFC 6238 with SHA-1, 30 s, six digits: what an authenticator application shows. */
function totp(secret: string, at: number): string {
  const bits = [...secret.replace(/[\s=]/g, '').toUpperCase()]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const from = hash.at(-1)! & 15
  return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Adresse de courriel').fill(who.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

const paul = { name: 'Paul Gagnon', email: 'paul@exemple.org', password: 'la marée monte et descend' }

test('an invitation brings somebody in, whose role then changes and changes back', async ({
  page,
  browser,
  product,
  room,
}) => {
  await prefer(page.context(), product.url, { locale: 'fr', theme: 'auto' })
  await page.goto(room('settings/members'))
  await page.getByRole('button', { name: 'Inviter une personne' }).click()
  await page.getByRole('textbox', { name: 'Adresse de courriel' }).fill(paul.email)
  await page.getByLabel('Rôle', { exact: true }).selectOption({ label: 'Contribution' })
  await page.getByRole('button', { name: 'Créer l’invitation' }).click()
  const link = await page.getByLabel('Lien d’invitation').inputValue()
  await expectAccessible(page, 'invitation made')

  const context = await otherBrowser(browser, { baseURL: product.url })
  const his = await context.newPage()
  await his.goto(link)
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(`Rejoindre ${organisation.name}`)
  await expectAccessible(his, 'invitation')
  await his.getByLabel('Votre nom').fill(paul.name)
  await his.getByLabel('Mot de passe', { exact: true }).fill(paul.password)
  await his.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(his).toHaveURL(/\/today$/)
  // A contributor finds no settings of the organisation, and is told so where the address leads there.
  await his.goto(room('settings'))
  await expect(his.getByRole('heading', { level: 1 })).toHaveText('Cette page n’est pas ouverte à votre rôle')
  await context.close()

  await page.reload()
  const role = page.getByLabel(`Rôle de ${paul.name}`)
  await expect(role).toHaveValue('contributor')
  await role.selectOption({ label: 'Lecture' })
  await expect(page.getByText(`${paul.name} a maintenant le rôle « Lecture ».`)).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(role).toHaveValue('contributor')
  await expect
    .poll(async () => {
      const members = await (await page.request.get(`/api${room('members')}`)).json()
      return members.items.find((one: { name: string }) => one.name === paul.name).role
    })
    .toBe('contributor')
})

test('an API key opens what its role may read, until it is revoked', async ({ page, request, room }) => {
  await page.goto(room('settings/api-keys'))
  await page.getByRole('button', { name: 'Créer une clé' }).first().click()
  await page.getByLabel('Nom', { exact: true }).fill('tableau de bord')
  await page.getByRole('button', { name: 'Créer la clé' }).click()
  const key = await page.getByLabel('Clé', { exact: true }).inputValue()
  await expectAccessible(page, 'key made')
  const read = () =>
    request
      .get(`/api${room('members')}`, { headers: { authorization: `Bearer ${key}`, cookie: '' } })
      .then(answer => answer.status())
  expect(await read()).toBe(200)

  await page.getByRole('button', { name: 'Je l’ai gardée' }).click()
  await page.getByRole('button', { name: 'Révoquer la clé tableau de bord' }).click()
  await expect(page.getByText('Le programme qui s’en sert perdra l’accès aussitôt.')).toBeVisible()
  await page.getByRole('button', { name: 'Révoquer', exact: true }).click()
  await expect(page.getByText('La clé « tableau de bord » est révoquée.')).toBeVisible()
  expect(await read(), 'a revoked key is nobody').toBeGreaterThanOrEqual(401)
})

test('two steps: QR code, first code, backup codes, and a sign-in with each', async ({ page, browser, product }) => {
  test.setTimeout(120_000)
  await signIn(page, marie)
  await expect(page).toHaveURL(/\/today$/)
  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Activer', exact: true }).click()
  await page.getByLabel('Mot de passe actuel').last().fill(marie.password)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('img', { name: /^Code QR/ })).toBeVisible()
  await expectAccessible(page, 'QR code')
  const secret = await page.getByLabel('Clé', { exact: true }).inputValue()
  await page.getByLabel('Code à six chiffres').fill(totp(secret, Date.now()))
  await page.getByRole('button', { name: 'Activer', exact: true }).click()
  const shown = page.getByRole('list', { name: 'Codes de secours' }).getByRole('listitem')
  await expect(shown.first()).toBeVisible()
  const codes = await shown.allTextContents()
  expect(codes.length).toBeGreaterThanOrEqual(8)
  await page.getByRole('button', { name: 'Je les ai gardés' }).click()
  await expect(page.getByText('Elle est activée.')).toBeVisible()

  for (const [method, code] of [
    ['totp', () => totp(secret, Date.now() + 30_000)],
    ['backup-code', () => codes[0]!],
  ] as const) {
    const context = await otherBrowser(browser, { baseURL: product.url })
    const elsewhere = await context.newPage()
    await signIn(elsewhere, marie)
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Deuxième étape')
    await expectAccessible(elsewhere, 'second step')
    if (method === 'backup-code') await elsewhere.getByRole('button', { name: 'Utiliser un code de secours' }).click()
    await elsewhere.getByLabel(method === 'totp' ? 'Code à six chiffres' : 'Code de secours').fill(code())
    await elsewhere.getByRole('button', { name: 'Continuer' }).click()
    await expect(elsewhere).toHaveURL(/\/today$/)
    await context.close()
  }

  await page.getByRole('button', { name: 'Désactiver' }).click()
  await page.getByLabel('Mot de passe actuel').last().fill(marie.password)
  await page.getByRole('button', { name: 'Désactiver' }).click()
  await expect(page.getByText('Elle n’est pas activée.')).toBeVisible()
})

test('a passkey is made, and opens the door', async ({ page, context, product }) => {
  await signIn(page, marie)
  await expect(page).toHaveURL(/\/today$/)
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await page.getByLabel('Nom de la clé').fill('clé du bureau')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('clé du bureau')).toBeVisible()
  await expectAccessible(page, 'passkeys')

  await context.clearCookies()
  await page.goto(`${product.url}/sign-in`)
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click()
  await expect(page).toHaveURL(/\/today$/)
})

test('other sessions are seen and ended', async ({ browser, product, room }) => {
  // His, not hers: her session is the one that all tests share.
  const [here, elsewhere] = await Promise.all(
    [1, 2].map(async () => {
      const context = await otherBrowser(browser, { baseURL: product.url })
      const page = await context.newPage()
      await signIn(page, paul)
      await expect(page).toHaveURL(/\/today$/)
      return page
    }),
  )
  await here!.goto('/account/sessions')
  await expect(here!.getByText('Cet appareil')).toHaveCount(1)
  await here!.getByRole('button', { name: 'Fermer toutes les autres' }).click()
  await expect(here!.getByRole('button', { name: /^Fermer la session/ })).toHaveCount(0)
  await elsewhere!.goto(room('today'))
  await expect(elsewhere!).toHaveURL(/\/sign-in/)
  await here!.goto(room('today'))
  await expect(here!.getByRole('heading', { level: 1 })).toHaveText('Aujourd’hui')
  await here!.context().close()
  await elsewhere!.context().close()
})

test('the audit log tells all of it in sentences', async ({ page, room }) => {
  await signIn(page, marie)
  await expect(page).toHaveURL(/\/today$/)
  await page.goto(room('settings/audit'))
  for (const sentence of [
    `${marie.name} a invité ${paul.email}.`,
    `${paul.name} a accepté son invitation.`,
    `${marie.name} a changé le rôle de ${paul.name}.`,
    `${marie.name} a créé la clé d’API « tableau de bord ».`,
    `${marie.name} a ajouté une clé d’accès.`,
  ])
    await expect(page.getByText(sentence).first()).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/\borg\.[a-z]+-/)
  await expectAccessible(page, 'audit log')
})
