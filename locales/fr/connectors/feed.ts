export default {
  about: 'Un flux RSS, RDF, Atom ou JSON Feed : blogue, média, balado, alerte Google, recherche d’actualités.',
  access: 'Aucune clé. Donnez l’adresse d’une page : ses flux sont cherchés.',
  cost: 'Gratuit.',
  terms: 'Les flux sont publiés pour être lus par des machines. Les conditions de chaque site s’appliquent.',
  settings: { url: 'Adresse du flux' },
  hints: {
    url: 'Par exemple : https://exemple.org/feed. Pour une alerte Google, choisissez « Flux RSS » comme mode d’envoi.',
  },
  notes: {
    deletions: 'Un flux ne dit pas ce qui a été supprimé : ce qui a été relevé reste.',
    edits: 'Un article modifié est mis à jour tant que le flux le contient.',
    links:
      'Les adresses enrobées des alertes et des recherches d’actualités sont remplacées par celles des articles, quand elles y sont écrites. Google Actualités scelle les siennes : le lien reste, le site est celui du média nommé, et la mention rejoint l’article du même titre sur ce site.',
  },
} as const
