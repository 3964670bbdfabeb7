export default {
  audit: {
    actions: {
      'create-idea': '{actor} a noté l’idée « {subject} ».',
      'set-idea-aside': '{actor} a mis de côté l’idée « {subject} ».',
      'erase-idea': '{actor} a effacé une idée.',
      'change-idea-form': '{actor} a modifié le formulaire public d’idées.',
    },
  },
  errors: {
    'no-such-idea': 'Cette idée n’existe pas.',
    'no-such-mention': 'Cette mention n’est plus conservée.',
    'no-such-form': 'Ce formulaire n’existe pas ou est fermé.',
    'ideas-brought-often': 'Beaucoup d’idées arrivent de votre connexion. Revenez dans une heure.',
    'form-full': 'Ce formulaire a reçu beaucoup d’idées aujourd’hui. Revenez demain.',
  },
} as const
