import { foldText } from '../../language/index.ts'

/**
 * Words of traits that the law protects (Loi 25, RGPD article 9): health, opinion, origin, belief, sexual life. Stems,
 * folded; a trailing `-` takes any ending. Only words that say what somebody is: themes ("health", "religion") are free.
 */
const traits = [
  'malad-',
  'handicape-',
  'depressi-',
  'alcoolique-',
  'toxicoman-',
  'seropositi-',
  'autiste-',
  'diabetique-',
  'enceinte-',
  'cancereu-',
  'bipolaire-',
  'schizophren-',
  'sick',
  'ill',
  'disabled',
  'depressed',
  'alcoholic-',
  'addict-',
  'hiv-positive',
  'autistic',
  'diabetic-',
  'pregnant',
  'bipolar',
  'schizophrenic-',
  'de gauche',
  'de droite',
  "d'extreme gauche",
  "d'extreme droite",
  'socialiste-',
  'communiste-',
  'souverainiste-',
  'federaliste-',
  'syndique-',
  'left-wing',
  'right-wing',
  'far-right',
  'far-left',
  'socialist-',
  'communist-',
  'conservative',
  'arabe-',
  'noirs',
  'noires',
  'asiatique-',
  'maghrebin-',
  'immigre-',
  'sans-papiers',
  "d'origine [a-z]+-",
  'arab-',
  'asian-',
  'latino-',
  'undocumented',
  'of [a-z]+ origin',
  'of [a-z]+ descent',
  'musulman-',
  'catholique-',
  'chretien-',
  'juif',
  'juive',
  'juifs',
  'juives',
  'protestant-',
  'athee-',
  'croyant-',
  'muslim-',
  'catholic-',
  'christians',
  'jewish',
  'jew',
  'jews',
  'atheist-',
  'homosexuel-',
  'gay',
  'gays',
  'lesbienne-',
  'bisexuel-',
  'trans',
  'transgenre-',
  'homosexual-',
  'lesbian-',
  'bisexual-',
  'transgender',
]
const trait = `(?:${traits.map(one => (one.endsWith('-') ? `${one.slice(0, -1)}[a-z]*` : one)).join('|')})`
const between = "(?:[\\s,]+[a-z'-]+){0,3}?[\\s,]+"

/** Whom a guess may be about: without somebody in the sentence, what seems black or conservative is coffee or an estimate. */
const somebody =
  '(?:ils?|elles?|iels?|they|them|he|she|who|gens|personnes?|people|persons?|public|publics|audience|femmes?|hommes?|women|woman|men|man|enfants?|children|eleves?|jeunes?|aines?|seniors?|parents?|familles?|families|family|lect(?:eurs?|rices?)|readers?|visit(?:eurs?|euses?)|visitors?|membres?|members?|clients?|clientes?|customers?|abonnee?s?|followers?|voisine?s?|neighbours?|donat(?:eurs?|rices?)|donors?|benevoles?|volunteers?|communautes?|communit(?:y|ies)|residents?|citoyen(?:s|nes?)?|citizens?|habitante?s?|journalistes?|journalists?|usag(?:ers?|eres?)|beneficiaires?|(?:leurs?|son|their|his|her) (?:noms?|prenoms?|photos?|visages?|accents?|names?|faces?))'
/** Words by which a trait is guessed: to infer is wrong of a group as well. */
const guessed =
  "(?:probablement|sans doute|vraisemblablement|apparemment|suppose[a-z]*|presume[a-z]*|semble(?:nt)?(?! que)|parai(?:t|ssent)(?! que)|devin(?:e|er|ons|ez|ent)|dedui(?:re|sons|t)|d'apres (?:leur|son) (?:nom|prenom|photo|visage|accent)|probably|likely|apparently|supposed(?:ly)?|presumabl[ey]|presumed|seems?|appears?|guess(?:ed)?|infer(?:red)?|deduced?|judging by (?:their|his|her) (?:names?|photos?|faces?|accents?))"
/** Guesses that may follow what they guess: "Muslim, probably". What a group seems to do is no guess of what it is. */
const aside =
  "(?:probablement|sans doute|vraisemblablement|apparemment|d'apres (?:leur|son) (?:nom|prenom|photo|visage|accent)|probably|apparently|presumably|supposedly|judging by (?:their|his|her) (?:names?|photos?|faces?|accents?))"
/** Words that say it of one person. */
const isOne = '(?:il|elle|iel|he|she|they|qui|who) (?:est|serait|is|are|may be|might be)'
/** What people suffer from or how they vote, said of one person. */
const ofOne =
  "(?:(?:il|elle|iel|he|she|who|qui) (?:souffre|suffers?|vote|votes|a vote|voted|milite)|atteinte? (?:d'un|d'une|de|du)|has (?:cancer|hiv|aids|depression))"

const sentencesOf = (text: string) => foldText(text).split(/[.;!?\n]+/)
const find = (pattern: RegExp, text: string, about?: RegExp): string | undefined => {
  for (const sentence of sentencesOf(text)) {
    if (about?.test(sentence) === false) continue
    const hit = pattern.exec(sentence)
    if (hit !== null) return hit[0].trim()
  }
  return undefined
}
const edge = "(?![a-z'-])"
const start = "(?<![a-z'-])"
const inferred = new RegExp(`${start}(?:${guessed}${between}${trait}|${trait},? ${aside})${edge}`)
const aboutSomebody = new RegExp(`${start}${somebody}${edge}`)
const ofPerson = new RegExp(`${start}(?:${isOne}${between}${trait}|${ofOne})${edge}`)

/** The phrase (folded) in which a text guesses a protected trait; undefined where it only describes. */
export const inferredTrait = (text: string): string | undefined => find(inferred, text, aboutSomebody)
/** The same, and any phrase that gives one person such a trait. */
export const traitOfPerson = (text: string): string | undefined => inferredTrait(text) ?? find(ofPerson, text)
