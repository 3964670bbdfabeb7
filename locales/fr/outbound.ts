/** Pourquoi une demande faite à un autre site n’a pas eu de réponse. */
export default {
  errors: {
    'not-an-address': 'Ce n’est pas une adresse web.',
    'wrong-scheme': 'Les adresses qui commencent par {scheme} ne sont pas lues ; seules le sont celles en {expected}.',
    'no-site-named': 'Cette adresse ne nomme aucun site.',
    'private-network':
      '{host} est sur un réseau privé ou réservé, que Vigie ne lit que si VIGIE_OUTBOUND_ALLOW le nomme.',
    'body-elsewhere': '{host} veut que ce qui lui est envoyé le soit à {target} : Vigie ne le fait pas.',
    'no-such-site':
      'Le site {host} n’a pas été trouvé : son adresse est fausse, ou cette machine n’a pas accès à Internet.',
    'lookup-failed': 'L’adresse de {host} n’a pas pu être trouvée pour l’instant.',
    'refuses-connections': '{host} refuse les connexions.',
    'closed-connection': '{host} a coupé la connexion avant de répondre.',
    unreachable: '{host} ne peut pas être joint d’ici.',
    'too-many-headers': '{host} envoie plus d’en-têtes que Vigie n’en accepte.',
    untrusted: 'La connexion sécurisée à {host} n’est pas digne de confiance ({detail}).',
    'not-http': 'Ce que répond {host} n’est pas du HTTP.',
    'broken-compression': '{host} a envoyé une réponse compressée qui est abîmée.',
    'compressed-twice': 'La réponse est compressée plus de deux fois.',
    'unknown-compression': 'La réponse est compressée d’une manière inconnue ({coding}).',
    'too-many-redirects': '{host} renvoie ailleurs plus de {most, number} fois de suite.',
    'exchange-failed': 'L’échange avec {host} a échoué ({detail}).',
    'no-answer': '{host} n’a pas répondu à temps.',
    'too-slow': '{host} n’a pas répondu en entier en {seconds, number} s.',
    mute: '{host} n’a plus rien dit pendant {seconds, number} s.',
    'too-large': 'La réponse dépasse {mebibytes, number} Mio.',
    'socket-refused': '{host} a répondu {status} au lieu d’ouvrir la connexion.',
    'socket-flood': '{host} envoie plus que Vigie ne peut lire.',
    'socket-broken': '{host} a rompu la connexion.',
    'socket-closed': '{host} a rompu la connexion ({detail}).',
  },
} as const
