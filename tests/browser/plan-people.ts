import type { Browser, BrowserContext, Page } from '@playwright/test'
import { createOrganisation } from '../../src/org/endpoints.ts'
import type { Role } from '../../src/permissions.ts'
import { expect, organisation, otherBrowser, prefer } from './fixtures.ts'
import { type Hand, mouse } from './hands.ts'
import { api } from './listening.ts'
import type { Words } from './plan-words.ts'

type Person = { name: string; email: string; password: string }

/** An organisation in which nothing was written yet, in this language. */
export async function emptyOrganisation(context: BrowserContext, url: string, locale: 'fr' | 'en'): Promise<string> {
  await prefer(context, url, { locale, theme: 'auto' })
  if (locale === 'fr') return organisation.slug
  return (await api(context.request, organisation.slug).call(createOrganisation, { name: 'House of elders' }))
    .organisation
}

/** Somebody is invited in a role, and comes in with a browser of their own: their page, signed in. */
export async function invite(
  page: Page,
  browser: Browser,
  words: Words,
  organisation: string,
  person: Person,
  role: Role,
): Promise<Page> {
  const org = (key: string) => words.tell(`org.members.${key}`)
  const door = (key: string) => words.tell(`app.doors.${key}`)
  await page.goto(`/o/${organisation}/settings/members`)
  await page.getByRole('button', { name: org('invite') }).click()
  await page.getByRole('textbox', { name: org('email') }).fill(person.email)
  await page.getByLabel(org('role'), { exact: true }).selectOption({ label: words.tell(`org.roles.${role}.plain`) })
  await page.getByRole('button', { name: org('inviteSubmit') }).click()
  const link = await page.getByLabel(org('inviteLink')).inputValue()
  const context = await otherBrowser(browser, { baseURL: new URL(page.url()).origin, locale: `${words.locale}-CA` })
  const theirs = await context.newPage()
  await theirs.goto(link)
  await theirs.getByLabel(door('fields.name')).fill(person.name)
  await theirs.getByLabel(door('fields.password'), { exact: true }).fill(person.password)
  await theirs.getByRole('button', { name: door('invitation.create') }).click()
  await expect(theirs).toHaveURL(/\/today$/)
  return theirs
}

/** A source that another program writes to: with it, the organisation listens. */
export async function listen(
  page: Page,
  words: Words,
  organisation: string,
  name: string,
  hand: Hand = mouse(page),
): Promise<void> {
  await page.goto(`/o/${organisation}/listen/sources/new`)
  await hand.choose(page.getByRole('combobox', { name: words.tell('listen.sources.network'), exact: true }), [
    'Webhook',
  ])
  await hand.fill(page.getByLabel(words.tell('connectors.webhook.settings.name')), name)
  await hand.press(page.getByRole('button', { name: words.tell('listen.sources.addThis'), exact: true }))
  await expect(page).toHaveURL(/listen\/sources\/\d+$/)
}

/** A series of figures that the product cannot read by itself, with its first figure. */
export async function giveFigures(
  page: Page,
  words: Words,
  organisation: string,
  name: string,
  value: number,
  hand: Hand = mouse(page),
): Promise<void> {
  const figures = (key: string) => words.ui(`figures.${key}`)
  await page.goto(`/o/${organisation}/plan/figures`)
  await hand.press(page.getByRole('button', { name: figures('add') }))
  await hand.fill(page.getByLabel(figures('name')), name)
  await hand.press(page.getByRole('button', { name: figures('create') }))
  await hand.press(page.getByRole('link', { name }))
  await hand.fill(page.getByLabel(figures('value')), String(value))
  await hand.press(page.getByRole('button', { name: figures('giveDo'), exact: true }))
  await expect(page.getByRole('table')).toContainText(String(value))
}
