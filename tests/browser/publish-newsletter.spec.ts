import type { BrowserContext } from '@playwright/test'
import { approveInEmergency, createEntry, scheduleEntry } from '../../src/publish/endpoints.ts'
import { expect, expectAccessible, marie, organisation, otherBrowser, test } from './fixtures.ts'
import { api, speak } from './listening.ts'
import { startMailbox } from './mailbox.ts'
import { words } from './plan-words.ts'
import { type Product, startProduct } from './product.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let mailbox: Awaited<ReturnType<typeof startMailbox>>
let product: Product
let hers: BrowserContext

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  mailbox = await startMailbox()
  product = await startProduct({ SMTP_URL: mailbox.url })
  hers = await otherBrowser(browser, { baseURL: product.url })
  const answer = await hers.request.post(`${product.url}/api/first-run`, {
    data: { code: product.firstRunCode, organisation: organisation.name, locale: 'fr', ...marie },
  })
  expect(answer.status(), await answer.text()).toBe(200)
})
test.afterAll(async () => {
  await hers?.close()
  await product?.stop()
  await mailbox?.stop()
})

/** What the newest mail to somebody holds; waits for it. */
async function inMail(address: string, pattern: RegExp): Promise<string> {
  const find = () => pattern.exec(mailbox.to(address)?.text.replace(/\r\n[ \t]+/g, ' ') ?? '')?.[1] ?? ''
  await expect.poll(find, { timeout: 30_000 }).not.toBe('')
  return find()
}

for (const locale of ['fr', 'en'] as const)
  test(`${locale}: people subscribe and confirm, an issue reaches them, one address is gone, one person leaves by one click`, async ({
    browser,
  }) => {
    const { tell, say } = words(locale)
    const t = (key: string, params = {}) => tell(`publish.letters.${key}`, params)
    const field = (name: string) => tell(`connectors.newsletter.channel.settings.${name}`)
    await speak(hers.request, locale)
    const { call } = api(hers.request, organisation.slug)
    const page = await hers.newPage()
    const room = (path: string) => `${product.url}/o/${organisation.slug}/${path}`
    const title = say('La Lettre du phare', 'The Lighthouse Letter')
    const at = (name: string) => `${name}.${locale}@exemple.org`

    await page.goto(room('publish/newsletters'))
    await expect(page.getByRole('heading', { name: t('title'), level: 1 })).toBeVisible()
    if (locale === 'fr') await expectAccessible(page, 'no newsletters')
    await page.getByRole('button', { name: t('add') }).click()
    await page.getByLabel(field('title')).fill(title)
    await page.getByLabel(field('senderName')).fill(organisation.name)
    await page.getByLabel(field('senderAddress')).fill('lettre@exemple.org')
    await page.getByLabel(field('postalAddress')).fill('1, rue du Quai, Rimouski (Québec)')
    await page
      .getByLabel(field('purpose'))
      .fill(say('Le programme, une fois par mois.', 'The programme, once a month.'))
    await page.getByRole('button', { name: tell('channels.connect.submit'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.goto(room('publish/newsletters'))
    await page.getByRole('link', { name: title }).click()
    const link = await page.getByRole('textbox', { name: t('address') }).inputValue()

    // Ana comes by the form, as anybody may: her address was typed on another site already.
    const outside = await otherBrowser(browser, { locale: `${locale}-CA`, viewport: { width: 390, height: 844 } })
    const ana = await outside.newPage()
    await ana.goto(`${link}?email=${encodeURIComponent(at('ana'))}`)
    await expect(ana.getByRole('textbox', { name: t('door.email') })).toHaveValue(at('ana'))
    await expect(ana).toHaveURL(link)
    await ana.getByRole('button', { name: t('door.send') }).click()
    await expect(ana.getByText(t('door.consentMissing'))).toBeVisible()
    await expectAccessible(ana, 'the form with what is missing')
    await ana.getByRole('checkbox').check()
    await ana.getByRole('button', { name: t('door.send') }).click()
    await expect(ana.getByRole('heading', { name: t('door.sentTitle') })).toBeVisible()
    await ana.goto(await inMail(at('ana'), /(http:\/\/\S+\/newsletter\/confirm\/[\w-]{64})/))
    await expectAccessible(ana, 'confirming')
    await ana.getByRole('button', { name: t('door.confirm') }).click()
    await expect(ana.getByText(t('door.confirmed', { title }))).toBeVisible()

    // Bo and Cy come the same way, by the API.
    const token = link.split('/newsletter/')[1]!
    for (const name of ['bo', 'cy']) {
      await outside.request.post(`${product.url}/api/publish/newsletter/${token}`, {
        data: { email: at(name), language: locale, consent: true },
      })
      const confirm = await inMail(at(name), /\/newsletter\/confirm\/([\w-]{64})/)
      const answer = await outside.request.post(`${product.url}/api/publish/newsletter-confirmation/${confirm}`, {
        data: {},
      })
      expect(answer.status()).toBe(200)
    }
    mailbox.refused.add(at('cy'))

    const channelId = page.url().split('/').at(-1)!
    const subject = say('Mars au phare', 'March at the lighthouse')
    const entry = await call(createEntry, {
      title: subject,
      variants: [
        {
          channelId,
          content: {
            title: subject,
            summary: null,
            parts: [{ text: `<h2>${say('Nocturne', 'By night')}</h2><p>${subject}</p>` }],
          },
        },
      ],
    })
    await page.goto(room(`publish/entries/${entry.id}`))
    await page.getByRole('button', { name: t('previewOpen') }).click()
    await expect(
      page.frameLocator(`iframe[title="${t('previewFrame')}"]`).getByRole('heading', { name: subject }),
    ).toBeVisible()
    await page.getByRole('button', { name: t('test') }).click()
    await expect(page.getByText(t('tested', { to: marie.email }))).toBeVisible()
    const { version } = await call(approveInEmergency, { id: entry.id, version: entry.version, why: 'essai' })
    expect(version).toBeGreaterThanOrEqual(entry.version)
    await call(scheduleEntry, { id: entry.id, when: 'now' })

    await page.goto(room('publish/newsletters'))
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('link', { name: subject }).click()
    const row = (name: string) => page.getByRole('row').filter({ hasText: at(name) })
    await expect(row('ana')).toContainText(t('recipients.sent'), { timeout: 30_000 })
    await expect(row('bo')).toContainText(t('recipients.sent'))
    await expect(row('cy')).toContainText(t('recipients.refused'))
    await expectAccessible(page, 'people of an issue')

    // Bo's mail program unsubscribes by the header alone (RFC 8058).
    const oneClick = await inMail(at('bo'), /List-Unsubscribe: ?<([^>]+)>/)
    const left = await fetch(oneClick, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(left.status).toBe(200)
    await expect(row('bo')).toContainText(t('left'))
    // Ana leaves by the page, and thinks again.
    await ana.goto(await inMail(at('ana'), /(http:\/\/\S+\/newsletter\/subscription\/[\w-]{64})/))
    await ana.getByRole('button', { name: t('door.leave'), exact: true }).click()
    await expect(ana.getByRole('heading', { name: t('door.leftTitle') })).toBeVisible()
    await expectAccessible(ana, 'left')
    await ana.getByRole('button', { name: t('door.back') }).click()
    await expect(ana.getByText(t('door.isBack'))).toBeVisible()

    await page.goto(room(`publish/newsletters/${channelId}`))
    await expect(page.getByRole('row').filter({ hasText: at('bo') })).toContainText(
      tell('publish.newsletter.states.left'),
    )
    await expect(page.getByRole('row').filter({ hasText: at('cy') })).toContainText(
      tell('publish.newsletter.states.bounced'),
    )
    await expectAccessible(page, 'one newsletter')
    await page.getByRole('searchbox', { name: t('search') }).fill('ana')
    await page.getByRole('link', { name: at('ana') }).click()
    await expect(page.getByText(t('acts.returned'))).toBeVisible()
    await expectAccessible(page, 'one subscriber')
    await outside.close()
    await page.close()
  })
