import { cleanHtml, escapeHtml } from '../../connectors/clean-html.ts'
import { htmlToText } from '../../connectors/html-to-text.ts'

export type Written = {
  subject: string
  /** Shown beside the subject in the list of messages. */
  preheader: string | null
  /** Body as the composer writes it; cleaned here once more. */
  body: string
  /** BCP 47, of subject and body. */
  language: string
  images: { src: string; alt: string; width: number | null }[]
}

/** What stands below every issue, in the reader's language. */
export type Footer = {
  language: 'fr' | 'en'
  title: string
  why: string
  leave: string
  leaveUrl: string
  sender: string
  postalAddress: string
}

/**
 * An issue as a message: one column, system fonts, both light and dark, headings and lists that a screen reader
 * knows, nothing that is loaded from elsewhere; and the same as plain text.
 */
export function writeMessage(written: Written, footer: Footer): { html: string; text: string } {
  const body = selfContained(cleanHtml(written.body))
  const pictures = written.images
    .map(
      ({ src, alt, width }) =>
        `<p><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${Math.min(width ?? widest, widest)}" style="max-width:100%;height:auto"></p>`,
    )
    .join('\n')
  const html = `<!doctype html>
<html lang="${escapeHtml(written.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(written.subject)}</title>
<style>${style}</style>
</head>
<body>
${written.preheader ? `<div class="unseen">${escapeHtml(written.preheader)}</div>\n` : ''}<main>
<p class="title">${escapeHtml(footer.title)}</p>
<h1>${escapeHtml(written.subject)}</h1>
${body}
${pictures}
</main>
<footer lang="${footer.language}">
<p>${escapeHtml(footer.why)}<br>
<a href="${escapeHtml(footer.leaveUrl)}">${escapeHtml(footer.leave)}</a></p>
<p>${escapeHtml(footer.sender)}<br>${escapeHtml(footer.postalAddress).replaceAll('\n', '<br>')}</p>
</footer>
</body>
</html>
`
  const alts = written.images.filter(image => image.alt !== '').map(image => `[${image.alt}]`)
  const text = [
    footer.title,
    written.subject,
    plainText(body),
    ...alts,
    '-- ',
    `${footer.why}\n${footer.leave}\n${footer.leaveUrl}`,
    `${footer.sender}\n${footer.postalAddress}`,
  ].join('\n\n')
  return { html, text: `${text}\n` }
}

const widest = 600

/** A picture that is loaded from elsewhere tells who reads; an address without a host leads nowhere in a message. */
const selfContained = (html: string): string =>
  html.replace(/<img\b[^>]*>/g, '').replace(/<a\b(?![^>]*\shref="(?:https?:|mailto:|tel:))[^>]*>([\s\S]*?)<\/a>/g, '$1')

/** Words and addresses of clean HTML; a list's lines begin with a dash. */
export function plainText(html: string): string {
  const withAddresses = html
    .replace(/<a href="(https?:[^"]*|mailto:[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, url: string, words: string) =>
      words === url ? url : `${words} (${url.replace(/^mailto:/, '')})`,
    )
    .replace(/<(h[2-4]|p|ul|ol|blockquote|figure|table)\b/g, '<br><$1')
    .replace(/<li\b[^>]*>/g, match => `${match}- `)
  return htmlToText(withAddresses).trim()
}

const style = `
:root{color-scheme:light dark}
body{margin:0 auto;padding:24px 16px;max-width:${widest}px;font:17px/1.55 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#14213d;background:#ffffff;overflow-wrap:anywhere}
h1{font-size:26px;line-height:1.25;margin:4px 0 20px}h2{font-size:20px;line-height:1.3;margin:28px 0 8px}h3{font-size:17px;margin:24px 0 6px}
p,ul,ol{margin:0 0 14px}a{color:#0b5f7a}img{border-radius:4px}
.title{font-size:14px;color:#566074;margin:0}
.unseen{display:none;max-height:0;overflow:hidden;mso-hide:all}
footer{margin-top:32px;padding-top:16px;border-top:1px solid #d5dae3;font-size:14px;color:#566074}
@media (prefers-color-scheme:dark){body{color:#e7ecf5;background:#10182b}a{color:#8fd3ea}.title,footer{color:#aab5c8}footer{border-color:#2b3854}}`
