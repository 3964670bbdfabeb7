export default {
  'fear-without-answer': {
    what: 'La crainte « {name} » n’a pas de réponse.',
    why: 'Une crainte sans réponse revient au premier incident, et arrête tout.',
    next: 'Écrivez une réponse honnête, avec ce que vous ferez si la crainte se réalise.',
  },
  'fear-answered-without-evidence': {
    what: 'La réponse à « {name} » ne s’appuie sur rien de daté.',
    why: 'Une direction change d’avis sur des faits, rarement sur des assurances.',
    next: 'Joignez un exemple, une mesure ou des chiffres pour la direction.',
  },
  'survey-without-answers': {
    what: 'Le sondage « {name} » est terminé et personne n’a répondu.',
    why: 'Un silence complet dit souvent que l’invitation n’est pas arrivée, ou que la confiance manque.',
    next: 'Demandez à deux ou trois personnes pourquoi, puis relancez ou choisissez la conversation.',
  },
  'staff-feared-without-answer': {
    what: 'La crainte « {name} » porte sur ce que dirait le personnel, sans réponse en matière de ressources humaines.',
    why: 'Cette crainte parle d’abord de confiance, de climat et de formation ; une règle de plus ne la règle pas.',
    next: 'Écrivez ce que l’organisation fait pour la confiance : écoute, formation, personne à qui parler.',
  },
  'charter-only-forbids': {
    what: 'La charte « {name} » interdit et n’ouvre rien.',
    why: 'Une charte d’interdits fait taire celles et ceux qui parleraient bien de vous.',
    next: 'Écrivez ce que chaque personne peut faire, et où demander en cas de doute.',
  },
  'editorial-policy-missing': {
    what: 'Aucune politique éditoriale n’est prévue.',
    why: 'Sans ligne écrite, chaque publication se discute, et le ton change avec la personne.',
    next: 'Ajoutez-la aux politiques, même à écrire : qui, pour qui, sur quoi, sur quel ton.',
  },
  'comment-policy-missing': {
    what: 'Aucune politique de commentaires n’est prévue.',
    why: 'Le premier commentaire hostile n’attend pas qu’on décide qui répond et en combien de temps.',
    next: 'Ajoutez-la aux politiques, même à écrire : qui répond, quand, et quand ne pas répondre.',
  },
  'personal-use-policy-missing': {
    what: 'Aucune charte d’usage personnel n’est prévue.',
    why: 'Vos collègues et bénévoles parlent déjà de vous en ligne : sans repères, chacun devine ce qui est permis.',
    next: 'Ajoutez-la aux politiques, même à écrire : ce qu’elle ouvre d’abord, ce qu’elle interdit ensuite.',
  },
  'policy-without-approver': {
    what: 'Personne n’est nommé pour approuver « {name} ».',
    why: 'Une règle que la direction n’a pas approuvée ne protège pas qui l’applique.',
    next: 'Choisissez qui l’approuve à la direction.',
  },
  'policy-approved-by-author': {
    what: '« {name} » est approuvée par la personne qui l’a écrite.',
    why: 'Qui s’approuve soi-même n’est protégé par personne le jour d’une contestation.',
    next: 'Faites approuver par quelqu’un d’autre : la direction, la présidence ou une personne du conseil.',
  },
  'policy-not-approved': {
    what: 'Un espace est ouvert et « {name} » n’est pas approuvée.',
    why: 'D’ici là, l’équipe répond en public sans règle sur laquelle s’appuyer.',
    next: 'Faites-la approuver et notez la date.',
  },
  'policy-after-opening': {
    what: '« {name} » entre en vigueur le {day}, après la première ouverture ({opens}).',
    why: 'Entre les deux, les premiers échanges se font sans règle.',
    next: 'Avancez l’entrée en vigueur, ou reportez l’ouverture.',
  },
  'policy-without-legal-reading': {
    what: '« {name} » est approuvée sans relecture juridique nommée et datée.',
    why: 'Modérer, citer ou montrer des personnes touche la loi ; une relecture coûte moins qu’une plainte.',
    next: 'Notez qui l’a relue et quel jour ; un juriste bénévole ou une fédération convient.',
  },
  'no-time-for-legal-reading': {
    what: 'Une politique attend sa relecture juridique, et le plan ne lui donne pas de temps.',
    why: 'Une relecture prend souvent plusieurs semaines, et retarde alors l’ouverture.',
    next: 'Prévoyez le nombre de semaines dans les ressources.',
  },
  'policy-review-overdue': {
    what: '« {name} » devait être relue le {day}.',
    why: 'Réseaux et lois changent ; une règle dépassée se contourne.',
    next: 'Relisez-la, puis fixez la prochaine date.',
  },
  'house-rules-missing': {
    what: 'Aucune règle publique de l’espace (nétiquette) n’est prévue.',
    why: 'Retirer un commentaire sans règle publique passe pour de la censure.',
    next: 'Ajoutez-la aux politiques : heures de réponse, ce qui est retiré et pourquoi, à qui faire appel.',
  },
  'house-rules-not-public': {
    what: '« {name} » n’était pas publiée à l’ouverture d’un espace.',
    why: 'Des règles que le public ne peut pas lire ne valent pas pour lui.',
    next: 'Publiez-la et notez la date ; pour une ouverture à venir, faites-le avant.',
  },
  'space-without-house-rules': {
    what: 'Rien ne dit quelles règles publiques couvrent « {name} ».',
    why: 'Le public doit savoir où les règles valent, et l’équipe laquelle appliquer.',
    next: 'Choisissez la nétiquette qui couvre cet espace.',
  },
  'service-hours-missing': {
    what: 'Rien ne dit quand quelqu’un répond sur « {name} ».',
    why: 'Sans heures de service, le public attend une réponse à toute heure, et l’équipe aussi.',
    next: 'Écrivez les jours et les heures où quelqu’un répond, même peu.',
  },
  'service-hours-unreadable': {
    what: 'Les heures de service de « {name} » ne se lisent pas.',
    why: 'Des heures sans jour, ou qui finissent avant de commencer, ne promettent rien de clair.',
    next: 'Choisissez les jours et écrivez les heures comme 09:00 et 17:00 ; une journée coupée tient en deux lignes.',
  },
  'answer-delay-missing': {
    what: '« {name} » a des heures de service, mais aucun délai de réponse.',
    why: 'Un délai écrit calme qui attend et protège qui répond.',
    next: 'Écrivez en combien d’heures de service une première réponse arrive.',
  },
  'promise-beyond-staffed-hours': {
    what: 'Répondre en {within, number} h sur « {name} » demande {needed, number} h par semaine pour {service, number} h de service ; {hours, number} h sont prévues.',
    why: 'Une promesse rompue chaque semaine, faute d’heures, fait plus de tort que pas de promesse.',
    next: 'Allongez le délai, réduisez les heures de service, ou prévoyez plus d’heures de conversation.',
  },
  'service-hours-differ': {
    what: '« {name} » et « {other} » ont les mêmes règles publiques, mais pas les mêmes heures de service.',
    why: 'Des heures différentes se justifient, si les règles publiques disent lesquelles valent où.',
    next: 'Vérifiez que la nétiquette donne les heures de chaque espace, ou alignez-les.',
  },
  'adopted-not-opened': {
    what: '{opened, number} personnes sur {concerned, number} ont ouvert la stratégie adoptée.',
    why: 'Une stratégie que l’équipe n’a pas lue reste celle de quelques-uns.',
    next: 'Présentez-la en réunion, en partant de ce qui change pour chaque personne.',
  },
  'expert-without-stand-in': {
    what: 'Personne ne répond à la place de {name} en son absence.',
    why: 'Une question pointue arrive rarement le jour où la bonne personne est là.',
    next: 'Choisissez qui répond en son absence, même pour dire quand la réponse viendra.',
  },
  'expert-without-themes': {
    what: 'Rien ne dit sur quels thèmes {name} peut répondre.',
    why: 'Sans thèmes, personne ne sait quand faire appel à cette expertise.',
    next: 'Écrivez deux ou trois thèmes, avec les mots que le public emploie.',
  },
  'ambassador-not-able-and-willing': {
    what: 'Rien ne confirme que {name} {missing, select, willing {veut} other {peut}} porter votre voix.',
    why: 'Un nom inscrit sans accord, ou sans le temps et l’aisance, met quelqu’un dans l’embarras en public.',
    next: 'Demandez, puis notez la réponse ; retirez le nom si c’est non.',
  },
  'ambassador-without-consent': {
    what: 'Le consentement de « {name} » n’a pas de date.',
    why: 'Sans consentement daté, rien ne montre que la personne a accepté d’être nommée et citée.',
    next: 'Demandez-le par écrit et notez le jour.',
  },
  'no-influencer-or-journalist': {
    what: 'Aucun journaliste ni aucune voix influente n’est dans le plan.',
    why: 'Ceux que le public écoute déjà portent plus loin que vous ; mieux vaut les connaître avant d’en avoir besoin.',
    next: 'Ajoutez une personne que l’écoute a fait connaître, même locale, et une première étape.',
  },
  'opinion-unknown': {
    what: 'On ne sait pas ce que {name} pense de vous.',
    why: 'On n’aborde pas de la même manière une voix favorable, neutre ou défavorable.',
    next: 'Relisez ce que cette voix a publié, puis notez son opinion et la date.',
  },
  'relation-without-next-step': {
    what: 'Aucune suite n’est prévue avec {name}.',
    why: 'Une relation sans prochaine étape s’éteint d’elle-même.',
    next: 'Écrivez un geste simple : partager, remercier, proposer une rencontre.',
  },
  'relation-step-late': {
    what: 'La prochaine étape avec {name} était prévue le {day}.',
    why: 'Une promesse oubliée coûte plus cher qu’une étape jamais promise.',
    next: 'Faites-la, ou choisissez un autre jour.',
  },
  'review-without-outcome': {
    what: 'La révision « {name} » a eu lieu, et rien ne dit ce qui en est sorti.',
    why: 'Sans conclusion écrite, la prochaine révision recommence au début.',
    next: 'Notez ce qui marche, ce qui ne marche pas et ce qui change.',
  },
  'decision-without-reason': {
    what: 'La décision « {name} » est au journal sans sa raison.',
    why: 'Sans raison, on ne saura plus quand cette décision cesse d’être bonne.',
    next: 'Écrivez en une phrase pourquoi, et sur quoi elle s’appuie.',
  },
  'experiment-incomplete': {
    what: 'L’essai « {name} » n’a pas {missing, select, hypothesis {d’hypothèse} measure {de mesure} other {de fin}}.',
    why: 'Un essai sans hypothèse, sans mesure ou sans fin n’apprend rien.',
    next: 'Écrivez ce que vous pensez voir, comment vous le mesurez et quand vous regardez.',
  },
  'experiment-without-outcome': {
    what: 'L’essai « {name} » s’est terminé le {to}, sans résultat noté.',
    why: 'Ce qui a échoué sert autant que ce qui a réussi, si on l’écrit.',
    next: 'Notez le résultat et ce que vous en retenez.',
  },
  'objective-without-content': {
    what: 'Il n’y a aucun contenu pour l’objectif « {name} », ni existant, ni prévu, ni paru.',
    why: 'Un objectif se sert par ce qui est dit : sans contenu, rien ne le fait avancer.',
    next: 'Notez une idée pour cet objectif, ou classez dans l’inventaire un contenu qui le sert déjà.',
  },
  'audience-without-content': {
    what: 'Aucun contenu, ni existant, ni prévu, ni paru, n’est rattaché au public « {name} ».',
    why: 'Un public choisi attend qu’on ait quelque chose à lui dire.',
    next: 'Ouvrez les manques, et notez une idée pour ce public ; ou mettez-le de côté en disant pourquoi.',
  },
  'content-answers-no-need': {
    what: '{count, plural, one {# contenu de l’inventaire ne répond à aucun besoin et ne sert ni public ni objectif.} other {# contenus de l’inventaire ne répondent à aucun besoin et ne servent ni public ni objectif.}}',
    why: 'Ce qui ne sert personne prend du temps à tenir à jour et cache ce qui sert.',
    next: 'Dites à quel besoin chacun répond, ou marquez-le « à retirer ».',
  },
  'french-not-equal': {
    what: 'Rien ne dit que le français est au moins aussi favorable que les autres langues.',
    why: 'Au Québec, la Charte de la langue française s’applique à ce que vous publiez sur les réseaux.',
    next: 'Confirmez-le dans le devoir de langue, et dites comment vous y veillez.',
  },
  'network-without-french': {
    what: '« {name} » ne publie pas en français.',
    why: 'Au Québec, le français doit être au moins aussi favorable : même contenu, même soin, même moment.',
    next: 'Ajoutez le français à cet espace, ou ouvrez sur ce réseau un compte en français à côté.',
  },
  'network-without-languages': {
    what: 'Rien ne dit en quelles langues « {name} » publie.',
    why: 'Une loi sur la langue s’applique : elle se vérifie espace par espace.',
    next: 'Choisissez les langues publiées sur cet espace.',
  },
  'document-without-french': {
    what: '« {name} » n’existe pas en français.',
    why: 'Au Québec, les règles que vous publiez pour le public doivent être en français.',
    next: 'Faites-la traduire, puis ajoutez le français à ses langues.',
  },
  'trait-inferred': {
    what: '« {name} » : les mots « {phrase} » prêtent à quelqu’un un trait protégé.',
    why: 'La santé, l’opinion, l’origine, la croyance et la vie sexuelle ne se devinent pas ; la loi protège ces renseignements.',
    next: 'Décrivez ce que ces personnes disent ou demandent, ou le groupe tel qu’il se nomme, et retirez ces mots.',
  },
  'privacy-responsible-missing': {
    what: 'Personne n’est responsable de la protection des renseignements personnels.',
    why: 'L’écoute conserve ce que des gens ont écrit : la loi veut une personne à qui demander accès ou retrait.',
    next: 'Choisissez cette personne dans l’écoute ; à défaut, la plus haute responsable de l’organisation.',
  },
  'mentions-kept-for-ever': {
    what: 'Rien ne dit quand partent les mentions de {count, plural, one {{sources}} other {# sources ({sources}…)}}.',
    why: 'Ce que des gens ont écrit se garde tant que cela sert : au-delà, la loi veut qu’on le détruise.',
    next: 'Fixez la durée de conservation dans les réglages de l’organisation.',
  },
  'accessibility-duty-missing': {
    what: '« {name} » ne contient pas le devoir d’accessibilité de l’organisme public.',
    why: 'Un texte enfermé dans une image ou une vidéo sans sous-titres exclut une partie du public, et la loi l’interdit.',
    next: 'Ajoutez-y textes de remplacement, sous-titres et textes hors des images, puis cochez l’accessibilité.',
  },
  'opening-in-restraint': {
    what: '« {name} » doit ouvrir le {day}, pendant la période de réserve « {restraint} ».',
    why: 'Une ouverture pendant une période de réserve se lit comme une prise de position.',
    next: 'Choisissez un jour avant ou après cette période.',
  },
  'phase-in-restraint': {
    what: '{when, select, within {La période de réserve « {restraint} » traverse la phase « {name} » à partir du {day}, sans dire ce qui continue.} other {La phase « {name} » commence le {day}, pendant la période de réserve « {restraint} ».}}',
    why: 'On ne commence pas à publier au moment où il faut se taire, et l’équipe doit savoir ce qui continue.',
    next: '{when, select, within {Déplacez la phase, ou écrivez ce qui peut se faire pendant cette période.} other {Déplacez le début de la phase après cette période.}}',
  },
  'date-in-restraint': {
    what: '« {name} » tombe le {day}, pendant la période de réserve « {restraint} ».',
    why: 'Une action ou une révision peut continuer pendant une période de réserve, si c’est écrit.',
    next: 'Vérifiez que cela fait partie de ce qui continue, ou changez le jour.',
  },
  'campaign-in-restraint': {
    what: '{when, select, within {La période de réserve « {restraint} » traverse la campagne « {campaign} » à partir du {day}, sans dire ce qui continue} other {La campagne « {campaign} » commence le {day}, pendant la période de réserve « {restraint} »}}{others, plural, =0 {.} one { ; une autre aussi.} other { ; # autres aussi.}}',
    why: 'Une campagne lancée quand il faut se taire se lit comme une prise de position.',
    next: '{when, select, within {Déplacez la campagne, ou écrivez ce qui peut continuer pendant cette période.} other {Déplacez le début de la campagne après cette période.}}',
  },
  'content-in-restraint': {
    what: '{count, plural, one {Une publication est prévue} other {# publications sont prévues}} pendant la période de réserve « {restraint} », dès le {day}.',
    why: 'Ce qui a été préparé des mois plus tôt paraît au pire moment si personne ne l’arrête. Une fois la stratégie adoptée, Vigie le retient.',
    next: '{goesOn, select, none {Changez-en la date, ou écrivez dans la période ce qui peut continuer.} other {Changez-en la date ; à ce qui fait partie de ce qui continue, donnez-en la raison sur la page du contenu.}}',
  },
  'restraint-incomplete': {
    what: 'La période de réserve « {name} » ne dit pas {missing, select, from {quand elle commence} to {quand elle finit} other {ce qu’elle interdit}}.',
    why: 'Une réserve aux limites floues est enfreinte de bonne foi.',
    next: 'Complétez ses deux dates et ce qui est interdit.',
  },
  'electoral-restraint-missing': {
    what: 'L’organisation est tenue à la réserve électorale, et aucune période n’est écrite.',
    why: 'Une publication programmée des mois plus tôt peut sortir en pleine campagne.',
    next: 'Écrivez la prochaine période électorale, même approximative, et ce qui est interdit.',
  },
} as const
