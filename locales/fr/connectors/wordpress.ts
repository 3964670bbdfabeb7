export default {
  about: 'Les articles et les commentaires d’un site WordPress.',
  access:
    'Rien à demander : l’adresse du site suffit. Vigie lit l’interface de programmation que tout WordPress possède depuis 2016 et, si elle est fermée, les flux du site.',
  cost: 'Gratuit.',
  terms: 'Ce que le site publie pour tout le monde. Un article ou un commentaire retiré du site est retiré d’ici.',
  settings: { address: 'Adresse du site', comments: 'Lire aussi les commentaires' },
  hints: {
    address: 'N’importe quelle page du site convient.',
    comments: 'Les commentaires en attente ne sont pas visibles de l’extérieur ; ils arrivent une fois approuvés.',
  },
  notes: {
    deletions: 'Les retraits sont reconnus parmi les 100 derniers articles et les 100 derniers commentaires.',
    backlog: 'À l’ajout, les 1 000 derniers articles et les 1 000 derniers commentaires sont lus.',
    feeds: 'Par les flux, le fil des réponses entre commentaires n’est pas connu.',
  },
} as const
