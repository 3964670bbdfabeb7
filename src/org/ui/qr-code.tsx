import { useMemo } from 'react'
import { makeQr } from './make-qr.ts'

/** Black on white in every theme: cameras want it so. */
export function QrCode({ text, label, size = 184 }: { text: string; label: string; size?: number }) {
  const modules = useMemo(() => makeQr(text), [text])
  const edge = modules.length + 8
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('')
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
