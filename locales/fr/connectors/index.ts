import bluesky from './bluesky.ts'
import facebook from './facebook.ts'
import feed from './feed.ts'
import file from './file.ts'
import flickr from './flickr.ts'
import instagram from './instagram.ts'
import linkedin from './linkedin.ts'
import mastodon from './mastodon.ts'
import newsletter from './newsletter.ts'
import pinterest from './pinterest.ts'
import sandbox from './sandbox.ts'
import threads from './threads.ts'
import webhook from './webhook.ts'
import wordpress from './wordpress.ts'
import x from './x.ts'
import youtube from './youtube.ts'

// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  bluesky,
  facebook,
  feed,
  file,
  flickr,
  instagram,
  linkedin,
  newsletter,
  pinterest,
  mastodon,
  sandbox,
  threads,
  webhook,
  wordpress,
  x,
  youtube,
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
      '{host} n’a pas répondu comme prévu : {what, select, account {le compte manque} posts {la liste des publications manque} comments {la liste des commentaires manque} profile {le profil manque} repository {le dépôt manque} records {les enregistrements manquent} session {la session manque} post {la publication manque} media {le fichier déposé manque} application {l’enregistrement de l’application manque} access {le jeton d’accès manque} instance {la description du serveur manque} terms {la liste des catégories ou des étiquettes manque} other {la réponse est incomplète}}.',
    'unknown-connector': 'Cette version de Vigie ne sait pas lire « {connector} ».',
    'settings-changed': 'Les réglages enregistrés ne conviennent plus ({fields}).',
    'took-too-long': 'Rien n’est venu en {seconds, number} s.',
    'feed-empty': 'La réponse de {host} est vide.',
    'feed-unfinished': 'La réponse de {host} s’interrompt avant le premier élément du flux.',
    'feed-json': 'La réponse de {host} est du JSON, mais pas un JSON Feed.',
    'feed-web-page': 'La réponse de {host} est une page web, pas un flux.',
    'feed-other-xml': 'La réponse de {host} est du XML, mais ni RSS ni Atom.',
    'feed-none': 'La réponse de {host} n’est pas un flux.',
    'feed-unreadable': 'Le flux de {host} n’est pas lisible.',
    'feed-nowhere': 'Aucun flux n’a été trouvé sur {host}.',
    'sitemap-none': 'Ce que {host} donne là n’est pas un plan de site.',
    'robots-forbid': '{host} demande aux robots de ne pas lire cette page.',
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
    'too-many-new':
      'Trop d’éléments nouveaux depuis la dernière lecture : les plus récents ont été lus, les plus anciens ne l’ont pas été.',
    'left-out':
      '{count, plural, one {# élément est vide ou en répète un autre} other {# éléments sont vides ou en répètent d’autres}}.',
    unreadable: '{count, plural, one {# élément n’a pas pu être lu} other {# éléments n’ont pas pu être lus}}.',
    'other-site':
      '{count, plural, one {# adresse est d’un autre site : elle n’a pas été reprise} other {# adresses sont d’un autre site : elles n’ont pas été reprises}}.',
    'polled-instead':
      'La source est relue {minutes, plural, one {toutes les minutes} other {toutes les # minutes}} à la place du direct.',
    'secret-missing': 'Le mot de passe ou le jeton de ce compte manque.',
    'account-closed': '{host} a suspendu ou fermé ce compte.',
    'media-failed': '{host} n’a pas pu préparer le fichier « {name} ».',
    'parts-differ':
      'La publication a {posted, plural, one {# partie} other {# parties}} et la nouvelle version {parts, plural, one {# partie} other {# parties}} : ce nombre ne peut plus changer.',
    'remove-refused': '{host} ne retire pas cette publication : retirez-la sur le réseau.',
    'find-too-far': 'Trop de publications sont venues depuis sur {host} : la nôtre peut être parmi les plus anciennes.',
    'find-private':
      '{host} ne montre peut-être pas les publications réservées aux abonnés : impossible de savoir si la nôtre y est.',
    'find-alike': 'Une publication de {host} ressemble à la nôtre sans être la même : regardez si c’est elle.',
    'may-not-publish': 'Cet accès ne permet pas de publier sur {host}.',
    'may-not-upload': 'Cet accès ne permet pas de déposer des images sur {host}.',
    'may-not-look':
      'Cet accès ne permet pas de relire le compte sur {host} : après une réponse perdue, l’issue d’un envoi resterait inconnue.',
    'may-not-make-terms':
      'Cet accès ne permet pas de créer des catégories ou des étiquettes sur {host} : seules celles qui existent serviront.',
    'term-refused':
      '« {name} » n’existe pas sur {host}, et cet accès ne permet pas d’en créer : choisissez parmi celles du site.',
    'api-elsewhere':
      '{host} renvoie à {target} : indiquez l’adresse du site lui-même, pour que le mot de passe n’aille pas ailleurs.',
    'which-page': 'Indiquez lequel relier, parmi ce que vous administrez sur {host} : {names}.',
    'nothing-to-connect':
      'Vous n’administrez rien que Vigie puisse relier sur {host} : il faut une chaîne, une page, ou un compte professionnel rattaché à une page.',
    'no-https-address':
      '{host} vient chercher les fichiers lui-même : Vigie doit être installée à une adresse https que l’on atteint d’Internet (VIGIE_PUBLIC_URL).',
    'quota-used':
      '{host} accepte {most, number} publications par jour de ce compte : elles sont toutes parties, la suite attend.',
    'stays-private':
      '{host} garde cette publication privée : l’application qui a servi à relier le compte doit d’abord y être vérifiée.',
    'film-missing': '{host} ne publie que des vidéos : ajoutez-en une.',
    'picture-missing': '{host} ne publie que des images : ajoutez-en une.',
    'being-prepared': '{host} prépare peut-être encore ce qui a été envoyé : Vigie y regardera de nouveau.',
    'no-such-board': 'Le compte n’a pas de tableau « {name} » sur {host}. Choisissez-en un qui existe.',
    'draft-gone': 'Le brouillon que Vigie a créé sur {host} a été changé ou retiré entre-temps.',
    imaginary: 'Ce réseau est imaginaire : personne ne verra ce qui y est publié.',
    'imaginary-signed-out': 'Le réseau imaginaire a fermé l’accès, comme ce compte le demande.',
    'imaginary-refused': 'Le réseau imaginaire refuse cette publication, comme ce compte le demande.',
    'imaginary-busy': 'Le réseau imaginaire demande d’attendre une minute, comme ce compte le demande.',
    'imaginary-silent': 'Le réseau imaginaire n’a pas répondu, comme ce compte le demande.',
    'imaginary-unknown': 'Le réseau imaginaire ne dit pas si la publication y est.',
    'imaginary-gone': 'Cette publication n’est plus sur le réseau imaginaire.',
    'post-not-object': 'Ce n’est pas un objet JSON.',
    'post-no-text': 'Il n’y a ni texte ni titre.',
    'post-wrong-date': 'La date n’est pas lisible.',
    'post-wrong-address': 'L’adresse n’est pas celle d’une page web.',
    'post-no-date': 'Il n’y a pas de date : celle de l’importation en tient lieu.',
    'post-wrong-number':
      '{field, select, likes {« J’aime »} reposts {Partages} replies {Réponses} views {Vues} other {Abonnés}} : « {value} » n’est pas un nombre lisible ; rien n’est retenu pour ce compte.',
    'row-not-json': 'Ce n’est pas du JSON.',
    'row-too-long': 'La ligne dépasse un million de caractères.',
    'row-quotes': 'Un guillemet droit n’est pas fermé.',
    'bluesky-account-needed': 'Indiquez le compte à écouter.',
    'bluesky-query-needed': 'Indiquez ce qu’il faut chercher.',
    'mastodon-account-needed': 'Indiquez le compte à écouter.',
    'mastodon-hashtag-needed': 'Indiquez le mot-clic à écouter.',
  },
} as const
