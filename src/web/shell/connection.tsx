import { useNetwork } from '@mantine/hooks'
import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLiveConnected } from '../../ui-kit/live.tsx'
import classes from './connection.module.css'

/** Says plainly when the page no longer hears from the server; silent for short gaps. */
export function Connection() {
  const t = useTranslations('app.shell')
  const { online } = useNetwork()
  const connected = useLiveConnected()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (connected) return setLost(false)
    const timer = setTimeout(() => setLost(true), 8000)
    return () => clearTimeout(timer)
  }, [connected])
  const text = !online ? t('offline') : lost ? t('liveLost') : null
  return (
    <div role="status" aria-live="polite">
      {text !== null && (
        <p className={classes.banner}>
          <CloudOff size={16} aria-hidden /> {text}
        </p>
      )}
    </div>
  )
}
