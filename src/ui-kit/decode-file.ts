/** UTF-8, else what spreadsheets of Western Europe write; the server looks again at the whole file. */
export function decodeFile(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes)
  if ((view[0] === 0xff && view[1] === 0xfe) || (view[0] === 0xfe && view[1] === 0xff))
    return new TextDecoder(view[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.slice(0, -4).includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text
}
