/**
 * A QR code (ISO/IEC 18004) of a text in byte mode, error correction M, versions 1–20 (up to 666 bytes): all that an
 * otpauth address needs. Returns rows of modules, true is dark, without the quiet zone. Throws for longer texts.
 */
export function makeQr(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = smallestVersion(bytes.length)
  const codewords = interleave(dataCodewords(bytes, version), version)
  let best: { modules: boolean[][]; penalty: number } | null = null
  for (let mask = 0; mask < 8; mask++) {
    const modules = draw(version, codewords, mask)
    const cost = penalty(modules)
    if (best === null || cost < best.penalty) best = { modules, penalty: cost }
  }
  return best!.modules
}

// Level M, by version: error correction codewords a block, and number of blocks (table 9 of the standard).
const eccPerBlock = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const blockCount = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

/** Modules that carry data or error correction. */
function rawModules(version: number): number {
  let count = (16 * version + 128) * version + 64
  if (version >= 2) {
    const aligned = Math.floor(version / 7) + 2
    count -= (25 * aligned - 10) * aligned - 55
    if (version >= 7) count -= 36
  }
  return count
}
const totalCodewords = (version: number) => Math.floor(rawModules(version) / 8)
const capacity = (version: number) => totalCodewords(version) - eccPerBlock[version]! * blockCount[version]!

function smallestVersion(length: number): number {
  for (let version = 1; version <= 20; version++)
    if (length + (version < 10 ? 2 : 3) <= capacity(version)) return version
  throw new RangeError(`A QR code of ${length} bytes is too large`)
}

function dataCodewords(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >>> at) & 1)
  }
  put(0b0100, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) put(byte, 8)
  const room = capacity(version) * 8
  put(0, Math.min(4, room - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  const words: number[] = []
  for (let at = 0; at < bits.length; at += 8) words.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2))
  for (let pad = 0xec; words.length < capacity(version); pad ^= 0xec ^ 0x11) words.push(pad)
  return words
}

/** Cuts into blocks, adds Reed–Solomon codewords to each, and takes them column by column. */
function interleave(data: number[], version: number): number[] {
  const blocks = blockCount[version]!
  const ecc = eccPerBlock[version]!
  const total = totalCodewords(version)
  const shortBlocks = blocks - (total % blocks)
  const shortLength = Math.floor(total / blocks) - ecc
  const divisor = generator(ecc)
  const parts: { words: number[]; check: number[] }[] = []
  let at = 0
  for (let block = 0; block < blocks; block++) {
    const length = shortLength + (block < shortBlocks ? 0 : 1)
    const words = data.slice(at, at + length)
    at += length
    parts.push({ words, check: remainder(words, divisor) })
  }
  const result: number[] = []
  for (let row = 0; row <= shortLength; row++)
    for (const { words } of parts) if (row < words.length) result.push(words[row]!)
  for (let row = 0; row < ecc; row++) for (const { check } of parts) result.push(check[row]!)
  return result
}

/** Product in GF(2⁸) modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(x: number, y: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((y >>> bit) & 1) * x
  }
  return product
}

function generator(degree: number): number[] {
  const result = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) result[j] = times(result[j]!, root) ^ (result[j + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}

function remainder(words: number[], divisor: number[]): number[] {
  const result = divisor.map(() => 0)
  for (const word of words) {
    const factor = word ^ result.shift()!
    result.push(0)
    divisor.forEach((coefficient, at) => {
      result[at] = result[at]! ^ times(coefficient, factor)
    })
  }
  return result
}

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

function draw(version: number, codewords: number[], mask: number): boolean[][] {
  const size = version * 4 + 17
  const grid: (boolean | null)[][] = Array.from({ length: size }, () => Array<boolean | null>(size).fill(null))
  const set = (x: number, y: number, dark: boolean) => {
    if (x >= 0 && y >= 0 && x < size && y < size) grid[y]![x] = dark
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy))
        set(cx + dx, cy + dy, ring !== 2 && ring !== 4)
      }
  const centres = alignment(version, size)
  const last = centres.length - 1
  centres.forEach((cx, i) => {
    centres.forEach((cy, j) => {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) return
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    })
  })
  drawFormat(set, size, mask)
  if (version >= 7) drawVersion(set, size, version)

  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const upward = ((right + 1) & 2) === 0
        const y = upward ? size - 1 - step : step
        if (grid[y]![x] !== null) continue
        const dark = bit < codewords.length * 8 && ((codewords[bit >>> 3]! >>> (7 - (bit & 7))) & 1) === 1
        bit++
        grid[y]![x] = dark !== masks[mask]!(x, y)
      }
  }
  return grid as boolean[][]
}

function alignment(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const centres = Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)
  return [6, ...centres.reverse()]
}

type SetModule = (x: number, y: number, dark: boolean) => void

function drawFormat(set: SetModule, size: number, mask: number) {
  // Level M is 00; BCH(15,5), then the fixed mask.
  let rest = mask
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const bit = (at: number) => ((bits >>> at) & 1) === 1
  for (let at = 0; at <= 5; at++) set(8, at, bit(at))
  set(8, 7, bit(6))
  set(8, 8, bit(7))
  set(7, 8, bit(8))
  for (let at = 9; at < 15; at++) set(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(8, size - 15 + at, bit(at))
  set(8, size - 8, true)
}

function drawVersion(set: SetModule, size: number, version: number) {
  let rest = version
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >>> at) & 1) === 1
    const a = size - 11 + (at % 3)
    const b = Math.floor(at / 3)
    set(a, b, dark)
    set(b, a, dark)
  }
}

/** How hard a code is to read: long runs, squares, shapes like the finder's, unbalance. */
function penalty(modules: boolean[][]): number {
  const size = modules.length
  let cost = 0
  let dark = 0
  const columns = modules.map((_, x) => modules.map(row => row[x]!))
  for (const line of [...modules, ...columns]) {
    let run = 0
    line.forEach((module, at) => {
      run = at > 0 && module === line[at - 1] ? run + 1 : 1
      if (run === 5) cost += 3
      else if (run > 5) cost += 1
    })
    const text = line.map(module => (module ? '1' : '0')).join('')
    for (const shape of ['10111010000', '00001011101'])
      for (let at = text.indexOf(shape); at !== -1; at = text.indexOf(shape, at + 1)) cost += 40
  }
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (modules[y]![x]) dark++
      if (y > 0 && x > 0) {
        const here = modules[y]![x]
        if (here === modules[y - 1]![x] && here === modules[y]![x - 1] && here === modules[y - 1]![x - 1]) cost += 3
      }
    }
  return cost + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10
}
