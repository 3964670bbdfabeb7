export default {
  'objective-without-goal': {
    what: 'L’objectif « {name} » ne sert aucun but de l’organisation.',
    why: 'Un objectif qui ne sert aucun but se défend mal devant une direction et se perd au premier manque de temps.',
    next: 'Choisissez le but qu’il sert et dites en une phrase comment.',
  },
} as const
