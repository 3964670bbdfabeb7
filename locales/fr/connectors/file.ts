export default {
  about: 'Un fichier CSV ou NDJSON : l’export d’un autre outil, une liste faite à la main.',
  access: 'Aucune clé : choisissez le fichier.',
  cost: 'Gratuit.',
  terms: 'Les conditions de la source d’origine s’appliquent à ce que contient le fichier.',
  settings: { name: 'Nom du fichier' },
  hints: { name: 'Par exemple : Mentions 2025. Le même nom évite d’importer deux fois les mêmes lignes.' },
  fields: {
    text: 'Texte',
    title: 'Titre',
    url: 'Adresse',
    publishedAt: 'Date',
    author: {
      name: 'Auteur',
      handle: 'Identifiant de l’auteur',
      url: 'Page de l’auteur',
      followers: 'Abonnés de l’auteur',
    },
    key: 'Identifiant',
    kind: 'Genre',
    language: 'Langue',
    hashtags: 'Mots-clics',
    mentions: 'Personnes mentionnées',
    links: 'Liens',
    media: 'Images et vidéos',
    replyTo: 'En réponse à',
    counts: { likes: 'Mentions j’aime', reposts: 'Partages', replies: 'Réponses', views: 'Vues' },
  },
  notes: {
    dates:
      'Les dates sans fuseau sont lues dans celui de l’organisation, le jour avant le mois, sauf si le fichier montre le contraire.',
    errors: 'Une ligne illisible est signalée avec son numéro ; les autres sont importées.',
  },
} as const
