import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { mouse } from './hands.ts'
import { createKeyboard } from './keyboard.ts'
import { api } from './listening.ts'
import { approver, listenOnly } from './plan-content.ts'
import { emptyOrganisation, invite } from './plan-people.ts'
import { createRoom } from './plan-room.ts'
import { words as wordsOf } from './plan-words.ts'

test.use({ aloneFor: 'plan-listen-only', actionTimeout: 15_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

for (const { locale, how } of [
  { locale: 'fr', how: 'by keyboard alone' },
  { locale: 'en', how: 'with a mouse' },
] as const)
  test(`from an empty workspace to an adopted strategy that only listens, ${how} (${locale})`, async ({
    page,
    context,
    browser,
    product,
  }) => {
    const words = wordsOf(locale)
    const slug = await emptyOrganisation(context, product.url, locale)
    // How sources are made is walked elsewhere.
    await api(context.request, slug).hook('Forum')
    const luc = await invite(page, browser, words, slug, approver(words), 'approver')
    const keyboards = new Map([page, luc].map(one => [one, createKeyboard(one)]))
    const roomOf = (one: Page) => createRoom(one, words, slug, how === 'with a mouse' ? mouse(one) : keyboards.get(one))
    const room = roomOf(page)
    const { chapters, mends } = listenOnly(words)

    await room.begin('listen', words.say('Écouter le quartier', 'Hearing the neighbourhood'))
    await room.write(chapters)
    await room.workDownErrors(mends)
    await room.submit()
    await roomOf(luc).adopt('')
    await expect(page.getByText(room.versionIs('adopted'))).toBeVisible()
    for (const keyboard of keyboards.values()) keyboard.expectNothingWrong()
    await luc.context().close()
  })
