import type { ReactNode } from 'react'
import type { Remark } from '../schema.ts'
import classes from './govern.module.css'

/** The text with what is remarked underlined; where remarks overlap the gravest shows. */
export function MarkedText({ text, remarks, lang }: { text: string; remarks: Remark[]; lang: string }) {
  // Remarks come with the gravest first: the first that marks a letter keeps it.
  const levelAt: (Remark['level'] | undefined)[] = new Array(text.length)
  for (const { place, level } of remarks)
    if (place.part === 0) for (let at = place.start; at < place.end; at++) levelAt[at] ??= level
  if (!levelAt.some(Boolean)) return null
  const pieces: ReactNode[] = []
  for (let start = 0; start < text.length; ) {
    let end = start + 1
    while (end < text.length && levelAt[end] === levelAt[start]) end++
    const words = text.slice(start, end)
    const level = levelAt[start]
    pieces.push(
      level === undefined ? (
        words
      ) : (
        <mark key={start} data-level={level}>
          {words}
        </mark>
      ),
    )
    start = end
  }
  return (
    <div className={`${classes.marked} reading`} lang={lang}>
      {pieces}
    </div>
  )
}
