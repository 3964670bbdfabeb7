export default {
  'examination-missing': {
    what: 'L’environnement n’a pas été examiné.',
    why: 'Des objectifs, des publics et des réseaux choisis sans regarder autour de soi répondent à une situation imaginée.',
    next: 'Regardez vos espaces, vos parties prenantes, les organismes comparables et les sujets du moment, et notez le jour où vous commencez.',
  },
  'examination-not-over': {
    what: 'L’examen de l’environnement n’est pas terminé.',
    why: 'La stratégie ne peut pas être adoptée avant : ce que l’examen apprend encore peut tout changer.',
    next: 'Terminez l’examen et notez-en le dernier jour.',
  },
  'adopted-before-examination': {
    what: 'La stratégie a été adoptée avant la fin de l’examen de l’environnement.',
    why: 'Adopter d’abord et regarder ensuite, c’est chercher des raisons à ce qui est déjà décidé.',
    next: 'Terminez l’examen, notez sa date de fin, puis faites adopter la stratégie revue.',
  },
  'objective-set-before-examination': {
    what: 'L’objectif « {name} » date du {set}, avant la fin de l’examen de l’environnement le {known}.',
    why: 'Il a été choisi sans ce que l’examen a appris.',
    next: 'Relisez-le à la lumière de l’examen, puis notez la date où vous le confirmez.',
  },
  'examination-without-evidence': {
    what: 'L’examen de l’environnement ne s’appuie sur aucune preuve.',
    why: 'Un conseil d’administration demandera d’où vient ce que vous affirmez.',
    next: 'Ajoutez une mention, un chiffre ou une note, avec sa date.',
  },
  'no-objective': {
    what: 'La stratégie n’a aucun objectif.',
    why: 'Sans objectif, rien ne dit si le temps passé sert à quelque chose.',
    next: 'Commencez par un seul, même modeste : savoir ce qui se dit de vous en est un.',
  },
  'objective-without-purpose': {
    what: 'L’objectif « {name} » n’a pas de finalité.',
    why: 'La finalité donne les mesures et les tactiques qui conviennent : on ne recrute pas comme on informe.',
    next: 'Choisissez-la dans la liste.',
  },
  'objective-without-use': {
    what: 'L’objectif « {name} » ne dit pas s’il relève des relations publiques, du marketing ou du service à la clientèle.',
    why: 'Les trois n’ont ni le même responsable, ni le même ton, ni les mêmes mesures.',
    next: 'Choisissez son usage.',
  },
  'period-missing': {
    what: 'La période de la stratégie n’est pas fixée.',
    why: 'Sans début ni fin, aucune échéance et aucune révision ne peut tomber à temps.',
    next: 'Fixez son premier et son dernier jour.',
  },
  'objective-without-metric': {
    what: 'L’objectif « {name} » n’a pas de mesure.',
    why: 'Un objectif que rien ne mesure n’en est pas un : personne ne saura s’il est atteint.',
    next: 'Choisissez ce que Vigie lit pour lui, ou un chiffre que vous apporterez avec sa source et sa date.',
  },
  'objective-metric-unreadable': {
    what: 'La mesure « {metric} » de l’objectif « {name} » ne peut pas être lue.',
    why: 'Elle n’existe pas ici, ou ses filtres ne désignent rien ; le progrès restera vide.',
    next: 'Choisissez une mesure de la liste, ou corrigez ses filtres.',
  },
  'objective-is-only-means': {
    what: 'L’objectif « {name} » ne dit que le moyen.',
    why: 'Un compte ouvert, des abonnés ou des publications ne changent rien par eux-mêmes ; ce qu’ils permettent, oui.',
    next: 'Dites ce qui aura changé pour le public ou pour l’organisation, et mesurez cela.',
  },
  'objective-without-baseline': {
    what: 'L’objectif « {name} » n’a pas de point de départ.',
    why: 'Sans lui, on ne peut dire ni si la cible est raisonnable, ni quel chemin a été fait.',
    next: 'Relevez le chiffre d’aujourd’hui, avec sa date et sa source.',
  },
  'objective-without-target': {
    what: 'L’objectif « {name} » n’a pas de cible.',
    why: 'Sans cible, il n’est ni atteint ni manqué, et rien ne s’ajuste.',
    next: 'Fixez le chiffre à atteindre.',
  },
  'objective-without-due-date': {
    what: 'L’objectif « {name} » n’a pas d’échéance.',
    why: 'Un objectif sans date est toujours pour plus tard.',
    next: 'Fixez un jour dans la période de la stratégie.',
  },
  'objective-without-owner': {
    what: 'Personne ne répond de l’objectif « {name} ».',
    why: 'Ce dont personne ne répond, personne ne le corrige quand il dérape.',
    next: 'Nommez une personne.',
  },
  'objective-share-above-one': {
    what: 'L’objectif « {name} » se mesure par une part, et {figure} n’en est pas une.',
    why: 'Une part ne dépasse jamais 100 % : son avancement ne voudrait plus rien dire.',
    next: 'Corrigez la valeur : en pour cent sur la page, de 0 à 1 dans le fichier.',
  },
  'objective-target-already-met': {
    what: 'La cible de l’objectif « {name} », {target}, était déjà atteinte quand elle a été fixée.',
    why: 'Une cible déjà atteinte ne demande rien à personne.',
    next: 'Fixez une cible qui demande un effort, ou dites qu’il s’agit de maintenir.',
  },
  'objective-wrong-direction': {
    what: 'La cible de l’objectif « {name} » va dans le mauvais sens : de {baseline} à {target}.',
    why: 'Atteinte, elle laisserait l’organisation plus loin de ce qu’elle veut.',
    next: 'Vérifiez le point de départ et la cible.',
  },
  'objective-out-of-reach': {
    what: 'Au rythme actuel, l’objectif « {name} » sera à {forecast} le {due} ; la cible est {target}.',
    why: 'Le savoir maintenant laisse le temps de changer de moyens, ou de cible.',
    next: 'Renforcez ce qui marche, changez de tactique, ou revoyez la cible en le disant.',
  },
  'objectives-contrary': {
    what: 'L’objectif « {name} » veut le contraire de « {other} » pour la même mesure.',
    why: 'Quoi que l’équipe fasse, elle manquera l’un des deux.',
    next: 'Gardez celui qui sert le mieux votre but, ou distinguez leurs filtres.',
  },
  'objective-due-outside-period': {
    what: 'L’échéance de l’objectif « {name} », le {due}, tombe hors de la période de la stratégie.',
    why: 'Personne n’a promis ni heures ni argent pour ce jour-là.',
    next: 'Ramenez l’échéance dans la période, ou prolongez la période.',
  },
  'objective-past-due': {
    what: 'L’échéance de l’objectif « {name} » est passée depuis le {due}.',
    why: 'Un objectif échu qui reste ouvert empêche de voir ce qui reste à faire.',
    next: 'Dites s’il est atteint ou abandonné, avec ce que vous en retenez.',
  },
  'objective-reached-not-said': {
    what: 'L’objectif « {name} » est atteint : {value} pour une cible de {target}.',
    why: 'Le dire remercie l’équipe et libère du temps.',
    next: 'Marquez-le comme atteint et dites ce qui suit.',
  },
  'objective-reached-nothing-follows': {
    what: 'L’objectif « {name} » est atteint et rien ne suit.',
    why: 'Ce qui est acquis se perd si personne ne l’entretient, et le temps libéré doit servir ailleurs.',
    next: 'Dites en une phrase ce que vous en faites : maintenir, aller plus loin ou passer à autre chose.',
  },
  'no-goal': {
    what: 'Aucun but de l’organisation n’est nommé.',
    why: 'Une présence en ligne qui ne sert aucun but de l’organisation ne survit pas au premier budget serré.',
    next: 'Reprenez un ou deux buts de votre plan stratégique, de votre plan de communication ou de votre plan marketing.',
  },
  'objective-without-goal': {
    what: 'L’objectif « {name} » ne sert aucun but de l’organisation.',
    why: 'Un objectif qui ne sert aucun but se défend mal devant une direction et se perd au premier manque de temps.',
    next: 'Choisissez le but qu’il sert et dites en une phrase comment.',
  },
  'objective-without-how': {
    what: 'L’objectif « {name} » ne dit pas comment il sert « {goal} ».',
    why: 'Quand la phrase est difficile à écrire, c’est souvent que le lien n’existe pas.',
    next: 'Écrivez-la : atteindre cet objectif sert ce but parce que…',
  },
  'place-in-business-strategy-missing': {
    what: 'La place des médias sociaux dans la stratégie de l’organisation n’est pas dite.',
    why: 'C’est la première question d’une direction : à quoi cela sert-il ici ?',
    next: 'Répondez en deux ou trois phrases.',
  },
  'no-audience': {
    what: 'Aucun public n’est choisi.',
    why: 'Qui parle à tout le monde n’est entendu de personne.',
    next: 'Notez tous les publics possibles, puis choisissez-en un ou deux.',
  },
  'audience-without-objective': {
    what: 'Aucun objectif ne vise le public « {name} ».',
    why: 'Un public choisi sans objectif reçoit du temps sans que personne sache pourquoi.',
    next: 'Donnez-lui un objectif, ou mettez-le de côté avec la raison.',
  },
  'objective-without-audience': {
    what: 'L’objectif « {name} » ne vise aucun public choisi.',
    why: 'On ne choisit ni ton, ni réseau, ni moment sans savoir à qui l’on parle.',
    next: 'Choisissez le public qu’il vise.',
  },
  'audience-without-evidence': {
    what: 'Rien ne prouve ce qui est dit du public « {name} ».',
    why: 'Un public imaginé reçoit des messages imaginés.',
    next: 'Ajoutez ce que vous avez entendu de lui : une mention, un sujet de veille, une note datée.',
  },
  'audience-evidence-old': {
    what: 'La preuve la plus récente au sujet du public « {name} » date du {day}.',
    why: 'En un an, un public change de réseau, de sujets et de mots.',
    next: 'Regardez où il en est et ajoutez une preuve de cette année.',
  },
  'audience-evidence-undated': {
    what: 'Les preuves au sujet du public « {name} » ne sont pas datées.',
    why: 'Sans date, on ne sait pas quand elles cessent de valoir.',
    next: 'Ajoutez le jour de chacune.',
  },
  'audience-survey-only': {
    what: 'Le public « {name} » n’est connu que par sondage ou par chiffres.',
    why: 'Un sondage donne des réponses à vos questions ; l’écoute fait entendre les leurs.',
    next: 'Ajoutez ce que ces personnes disent d’elles-mêmes : une mention, un sujet de veille, une note.',
  },
  'evidence-not-there': {
    what: '{named, select, no {Une preuve ne nomme ni mention ni sujet de veille.} other {La preuve « {evidence} » n’existe pas, ou n’existe plus.}}',
    why: 'Une affirmation dont la preuve a disparu n’est plus qu’une opinion.',
    next: 'Choisissez une autre mention, ou retirez l’affirmation.',
  },
  'audience-aside-without-reason': {
    what: 'Le public « {name} » est écarté sans raison écrite.',
    why: 'Dans un an, quelqu’un demandera pourquoi, et il faudra tout rediscuter.',
    next: 'Écrivez la raison en une phrase.',
  },
  'audience-without-why': {
    what: 'Il n’est pas dit qui est le public « {name} », ou pourquoi lui.',
    why: 'Deux collègues qui le nomment ainsi pensent peut-être à des gens différents.',
    next: 'Décrivez-le en une phrase et dites pourquoi vous l’avez choisi.',
  },
  'research-overdue': {
    what: 'La recherche « {what} » sur le public « {name} » était attendue le {due}{others, plural, =0 {} one { ; une autre est en retard} other { ; # autres sont en retard}}.',
    why: 'Ce qu’on ne sait pas encore d’un public se remplace sans bruit par ce qu’on en suppose.',
    next: 'Faites-la, ou fixez un autre jour.',
  },
  'no-network': {
    what: 'Aucun réseau n’est choisi.',
    why: 'Une stratégie complète parle quelque part ; une stratégie d’écoute, non, et elle est tout aussi valable.',
    next: 'Choisissez un réseau à partir de vos publics, ou passez à la stratégie d’écoute.',
  },
  'more-networks-than-hours': {
    what: '{spaces, plural, one {# espace demande} other {# espaces demandent}} au moins {needed, plural, one {# heure} other {# heures}} par semaine ; il y en a {available, number}.',
    why: 'Mieux vaut un espace vivant que trois où personne ne répond.',
    next: 'Gardez les réseaux qui servent vos publics prioritaires et mettez les autres de côté, avec la raison.',
  },
  'network-without-motive': {
    what: '« {name} » n’a pas de motif.',
    why: '« Tout le monde y est » n’en est pas un : un réseau se choisit pour un public et pour un objectif.',
    next: 'Dites en une phrase pourquoi celui-là.',
  },
  'network-without-audience': {
    what: '« {name} » ne s’adresse à aucun public.',
    why: 'Un réseau sans public prend des heures à ceux qui en ont un.',
    next: 'Choisissez le public qui s’y trouve, ou mettez ce réseau de côté.',
  },
  'audience-without-network': {
    what: '{elsewhere, select, yes {Le public « {name} » se rassemble sur d’autres réseaux que ceux qui sont choisis.} other {Aucun réseau choisi ne s’adresse au public « {name} ».}}',
    why: 'Ce public est choisi, mais rien ne lui parviendra.',
    next: 'Ajoutez-le à un réseau où il se trouve, ou mettez-le de côté avec la raison.',
  },
  'network-only-minor-audience': {
    what: '« {name} » ne s’adresse qu’à un public qui n’est pas prioritaire : « {audience} ».',
    why: 'Les heures que prend ce réseau manqueront à ceux qui comptent le plus pour vous.',
    next: 'Revoyez la priorité de ce public, ou mettez ce réseau de côté.',
  },
  'objective-only-closed-networks': {
    what: 'L’objectif « {name} » n’est servi que par un réseau fermé ou qui fermera avant l’échéance : « {network} ».',
    why: 'Rien ne le fera plus avancer.',
    next: 'Choisissez un autre réseau, changez son échéance, ou abandonnez l’objectif en disant pourquoi.',
  },
  'network-aside-without-reason': {
    what: '« {name} » est écarté ou fermé sans raison écrite.',
    why: 'La question reviendra à chaque nouvelle mode ; la réponse doit être déjà là.',
    next: 'Écrivez la raison en une phrase.',
  },
  'network-considered-without-thought': {
    what: '« {name} » est envisagé, sans motif ni raison notés.',
    why: 'Ce qui parle pour et contre s’oublie plus vite que le nom du réseau.',
    next: 'Notez ce qui parle pour, ou pourquoi vous l’écartez.',
  },
  'network-without-objective': {
    what: 'Aucun objectif ne passe par « {name} ».',
    why: 'On ne saura pas ce que les heures passées là auront apporté.',
    next: 'Ajoutez ce réseau à l’objectif qu’il sert.',
  },
  'space-without-logic': {
    what: 'On ne sait pas encore comment on parle sur « {name} ».',
    why: 'Chaque réseau a sa logique, son ton et ses formats ; le même texte partout ne va nulle part.',
    next: 'Dites en une phrase ce qui marche là, et sur quel ton.',
  },
  'space-without-animator': {
    what: 'Personne n’anime « {name} ».',
    why: 'Un espace ouvert que personne n’anime se remplit de questions sans réponse.',
    next: 'Nommez une personne, avec ses heures, ou n’ouvrez pas.',
  },
  'space-without-stand-in': {
    what: 'Personne ne remplace qui anime « {name} ».',
    why: 'Vacances, maladie ou départ : l’espace se tait du jour au lendemain.',
    next: 'Nommez quelqu’un d’autre, avec ses heures et ses accès.',
  },
  'space-rests-on-one-person': {
    what: '« {name} » repose sur une seule personne.',
    why: 'Rien de faux à être seul, mais l’espace se taira quand elle sera absente.',
    next: 'Convenez avec un proche de l’organisation d’un mot à publier en votre absence.',
  },
  'stand-in-is-animator': {
    what: 'Pour « {name} », la personne qui anime et celle qui remplace sont la même.',
    why: 'Quand elle sera absente, personne ne répondra.',
    next: 'Nommez quelqu’un d’autre.',
  },
  'space-without-hours': {
    what: 'Aucune heure n’est prévue pour « {name} ».',
    why: 'Ce qui n’a pas d’heures se fait le soir, puis ne se fait plus.',
    next: 'Dites combien d’heures par semaine vont à lire, à converser et à publier.',
  },
  'animator-without-hours': {
    what: '{name} anime ou remplace, et n’a aucune heure pour cela.',
    why: 'Une tâche sans heures passe toujours après les autres.',
    next: 'Dites combien d’heures par semaine.',
  },
  'space-without-access': {
    what: '{person} n’a pas accès au compte de « {name} ».',
    why: 'Le jour où il faut répondre, le mot de passe est chez quelqu’un d’autre.',
    next: 'Ajoutez cette personne aux administrateurs du compte.',
  },
  'profile-incomplete': {
    what: 'Le profil de « {name} » n’est pas complet.',
    why: 'Un profil sans description, sans lien ni image fait douter que ce soit bien vous.',
    next: 'Complétez-le, puis dites-le ici.',
  },
  'profile-inconsistent': {
    what: 'Le profil de « {name} » ne s’accorde pas avec les autres.',
    why: 'Un nom ou une image qui change d’un réseau à l’autre fait croire à un faux compte.',
    next: 'Reprenez partout le même nom, la même image et la même description.',
  },
  'peers-not-looked-at': {
    what: 'Personne n’a regardé les organismes comparables et les pages existantes de « {name} » avant l’ouverture du {day}.',
    why: 'On y voit ce qui marche, ce qui agace, et parfois une page à votre nom.',
    next: 'Prenez une heure pour regarder, et notez le jour.',
  },
  'several-spaces-at-once': {
    what: '« {name} » ouvre le {day}, trop près de « {other} » le {first}.',
    why: 'Deux espaces qui naissent ensemble se volent le temps d’apprendre.',
    next: 'Laissez au moins quatre semaines entre deux ouvertures.',
  },
  'phase-starts-big': {
    what: 'La phase « {name} » ouvre {spaces, plural, one {# espace} other {# espaces}} d’un coup.',
    why: 'On commence petit pour apprendre à peu de frais.',
    next: 'Donnez à chacun son jour d’ouverture, à quatre semaines au moins, ou sa propre phase.',
  },
  'handle-unchecked': {
    what: 'Personne n’a vérifié si le nom « {name} » est libre.',
    why: 'Un nom pris par un autre oblige à tout renommer, ou laisse parler quelqu’un à votre place.',
    next: 'Vérifiez-le et notez le jour.',
  },
  'handle-unreserved': {
    what: 'Le nom « {name} » est libre et n’est pas réservé.',
    why: 'Il peut être pris demain, par hasard ou non.',
    next: 'Réservez-le, même si l’espace n’ouvre que plus tard.',
  },
  'space-without-reserved-name': {
    what: '« {name} » doit ouvrir et aucun nom n’y est réservé.',
    why: 'Le jour de l’ouverture, il est trop tard pour découvrir que le nom est pris.',
    next: 'Notez le nom voulu, vérifiez-le et réservez-le.',
  },
  'handle-without-recovery': {
    what: 'Le nom « {name} » n’a pas de contact de récupération.',
    why: 'Sans lui, un mot de passe perdu est un compte perdu.',
    next: 'Donnez une adresse de l’organisation, lue par plus d’une personne.',
  },
  'handle-without-holder': {
    what: 'Il n’est pas dit qui a réservé le nom « {name} ».',
    why: 'Dans deux ans, personne ne saura à qui le demander.',
    next: 'Nommez la personne.',
  },
  'handle-expiring': {
    what: 'La réservation de « {name} » prend fin le {day}.',
    why: 'Un nom de domaine perdu est souvent racheté le jour même.',
    next: 'Renouvelez-la et notez la nouvelle date.',
  },
  'administrator-left': {
    what: '{person} {people, plural, one {n’est plus dans l’organisation et tient} other {ne sont plus dans l’organisation et tiennent}} encore « {name} ».',
    why: 'Qui est parti peut encore publier en votre nom, ou être seul à pouvoir le faire.',
    next: 'Retirez ses accès et nommez quelqu’un d’autre.',
  },
  'account-without-holder': {
    what: 'Un compte de « {name} » n’a pas de titulaire.',
    why: 'Quand le réseau demande une preuve d’identité, il faut savoir qui la donne.',
    next: 'Nommez la personne qui en répond.',
  },
  'account-without-motive': {
    what: '« {name} » compte {accounts, plural, one {# compte} other {# comptes}} et chacun n’a pas son motif.',
    why: 'Plusieurs comptes partagent le même public, sauf si chacun sait ce qu’il fait là.',
    next: 'Dites en une phrase à quoi sert chacun, ou gardez-en un seul.',
  },
  'reference-to-nothing': {
    what: '« {id} » {ids, plural, one {est nommé ici et n’existe pas} other {sont nommés ici et n’existent pas}}.',
    why: 'Une stratégie qui renvoie à ce qui n’existe plus ne peut ni se lire, ni se mesurer.',
    next: 'Choisissez un élément de la liste, ou retirez ce renvoi.',
  },
  'duplicate-name': {
    what: 'Le nom « {name} » est porté deux fois dans la même liste.',
    why: 'Dans un document ou une discussion, on ne saura pas duquel il s’agit.',
    next: 'Renommez l’un des deux, ou réunissez-les.',
  },
  'item-without-name': {
    what: 'L’élément « {id} » n’a pas de nom.',
    why: 'Les documents et les tableaux l’appelleront par son identifiant.',
    next: 'Donnez-lui un nom que tout le monde comprend.',
  },
  'dates-reversed': {
    what: 'La fin, le {to}, vient avant le début, le {from}.',
    why: 'Une période qui finit avant de commencer ne contient rien : ni échéance, ni révision, ni ouverture.',
    next: 'Vérifiez les deux dates.',
  },
} as const
