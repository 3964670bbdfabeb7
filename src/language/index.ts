export { APOSTROPHE_WORDS, bareWord, CLITICS, ELIDED, withoutElision } from './elision.ts'
export { EXPANSIONS, FIRST_EXPANSION, FOLD, foldText, LAST_EXPANSION, VANISHES } from './fold.ts'
export { stemEnglish, stemFrench } from './stem.ts'
