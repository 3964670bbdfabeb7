/** The words that English rules alone would get wrong, all folded. */

const words = (text: string): string[] => text.trim().split(/\s+/)

/** One stem a line with its irregular forms. */
const irregular: [stem: string, forms: string][] = `
  man: men
  woman: women
  child: children
  foot: feet
  tooth: teeth
  goose: geese
  mouse: mice
  person: persons
  wife: wives
  life: lives
  knife: knives
  wolf: wolves
  half: halves
  self: selves
  shelf: shelves
  thief: thieves
  loaf: loaves
  calf: calves
  scarf: scarves
  crisis: crises
  analysis: analyses
  basis: bases_
  thesis: theses
  hypothesis: hypotheses
  diagnosis: diagnoses
  emphasis: emphases
  criterion: criteria
  phenomenon: phenomena
  movie: movies
  cookie: cookies
  selfie: selfies
  zombie: zombies
  calorie: calories
  rookie: rookies
  brownie: brownies
  hoodie: hoodies
  goalie: goalies
  prairie: prairies
  tie: ties tied tying
  lie: lies lied
  die: dies died dying
  pie: pies
  hero: heroes
  potato: potatoes
  tomato: tomatoes
  echo: echoes echoed
  veto: vetoes vetoed
  ache: aches ached
  headache: headaches
  cache: caches
  niche: niches
  movie: movie
  cookie: cookie
  selfie: selfie
  zombie: zombie
  calorie: calorie
  rookie: rookie
  brownie: brownie
  hoodie: hoodie
  goalie: goalie
  prairie: prairie
  go: goes going went gone
  do: does doing did done
  have: has had having
  take: took taken taking takes
  make: made making makes
  come: came coming comes
  becom: became
  give: gave given giving gives
  write: wrote written
  drive: drove driven driving drives
  eat: ate eaten
  fall: fell fallen
  grow: grew grown
  know: knew known
  throw: threw thrown
  fly: flew flown flies
  draw: drew drawn
  show: shown
  choos: chose chosen
  freez: froze frozen
  steal: stole stolen
  speak: spoke spoken
  wear: wore worn
  forget: forgot forgotten
  get: got gotten
  pay: paid
  say: said
  tell: told
  sell: sold
  buy: bought
  bring: brought bringing
  teach: taught
  catch: caught
  keep: kept
  sleep: slept
  meet: met
  send: sent
  spend: spent
  build: built
  hear: heard
  hold: held
  stand: stood
  understand: understood
  begin: began begun beginning
  drink: drank
  sing: sang sung
  swim: swam swimming
  run: ran running
  break: broke broken
  fight: fought
  seek: sought
  feel: felt
  deal: dealt
  mean: meant
  win: won winning
  lose: lost losing loses
  hide: hid hidden hiding hides
  ride: rode ridden riding rides
  shake: shook shaken
  sink: sank sunk
  hang: hung
  swear: swore sworn
  bite: bitten biting bites
  beat: beaten
  awak: awoke
  misunderstand: misunderstood
  mistak: mistook mistaken
  house: houses housed housing
  please: pleases pleased pleasing
  use: uses used using
  good: good
  see: sees seen seeing
  agree: agreed agrees agreeing
  free: freed frees freeing
  guarantee: guaranteed guarantees
  age: ages aged ageing aging
  ow: owed owes owing
  ski: skis skied skiing
  taxi: taxis
  bus: buses busses
  gas: gases gasses
  quiz: quizzes
  focus: focused focuses focusing focussed
  cancel: cancelled canceled cancelling canceling cancels
  travel: travelled traveled travelling traveling travels
  model: modelled modeled modelling modeling models
  label: labelled labeled labels labelling labeling
  level: levelled leveled levels levelling leveling
  control: controlled controlling controls
  program: programme programmes programs programmed programming
  quarrel: quarrelled quarreled
  fuel: fuelled fueled fuels fuelling fueling
  signal: signalled signaled signals
  expel: expelled expelling expels
  compel: compelled compelling compels
  rebel: rebelled rebelling rebels
  refer: referred referring refers
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(': ') as [string, string])

/** Irregular form → stem. */
export const ENGLISH_IRREGULAR: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([stem, forms]) => words(forms).map((form): [string, string] => [form.replace('_', ''), stem])),
)

/** Words whose end is no ending, and words that would meet another one. */
export const ENGLISH_UNCHANGED: ReadonlySet<string> = new Set(
  words(`
  news always perhaps series species lens plus this thus physics politics economics mathematics ethics athletics statistics texas paris james thomas
  kansas christmas atlas canvas bias chaos cosmos alas whereas overseas besides towards afterwards sometimes mars wales netherlands hers ours theirs yours
  goods means customs odds arms pants works jeans brussels athens arkansas illinois adidas nikes hermes mercedes reuters outdoors indoors upstairs downstairs
  morning evening during nothing ceiling wedding sibling darling wing king thing string spring sling cling fling sting swing anything
  everything something pudding shilling herring sterling viking beijing boeing being sterling hamming bling ping ding zing
  hundred sacred naked wicked rugged ragged seed speed need weed breed bleed indeed exceed shed sped shred embed biped beloved hatred kindred united
  proceed succeed reed greed freed creed infrared alfred mohamed ahmed
  humane morale locale paste caste urbane finale rationale severe secrete corpse tense horse course prose close loose moose those these whose
  clothe clothes binge singe lathe bathe artiste fiance cafe resume expose fete cliche pate attache plane rate cane
  universe university organ people house please police
  united states`),
)
