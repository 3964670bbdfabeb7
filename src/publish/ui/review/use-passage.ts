import { type RefObject, useEffect, useState } from 'react'
import type { VariantContent } from '../../schema.ts'
import { escapeHtml } from '../text-marks.ts'
import { anchorPassage } from './anchor-passage.ts'

/** Words of a part that somebody chose; offsets in the part's text, in UTF-16 units. */
export type ChosenPassage = { part: number; start: number; end: number; words: string }

/**
 * The words chosen last inside `box`, in a field of the text (with mouse or Shift and arrows) or in the preview. They stay
 * chosen while the focus goes to the comment, until others are or a caret is put into the text.
 */
export function usePassage(
  box: RefObject<HTMLElement | null>,
  content: VariantContent,
  html: boolean,
): [ChosenPassage | null, () => void] {
  const [chosen, setChosen] = useState<ChosenPassage | null>(null)
  useEffect(() => {
    const look = () => {
      const found = box.current === null ? undefined : (fromField(box.current) ?? fromPreview(box.current))
      if (found === undefined) return
      const { part, start, words } = found
      const quote = plainSpaces(html ? escapeHtml(words) : words)
      const text = content.parts[part]?.text ?? ''
      const at = anchorPassage({ start, end: start + quote.length, quote }, plainSpaces(text))
      if (at === null || words.trim() === '') setChosen(null)
      else setChosen({ part, ...at, words: html ? words : text.slice(at.start, at.end) })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [box, content, html])
  return [chosen, () => setChosen(null)]
}

/** The preview holds spaces beside signs that the text may leave loose. */
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

type Found = { part: number; start: number; words: string }

function fromField(box: HTMLElement): Found | undefined {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement) || !box.contains(field) || field.dataset.part === undefined) return
  const { selectionStart, selectionEnd, value } = field
  return { part: Number(field.dataset.part), start: selectionStart, words: value.slice(selectionStart, selectionEnd) }
}

function fromPreview(box: HTMLElement): Found | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const node = range.commonAncestorContainer
  const text = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('p[data-part]')
  if (text == null || !box.contains(text)) return
  const before = range.cloneRange()
  before.selectNodeContents(text)
  before.setEnd(range.startContainer, range.startOffset)
  return { part: Number(text.dataset.part), start: before.toString().length, words: range.toString() }
}
