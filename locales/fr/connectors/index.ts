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
    'news-search': 'Une recherche d’actualités couvre la presse, sans compte.',
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
    answered: '{host} a répondu {status}.',
    said: '{host} a répondu : « {said} » ({status}).',
    'not-json': '{host} a répondu autre chose que du JSON.',
    'not-as-expected':
      '{host} n’a pas répondu comme prévu : {what, select, account {le compte manque} posts {la liste des publications manque} comments {la liste des commentaires manque} profile {le profil manque} repository {le dépôt manque} records {les enregistrements manquent} session {la session manque} other {la réponse est incomplète}}.',
    'unknown-connector': 'Cette version de Vigie ne sait pas lire « {connector} ».',
    'settings-changed': 'Les réglages enregistrés ne conviennent plus ({fields}).',
    'took-too-long': 'Rien n’est venu en {seconds, number} s.',
    'feed-empty': 'La réponse de {host} est vide.',
    'feed-json': 'La réponse de {host} est du JSON, mais pas un JSON Feed.',
    'feed-web-page': 'La réponse de {host} est une page web, pas un flux.',
    'feed-other-xml': 'La réponse de {host} est du XML, mais ni RSS ni Atom.',
    'feed-none': 'La réponse de {host} n’est pas un flux.',
    'feed-unreadable': 'Le flux de {host} n’est pas lisible.',
    'feed-nowhere': 'Aucun flux n’a été trouvé sur {host}.',
    'stream-closed': '{host} a fermé le direct.',
    'no-live': '{host} n’offre pas le direct.',
    'live-needs-token': '{host} n’ouvre le direct qu’avec un jeton d’accès.',
    'no-api': '{host} n’a pas d’interface de programmation.',
    'not-wordpress': '{host} n’est pas un site WordPress lisible.',
    'nothing-received':
      'Aucune publication dans ce JSON : envoyez un objet avec « text » ou « title », une liste de ces objets, ou cette liste dans « items ».',
    'received-wrong':
      'Publication {place, number} : {fault, select, object {ce n’est pas un objet JSON} text {il n’y a ni « text » ni « title »} date {« publishedAt » n’est pas une date (ISO 8601 est préférable)} address {« url » n’est pas une adresse web} other {elle n’est pas lisible}}. Rien n’a été gardé.',
    'api-closed': 'L’interface de programmation de {host} est fermée : ses flux sont lus à la place.',
    'comments-unread': 'Les commentaires de {host} n’ont pas pu être lus.',
    'only-first': 'Seuls les {read, number} premiers éléments ont été lus ; {left, number} ne l’ont pas été.',
    'left-out':
      '{count, plural, one {# élément est vide ou en répète un autre} other {# éléments sont vides ou en répètent d’autres}}.',
    unreadable: '{count, plural, one {# élément n’a pas pu être lu} other {# éléments n’ont pas pu être lus}}.',
    'polled-instead':
      'La source est relue {minutes, plural, one {toutes les minutes} other {toutes les # minutes}} à la place du direct.',
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
