import { useEffect, useState } from 'react'

/** The time, a minute fresh: enough for "il y a 3 min", seldom enough that nothing flickers. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
