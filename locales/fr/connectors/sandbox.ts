export default {
  about:
    'Un réseau imaginaire, pour essayer Vigie : un musée, une ville et des gens inventés, dont les publications suivent l’heure et le jour. Rien n’y est vrai, rien n’y est demandé à personne.',
  settings: {
    seed: 'Numéro du réseau (un autre numéro donne un autre réseau)',
    postsPerDay: 'Publications par jour, en moyenne',
    liveSeconds: 'Secondes entre deux publications de plus, une fois l’historique lu (0 : aucune)',
  },
} as const
