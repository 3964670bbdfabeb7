/** Posts as people write them: French and English, pleased and annoyed, short and long, about a museum and its strike. */
type Told = { by: string; handle: string; title?: string; text: string; likes?: number; followers?: number }

export const told: Told[] = [
  {
    by: 'Élodie Gagné',
    handle: 'elodie@fleuve.example',
    text: 'Magnifique après-midi au Musée du Fleuve avec les enfants. L’exposition sur les pilotes est un bonheur, bravo à toute l’équipe.',
    likes: 24,
    followers: 812,
  },
  {
    by: 'Jean-François Beauséjour-Tremblay de la Durantaye',
    handle: 'jeanfrancois.beausejour-tremblay.de.la.durantaye@un-tres-long-serveur.example',
    text: 'Le Musée du Fleuve annonce une grève de trois jours. Quelqu’un sait si les billets déjà achetés seront remboursés ?',
    likes: 3,
  },
  {
    by: 'Le Courrier de la rive',
    handle: 'courrier@presse.example',
    title: 'Musée du Fleuve : la grève entre dans sa deuxième semaine',
    text: 'Les guides du Musée du Fleuve ont rejeté la dernière offre de la direction. La médiatrice parle d’un climat tendu, mais d’un dialogue qui n’est pas rompu. Le musée reste ouvert les fins de semaine, avec un horaire réduit, et rembourse les visites de groupe annulées.',
    followers: 48_200,
  },
  {
    by: 'Tom Whitfield',
    handle: 'tomw@harbour.example',
    text: 'Terrible queue at the River Museum today, two hours in the rain and nobody to ask. Really disappointed.',
    likes: 11,
    followers: 96,
  },
  {
    by: 'Amina Diallo',
    handle: 'amina@fleuve.example',
    text: 'Petite question au @museedufleuve : les personnes en fauteuil peuvent-elles monter sur le remorqueur ? Merci d’avance #accessibilité',
  },
  {
    by: 'Harbour Weekly',
    handle: 'desk@harbourweekly.example',
    title: 'River Museum unveils its restored tug',
    text: 'After four years of careful work, the River Museum welcomed its first visitors aboard the restored tug. The result is splendid, and the volunteers deserve every word of praise.',
    likes: 140,
    followers: 12_480,
  },
  {
    by: 'Luc',
    handle: 'luc@ici.example',
    text: 'Le café du Musée du Fleuve : prix scandaleux, accueil froid. Plus jamais.',
  },
  {
    by: 'Marie-Ève Côté',
    handle: 'marieeve@fleuve.example',
    text: 'Conférence gratuite jeudi au Musée du Fleuve, 19 h, sur la navigation d’hiver.\n\nPlaces limitées. Venez nombreux.',
    likes: 7,
  },
  {
    by: 'Société d’histoire maritime',
    handle: 'shm@histoire.example',
    title: 'Cent ans de bateaux-phares',
    text: 'Notre bulletin de saison consacre un dossier aux bateaux-phares, avec des photographies prêtées par le Musée du Fleuve.',
    followers: 2310,
  },
  {
    by: 'Priya Nair',
    handle: 'priya@harbour.example',
    text: 'Loved the pilots exhibition at the River Museum. My nephew now wants to be a captain.',
    likes: 31,
  },
  {
    by: 'Syndicat des guides',
    handle: 'guides@syndicat.example',
    text: 'GRÈVE AU MUSÉE DU FLEUVE. Nous demandons un salaire décent et des horaires qui respectent nos familles. La direction refuse de négocier.',
    likes: 88,
    followers: 5400,
  },
  { by: 'Olivier', handle: 'olivier@ici.example', text: 'Visite au musée du fleuve. Correct, sans plus.' },
  {
    by: 'Galerie du Vieux-Port',
    handle: 'galerie@port.example',
    text: 'Notre galerie prête douze toiles au Musée du Fleuve pour l’automne. Une collaboration dont nous sommes fiers.',
    followers: 990,
  },
  {
    by: 'Kate O’Leary',
    handle: 'kate@harbour.example',
    text: 'Does anyone know whether the strike at the River Museum affects school visits next week? https://harbour.example/avis/un-lien-tres-tres-long-qui-ne-se-coupe-pas-facilement-du-tout?x=1',
  },
]

/** `count` posts, the newest a few minutes old, the others over the last days. */
export function posts(count: number, now = Date.now()): object[] {
  return Array.from({ length: count }, (_, index) => {
    const { by, handle, followers, ...said } = told[index % told.length]!
    // Later rounds quote others, so that they are not taken for the same text.
    const other = told[(index * 5 + Math.floor(index / told.length)) % told.length]!
    const text = index < told.length ? said.text : `${other.text.split('. ')[0]} — ${by}, ${said.text.toLowerCase()}`
    return {
      id: `p-${index}`,
      ...said,
      text,
      url: `https://fleuve.example/p/${index}`,
      author: { name: by, handle, url: `https://fleuve.example/@${handle}`, followers },
      publishedAt: new Date(now - (index * 97 + 4) * 60_000).toISOString(),
    }
  })
}
