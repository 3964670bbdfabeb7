export default {
  audit: {
    actions: {
      'create-snippet': '{actor} a enregistré le texte « {subject} ».',
      'change-snippet': '{actor} a modifié le texte enregistré « {subject} ».',
      'remove-snippet': '{actor} a retiré le texte enregistré « {subject} ».',
      'restore-snippet': '{actor} a remis le texte enregistré « {subject} ».',
    },
  },
  errors: {
    'no-such-snippet': 'Ce texte enregistré n’existe pas.',
    'too-many-snippets': 'Il y a déjà {most} textes enregistrés. Retirez ceux qui ne servent plus.',
  },
} as const
