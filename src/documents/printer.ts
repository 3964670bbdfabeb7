import type { Document } from './document.ts'
import { writePdf } from './write-pdf.ts'
import { writeWord } from './write-word.ts'

// The process that `printDocument` starts: a document comes in as JSON, the file goes out.
let text = ''
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
const { document, format } = JSON.parse(text) as { document: Document; format: 'pdf' | 'docx' }
const file = format === 'pdf' ? writePdf(document) : await writeWord(document)
process.stdout.end(file)
