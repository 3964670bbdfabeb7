import { expect, test } from 'vitest'
import { writeMessage } from './write-message.ts'

test('a message loads nothing from elsewhere, and its links lead somewhere', () => {
  const footer = {
    language: 'fr',
    title: 'T',
    why: 'W',
    leave: 'L',
    leaveUrl: 'https://v.example/l',
    sender: 'S',
    postalAddress: 'P',
  } as const
  const body =
    '<p>Bonjour <img src="https://ailleurs.example/pixel.gif" alt="x"><a href="/page">ici</a>, <a href="#bas">là</a>, <a title="t" href="https://phare.example/">au phare</a></p>'
  const { html, text } = writeMessage({ subject: 'Mars', preheader: null, body, language: 'fr', images: [] }, footer)
  expect(html).not.toContain('<img')
  expect(html).toContain('<p>Bonjour ici, là, <a title="t" href="https://phare.example/">au phare</a></p>')
  expect(text).toContain('ici, là')
})
