import { CHARACTER, LETTER } from './characters.ts'
import { foldText } from './fold.ts'
import { CLAUSE_END, readTokens, SENTENCE_END, type Tokens, WORD } from './read-tokens.ts'

/** Beyond this a text tells rather than asks. */
const longest = 4_000

/** How questions begin that may do without their mark; `*` for any ending. Folded, as words are read: « est-ce » is two. */
const openers: Record<'fr' | 'en', readonly string[][]> = {
  fr: phrases(`
    est ce qu*, y a t il, qu'est ce qu*, quand est ce qu*, ou est ce qu*, comment est ce qu*, pourquoi est ce qu*,
    quelqu'un sait, quelqu'un connait, quelqu'un peut, quelqu'un pourrait, quelqu'un aurait, quelqu'un saurait, quelqu'un a,
    qui sait si, qui sait ou, qui sait quand, qui sait comment, qui peut me, qui peut nous, qui pourrait me, qui pourrait nous,
    savez vous, sais tu, pouvez vous, peux tu, pourriez vous, pourrais tu, avez vous, auriez vous, connaissez vous, puis je,
    peut on, faut il, doit on, dois je, ou puis je, ou peut on, ou dois je, ou faut il, comment puis je, comment peut on,
    comment on fait, comment faire pour, comment fait on, comment je, a quelle heure, a quelle date, a quel endroit,
    combien coute, combien ca coute, c'est combien, c'est ou, je me demande si, je me demande comment,
    je me demande ou, je me demande quand, je me demande pourquoi, je voudrais savoir, j'aimerais savoir, j'aurais une question`),
  en: phrases(`
    does anyone, does anybody, do anyone, anyone know, anybody know, anyone knows, anyone have, anyone has, can anyone, can anybody,
    can someone, could anyone, could someone, can i, can we, could i, can you, could you, would you, do you know, do you have,
    do i need, do we need, is there a, is there any*, are there any, is it possible, how do i, how do you, how do we, how can i,
    how can we, how would i, how much is, how much does, where can i, where can we, where do i, where do we, what time is,
    what time does, what time do, when does, when do you, i was wondering, i wonder if, i wonder how, i wonder when,
    i wonder where, wondering if, i would like to know, i'd like to know`),
}

/** Words that make a reaction or a tag (« non ? », "right?"), not a question to answer. */
const reactions = new Set(
  'non oui si hein quoi ah bon ok serieux serieusement vraiment ben n’est no yes what huh right really seriously eh wtf lol mdr'.split(
    ' ',
  ),
)

/**
 * Whether the writer asks something: a question mark behind more than a reaction, or the words that questions begin with
 * in French and English. Marks within quotations and addresses are somebody else's; "?!" alone is outrage.
 */
export function asksQuestion(text: string, lang: string | null): boolean {
  const tokens = readTokens(text, longest)
  let quotes: [number, number][] | null = null
  let from = 0
  for (let at = 0; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.kind[at] !== SENTENCE_END) continue
    if (at > from) {
      const sentence = clauses(text, tokens, from, at)
      const mark = at < tokens.count && tokens.value[at] === 2 ? tokens.start[at]! : -1
      const end = tokens.end[at]!
      const asks =
        (mark >= 0 && closes(text, end) && !text.slice(mark, end).includes('!') && !isReaction(sentence)) ||
        (lang === 'fr' || lang === 'en' ? begins(sentence, openers[lang]) : false)
      if (asks) {
        quotes ??= quotations(text.slice(0, longest))
        const place = mark >= 0 ? mark : tokens.start[from]!
        if (!quotes.some(([start, stop]) => start <= place && place < stop)) return true
      }
    }
    from = at + 1
  }
  return false
}

/** The folded words of a sentence, clause by clause. */
function clauses(text: string, tokens: Tokens, from: number, to: number): string[][] {
  const found: string[][] = [[]]
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] === CLAUSE_END) found.push([])
    else if (tokens.kind[at] === WORD) found.at(-1)!.push(foldText(text.slice(tokens.start[at]!, tokens.end[at]!)))
  }
  return found.filter(clause => clause.length > 0)
}

/** Not `page?id=1`. */
const closes = (text: string, end: number): boolean => end >= text.length || CHARACTER[text.charCodeAt(end)] !== LETTER

const isReaction = (sentence: string[][]): boolean => sentence.at(-1)?.every(word => reactions.has(word)) ?? true

const begins = (sentence: string[][], known: readonly string[][]): boolean =>
  sentence.some(clause =>
    known.some(opener =>
      opener.every((word, at) =>
        word.endsWith('*') ? clause[at]?.startsWith(word.slice(0, -1)) === true : clause[at] === word,
      ),
    ),
  )

/** Where others are quoted: from mark to mark, in pairs. */
function quotations(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const [open, close] of ['«»', '“”', '""']) {
    for (let start = text.indexOf(open!); start >= 0; ) {
      const stop = text.indexOf(close!, start + 1)
      if (stop < 0) break
      found.push([start, stop])
      start = text.indexOf(open!, stop + 1)
    }
  }
  return found
}

function phrases(list: string): string[][] {
  return list.split(',').map(phrase => phrase.trim().split(/\s+/))
}
