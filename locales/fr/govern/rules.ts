export default {
  'writer-not-allowed': {
    what: 'Ce contenu n’est pas du ressort de cette personne sur {network}.',
    why: 'Dire qui écrit quoi, et où, évite que deux voix se contredisent.',
    next: 'Confiez-le à quelqu’un dont c’est le thème ou le réseau, ou choisissez un autre réseau.',
  },
  'theme-missing': {
    what: 'Aucun thème n’est choisi.',
    why: 'Le thème dit qui relit, et si l’équilibre des sujets est tenu.',
    next: 'Choisissez le thème dont ce contenu relève.',
  },
  'theme-elsewhere': {
    what: '{known, select, yes {Le thème « {theme} » n’est pas prévu sur {network}.} other {Le thème « {theme} » n’est plus dans la politique.}}',
    why: 'Chaque réseau a ses sujets : le public sait ce qu’il y trouve.',
    next: 'Choisissez un autre thème ou un autre réseau.',
  },
  'share-of-ourselves': {
    what: 'Avec ce contenu, {share} % des publications portent sur le monde du public ; la politique en veut {wanted} %.',
    why: 'On suit une organisation pour ce qu’elle apporte, rarement pour ce qu’elle dit d’elle-même.',
    next: 'Tournez-le vers ce qu’il change pour les gens, ou prévoyez d’abord un contenu qui les concerne.',
  },
  'tone-address': {
    what: '« {quote} » : on {wanted, select, tu {tutoie} other {vouvoie}} ici.',
    why: 'Passer du tu au vous d’une publication à l’autre donne l’impression de deux organisations.',
    next: 'Reprenez la phrase {wanted, select, tu {au « tu »} other {au « vous »}}, verbe compris.',
  },
  'lexicon-avoided': {
    what: '« {quote} » est un mot que l’on évite{use, select, none {} other { : on écrit « {use} »}}.',
    why: 'Les mots choisis disent ce que l’organisation pense des gens dont elle parle.',
    next: '{use, select, none {Trouvez une autre tournure.} other {Remplacez-le et accordez la phrase.}}',
  },
  'lexicon-spelling': {
    what: '« {quote} » s’écrit « {use} ».',
    why: 'Une graphie constante se reconnaît et se retrouve.',
    next: 'Corrigez la graphie.',
  },
  'inclusive-short-form': {
    what: '« {quote} » : {way, select, none {la politique n’abrège pas ainsi} doublets {la politique écrit les deux formes en entier} neutral {la politique préfère une tournure neutre} other {la politique emploie le point médian}}.',
    why: 'Une même façon d’écrire partout se lit mieux, à l’œil comme à l’oreille.',
    next: '{use, select, none {Cherchez un nom collectif ou une tournure qui convient à tout le monde.} other {Écrivez « {use} », puis accordez ce qui suit.}}',
  },
  'inclusive-masculine': {
    what: '« {quote} » au masculin désigne sans doute aussi des femmes.',
    why: 'Nommer tout le monde, c’est s’adresser à tout le monde.',
    next: '{way, select, neutral {Pensez à « {neutral} », ou à une autre tournure neutre.} other {Écrivez « {use} », ou « {neutral} » ; laissez le masculin s’il ne s’agit que d’hommes.}}',
  },
  'language-not-planned': {
    what: 'La politique ne prévoit pas de publier dans cette langue ({language}).',
    why: 'Ce que l’on publie dans une langue, il faut aussi pouvoir y répondre.',
    next: 'Choisissez une langue prévue, ou faites ajouter celle-ci à la politique.',
  },
  'language-alone': {
    what: 'Ce contenu n’existe pas en {first, select, fr {français} en {anglais} other {langue première}}.',
    why: 'La langue première est au moins égale : l’autre ne paraît jamais seule.',
    next: 'Préparez la version en {first, select, fr {français} en {anglais} other {langue première}} et liez les deux.',
  },
  'language-earlier': {
    what: '{planned, select, yes {Ce contenu paraîtrait avant sa version en {first, select, fr {français} en {anglais} other {langue première}}.} other {La version en {first, select, fr {français} en {anglais} other {langue première}} n’a pas encore de date.}}',
    why: 'La langue première est au moins égale : l’autre ne paraît pas avant elle.',
    next: 'Prévoyez les deux au même moment, ou la langue première d’abord.',
  },
  'language-longer': {
    what: 'Ce contenu compte {length, number} caractères, sa version en {first, select, fr {français} en {anglais} other {langue première}} {theirs, number}.',
    why: 'La langue première est au moins égale : l’autre n’en dit pas davantage.',
    next: 'Vérifiez que rien ne manque dans la langue première, ou abrégez celle-ci.',
  },
  'alt-missing': {
    what: 'L’image {number, number} n’a pas de texte qui dise ce qu’elle montre.',
    why: 'Sans ce texte, une personne aveugle n’en apprend rien.',
    next: 'Décrivez en une phrase ce qui compte dans l’image, ou marquez-la comme décorative.',
  },
  'captions-missing': {
    what: '{kind, select, audio {L’enregistrement} other {La vidéo}} {number, number} n’a pas de {kind, select, audio {transcription} other {sous-titres}} connus.',
    why: 'Beaucoup regardent sans le son ; certaines personnes n’entendent pas.',
    next: 'Joignez des sous-titres ou une transcription, puis indiquez-le sur le média.',
  },
  'text-only-in-picture': {
    what: 'Le message tient dans l’image : le texte ne compte que {words, plural, =0 {aucun mot} one {# mot} other {# mots}}.',
    why: 'Un texte dans une image ne se lit ni à l’oreille, ni agrandi, ni traduit.',
    next: 'Reprenez l’essentiel de l’image dans le texte : quoi, où, quand.',
  },
  'hashtag-capitals': {
    what: '« {quote} » se lit mal sans majuscule à chaque mot.',
    why: 'Un lecteur d’écran lit #JourneeDeLEau mot à mot, et #journeedeleau comme un bruit.',
    next: 'Mettez une majuscule au début de chaque mot du mot-clic.',
  },
  'emoji-count': {
    what: '{count, number} émojis ; la politique en admet {most, number}.',
    why: 'Chaque émoji est lu à voix haute par son nom entier.',
    next: 'Gardez ceux qui disent quelque chose.',
  },
  'decorative-letters': {
    what: '« {quote} » est écrit avec des signes qui ne sont pas des lettres.',
    why: 'Un lecteur d’écran les épelle comme des symboles de mathématiques, ou les passe.',
    next: 'Écrivez « {plain} ».',
  },
  'required-link': {
    what: 'Il manque un lien.',
    why: 'Qui veut en savoir plus doit pouvoir le faire.',
    next: 'Ajoutez l’adresse de la page qui en dit davantage.',
  },
  'required-hashtag': {
    what: 'Il manque {value, select, any {un mot-clic} other {le mot-clic {value}}}.',
    why: 'Il relie ce contenu à la conversation où l’on vous cherche.',
    next: 'Ajoutez-le à la fin du texte ou dans une phrase.',
  },
  'required-signature': {
    what: 'Il manque la signature « {value} ».',
    why: 'Le public sait ainsi qui lui parle.',
    next: 'Ajoutez-la à la fin.',
  },
  'required-campaign-tag': {
    what: 'Il manque à l’adresse : {value}.',
    why: 'Sans ces marques, on ne saura pas d’où viennent les visites.',
    next: 'Complétez l’adresse.',
  },
  'required-figure-source': {
    what: '« {quote} » est un chiffre sans source.',
    why: 'Un chiffre sans source se conteste, et ne se défend pas.',
    next: 'Ajoutez un lien ou « selon… ».',
  },
  'required-language-pair': {
    what: 'Il manque la version en {language, select, fr {français} en {anglais} any {une autre langue} other {cette autre langue}}.',
    why: 'Le public de chaque langue a droit au même contenu.',
    next: 'Préparez-la et liez les deux.',
  },
  'required-title': {
    what: 'Il manque un titre.',
    why: 'C’est souvent tout ce qui se lit.',
    next: 'Écrivez un titre qui dise l’essentiel.',
  },
  'required-summary': {
    what: 'Il manque un résumé.',
    why: 'Il s’affiche dans les résultats de recherche et les partages.',
    next: 'Résumez en une ou deux phrases ce que le public y gagne.',
  },
  'forbidden-subject': {
    what: '« {quote} » touche à un sujet dont on ne parle pas ici : {subject}.',
    why: 'La politique réserve ce sujet, ou le tait.',
    next: '{instead, select, none {Retirez ce passage, ou demandez à qui le sujet appartient.} other {{instead}}}',
  },
  'period-holds': {
    what: 'Le moment prévu tombe dans une période de réserve : {period}, du {from} au {to}.',
    why: '{kind, select, election {En période électorale, une organisation ne pèse pas sur le choix.} mourning {Pendant un deuil, le ton ordinaire blesse.} judgment {Avant un jugement, une parole de trop peut nuire.} other {Ces jours-là, la prudence passe avant la présence.}}',
    next: '{goesOn, select, none {Reportez-le après cette période.} other {Reportez-le. Ce qui continue : {goesOn}}}',
  },
  'strategy-restrains': {
    what: 'Le moment prévu tombe dans une période de réserve de la stratégie : {period}, du {from} au {to}.{forbidden, select, none {} other { Ce qui s’arrête : {forbidden}}}',
    why: '{kind, select, election {En période électorale, une organisation ne pèse pas sur le choix.} mourning {Pendant un deuil, le ton ordinaire blesse.} judgment {Avant un jugement, une parole de trop peut nuire.} other {Ces jours-là, la prudence passe avant la présence.}}',
    next: '{goesOn, select, none {Reportez-le après cette période.} other {Reportez-le ; ou, s’il fait partie de ce qui continue, dites pourquoi. Ce qui continue : {goesOn}}}',
  },
  'frequency-above': {
    what: 'Ce serait le {count, selectordinal, one {#er} other {#e}} contenu de la journée sur {network} ; la politique en prévoit {most, number} au plus.',
    why: 'Trop de publications en un jour se nuisent entre elles et lassent.',
    next: 'Reportez celui-ci, ou un autre, à un jour plus calme.',
  },
  'too-close': {
    what: 'Un autre contenu paraît à {minutes, number} min de celui-ci sur {network} ; la politique veut {least, number} min d’écart.',
    why: 'Deux publications rapprochées se partagent la même attention.',
    next: 'Écartez-les.',
  },
  'quiet-hours': {
    what: '{at} tombe dans des heures calmes.',
    why: 'À ces heures, personne n’est là pour répondre.',
    next: 'Choisissez un moment où quelqu’un pourra répondre.',
  },
  'credit-missing': {
    what: 'Le média {number, number} n’a pas de mention de droits.',
    why: 'Une image appartient à quelqu’un, même trouvée.',
    next: 'Indiquez à qui elle est, et sous quelles conditions.',
  },
  'ai-use': {
    what: '{asked, select, mention {Un outil d’IA a aidé, et rien ne le dit.} other {{done, select, drafted {Un outil d’IA a rédigé ce contenu} other {Un outil d’IA a aidé à ce contenu}} ; la politique ne le permet pas.}}',
    why: 'La confiance tient à ce que le public sait de la façon dont on lui parle.',
    next: '{asked, select, mention {Ajoutez : « {mention} »} other {Réécrivez-le de votre main, ou retirez-le.}}',
  },
  'typography-spaces': {
    what: '{count, plural, one {Une espace manque ou peut se couper} other {# espaces manquent ou peuvent se couper}} : « {shown} ».',
    why: 'Un signe seul au début d’une ligne gêne la lecture.',
    next: 'Mettez les espaces insécables.',
  },
  'typography-quotes': {
    what: '{count, plural, one {Un guillemet n’est pas français} other {# citations n’ont pas de guillemets français}} : {shown}',
    why: 'Les guillemets français sont la norme dans un texte français.',
    next: 'Remplacez-les par « et ».',
  },
  'typography-apostrophes': {
    what: '{count, plural, one {Une apostrophe droite} other {# apostrophes droites}} : {shown}',
    why: 'L’apostrophe courbe est celle de la typographie soignée.',
    next: 'Remplacez par ’.',
  },
}
