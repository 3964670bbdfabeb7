import { approver, foundations, marie, moreVolunteers, paule, type Story } from './plan-content.ts'
import type { Writings } from './plan-form.ts'
import { dayFromNow as day, type Words } from './plan-words.ts'

/** The metric that the house counts by itself, given by hand. */
export const volunteers = ({ say }: Words) => say('Bénévoles inscrits', 'Registered volunteers')

/** A small strategy that speaks, whole in all that the checks call an error; what they are to ask for is left to `mends`. */
export function full(words: Words): Story {
  const { say } = words
  const luc = approver(words)
  const { people, foundation, environment } = foundations(words)
  const families = say('Familles du quartier', 'Families nearby')
  const page = say('Page de la Maison', 'The house’s page')
  return {
    chapters: [
      {
        id: 'resources',
        parts: [
          [
            'resources',
            { budget: 1200, currency: 'CAD', listenHours: 2, converseHours: 3, publishHours: 3, hoursPerPost: 1.5 },
          ],
          people,
        ],
      },
      { id: 'foundation', parts: foundation },
      { id: 'environment', parts: environment },
      {
        id: 'audiences',
        parts: [
          [
            'audiences',
            [
              {
                name: families,
                state: 'chosen',
                priority: 1,
                role: 'relayers',
                who: say(
                  'Les proches de nos résidents, à moins d’une heure.',
                  'Our residents’ relatives, less than an hour away.',
                ),
                why: say('Elles invitent d’autres familles.', 'They invite other families.'),
                evidence: [
                  {
                    kind: 'survey',
                    on: day(-40),
                    source: say('Sondage d’automne', 'Autumn survey'),
                    says: say(
                      'Sept sur dix suivent le quartier en ligne.',
                      'Seven in ten follow the neighbourhood online.',
                    ),
                  },
                  {
                    kind: 'note',
                    on: day(-20),
                    says: say('Elles demandent quand venir aider.', 'They ask when to come and help.'),
                  },
                ],
              },
              {
                name: say('Écoles', 'Schools'),
                state: 'aside',
                reason: say('Pas d’heures pour elles cette année.', 'No hours for them this year.'),
              },
            ],
          ],
        ],
      },
      {
        id: 'objectives',
        parts: [
          [
            'objectives',
            [
              {
                name: say(
                  'Amener des familles à donner une matinée par mois',
                  'Bring families to give one morning a month',
                ),
                purpose: 'mobilise',
                use: 'public-relations',
                how: say('Qui sait quand venir vient.', 'Who knows when to come does come.'),
                audiences: [families],
                metric: { id: volunteers(words) },
                setOn: day(0),
                hours: 3,
                benefit: say('Je sais quand venir et qui j’y verrai.', 'I know when to come and whom I shall meet.'),
                tactics: [
                  say('Dire chaque lundi ce qui manque', 'Say each Monday what is missing'),
                  say('Remercier par un portrait', 'Thank with a portrait'),
                ],
                state: 'pursued',
              },
            ],
          ],
        ],
      },
      {
        id: 'networks',
        parts: [
          [
            'phases',
            [
              { name: say('Écouter', 'Listen'), from: day(0), to: day(95), steps: ['1', '2'] },
              { name: say('Préparer', 'Prepare'), from: day(96), to: day(119), steps: ['3', '4', '5', '6'] },
              {
                name: say('Ouvrir', 'Open'),
                from: day(120),
                to: day(300),
                steps: ['7', '8', '9'],
                aim: say('Une page vivante.', 'One page that lives.'),
              },
            ],
          ],
          [
            'networks',
            [
              {
                name: page,
                kind: 'bluesky',
                state: 'reserved',
                audiences: [families],
                logic: say('Des nouvelles brèves, des réponses la semaine même.', 'Short news, answers the same week.'),
                address: 'vous',
                tone: say('Chaleureux et simple', 'Warm and plain'),
                lexicon: [say('résident', 'resident'), say('proche', 'relative')],
                formats: [say('Photo avec une phrase', 'Photo with a sentence')],
                cadence: 2,
                publishHours: 3,
                converseHours: 3,
                standIn: paule,
                serviceHours: [{ days: ['monday', 'thursday'], from: '09:00', to: '11:00' }],
                opensOn: day(120),
                languages: ['fr', 'en'],
              },
            ],
          ],
        ],
      },
      {
        id: 'integration',
        parts: [
          [
            'home',
            {
              where: 'site',
              why: say('Il survit à tout réseau.', 'It outlives any network.'),
              link: 'https://maison.example/',
            },
          ],
        ],
      },
      { id: 'scope', parts: [['scope', { will: [say('Dire quand venir aider', 'Say when to come and help')] }]] },
      {
        id: 'actions',
        parts: [
          [
            'actions',
            [
              {
                name: say('Photographier les matinées', 'Photograph the mornings'),
                who: marie,
                due: day(60),
                network: page,
                when: 'before-opening',
              },
            ],
          ],
          ['reviewRhythm', { everyMonths: 3, who: [marie, luc.name], looksAt: [say('Qui est venu', 'Who came')] }],
        ],
      },
    ],
    mends: {
      'direction/accountable': { write: [luc.name] },
      people: {
        open: luc.name,
        fields: {
          spokesperson: true,
          criteria: [say('Connu du quartier', 'Known nearby'), say('Parle sans notes', 'Speaks without notes')],
        },
      },
      'objectives/goal': { write: moreVolunteers(words) },
      'objectives/baseline': { write: { value: 20, on: day(-1), source: say('Registre', 'Register') } },
      'objectives/target': { write: 45 },
      'objectives/due': { write: day(400) },
      'objectives/owner': { write: marie },
      'networks/motive': { write: say('Le quartier s’y parle.', 'The neighbourhood talks there.') },
      'networks/animator': { write: marie },
      'scope/wont': {
        write: [
          say('Parler de la santé d’une personne', 'Speak of a person’s health'),
          say('Ouvrir un deuxième réseau', 'Open a second network'),
        ],
      },
      policies: {
        add: [
          policy(words, 'editorial', say('Politique éditoriale', 'Editorial policy')),
          policy(words, 'comments', say('Politique de commentaires', 'Comment policy')),
          {
            ...policy(words, 'personal-use', say('Usage personnel', 'Personal use')),
            opens: say('Chacun peut parler de la Maison.', 'Everyone may speak of the house.'),
            forbids: say('Le nom des autres.', 'Other people’s names.'),
          },
          { ...policy(words, 'house-rules', say('Règles de la page', 'House rules')), publishedOn: day(0) },
        ],
      },
    },
  }
}

/** A policy that is a document elsewhere: its title, its link, who approved it and when. */
const policy = (words: Words, kind: string, name: string): Writings => ({
  name,
  kind,
  link: `https://maison.example/${kind}`,
  author: marie,
  approver: approver(words).name,
  approvedOn: day(-1),
  legalReader: words.say('Avocate de la fédération', 'The federation’s lawyer'),
  legalReadOn: day(-2),
  effectiveOn: day(0),
  reviewOn: day(360),
  languages: ['fr', 'en'],
})
