import { describe, expect, it } from 'vitest'
import { withoutElision } from './elision.ts'
import { foldText } from './fold.ts'

const WORDS: [token: string, word: string][] = [
  ["l'organisme", 'organisme'],
  ['l’organisme', 'organisme'],
  ["D'accord", 'accord'],
  ["qu'on", 'on'],
  ["jusqu'ici", 'ici'],
  ["lorsqu'elle", 'elle'],
  ["puisqu'il", 'il'],
  ["aujourd'hui", "aujourd'hui"],
  ["d'aujourd'hui", "aujourd'hui"],
  ["jusqu'aujourd'hui", "aujourd'hui"],
  ["quelqu'un", "quelqu'un"],
  ["d'quelqu'un", "quelqu'un"],
  ["presqu'île", "presqu'ile"],
  ["prud'hommes", "prud'hommes"],
  ["s'il", 'il'],
  ["n'est", 'est'],
  ["t'as", 'as'],
  ["j'aime", 'aime'],
  ["y'a", 'a'],
  ["l'a", 'a'],
  ["museum's", 'museum'],
  ['museum’s', 'museum'],
  ["employees'", 'employees'],
  ["it's", 'it'],
  ["we'll", 'we'],
  ["they're", 'they'],
  ["I've", 'i'],
  ["I'm", 'i'],
  ["can't", "can't"],
  ["don't", "don't"],
  ["O'Brien", "o'brien"],
  ["rock'n'roll", "rock'n'roll"],
  ["McDonald's", 'mcdonald'],
  ["l'Oréal's", 'oreal'],
  ["'quoted'", 'quoted'],
  ["o'clock", "o'clock"],
  ['simple', 'simple'],
  ["'", ''],
  ["l'", 'l'],
]

describe('withoutElision', () => {
  it.each(WORDS)('%s → %s', (token, word) => expect(withoutElision(foldText(token))).toBe(word))
})
