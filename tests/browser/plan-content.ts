import type { Writing, Writings } from './plan-form.ts'
import { dayFromNow as day, type Words } from './plan-words.ts'

/** A section (one set of fields) or a list (items, each with its name). */
export type Part = readonly [part: string, writings: Writings | readonly Writings[]]
export type Chapter = { id: string; parts: readonly Part[] }
/** What is left for the checks to ask for, by where they lead: a field (`part/field`), or a list that lacks something (`part`). */
export type Mend = { write: Writing } | { add: readonly Writings[] } | { open: string; fields: Writings }
export type Mends = Readonly<Record<string, Mend>>
export type Story = { chapters: readonly Chapter[]; mends: Mends }

/** Who adopts: another member, named in the strategy. */
export const approver = ({ say }: Words) => ({
  name: say('Luc Bergeron', 'Luke Berger'),
  email: say('luc@exemple.org', 'luke@example.org'),
  password: say('le fleuve gèle en janvier', 'the river freezes in January'),
})
export const marie = 'Marie Tremblay'
export const paule = 'Paule Simard'
export const moreVolunteers = ({ say }: Words) => say('Plus de bénévoles fidèles', 'More volunteers who stay')

/** What a house for elders writes about itself and about what it heard; a strategy that only listens is made of this. */
export function foundations(words: Words): { foundation: Part[]; environment: Part[]; people: Part } {
  const { say } = words
  const luc = approver(words)
  return {
    people: [
      'people',
      [
        {
          name: marie,
          email: 'marie@exemple.org',
          role: say('Communications', 'Communications'),
          inHouse: true,
          hours: 12,
          mayWrite: true,
        },
        {
          name: luc.name,
          email: luc.email,
          role: say('Directeur général', 'Director'),
          inHouse: true,
          leader: true,
          mayApprove: true,
        },
        { name: paule, role: say('Bénévole', 'Volunteer'), inHouse: true, hours: 3, from: day(-400) },
      ],
    ],
    foundation: [
      [
        'organisation',
        {
          name: say('Maison des aînés', 'House of elders'),
          mission: say('Que chacun vieillisse entouré.', 'That nobody grows old alone.'),
          kind: 'non-profit',
        },
      ],
      [
        'place',
        {
          businessStrategy: say(
            'Les réseaux amènent des bénévoles ; la maison reste le centre.',
            'Networks bring volunteers; the house stays the centre.',
          ),
        },
      ],
      ['period', { from: day(0), to: day(540) }],
      [
        'goals',
        [
          {
            name: moreVolunteers(words),
            text: say('Soixante d’ici deux ans.', 'Sixty within two years.'),
            from: 'organisation',
          },
        ],
      ],
      [
        'direction',
        {
          service: say('Direction', 'Management'),
          staffing: 'shared',
          staffingBecause: say('Douze heures suffisent pour une page.', 'Twelve hours are enough for one page.'),
          approvers: [luc.name],
        },
      ],
      [
        'listening',
        {
          from: day(0),
          months: 3,
          lookEvery: 72,
          lookedAtBy: [marie],
          languages: ['fr', 'en'],
          responsibleForPrivacy: luc.name,
        },
      ],
    ],
    environment: [
      [
        'examination',
        {
          startedOn: day(-90),
          endedOn: day(-10),
          summary: say(
            'On parle de nous surtout dans le journal du quartier.',
            'The neighbourhood paper speaks of us most.',
          ),
          evidence: [
            {
              kind: 'note',
              on: day(-12),
              source: say('Relevé de lecture', 'Reading log'),
              says: say('Onze articles en douze semaines.', 'Eleven articles in twelve weeks.'),
            },
          ],
        },
      ],
      [
        'stakeholders',
        [
          {
            name: say('Familles des résidents', 'Residents’ families'),
            kind: 'beneficiaries',
            uses: say('Elles lisent le groupe du quartier.', 'They read the neighbourhood’s group.'),
          },
        ],
      ],
      ['competitors', [{ name: say('Maison voisine', 'The house next door'), peer: true, lastLookedOn: day(-15) }]],
    ],
  }
}

export function listenOnly(words: Words): Story {
  const { say } = words
  const luc = approver(words)
  const { people, foundation, environment } = foundations(words)
  return {
    chapters: [
      { id: 'resources', parts: [people] },
      { id: 'foundation', parts: foundation },
      { id: 'environment', parts: environment },
    ],
    mends: {
      'direction/accountable': { write: [luc.name] },
      objectives: {
        add: [
          {
            name: say('Savoir ce que le quartier dit de nous', 'Know what the neighbourhood says of us'),
            purpose: 'listen',
            use: 'public-relations',
            goal: moreVolunteers(words),
            how: say(
              'Ce qui éloigne les bénévoles se sait avant la saison.',
              'What keeps volunteers away is known before the season.',
            ),
            metric: { id: 'Mentions', window: 'last-30-days' },
            baseline: { value: 0, on: day(-1), source: 'Vigie' },
            target: 40,
            due: day(200),
            owner: marie,
            benefit: say('Ce que je dis arrive à ceux qui décident.', 'What I say reaches those who decide.'),
            state: 'pursued',
          },
        ],
      },
    },
  }
}
