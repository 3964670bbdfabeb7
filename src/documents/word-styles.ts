import type { IStylesOptions } from 'docx'

const ink = '14213D'
const sans = 'Inter'
const serif = 'Source Serif 4'

/** Styles under their own names, so that who goes on writing in Word changes them in one place. Sizes are half points. */
export const wordStyles = (language: 'fr' | 'en', dense = false): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: serif,
        size: dense ? 18 : 21,
        color: ink,
        language: { value: language === 'fr' ? 'fr-CA' : 'en-CA' },
      },
      paragraph: {
        spacing: dense ? { after: 60, line: 252, lineRule: 'auto' } : { after: 120, line: 288, lineRule: 'auto' },
      },
    },
    title: {
      run: { font: sans, size: dense ? 32 : 40, bold: true, color: ink },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    heading1: {
      run: { font: sans, size: dense ? 23 : 28, bold: true, color: ink },
      paragraph: { spacing: dense ? { before: 200, after: 80 } : { before: 360, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { font: sans, size: 23, bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 110 }, keepNext: true },
    },
    heading3: {
      run: { font: sans, size: 20, bold: true, color: ink },
      paragraph: { spacing: { before: 220, after: 90 }, keepNext: true },
    },
  },
  paragraphStyles: [
    // Between a table and what follows: a document of Word wants a paragraph there.
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: dense ? 17 : 19 } },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { font: sans, size: 17, color: '566074' } },
  ],
})
