import { Anchor } from '@mantine/core'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { useLocale } from 'use-intl'
import { toError } from '../client.ts'
import { AppError, type ErrorStatus } from '../errors.ts'
import { useNotifyError } from './notify.tsx'

/**
 * A link that saves a file. What the server says when it cannot make one is shown here: a browser alone would save the
 * error as the file, or leave the page for it.
 */
export function FileLink({ href, onOpen, children }: { href: string; onOpen?: () => void; children: ReactNode }) {
  const locale = useLocale()
  const notifyError = useNotifyError()
  const [busy, setBusy] = useState(false)
  const open = (event: MouseEvent) => {
    onOpen?.()
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (busy) return
    setBusy(true)
    saveFile(href, locale)
      .catch(notifyError)
      .finally(() => setBusy(false))
  }
  return (
    <Anchor href={href} onClick={open} aria-busy={busy || undefined} {...(busy ? { c: 'dimmed' } : {})} download>
      {children}
    </Anchor>
  )
}

async function saveFile(url: string, locale: string): Promise<void> {
  const response = await fetch(url, { headers: { 'accept-language': locale } }).catch(cause => {
    throw new AppError('app.offline', {}, { status: 503, cause })
  })
  if (!response.ok) throw toError(response.status as ErrorStatus, await response.json().catch(() => undefined))
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = decodeURIComponent(name)
  link.click()
  // The browser has taken what it saves by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
