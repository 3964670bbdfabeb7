import { StringDecoder } from 'node:string_decoder'

/** Longest line that is kept, in characters; more is not one post. */
const LONGEST = 16 * 1024 * 1024

/** The lines of a stream, numbered from 1, without their ends. A line that is too long comes as null, once. Memory stays bounded. */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<{ number: number; line: string | null }> {
  const decoder = new StringDecoder('utf8')
  let number = 1
  let rest: string[] = []
  let length = 0
  let tooLong = false
  const take = (): string | null => {
    const line = tooLong ? null : rest.join('').replace(/\r$/, '')
    rest = []
    length = 0
    tooLong = false
    return number === 1 ? (line?.replace(/^\ufeff/, '') ?? null) : line
  }
  const keep = (piece: string) => {
    length += piece.length
    if (length > LONGEST) {
      tooLong = true
      rest = []
    } else rest.push(piece)
  }
  for await (const chunk of stream) {
    const text = decoder.write(chunk)
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end))
      yield { number, line: take() }
      number++
      from = end + 1
    }
    if (from < text.length) keep(text.slice(from))
  }
  keep(decoder.end())
  if (length > 0) yield { number, line: take() }
}
