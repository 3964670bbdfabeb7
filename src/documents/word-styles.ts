import type { IStylesOptions } from 'docx'

const ink = '14213D'
const sans = 'Inter'
const serif = 'Source Serif 4'

/** Styles under their own names, so that who goes on writing in Word changes them in one place. Sizes are half points. */
export const wordStyles = (language: 'fr' | 'en'): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 21, color: ink, language: { value: language === 'fr' ? 'fr-CA' : 'en-CA' } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' } },
    },
    title: { run: { font: sans, size: 40, bold: true, color: ink }, paragraph: { spacing: { before: 60, after: 60 } } },
    heading1: {
      run: { font: sans, size: 28, bold: true, color: ink },
      paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
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
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { font: sans, size: 17, color: '566074' } },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 400 } },
    },
  ],
})
