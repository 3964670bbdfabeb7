export default {
  audit: {
    actions: {
      'upload-media': '{actor} a ajouté le fichier « {subject} ».',
      'change-media': '{actor} a modifié ce qui est dit du fichier « {subject} ».',
      'remove-media': '{actor} a retiré le fichier « {subject} » de la médiathèque.',
      'restore-media': '{actor} a remis le fichier « {subject} » dans la médiathèque.',
    },
  },
  errors: {
    'no-such-media': 'Ce fichier n’existe pas.',
    'media-empty': 'Ce fichier est vide.',
    'media-is-code':
      'Ce fichier est une page ou un dessin vectoriel (HTML, SVG, XML), qui peut contenir un programme. Exportez-le en PNG ou en PDF.',
    'media-heic':
      'Cette photo est au format HEIC, que les navigateurs et la plupart des réseaux n’affichent pas. Exportez-la en JPEG.',
    'media-type-refused':
      'Vigie ne reconnaît pas ce fichier. Images PNG, JPEG, WebP, GIF ou AVIF, films MP4, MOV ou WebM, sons et PDF sont acceptés.',
    'media-too-large': 'Ce fichier dépasse {megabytes} Mo.',
    'media-no-room':
      'La médiathèque a atteint ses {gigabytes} Go. Retirez des fichiers : leur place se libère après trente jours.',
    'media-too-many-pixels':
      'Cette image compte plus de {millions} millions de points. Réduisez-la avant de l’ajouter.',
    'media-unreadable': 'Cette image est abîmée ou incomplète : elle ne peut pas être lue.',
    'media-does-not-fit':
      'Le fichier « {name} » ne convient pas à ce réseau (format, poids ou durée) et ne peut pas y être ramené.',
  },
} as const
