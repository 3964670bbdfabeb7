/** English words that change the weight of others; all folded, an apostrophe kept where it makes another word. */
export const ENGLISH_NEGATORS: [scope: number, words: string][] = [
  [
    4,
    `not don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't mustn't needn't cannot
    dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint never nor neither`,
  ],
  [3, 'nobody nothing none nowhere hardly barely scarcely rarely seldom'],
  [2, 'no without zero lacks minus'],
]
export const ENGLISH_INTENSIFIERS: [factor: number, words: string][] = [
  [
    1.5,
    `very really so too extremely absolutely totally completely incredibly insanely utterly fucking fuckin freaking freakin frickin bloody damn super hella highly deeply truly
    exceptionally extraordinarily especially particularly remarkably ridiculously seriously severely such thoroughly tremendously unbelievably wildly massively hugely genuinely
    awfully terribly dead mega ultra af asf wicked crazy deadass lowkey-so immensely entirely beyond`,
  ],
  [
    1.25,
    'more most quite pretty rather even always ever much big huge real major total complete pure sheer absolute utter whole lots extra',
  ],
  [
    0.6,
    'slightly somewhat kinda sorta partly partially little bit less least almost nearly occasionally sometimes maybe perhaps moderately marginally',
  ],
  [0.85, 'fairly relatively mostly'],
]
export const ENGLISH_TURNS = new Set([
  'but',
  'however',
  'though',
  'although',
  'except',
  'yet',
  'nevertheless',
  'unfortunately',
])
export const ENGLISH_BARRIERS = new Set([
  'and',
  'or',
  'because',
  'so',
  'that',
  'which',
  'who',
  'when',
  'then',
  'if',
  'but',
  'while',
  'just',
  'only',
])
