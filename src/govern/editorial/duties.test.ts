import { describe, expect, test } from 'vitest'
import { type Content, contentMedia, type Moment } from './content.ts'
import type { EditorialPolicy } from './policy.ts'
import { applyFix } from './remarks-on.ts'
import { hold, noon, policyOf, post } from './testing/hold.ts'

type Policy = Omit<EditorialPolicy, 'vigie'>
/** What is written, and whether the rule remarks on it: its level and the parameters that matter, or nothing. */
type Row = readonly [name: string, content: Partial<Content> | string, said: object | null, moment?: Partial<Moment>]

function table(rule: string, policy: Policy, rows: readonly Row[]) {
  describe(rule, () => {
    test('a policy that does not ask says nothing', () => {
      for (const [, changes, , moment] of rows)
        expect(hold(rule, policyOf({}), changes, { ...noon, ...moment })).toEqual([])
    })
    test.each(rows.map(([name, changes, said, moment]) => ({ name, changes, said, moment })))('$name', row => {
      const remarks = hold(rule, policyOf(policy), row.changes, { ...noon, ...row.moment })
      if (row.said === null) expect(remarks).toEqual([])
      else expect(remarks[0]).toMatchObject(row.said)
    })
  })
}
const picture = (changes: object = {}) => contentMedia.parse({ kind: 'image', ...changes })
const withMedia = (text: string, ...media: Content['parts'][number]['media']) => ({ parts: [{ text, media }] })
const at = (plannedAt: string): Partial<Content> => ({ plannedAt })

const writers: Policy = {
  writers: [
    { id: 'equipe', roles: ['animator'], networks: ['bluesky'] },
    { id: 'direction', people: ['dora'], themes: ['finances'], why: 'Les finances sont à la direction.' },
  ],
}
table('writer-not-allowed', writers, [
  ['the role, on its network', {}, null],
  ['the role, elsewhere', { network: 'mastodon' }, { level: 'blocks', params: { network: 'mastodon' } }],
  [
    'a person, on the theme',
    { authors: [{ id: 'dora', role: 'approver' }], network: 'wordpress', theme: 'finances' },
    null,
  ],
  [
    'a person, on another theme',
    { authors: [{ id: 'dora', role: 'approver' }], theme: 'fete' },
    { why: 'Les finances sont à la direction.' },
  ],
  ['nobody known', { authors: [{ id: null, role: null }], network: 'x' }, null],
  [
    'two, one of whom may not',
    {
      authors: [
        { id: 'ana', role: 'animator' },
        { id: 'bea', role: 'contributor' },
      ],
    },
    { level: 'blocks' },
  ],
  ['capitals of a network do not matter', { network: 'Bluesky' }, null],
])

const themes: Policy = { themes: [{ id: 'eau', name: 'L’eau', networks: ['bluesky'] }, { id: 'libre' }] }
table('theme-missing', themes, [
  ['none', {}, { level: 'tells' }],
  ['one', { theme: 'eau' }, null],
])
table('theme-elsewhere', themes, [
  ['at home', { theme: 'eau' }, null],
  ['everywhere', { theme: 'libre', network: 'x' }, null],
  [
    'elsewhere',
    { theme: 'eau', network: 'x' },
    { level: 'warns', item: 'themes/eau', params: { theme: 'L’eau', known: 'yes' } },
  ],
  ['gone from the policy', { theme: 'ancien' }, { item: 'themes', params: { theme: 'ancien', known: 'no' } }],
])
table('share-of-ourselves', { line: { publicShare: 60 } }, [
  ['of the public', { about: 'public' }, null, { shares: { public: 0, us: 9 } }],
  ['of us, too often', { about: 'us' }, { params: { share: 50, wanted: 60 } }, { shares: { public: 2, us: 1 } }],
  ['of us, exactly at the share', { about: 'us' }, null, { shares: { public: 3, us: 1 } }],
  ['of us, too few to tell', { about: 'us' }, null, { shares: { public: 0, us: 2 } }],
  ['of us, nothing counted', { about: 'us' }, null],
])

const french: Policy = {
  languageDuty: {
    languages: ['fr', 'en'],
    first: 'fr',
    neverAlone: true,
    neverEarlier: true,
    neverLonger: true,
    why: 'La Charte.',
  },
}
const english = (changes: Partial<Content> = {}): Partial<Content> => ({ language: 'en-CA', ...changes })
const pair = (changes: object = {}) => [{ language: 'fr-CA', plannedAt: null, length: null, ...changes }]
table('language-not-planned', french, [
  ['French', {}, null],
  ['Spanish', { language: 'es' }, { level: 'warns', params: { language: 'es' } }],
])
table('language-alone', french, [
  ['French alone', {}, null],
  ['English alone', english(), { level: 'blocks', why: 'La Charte.', params: { language: 'en', first: 'fr' } }],
  ['English with French', english({ pairLanguages: pair() }), null],
  ['English with Spanish', english({ pairLanguages: [{ ...pair()[0]!, language: 'es' }] }), { level: 'blocks' }],
])
const nine = '2027-05-04T13:00:00Z'
table('language-earlier', french, [
  ['together', english({ plannedAt: nine, pairLanguages: pair({ plannedAt: '2027-05-04T09:00:00-04:00' }) }), null],
  [
    'a minute before',
    english({ plannedAt: nine, pairLanguages: pair({ plannedAt: '2027-05-04T13:01:00Z' }) }),
    { level: 'blocks', params: { planned: 'yes' } },
  ],
  ['French not planned', english({ plannedAt: nine, pairLanguages: pair() }), { params: { planned: 'no' } }],
  ['neither planned', english({ pairLanguages: pair() }), null],
])
table('language-longer', french, [
  ['as long', english({ parts: [{ text: '12345', media: [] }], pairLanguages: pair({ length: 5 }) }), null],
  [
    'longer',
    english({ parts: [{ text: '123456', media: [] }], pairLanguages: pair({ length: 5 }) }),
    { level: 'warns', params: { length: 6, theirs: 5 } },
  ],
  ['not known', english({ pairLanguages: pair() }), null],
])

const care: Policy = {
  accessibility: {
    alt: true,
    captions: true,
    noTextOnlyInPicture: true,
    hashtagCapitals: true,
    mostEmoji: 2,
    noDecorativeLetters: true,
  },
  required: [{ id: 'eau', element: 'hashtag', value: '#JourneeDeLEau', kinds: ['campaign'] }],
}
const five = 'Voici une affiche de fête'
table('alt-missing', care, [
  ['none', withMedia(five, picture()), { level: 'blocks', place: { part: 0, media: 0 }, params: { number: 1 } }],
  ['blank', withMedia(five, picture({ alt: ' ' })), { level: 'blocks' }],
  [
    'the name of a file',
    withMedia(five, picture({ alt: 'ok' }), picture({ alt: 'IMG_2041.JPG' })),
    { params: { number: 2 } },
  ],
  ['a word for it', withMedia(five, picture({ alt: 'Photo' })), { level: 'blocks' }],
  ['said', withMedia(five, picture({ alt: 'Une dame arrose un érable' })), null],
  ['decorative', withMedia(five, picture({ decorative: true })), null],
  ['a film', withMedia(five, contentMedia.parse({ kind: 'video' })), null],
])
table('captions-missing', care, [
  [
    'a film of which nothing is known',
    withMedia(five, contentMedia.parse({ kind: 'video' })),
    { level: 'warns', params: { kind: 'video' } },
  ],
  [
    'a recording without',
    withMedia(five, contentMedia.parse({ kind: 'audio', captions: false })),
    { params: { kind: 'audio' } },
  ],
  ['a film with', withMedia(five, contentMedia.parse({ kind: 'video', captions: true })), null],
  ['a picture', withMedia(five, picture()), null],
])
table('text-only-in-picture', care, [
  ['four words', withMedia('Voici une belle affiche', picture({ alt: 'x' })), { level: 'warns', params: { words: 4 } }],
  ['five words', withMedia(five, picture({ alt: 'x' })), null],
  [
    'a hashtag and an address are no words',
    withMedia('#fete https://a.example/voici/une/belle/affiche', picture()),
    { params: { words: 0 } },
  ],
  ['no picture', 'Voici', null],
])
table('hashtag-capitals', care, [
  [
    'long, without capitals',
    'Vive #journeemondialedeleau',
    { level: 'warns', params: { quote: '#journeemondialedeleau' }, fix: null },
  ],
  ['long, in capitals only', 'Vive #JOURNEEMONDIALEDELEAU', { params: { quote: '#JOURNEEMONDIALEDELEAU' } }],
  ['known to the policy', 'Vive #journeedeleau', { fix: { text: '#JourneeDeLEau', part: 0, start: 5, end: 19 } }],
  ['as it should', 'Vive #JourneeDeLEau #JourneeMondialeDeLEau', null],
  ['one word', 'Vive #responsabilité #eau', null],
  [
    'kept beside the text',
    { hashtags: ['journeemondialedeleau'] },
    { place: { part: null }, params: { quote: '#journeemondialedeleau' } },
  ],
])
table('emoji-count', care, [
  ['two', 'Oui 👍🏽 👨‍👩‍👧', null],
  ['three', 'Oui 👍🏽 👨‍👩‍👧 🇨🇦', { level: 'warns', params: { count: 3, most: 2 }, place: { part: 0 } }],
  ['signs of writing', '© ® ™ 1 2 3 #', null],
])
table('decorative-letters', care, [
  ['bold', 'Du 𝗴𝗿𝗮𝘀', { params: { quote: '𝗴𝗿𝗮𝘀', plain: 'gras' }, fix: { text: 'gras' } }],
  ['circles and full width', 'Ⓞui', { params: { plain: 'O' } }],
  ['black circles', '🅐🅑', { params: { plain: 'AB' } }],
  ['mathematics that is meant, letters as they are', 'π ≈ 3 œ É', null],
])

const need = (
  element: NonNullable<Policy['required']>[number]['element'],
  value?: string,
  more: object = {},
): Policy => ({
  required: [{ id: 'r', element, ...(value === undefined ? {} : { value }), ...more }],
})
table('required-link', need('link', undefined, { networks: ['bluesky'], kinds: ['post'] }), [
  ['none', {}, { level: 'warns', item: 'required/r' }],
  ['beside', { link: 'https://a.example' }, null],
  ['within', 'Voir https://a.example/page', null],
  ['another network', { network: 'x' }, null],
  ['another kind', { kind: 'article' }, null],
])
table('required-hashtag', need('hashtag', 'QuartierVert'), [
  ['none', 'Oui', { params: { value: '#QuartierVert' }, fix: { text: ' #QuartierVert', start: 3 } }],
  ['there, other capitals', 'Oui #quartiervert', null],
  ['beside', { hashtags: ['QuartierVert'] }, null],
])
table('required-hashtag', need('hashtag'), [
  ['any: none', 'Oui', { params: { value: 'any' }, fix: null }],
  ['any: one', 'Oui #eau', null],
])
table('required-signature', need('signature', '– L’équipe du Phare'), [
  ['none', 'Oui', { fix: { text: '\n\n– L’équipe du Phare' } }],
  ['there', 'Oui – L’équipe du Phare', null],
])
table('required-campaign-tag', need('campaign-tag', 'utm_source={network}&utm_medium=social'), [
  [
    'none',
    { link: 'https://a.example/p?x=1' },
    { fix: { part: 'link', text: 'https://a.example/p?x=1&utm_source=bluesky&utm_medium=social' } },
  ],
  ['half', { link: 'https://a.example/?utm_source=bluesky' }, { params: { value: 'utm_medium=social' } }],
  ['whole', { link: 'https://a.example/?utm_medium=social&utm_source=bluesky' }, null],
  ['no address', {}, null],
  ['no address that can be read', { link: 'mailto:a@b.example' }, null],
])
table('required-figure-source', need('figure-source'), [
  ['a share', 'Déjà 42 % du chemin', { params: { quote: '42 %' } }],
  ['a large number', 'Il y a 12 480 arbres', { params: { quote: '12 480' } }],
  ['with a source', '42 % du chemin, selon Statistique Canada', null],
  ['with an address', '42 % : https://a.example/rapport', null],
  ['a year, an hour', 'En 2027, à 14 h 30', null],
])
table('required-language-pair', need('language-pair', 'en'), [
  ['alone', {}, { params: { language: 'en' } }],
  ['with it', { pairLanguages: [{ language: 'en-CA', plannedAt: null, length: null }] }, null],
  ['itself', { language: 'en' }, null],
])
table('required-title', need('title'), [
  ['none', { title: ' ' }, {}],
  ['there', { title: 'Eau' }, null],
])
table('required-summary', need('summary'), [
  ['none', {}, {}],
  ['there', { summary: 'Eau' }, null],
])
table('credit-missing', { sources: { credit: true } }, [
  ['not known', withMedia('x', picture()), null],
  ['nobody', withMedia('x', picture({ credit: '' })), { level: 'warns', place: { media: 0 } }],
  ['somebody', withMedia('x', picture({ credit: 'Ana' })), null],
])
table('ai-use', { ai: { use: 'help', disclose: true, mention: 'Rédigé avec un outil d’IA.' } }, [
  ['none', { aiUse: 'none' }, null],
  ['not told', {}, null],
  ['drafted', { aiUse: 'drafted' }, { level: 'blocks', params: { asked: 'less' } }],
  ['helped, not said', { aiUse: 'helped' }, { level: 'warns', params: { asked: 'mention' } }],
  ['helped and said', { aiUse: 'helped', ...withMedia('x Rédigé avec un outil d’IA.') }, null],
])

table(
  'forbidden-subject',
  {
    forbidden: [
      { id: 'proces', name: 'Le procès', query: 'procès NEAR/5 (ville OR mairie)', instead: 'La direction répond.' },
    ],
  },
  [
    [
      'named',
      'Le procès de la ville',
      {
        level: 'blocks',
        params: { subject: 'Le procès', quote: 'procès', instead: 'La direction répond.' },
        place: { part: 0, start: 3 },
      },
    ],
    ['inflected, elided', 'Qu’est-ce que la mairie dit des procès', { level: 'blocks' }],
    ['only half', 'Le procès de la forêt', null],
    ['in the title', { title: 'Procès à la mairie' }, { place: { part: 'title', start: 0 } }],
    [
      'over two parts',
      {
        parts: [
          { text: 'Le procès', media: [] },
          { text: 'de la ville', media: [] },
        ],
      },
      { place: { part: 0 } },
    ],
  ],
)
table('forbidden-subject', { forbidden: [{ id: 'x', query: '#jo2030', networks: ['bluesky'], level: 'warns' }] }, [
  [
    'kept beside the text',
    { hashtags: ['JO2030'] },
    { level: 'warns', place: { part: null }, params: { quote: '#JO2030' } },
  ],
  ['elsewhere', { hashtags: ['JO2030'], network: 'x' }, null],
])

const election: Policy = {
  periods: [
    {
      id: 'e',
      name: 'Élection',
      kind: 'election',
      from: '2027-10-01',
      to: '2027-10-31',
      holds: 'all',
      goesOnThemes: ['securite'],
      goesOn: 'Les alertes.',
    },
  ],
}
table('period-holds', election, [
  ['not planned', {}, null],
  ['the last moment before, in Montréal', at('2027-10-01T03:59:00Z'), null],
  [
    'the first day',
    at('2027-10-01T04:00:00Z'),
    { level: 'blocks', params: { period: 'Élection', goesOn: 'Les alertes.' } },
  ],
  ['the last day', at('2027-11-01T03:59:00Z'), { level: 'blocks' }],
  ['the day after', at('2027-11-01T04:00:00Z'), null],
  ['a theme that goes on', { ...at('2027-10-15T12:00:00Z'), theme: 'securite' }, null],
])
table(
  'period-holds',
  { periods: [{ id: 'j', from: '2027-10-01', to: '2027-10-31', query: 'jugement', networks: ['bluesky'] }] },
  [
    ['another subject', at('2027-10-15T12:00:00Z'), null],
    [
      'the subject',
      { ...at('2027-10-15T12:00:00Z'), ...withMedia('Le jugement tombe') },
      { place: { part: 0, start: 3 } },
    ],
  ],
)
table('frequency-above', { frequency: [{ id: 'f', mostPerDay: 2, networks: ['bluesky'] }] }, [
  ['the second', at('2027-05-04T13:00:00Z'), null, { others: ['2027-05-04T20:00:00Z'] }],
  [
    'the third',
    at('2027-05-04T13:00:00Z'),
    { params: { count: 3, most: 2 } },
    { others: ['2027-05-04T20:00:00Z', '2027-05-05T03:30:00Z'] },
  ],
  [
    'the third elsewhere',
    { ...at('2027-05-04T13:00:00Z'), network: 'x' },
    null,
    { others: ['2027-05-04T20:00:00Z', '2027-05-05T03:30:00Z'] },
  ],
  ['tomorrow’s', at('2027-05-04T13:00:00Z'), null, { others: ['2027-05-04T20:00:00Z', '2027-05-05T04:00:00Z'] }],
])
table('too-close', { frequency: [{ id: 'f', leastMinutesApart: 60 }] }, [
  [
    '59 minutes',
    at('2027-05-04T13:00:00Z'),
    { params: { minutes: 59, least: 60 } },
    { others: ['2027-05-04T13:59:00Z'] },
  ],
  ['60 minutes', at('2027-05-04T13:00:00Z'), null, { others: ['2027-05-04T12:00:00Z'] }],
])
table('quiet-hours', { frequency: [{ id: 'f', quietFrom: '21:00', quietTo: '07:00' }] }, [
  ['20:59', at('2027-05-05T00:59:00Z'), null],
  ['21:00', at('2027-05-05T01:00:00Z'), { params: { at: '21:00' } }],
  ['06:59', at('2027-05-05T10:59:00Z'), {}],
  ['07:00', at('2027-05-05T11:00:00Z'), null],
])
table('quiet-hours', { frequency: [{ id: 'f', quietDays: ['sunday'] }] }, [
  ['Sunday', at('2027-05-09T16:00:00Z'), {}],
  ['Saturday', at('2027-05-08T16:00:00Z'), null],
])
table('quiet-hours', { frequency: [{ id: 'f', quietDays: ['saturday'], quietFrom: '21:00', quietTo: '07:00' }] }, [
  ['the night of Saturday, on Sunday', at('2027-05-09T08:00:00Z'), {}],
  ['the night of Friday, on Saturday', at('2027-05-08T08:00:00Z'), null],
])

test('the clocks of the organisation, through their changes', () => {
  const policy = policyOf({ frequency: [{ id: 'f', quietFrom: '02:00', quietTo: '04:00' }] })
  // Montréal springs from 2:00 to 3:00 on 14 March 2027, at 7:00 UTC.
  expect(hold('quiet-hours', policy, at('2027-03-14T06:59:00Z'))).toEqual([])
  expect(hold('quiet-hours', policy, at('2027-03-14T07:00:00Z'))[0]?.params.at).toBe('03:00')
  expect(hold('quiet-hours', policy, at('2027-03-14T08:00:00Z'))).toEqual([])
  expect(hold('quiet-hours', policy, at('2027-03-14T07:00:00Z'), { ...noon, zone: 'Nowhere/Land' })).toEqual([])
})

test('one click mends: a link, a text, a title', () => {
  const [remark] = hold('required-campaign-tag', policyOf(need('campaign-tag', 'utm_source=x')), {
    link: 'https://a.example/',
  })
  expect(applyFix(post({ link: 'https://a.example/' }), remark!.fix!).link).toBe('https://a.example/?utm_source=x')
})
