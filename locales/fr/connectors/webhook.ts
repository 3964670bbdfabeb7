export default {
  about: 'Ce qu’un autre programme envoie : un forum, une alerte, un automate (n8n, Make, Zapier).',
  access: 'Aucune clé : une adresse secrète est créée, à laquelle envoyer du JSON par POST.',
  cost: 'Gratuit.',
  terms: 'Les conditions de la source d’origine s’appliquent à ce que vous envoyez.',
  settings: { name: 'Nom de l’expéditeur' },
  hints: { name: 'Par exemple : Forum des membres.' },
  notes: {
    format:
      'Un objet avec « text » ou « title », et au besoin « id », « url », « author », « publishedAt », « lang », « likes », « followers » ; une liste de ces objets dans « items » ; ou ce qu’envoient les services d’alerte courants.',
    deletions: 'Un objet avec « id » et « deleted » à true retire ce qui avait été envoyé.',
  },
} as const
