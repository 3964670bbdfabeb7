export default {
  audit: {
    actions: {
      'upload-media': '{actor} added the file “{subject}”.',
      'change-media': '{actor} changed what is said of the file “{subject}”.',
      'remove-media': '{actor} took the file “{subject}” out of the library.',
      'restore-media': '{actor} put the file “{subject}” back into the library.',
    },
  },
  errors: {
    'no-such-media': 'This file does not exist.',
    'media-empty': 'This file is empty.',
    'media-is-code':
      'This file is a page or a vector drawing (HTML, SVG, XML), which can contain a program. Export it as PNG or PDF.',
    'media-heic':
      'This photograph is in the HEIC format, which browsers and most networks do not show. Export it as JPEG.',
    'media-type-refused':
      'Vigie does not recognise this file. PNG, JPEG, WebP, GIF or AVIF pictures, MP4, MOV or WebM films, sounds and PDF are accepted.',
    'media-too-large': 'This file exceeds {megabytes} MB.',
    'media-no-room':
      'The library has reached its {gigabytes} GB. Remove files: their room is free again after thirty days.',
    'media-too-many-pixels': 'This picture has more than {millions} million points. Make it smaller before adding it.',
    'media-unreadable': 'This picture is damaged or incomplete: it cannot be read.',
    'media-does-not-fit':
      'The file “{name}” does not suit this network (format, weight or length) and cannot be made to.',
  },
} as const
