import bluesky from './bluesky.ts'
import feed from './feed.ts'
import mastodon from './mastodon.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  feed,
  mastodon,
  webhook,
  wordpress,
  discovered: {
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
    'bluesky-account-needed': 'Indiquez le compte à écouter.',
    'bluesky-query-needed': 'Indiquez ce qu’il faut chercher.',
    'mastodon-account-needed': 'Indiquez le compte à écouter.',
    'mastodon-hashtag-needed': 'Indiquez le mot-clic à écouter.',
  },
} as const
