/**
 * What organisations deal with, in French: « une conférence sur la violence » blames nothing, « la fête de quartier » praises
 * nothing. Such a word never decides, however many stand together; it adds its weight to what is judged beside it
 * (« scandaleux, tant de violence »). With all forms of its stem; `=word` in this form alone.
 */
export const FRENCH_SUBJECTS = `
  abandon abus accident accusation agression angoisse antisémitisme anxiété assassinat attaque attentat blessure blessé cancer
  chagrin chômage chômeur colère condamnation conflit corruption crime criminel crise danger décès déchet déficit délinquance délinquant
  démuni dépendance dépression détresse dette deuil difficulté discrimination douleur drame épuisement esclavage exclu
  exclusion expulsion extrémisme fragile funérailles gaspillage génocide guerre haine harcèlement homophobie incident
  inégalité injustice insécurité intimidation intolérance islamophobie litige malade maltraitance massacre menace meurtre
  misère noyade orphelin =pauvre =pauvres pénurie peur pollution précarité préjudice préjugé racisme récidive récession répression
  restriction rupture séquelle sexisme solitude souffrance =stress suicidaire suicide tension terrorisme torture traumatisme
  victime viol violence vulnérable
  agresser discriminer harceler maltraiter souffrir violer
  accessible accord accueillir aide aider amélioration améliorer anniversaire bénéficier bien-être célébration célébrer coeur
  confiance contribuer créativité croissance découverte détente dignité diplômé diversité égalité encourager engagé
  équitable équité espérance espoir éthique faciliter favoriser festif festivités fête fêter finaliste fraternité gagnant =gratuit =gratuits
  =gratuite =gratuites guérison harmonie hospitalité inclusif inclusion initiative innovation lauréat liberté médaille
  =motivation noël paix partage patrimoine pédagogique protéger réconfort renforcer =reconnaissance =réussite santé sauvetage
  secourir soleil solidaire solidarité soutenir soutien trophée vacances vitalité vocation`

/** Forms that share their stem with a word that judges and have nothing to do with it: « il faut » is no fault. */
export const FRENCH_HOMOGRAPHS = `
  faut guignolée guignolées élève élèves ressource ressources motif motifs légende légendes légendée avance avances avancer
  applique appliquer appliquée appliquées durer durent durait duré durera dureront durée privé privée privés privées critique
  critiques adapter adaptation effort efforts découvert passions défait accorder accorde accordé accordée unité
  ingénieur ingénieurs ingénieure ingénieures soigne soignent soigner soignant soignants soignante soignantes`
