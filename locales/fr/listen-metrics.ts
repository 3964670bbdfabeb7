/** Chiffres de la veille auxquels un objectif peut se lier. */
export default {
  source: '{sources, plural, =0 {Aucune source} one {# source de la veille} other {# sources de la veille}}',
  filters: {
    topic: 'Sujets',
    ours: 'Nos sujets',
    against: 'Sujets comparés',
    source: 'Sources',
    language: 'Langues',
    tone: 'Tons',
  },
  tones: { positive: 'Positif', neutral: 'Neutre', negative: 'Négatif' },
  mentions: {
    name: 'Mentions',
    definition:
      'Mentions publiées pendant la période, tous sujets ou ceux choisis. Une mention de plusieurs sujets compte une fois. Ce qui n’est pas surveillé n’est pas compté.',
  },
  authors: {
    name: 'Auteurs',
    definition:
      'Auteurs différents des mentions de la période. Les mentions dont l’auteur n’est pas conservé ne comptent pas ; une même personne sur deux réseaux compte deux fois.',
  },
  'author-diversity': {
    name: 'Diversité des auteurs',
    definition:
      'Part d’auteurs différents parmi les mentions de la période : à 100 %, chacune vient de quelqu’un d’autre. Ce n’est pas une audience.',
    'divided-by': 'Mentions dont l’auteur est connu',
  },
  'share-of-voice': {
    name: 'Part de voix',
    definition:
      'Part de nos mentions parmi celles de nous et des sujets comparés, les organismes comparables si rien n’est choisi. Une mention qui nomme les deux compte pour chacun.',
    'divided-by': 'Nos mentions et celles des sujets comparés',
  },
  'positive-share': {
    name: 'Part positive',
    definition:
      'Part des mentions positives parmi celles qui ont un ton ; les neutres sont laissées de côté. Le ton vient des mots, et se corrige.',
    'divided-by': 'Mentions positives ou négatives',
  },
  'negative-share': {
    name: 'Part négative',
    definition:
      'Part des mentions négatives parmi celles qui ont un ton ; les neutres sont laissées de côté. Le ton vient des mots, et se corrige.',
    'divided-by': 'Mentions positives ou négatives',
  },
  strength: {
    name: 'Force',
    definition: 'Part des mentions parmi tout ce que les mêmes sources ont apporté pendant la période, retenu ou non.',
    'divided-by': 'Éléments recueillis auprès des mêmes sources',
  },
} as const
