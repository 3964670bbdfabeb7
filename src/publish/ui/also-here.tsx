import { Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useClient } from '../../ui-kit/api.tsx'
import { useLive, useLiveConnected } from '../../ui-kit/live.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { sayPresence } from '../endpoints.ts'
import { type Presence, presences } from '../schema.ts'
import { forgetSilent, hearOf, type Present, sayEvery } from './who-is-here.ts'

/** Colleagues who have the same content open now. Nothing of it is kept: pages tell each other. */
export function AlsoHere({ entryId: id }: { entryId: string }) {
  const t = useTranslations('publish.contents.standing')
  const formats = useFormats()
  const { user, organisation } = useSession()
  const client = useClient()
  const connected = useLiveConnected()
  // Beside the state, so that two messages that come at once build on each other.
  const known = useRef<Present>(new Map())
  const [present, setPresent] = useState(known.current)
  const keep = useCallback((next: Present) => {
    known.current = next
    setPresent(next)
  }, [])
  const say = useCallback(
    // Whom it does not reach sees one name less: nobody is told of that.
    (presence: Presence) => void client(sayPresence, { id, presence }).catch(() => {}),
    [client, id],
  )
  // Only who hears can be answered.
  useEffect(() => {
    if (connected) say('comes')
  }, [connected, say])
  useLive('reconnected', () => say('comes'))
  useEffect(() => {
    const timer = setInterval(() => {
      say('stays')
      keep(forgetSilent(known.current, Date.now()))
    }, sayEvery)
    // A request of a page that goes is dropped; a beacon is not.
    const close = () => {
      const { url, body } = address(sayPresence, { id, presence: 'leaves' }, organisation.slug)
      navigator.sendBeacon(url, new Blob([JSON.stringify(body)], { type: 'application/json' }))
    }
    window.addEventListener('pagehide', close)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', close)
      say('leaves')
    }
  }, [say, keep, id, organisation.slug])
  useLive('entry-presence', message => {
    const presence = presences.find(one => one === message.presence)
    if (message.id !== id || presence === undefined) return
    if (message.userId === user.id) {
      // Another page of one's own was closed: this one is still here.
      if (presence === 'leaves') say('stays')
      return
    }
    keep(hearOf(known.current, { userId: String(message.userId), name: String(message.name), presence }, Date.now()))
    if (presence === 'comes') say('stays')
  })
  const names = [...present.values()].map(one => one.name)
  return (
    <Text size="sm" component="span" role="status" fw={550}>
      {names.length > 0 && t('alsoHere', { count: names.length, names: formats.list(names) })}
    </Text>
  )
}
