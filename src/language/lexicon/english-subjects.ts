/** What organisations deal with, in English: such a word never decides alone; see french-subjects.ts. */
export const ENGLISH_SUBJECTS = `
  abandonment abuse abused accident addict addicted addiction agony anger anxiety assassination bankrupt bankruptcy
  bombing bully bullied bullying burglary cancer casualties collision concern conflict corruption crime criminal crisis danger
  death dead debt deficit depression despair destruction dictatorship difficulty discrimination disease distress
  emergency exclusion exploitation extremism fatigue fear flood flu fraud genocide grief grieving guilt harassment hardship harm hatred
  homeless homophobia hostage illness inequality inflation injured injury injustice insecurity issue killed killing loneliness
  loss =mental misery mistreatment mourning murder neglect pain poison pollution poverty prejudice prison
  =punishment racism rape recession riot risk shooting shortage =sick sorrow =stress suicidal suicide terror terrorism theft threat
  torture tragedy trauma unemployed unemployment urgent victim violence vulnerable war warning widow wounded
  aid anniversary award benefit birthday care caring celebrate celebration christmas creativity
  diverse diversity donate donated donation educational encourage equity ethical festival festive =free friend
  gift graduated graduation growth heal healing health healthier healthy help helped helping helps hero holidays hope hospitality
  improve improvement inclusion inclusive independence innovation invitation invite peace =prize protect rescue
  rescued restore reward support supported sustainable teamwork trophy unite unity volunteer
  wellbeing`

/** Forms that share their stem with a word that judges and have nothing to do with it: fire is not "fired". */
export const ENGLISH_HOMOGRAPHS = `
  value values unit units united force forces wait waits fire fires firing
  dash skill skills appeal appeals advanced tires growing featured feature features kinds block blocks`
