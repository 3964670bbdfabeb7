const audiences = {
  media: 'Médias et blogues',
  staff: 'Équipe',
  board: 'Conseil d’administration',
  partner: 'Partenaires',
  volunteer: 'Bénévoles',
  other: 'Autres ambassadeurs',
}

export default {
  kitFile: { texts: 'textes', credits: 'crédits' },
  shareFile: {
    name: 'partages',
    columns: { at: 'Date', kit: 'Trousse', audience: 'Pour', network: 'Réseau', name: 'Nom', link: 'Lien' },
    audiences,
  },
  audit: {
    actions: {
      'create-kit': '{actor} a préparé la trousse « {subject} ».',
      'change-kit': '{actor} a modifié la trousse « {subject} ».',
      'publish-kit': '{actor} a publié la trousse « {subject} ».',
      'open-kit': '{actor} a réglé la page publique de la trousse « {subject} ».',
      'remove-kit': '{actor} a retiré la trousse « {subject} ».',
      'restore-kit': '{actor} a rétabli la trousse « {subject} ».',
      'erase-share': '{actor} a effacé un partage déclaré.',
      'export-shares': '{actor} a exporté les partages de la campagne « {subject} ».',
      'add-contact': '{actor} a noté une personne à contacter pour une campagne.',
      'change-contact': '{actor} a modifié ce qui est noté d’une personne à contacter.',
      'erase-contact': '{actor} a effacé une personne à contacter.',
    },
  },
  errors: {
    'no-such-kit': 'Cette trousse n’existe pas.',
    'too-many-kits': 'Une campagne compte {most} trousses au plus.',
    'kit-changed': 'Quelqu’un a modifié cette trousse entre-temps. Rechargez la page pour voir ce qui a changé.',
    'kit-empty': 'La trousse est vide : ajoutez-y un texte ou un fichier.',
    'kit-too-large': 'Les fichiers de la trousse dépassent ensemble {gigabytes} Go.',
    'kit-media-not-ready':
      'Ces fichiers ne sont pas prêts : {names}. Vérifiez dans la médiathèque leur texte de remplacement, leurs droits et l’accord des personnes reconnaissables, ou ôtez-les de la trousse.',
    'kit-not-published': 'Publiez d’abord la trousse.',
    'no-such-kit-page': 'Cette page n’existe pas.',
    'kit-takes-no-shares': 'Cette page ne recueille pas de partages en ce moment.',
    'shares-full': 'Beaucoup de partages arrivent de votre connexion. Revenez dans une heure.',
    'no-such-share': 'Ce partage n’existe pas, ou n’existe plus.',
    'no-such-contact': 'Cette personne n’est pas, ou n’est plus, dans la liste.',
    'too-many-contacts': 'Une campagne compte {most} personnes à contacter au plus.',
  },
} as const
