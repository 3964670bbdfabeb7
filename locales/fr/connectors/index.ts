import bluesky from './bluesky.ts'
import feed from './feed.ts'
import file from './file.ts'
import mastodon from './mastodon.ts'
import sandbox from './sandbox.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  feed,
  file,
  mastodon,
  sandbox,
  webhook,
  wordpress,
  discovered: {
    'sandbox-imaginary': 'Ce site est celui de l’organisation imaginaire : le réseau de démonstration parle d’elle.',
    'feed-itself': 'Cette adresse est celle d’un flux.',
    'feed-announced': 'La page annonce ce flux.',
    'feed-found': 'Ce flux a été trouvé sur le site.',
    'wordpress-site': 'Ce site est un WordPress : ses articles et ses commentaires se lisent directement.',
    'bluesky-account': 'Ce compte existe sur Bluesky.',
    'mastodon-account': 'Ce compte existe sur un serveur compatible avec Mastodon.',
    'mastodon-hashtag': 'Ce mot-clic peut être suivi sur ce serveur.',
    'mastodon-public': 'Le fil public de ce serveur est lisible.',
  },
  errors: {
    'post-not-object': 'Ce n’est pas un objet JSON.',
    'post-no-text': 'Il n’y a ni texte ni titre.',
    'post-wrong-date': 'La date n’est pas lisible.',
    'post-wrong-address': 'L’adresse n’est pas celle d’une page web.',
    'row-not-json': 'Ce n’est pas du JSON.',
    'row-too-long': 'La ligne dépasse un million de caractères.',
    'row-quotes': 'Un guillemet droit n’est pas fermé.',
    'bluesky-account-needed': 'Indiquez le compte à écouter.',
    'bluesky-query-needed': 'Indiquez ce qu’il faut chercher.',
    'mastodon-account-needed': 'Indiquez le compte à écouter.',
    'mastodon-hashtag-needed': 'Indiquez le mot-clic à écouter.',
  },
} as const
