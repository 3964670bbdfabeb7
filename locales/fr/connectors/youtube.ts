export default {
  about: 'Votre chaîne YouTube, pour publier des vidéos.',
  channel: {
    guide: {
      access:
        'Sur console.cloud.google.com, créez un projet, activez « YouTube Data API v3 », remplissez l’écran de consentement, puis créez un identifiant OAuth de type application web ; collez-y l’adresse de retour affichée ici et copiez l’identifiant client et le secret. Tant que Google n’a pas vérifié le projet, ses vidéos restent privées, quoi que vous demandiez : demandez la vérification avant d’annoncer une date. Laissé « en test », un projet perd son accès après sept jours.',
      cost: 'Gratuit. Un projet reçoit 10 000 unités par jour : une vidéo en prend jusqu’à 1 600, ses sous-titres 400, sa vignette 50. Quand tout est pris, Vigie attend le lendemain.',
      terms:
        'L’accès se renouvelle de lui-même. Dire si une vidéo est faite pour les enfants est obligatoire, et dire qu’elle est faite avec une IA l’est dès qu’elle paraît réelle. Une vignette demande une chaîne dont le numéro de téléphone est vérifié.',
    },
    settings: {},
    hints: {},
  },
  publish: {
    settings: {
      visibility: 'Visibilité',
      category: 'Catégorie',
      tags: 'Mots-clés',
      madeForKids: 'Faite pour les enfants',
      madeWithAi: 'Images ou voix réalistes faites avec une IA',
      publicAt: 'Rendue publique par YouTube',
      captions: 'Sous-titres',
    },
    options: {
      visibility: { public: 'Publique', unlisted: 'Non répertoriée', private: 'Privée' },
      category: {
        film: 'Films et animation',
        cars: 'Autos et véhicules',
        music: 'Musique',
        animals: 'Animaux',
        sport: 'Sport',
        travel: 'Voyages et événements',
        games: 'Jeux vidéo',
        people: 'Gens et blogues',
        comedy: 'Humour',
        entertainment: 'Divertissement',
        news: 'Actualités et politique',
        howTo: 'Vie pratique et style',
        education: 'Éducation',
        science: 'Science et technologie',
        causes: 'Organismes et causes',
      },
    },
    hints: {
      tags: 'Un par ligne ; 500 caractères en tout.',
      madeForKids: 'YouTube retire alors les commentaires et les notifications.',
      publicAt:
        'Une date et une heure avec leur fuseau : 2026-12-24T18:00:00-05:00, si la visibilité est Publique. Vide : à l’heure du calendrier.',
      captions:
        'Le contenu d’un fichier SRT ou WebVTT, dans la langue de la déclinaison. L’image jointe sert de vignette.',
    },
  },
} as const
