import { Tokenizer } from 'htmlparser2'

export type MarkupVisitor = {
  /** Names in lower case. `at` is the offset of what follows the tag. */
  open?(name: string, attributes: Record<string, string>, at: number): void
  /** Also called for `<br/>` in XML; ends without a beginning come too. `at` is the offset of the tag's `<`. */
  close?(name: string, at: number): void
  /** A piece of text with its character references decoded; CDATA comes as it is. */
  text?(text: string): void
}

/** Of one tag; 50 MB of them would fill the memory. */
const mostAttributes = 1_000

/**
 * Reads HTML or XML, however broken, once from left to right and never throws. htmlparser2's `Parser` keeps a stack that
 * it searches at each end tag: 280 kB of `<b>`…`</i>` take it 8 s. Its tokenizer alone takes time in proportion.
 */
export function walkMarkup(markup: string, visitor: MarkupVisitor, options: { xml: boolean } = { xml: false }): void {
  let name = ''
  let attributes: Record<string, string> = {}
  let attribute = ''
  let value = ''
  let kept = 0
  const opened = (end: number) => visitor.open?.(name, attributes, end + 1)
  const tokenizer = new Tokenizer(
    { xmlMode: options.xml, decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => {
        name = markup.slice(start, end).toLowerCase()
        attributes = {}
        kept = 0
      },
      onattribname: (start, end) => {
        attribute = markup.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += markup.slice(start, end)
      },
      onattribentity: codepoint => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => {
        kept += 1
        if (kept <= mostAttributes) attributes[attribute] ??= value
      },
      onopentagend: opened,
      onselfclosingtag: end => {
        opened(end)
        if (options.xml) visitor.close?.(name, end)
      },
      onclosetag: (start, end) => visitor.close?.(markup.slice(start, end).toLowerCase(), Math.max(0, start - 2)),
      ontext: (start, end) => visitor.text?.(markup.slice(start, end)),
      ontextentity: codepoint => visitor.text?.(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => visitor.text?.(markup.slice(start, end - offset)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(markup)
  tokenizer.end()
}
