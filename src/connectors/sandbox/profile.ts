/**
 * The organisation that the imaginary network talks about. Nothing here exists: the domain ends in .example (RFC 2606), the town,
 * the museums, the papers and the people are invented.
 */
export const imaginaryOrganisation = {
  name: { fr: 'Musée de la Rive', en: 'Rive Museum' },
  town: 'Valrive',
  site: 'https://museedelarive.example',
  handles: ['@museedelarive', '@rivemuseum'],
  hashtags: ['museedelarive', 'rivemuseum'],
  competitors: [
    { name: 'Cité des Marées', handle: '@citedesmarees', site: 'https://citedesmarees.example' },
    { name: 'Galerie Montclair', handle: '@galeriemontclair', site: 'https://galeriemontclair.example' },
    { name: 'Planétarium du Cap', handle: '@planetariumducap', site: 'https://planetariumducap.example' },
  ],
  themes: [
    { fr: 'navette fluviale', en: 'river shuttle', query: '"navette fluviale" OR "river shuttle" OR #navettefluviale' },
    {
      fr: 'gratuité des musées',
      en: 'free museums',
      query: '"gratuité des musées" OR "musées gratuits" OR "free museums" OR "free admission"',
    },
    {
      fr: 'bateaux anciens',
      en: 'historic boats',
      query: '"bateaux anciens" OR "bateau ancien" OR "historic boats" OR goélette OR schooner',
    },
    { fr: 'crue du fleuve', en: 'river flooding', query: '"crue du fleuve" OR "river flooding" OR inondation*' },
  ],
  journalists: [
    { name: 'Solène Aubrac', outlet: 'Le Courrier de Valrive', handle: '@saubrac' },
    { name: 'Malik Benhaïm', outlet: 'Radio Marée', handle: '@malikbenhaim' },
    { name: 'Corinne Lestage', outlet: 'Le Courrier de Valrive', handle: '@clestage' },
    { name: 'Tom Hadley', outlet: 'The Harbour Gazette', handle: '@tomhadley' },
    { name: 'Priya Nandal', outlet: 'The Harbour Gazette', handle: '@pnandal' },
  ],
} as const
