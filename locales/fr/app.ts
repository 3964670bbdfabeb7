export default {
  errors: {
    unexpected:
      'Une erreur est survenue de notre côté. Rien de ce qui était enregistré n’est perdu. Réessayez ; si l’erreur revient, le journal du serveur en dit la cause.',
    offline: 'Le serveur ne répond pas. Ce que vous avez écrit reste ici ; réessayez dans un instant.',
    'invalid-input': 'Certains champs sont à corriger : {fields}. Rien n’a été enregistré.',
    'invalid-field': '{message}',
    'unreadable-request': 'La demande est illisible. Rien n’a été enregistré.',
    'no-such-address': 'Cette adresse n’existe pas dans Vigie.',
    'too-large': 'L’envoi est trop volumineux. Rien n’a été enregistré.',
    'too-many-requests': 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
    'not-signed-in': 'Connectez-vous pour continuer.',
    'not-allowed':
      'Votre rôle ne permet pas cette action. Une personne administratrice de l’organisation peut le changer.',
    'no-such-organisation': 'Cette organisation n’existe pas, ou vous n’en êtes pas membre.',
    'forged-request':
      'La demande ne vient pas des pages de Vigie ; elle a été refusée. Rechargez la page, puis réessayez.',
  },
} as const
