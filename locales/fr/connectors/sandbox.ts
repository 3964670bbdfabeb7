export default {
  about:
    'Un réseau imaginaire, pour essayer Vigie : un musée, une ville et des gens inventés, dont les publications suivent l’heure et le jour. Rien n’y est vrai, rien n’y est demandé à personne.',
  settings: {
    seed: 'Numéro du réseau (un autre numéro donne un autre réseau)',
    postsPerDay: 'Publications par jour, en moyenne',
    liveSeconds: 'Secondes entre deux publications de plus, une fois l’historique lu (0 : aucune)',
  },
  channel: {
    guide: {
      access: 'Rien à demander : choisissez un nom.',
      cost: 'Gratuit.',
      terms:
        'Rien ne sort de Vigie. Ce qui est publié reste en mémoire jusqu’au prochain redémarrage, et personne d’autre ne le voit.',
    },
    settings: { name: 'Nom du compte imaginaire', behaviour: 'Ce que fait le réseau d’une publication' },
    options: {
      behaviour: {
        accepts: 'Il l’accepte',
        slow: 'Il l’accepte après cinq secondes',
        waits: 'Il demande d’attendre une minute, puis l’accepte',
        refuses: 'Il la refuse',
        'loses-answers': 'Il l’accepte et sa réponse se perd',
        hides: 'Il ne dit pas s’il l’a acceptée',
        'signed-out': 'Il a fermé l’accès',
      },
    },
    hints: { behaviour: 'Pour voir comment Vigie se comporte quand un réseau ne fait pas ce que l’on attend.' },
  },
} as const
