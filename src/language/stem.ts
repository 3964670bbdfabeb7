export { stemEnglish } from './stem-english.ts'
export { inclusiveBase, stemFrench } from './stem-french.ts'
