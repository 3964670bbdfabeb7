export { stemEnglish } from './stem-english.ts'
export { stemFrench } from './stem-french.ts'
