export default {
  'hours-above-capacity': {
    what: '{planned, number} h de travail par semaine sont prévues, {available, number} h sont disponibles.',
    why: 'Un plan plus grand que les heures se paie en réponses tardives, en espaces abandonnés et en personnes épuisées.',
    next: 'Baissez une cadence, retirez un réseau ou trouvez des heures auprès d’une autre personne.',
  },
  'network-hours-above-shares': {
    what: '« {name} » demande {planned, number} h par semaine, on lui en donne {shared, number}.',
    why: 'Un espace qui manque d’heures publie encore, mais n’écoute plus et ne répond plus.',
    next: 'Donnez plus d’heures à cet espace ou demandez-lui moins.',
  },
  'shares-above-hours': {
    what: '{name} a {hours, number} h par semaine et en promet {shared, number} à ses espaces.',
    why: 'Une même heure promise deux fois manque au moins à un espace.',
    next: 'Réduisez les heures promises, ou augmentez celles que cette personne a vraiment.',
  },
  'animator-hours-above-own': {
    what: 'Les espaces que tient {name} demandent {planned, number} h par semaine, cette personne en a {hours, number}.',
    why: 'Le total de l’équipe suffit peut-être, mais c’est sur une personne que le travail tombe.',
    next: 'Répartissez les heures de ces espaces entre plusieurs personnes, ou allégez-les.',
  },
  'cadence-above-hours': {
    what: 'La cadence de « {name} » coûte {cost, number} h par semaine, {hours, number} h y sont prévues pour publier.',
    why: 'Une cadence qui dépasse ses heures prend sur l’écoute et la conversation, ou s’arrête au bout d’un mois.',
    next: 'Publiez moins souvent, ou prévoyez les heures que cette cadence demande.',
  },
  'calendar-above-hours': {
    what: 'Le calendrier tient {posts, number} publications par semaine pour « {name} », soit {cost, number} h pour {hours, number} h prévues.',
    why: 'Ce qui est au calendrier sans heures pour le faire sera publié trop vite ou pas du tout.',
    next: 'Retirez des publications du calendrier, ou prévoyez plus d’heures pour publier dans cet espace.',
  },
  'cadence-not-kept': {
    what: '« {name} » devait recevoir {cadence, plural, one {# publication} other {# publications}} par semaine ; la moyenne des quatre dernières semaines est de {posts, number}.',
    why: 'Une cadence promise et non tenue lasse ceux qui suivaient, et dit que les heures ou les idées manquent.',
    next: 'Baissez la cadence à ce que vous tenez, ou cherchez ce qui manque : des heures, des idées, une approbation qui tarde.',
  },
  'conversations-above-hours': {
    what: '« {name} » reçoit {messages, number} messages par semaine qui attendent une réponse, soit {cost, number} h pour {hours, number} h prévues.',
    why: 'Des messages sans réponse usent la confiance plus vite que des publications ne la gagnent.',
    next: 'Prévoyez plus d’heures de conversation pour cet espace, ou publiez-y moins.',
  },
  'post-hours-unknown': {
    what: 'Des publications sont prévues et personne n’a dit combien d’heures elles prennent.',
    why: 'Sans cette durée, rien ne dit si la cadence tient dans les heures de l’équipe.',
    next: 'Estimez les heures d’une publication, de l’idée à la mise en ligne ; une mesure sur trois publications suffit.',
  },
  'no-hours-to-listen': {
    what: 'Aucune heure n’est prévue pour lire et écouter.',
    why: 'L’écoute qui n’a pas d’heures est la première à disparaître, et avec elle ce qui rend le reste utile.',
    next: 'Dites combien d’heures par semaine vont à la lecture et à l’écoute.',
  },
  'objective-without-hours': {
    what: 'L’objectif « {name} » n’a pas d’heures.',
    why: 'Ce qui n’a pas d’heures se fait à la place d’autre chose, ou ne se fait pas.',
    next: 'Dites combien d’heures par semaine vont à cet objectif, ou remettez-le à plus tard.',
  },
  'mobilising-with-nothing': {
    what: 'L’objectif « {name} » veut mobiliser, sans heures ni argent.',
    why: 'Faire agir des gens est ce qui demande le plus : des relations suivies, des relances, des réponses.',
    next: 'Donnez-lui des heures, ou de l’argent, ou choisissez un but plus proche de vos moyens.',
  },
  'objectives-above-capacity': {
    what: 'Les objectifs demandent ensemble {planned, number} h par semaine, {available, number} h sont disponibles.',
    why: 'Tous les objectifs à la fois, c’est souvent aucun jusqu’au bout.',
    next: 'Gardez les objectifs prioritaires et remettez les autres à une phase suivante.',
  },
  'objectives-above-budget': {
    what: 'Les objectifs coûtent ensemble {planned}, le budget est de {budget}.',
    why: 'L’argent qui manque se découvre au milieu d’une campagne, quand il est trop tard pour choisir.',
    next: 'Réduisez ce que coûtent les objectifs, ou faites approuver un budget qui les couvre.',
  },
  'no-spokesperson': {
    what: 'Personne n’est désigné pour parler au nom de l’organisation.',
    why: 'Quand un journaliste ou une crise arrive, chacun parle alors à sa manière, ou personne ne parle.',
    next: 'Désignez un ou une porte-parole parmi les personnes, avec les critères de ce choix.',
  },
  'spokesperson-without-criteria': {
    what: 'Rien ne dit sur quels critères {name} porte la parole de l’organisation.',
    why: 'Un porte-parole choisi par le rang ou par habitude n’est pas toujours celui que le public croit.',
    next: 'Écrivez les critères du choix : aisance, disponibilité, connaissance du sujet, confiance du public.',
  },
  'animator-profile-missing': {
    what: 'Le profil d’animation n’est pas écrit.',
    why: 'Animer un espace n’est pas parler au nom de l’organisation : sans profil écrit, la limite se découvre en public.',
    next: 'Écrivez ce que fait l’animatrice ou l’animateur : représenter la communauté, repérer les problèmes, donner une première réponse.',
  },
  'integration-missing': {
    what: 'Rien ne relie les réseaux au site, au courriel, à la recherche ou aux activités hors ligne.',
    why: 'Un réseau qui reste seul n’amène personne là où l’organisation peut aider, informer ou inscrire.',
    next: 'Décrivez au moins un lien : ce qui mène du réseau au site, à l’infolettre ou à une rencontre, et l’inverse.',
  },
  'integration-without-how': {
    what: 'Le lien « {name} » ne dit pas comment il fonctionne.',
    why: 'Un lien qui n’est que nommé n’est fait par personne.',
    next: 'Dites comment, ce que l’un amplifie de l’autre, ou ce qui est plus facile en ligne.',
  },
  'home-missing': {
    what: 'Le port d’attache n’est pas choisi : site, blogue, plusieurs blogues ou aucun.',
    why: 'Les réseaux changent leurs règles ; ce qui est chez vous reste, et les réseaux doivent pouvoir y mener.',
    next: 'Choisissez où est votre port d’attache ; « aucun » est une réponse.',
  },
  'home-without-reason': {
    what: 'Le port d’attache est choisi sans que la raison soit écrite.',
    why: 'La raison dit ce que le site ou le blogue doit savoir faire, et quand changer d’avis.',
    next: 'Écrivez en une phrase pourquoi ce choix convient à vos publics.',
  },
  'email-falling': {
    what: '{rate, select, openRate {Le taux d’ouverture de l’infolettre} clickRate {Le taux de clics de l’infolettre} other {Le nombre d’abonnements aux infolettres}} baisse : {now} après {before} en moyenne.',
    why: 'Le courriel reste souvent ce qui fait agir ; s’il faiblit, les réseaux ne le remplacent pas tout seuls.',
    next: 'Cherchez la cause (rythme, contenu, liste vieillie) et dites comment les réseaux peuvent l’aider.',
  },
  'scope-will-empty': {
    what: 'Rien ne dit ce qui sera fait.',
    why: 'Ce qui est écrit avant l’ouverture évite de tout essayer à la fois.',
    next: 'Écrivez en quelques lignes ce que vous ferez sur les réseaux.',
  },
  'scope-wont-empty': {
    what: 'Rien ne dit ce qui ne sera pas fait.',
    why: 'Les limites écrites avant l’ouverture protègent l’équipe le jour où quelqu’un demande « et pourquoi pas… ».',
    next: 'Écrivez au moins une chose que vous ne ferez pas, et tenez-vous-y.',
  },
  'opened-before-adoption': {
    what: '« {name} » est ouvert depuis le {day}, avant l’adoption de la stratégie.',
    why: 'Un espace ouvert avant que la direction ait dit oui engage tout le monde sans que personne l’ait décidé.',
    next: 'Faites adopter la stratégie, ou refermez l’espace jusque-là.',
  },
  'published-before-adoption': {
    what: 'La première publication date du {day}, avant l’adoption de la stratégie.',
    why: 'Publier avant l’adoption, c’est laisser l’habitude décider à la place de la stratégie.',
    next: 'Faites adopter la stratégie avant de publier la suite.',
  },
  'no-approver-named': {
    what: 'Personne n’est nommé pour adopter la stratégie.',
    why: 'Sans nom, quiconque a le rôle d’approbation peut adopter ce qu’il a écrit lui-même.',
    next: 'Nommez, dans la direction, une personne qui adopte et qui n’écrit pas.',
  },
  'objective-review-overdue': {
    what: 'L’objectif « {name} » devait être revu le {day}.',
    why: 'Un objectif que personne ne revoit continue, même quand il ne mène plus nulle part.',
    next: 'Révisez-le, notez la révision, puis fixez la prochaine date.',
  },
  'approver-cannot-adopt': {
    what: '{name} doit adopter la stratégie et ne le peut pas dans Vigie.',
    why: 'Un compte se reconnaît à son adresse électronique et doit avoir le rôle d’approbation ; sinon, une version soumise attend sans que personne sache pourquoi.',
    next: 'Écrivez son adresse dans la liste des personnes, invitez cette personne avec le rôle d’approbation, ou nommez quelqu’un d’autre.',
  },
  'adopted-by-nobody': {
    what: 'La stratégie est dite adoptée, mais personne n’est nommé.',
    why: 'Une stratégie que personne n’a signée n’engage personne quand une décision se discute.',
    next: 'Nommez qui l’a adoptée, à quel titre et quel jour.',
  },
  'adopted-with-open-errors': {
    what: 'La stratégie est en vigueur avec {count, plural, one {# erreur que personne n’a acceptée} other {# erreurs que personne n’a acceptées}}.',
    why: 'Adopter avec une erreur connue est permis, à condition que quelqu’un l’accepte avec une raison et une date.',
    next: 'Corrigez chaque erreur, ou acceptez-la avec une raison et un jour où elle sera reposée.',
  },
  'surprise-without-follow-up': {
    what: 'Le résultat inattendu « {name} » du {day} n’a pas eu de suite.',
    why: 'Ce que personne n’attendait est souvent ce que le public apprend de plus utile.',
    next: 'Faites-en un objectif, ou notez au journal pourquoi il n’en devient pas un.',
  },
  'opened-before-steps-5-and-6': {
    what: '« {name} » ouvre le {day}, avant la fin des politiques et de la formation ({ready}).',
    why: 'Publier est la septième étape : sans règles ni formation, le premier commentaire difficile trouve une équipe qui improvise.',
    next: 'Reportez l’ouverture, ou terminez plus tôt les politiques et la formation.',
  },
  'phases-out-of-order': {
    what: 'La phase « {name} » publie avant que les politiques et la formation soient faites.',
    why: 'Publier est la septième étape : les politiques (5) et la formation (6) la précèdent.',
    next: 'Placez les étapes 5 et 6 dans une phase qui se termine avant celle-ci.',
  },
  'phases-in-a-circle': {
    what: '{count, plural, one {La phase {phases} attend sa propre fin} other {Les phases {phases} s’attendent les unes les autres}}.',
    why: 'Aucune ne commencera jamais, et ce qui dépend de leurs jours ne peut être vérifié.',
    next: 'Donnez un début à l’une d’elles, et retirez la phase qu’elle suit.',
  },
  'objectives-only-reach': {
    what: '{count, plural, one {Le seul objectif mesure} other {Tous les objectifs mesurent}} ce qui est diffusé, et rien de ce que le public en fait.',
    why: 'La portée dit combien ont pu voir, pas si quelqu’un a compris, répondu ou agi.',
    next: 'Ajoutez au moins un objectif sur ce que le public pense, dit ou fait : réponses, inscriptions, dons, plaintes évitées.',
  },
  'no-hours-to-converse': {
    what: 'Des heures sont prévues pour publier, aucune pour converser.',
    why: 'Qui parle sans répondre fait de la diffusion : le public s’en aperçoit, et cesse de parler.',
    next: 'Prévoyez des heures pour répondre et prendre part, quitte à publier moins.',
  },
  'network-without-conversation': {
    what: '« {name} » publie sans aucune heure pour la conversation.',
    why: 'Un espace où personne ne répond use la confiance gagnée ailleurs.',
    next: 'Donnez-lui quelques heures de conversation, ou laissez-le au repos.',
  },
  'same-text-everywhere': {
    what: '« {name} » répète le texte des autres espaces{how, select, seen { : {same, number} des {contents, number} contenus qu’il a en commun avec eux y disent la même chose mot pour mot} other {}}.',
    why: 'Chaque réseau a sa logique et ses lecteurs : le même texte partout n’est écrit pour personne.',
    next: 'Dites ce que cet espace a de propre, ou gardez un espace de moins.',
  },
  'audience-without-role': {
    what: 'Rien ne dit si le public « {name} » produit, relaie ou lit.',
    why: 'On ne bâtit pas la même relation avec qui écrit, qui transmet et qui lit seulement.',
    next: 'Choisissez ce que fait surtout ce public : produire, relayer ou lire.',
  },
  'relations-not-said': {
    what: 'La stratégie ne dit pas avec qui elle veut nouer des relations.',
    why: 'Sans noms de groupes ou de milieux, la conversation se réduit à répondre à qui passe.',
    next: 'Dites avec quels groupes, voix ou milieux vous voulez nouer des relations.',
  },
  'learning-not-said': {
    what: 'La stratégie ne dit pas ce qu’elle veut apprendre de celles et ceux avec qui elle converse.',
    why: 'Une conversation dont on n’apprend rien ne change rien, et le public le sent.',
    next: 'Écrivez une ou deux questions auxquelles ces relations doivent répondre.',
  },
  'animator-leaves-before-space': {
    what: '{person} quitte le {leaves}, mais « {name} » est promis jusqu’au {until}, sans relève.',
    why: 'Un espace sans personne se vide de ses réponses, puis de son public.',
    next: 'Nommez qui prend la suite, prolongez le contrat, ou annoncez une fin plus proche.',
  },
  'space-without-successor': {
    what: 'Personne n’est désigné pour reprendre « {name} » si l’animation s’en va.',
    why: 'Les accès, les habitudes et les relations partent avec une personne quand rien n’est prévu.',
    next: 'Nommez une relève ; elle peut être hors de l’équipe, à la direction ou chez un partenaire.',
  },
  'stand-in-leaves-before-space': {
    what: '{person}, qui remplace sur « {name} », quitte le {leaves} ; l’espace est promis jusqu’au {until}.',
    why: 'Un remplacement qui finit avant l’espace manque la première semaine de congé ou de maladie.',
    next: 'Nommez une autre personne pour la suite, ou prolongez ce mandat.',
  },
  'budget-ends-before-space': {
    what: 'La dépense « {name} », qui fait vivre « {network} », finit le {ends} ; l’espace est promis jusqu’au {until}.',
    why: 'Un espace dont l’argent s’arrête ferme sans que le public ait été prévenu.',
    next: 'Faites prolonger cette dépense, ou rapprochez la fin de l’espace.',
  },
  'hours-end-before-space': {
    what: '{name} donne {hours, number} h par semaine à « {network} » et s’en va le {leaves} ; les heures qui restent ne suffisent pas.',
    why: 'Des heures qui finissent en chemin laissent le même travail à moins de personnes.',
    next: 'Trouvez qui reprend ces heures, ou allégez l’espace à partir de ce jour.',
  },
  'mandate-ends-before-strategy': {
    what: '{name} répond de la stratégie ou parle en son nom, et s’en va le {leaves} ; la stratégie court jusqu’au {until}.',
    why: 'Une stratégie dont personne ne répond plus s’arrête à la première décision difficile.',
    next: 'Prévoyez dès maintenant qui prendra ce rôle, ou prolongez le mandat.',
  },
  'no-leaving-signs': {
    what: 'Rien ne dit ce qui ferait quitter « {name} ».',
    why: 'Sans signes écrits d’avance, on reste par habitude là où le public n’est plus.',
    next: 'Écrivez à quoi vous verrez qu’il faut partir : public ailleurs, coût, conditions du réseau.',
  },
  'leaving-not-prepared': {
    what: 'La sortie de « {name} » n’est pas complète : {missing, select, leavingDecidedBy {qui la décide} leavingToldHow {comment le public est prévenu} other {ce qui est archivé}} manque.',
    why: 'Une sortie préparée garde la confiance et la mémoire ; une sortie improvisée perd les deux.',
    next: 'Complétez qui décide, comment le public est prévenu et ce qui est archivé.',
  },
  'audience-use-falling': {
    what: 'Le public « {name} » utilise moins « {network} » : {now} après {before}.',
    why: 'Un réseau que son public quitte coûte autant d’heures et porte de moins en moins loin.',
    next: 'Regardez où ce public se rend maintenant, et comparez avec vos signes de départ.',
  },
  'network-without-benefit': {
    what: 'Rien ne dit ce que « {name} » apporte à son public.',
    why: 'Le public ne vient pas pour nous aider à communiquer : il vient pour ce qu’il y trouve.',
    next: 'Écrivez-le avec ses mots à lui : « je sais quand venir », « on me répond ».',
  },
  'objective-without-benefit': {
    what: 'Rien ne dit ce que l’objectif « {name} » apporte au public.',
    why: 'Un objectif qui ne sert que nous demande au public un effort sans rien lui rendre.',
    next: 'Écrivez, avec les mots du public, ce qu’il y gagne.',
  },
  'benefit-for-us-alone': {
    what: 'Le bénéfice promis par « {name} » ne se rattache à aucun besoin entendu.',
    why: 'Un bénéfice imaginé par nous seuls est souvent un bénéfice pour nous seuls.',
    next: 'Choisissez le besoin entendu auquel il répond, ou notez celui que l’écoute a fait connaître.',
  },
  'need-not-heard': {
    what: 'Le besoin « {name} » porte une décision, et rien ne montre qu’il a été entendu.',
    why: 'Un besoin que personne n’a exprimé est une supposition.',
    next: 'Joignez une mention, une note ou un chiffre qui le montre, avec sa date.',
  },
  'accountable-missing': {
    what: 'Personne ne répond de la stratégie.',
    why: 'Sans une personne qui en répond, chaque décision difficile attend que quelqu’un d’autre la prenne.',
    next: 'Nommez une personne responsable, une seule.',
  },
  'several-accountable': {
    what: '{count, number} personnes répondent ensemble de la stratégie.',
    why: 'Quand plusieurs répondent de tout, chacune croit que l’autre s’en occupe.',
    next: 'Gardez une seule personne responsable ; les autres peuvent approuver ou animer.',
  },
  'function-without-service': {
    what: 'Plusieurs services participent, et rien ne dit duquel relève la fonction.',
    why: 'Ce qui n’est rattaché nulle part n’a ni budget ni relève.',
    next: 'Choisissez le service qui porte cette fonction.',
  },
  'staffing-undecided': {
    what: 'Rien ne dit comment le travail est doté : plein temps, partagé, agence ou bénévoles.',
    why: 'Un travail dont on n’a pas décidé qui le fait se fait en plus du reste.',
    next: 'Choisissez la dotation, et dites pourquoi.',
  },
  'staffing-without-reason': {
    what: 'La dotation est choisie sans que la raison soit écrite.',
    why: 'La raison permet de revoir ce choix quand les moyens ou le travail changent.',
    next: 'Écrivez en une phrase pourquoi ce choix.',
  },
  'no-process-linked': {
    what: 'Le travail sur les réseaux n’entre dans aucun processus existant.',
    why: 'Une plainte ou un journaliste qui arrive par un réseau doit trouver le même chemin que par téléphone.',
    next: 'Dites comment il rejoint le bureau de presse, les plaintes, les approbations ou la gestion de crise.',
  },
  'process-without-link': {
    what: 'Rien ne dit comment le travail rejoint le processus « {name} ».',
    why: 'Un processus nommé sans lien laisse chacun inventer le sien.',
    next: 'Écrivez en une phrase qui transmet quoi à qui.',
  },
  'action-plan-missing': {
    what: 'Aucune action n’est planifiée.',
    why: 'Une stratégie sans actions datées reste une intention.',
    next: 'Écrivez les trois prochaines choses à faire, avec une personne et un jour pour chacune.',
  },
  'opening-without-actions': {
    what: '« {name} » doit ouvrir le {day}, et aucune action ne le prépare.',
    why: 'Une ouverture que rien ne prépare se fait à moitié : profil incomplet, accès manquants, personne d’averti.',
    next: 'Écrivez ce qui reste à faire avant ce jour, par qui et pour quand.',
  },
  'action-late': {
    what: 'L’action « {name} » était due le {due} et n’est pas faite.',
    why: 'Une action en retard que personne ne reprend décale en silence tout ce qui la suit.',
    next: 'Faites-la, changez sa date, ou retirez-la si elle ne sert plus.',
  },
  'action-unassigned': {
    what: 'Personne n’est chargé de l’action « {name} ».',
    why: 'Ce que tout le monde pourrait faire, personne ne le fait.',
    next: 'Choisissez qui la fait.',
  },
  'action-without-date': {
    what: 'L’action « {name} » n’a pas de date.',
    why: 'Sans jour, une action passe toujours après celles qui en ont un.',
    next: 'Donnez-lui un jour, même approximatif.',
  },
  'action-after-its-opening': {
    what: 'L’action « {name} » doit précéder l’ouverture du {opens}, mais elle est due le {due}.',
    why: 'Ce qui devait être prêt avant l’ouverture manquera le premier jour.',
    next: 'Avancez l’action, ou reportez l’ouverture.',
  },
  'no-review-in-period': {
    what: 'Aucune révision n’est prévue entre le {from} et le {to}.',
    why: 'Une stratégie qu’on ne relit pas vieillit sans que personne le voie.',
    next: 'Fixez au moins une date de révision dans la période.',
  },
  'review-overdue': {
    what: 'La révision « {name} » était prévue le {day} et n’a pas eu lieu.',
    why: 'Une révision manquée laisse courir ce qui ne marche pas.',
    next: 'Tenez-la, notez quand elle a eu lieu, ou choisissez un autre jour.',
  },
  'strategy-review-overdue': {
    what: 'La stratégie devait être révisée tous les {months, number} mois ; rien depuis le {last}.',
    why: 'Un rythme qui n’est pas tenu ne protège plus de rien.',
    next: 'Tenez une révision, ou changez le rythme pour un que vous tiendrez.',
  },
  'strategy-period-over': {
    what: 'La période de la stratégie est finie depuis le {to}.',
    why: 'Ce qui continue sans mandat continue par habitude.',
    next: 'Faites le bilan, puis adoptez une nouvelle période ou fermez ce qui doit l’être.',
  },
  'review-not-prepared': {
    what: 'La révision « {name} » ne dit pas {missing, select, who {qui y prend part} other {ce qu’on y regarde}}.',
    why: 'Une réunion sans participants ni objet se reporte d’elle-même.',
    next: 'Complétez qui prend part et ce qui est regardé, ici ou dans le rythme des révisions.',
  },
  'figure-incomplete': {
    what: 'Le chiffre « {name} » ne dit pas {missing, select, territory {de quel territoire il parle} sample {sur quel échantillon il repose} source {qui l’a publié} other {de quand il date}}.',
    why: 'Un chiffre sans lieu, sans échantillon, sans source ou sans date ne prouve rien devant une direction.',
    next: 'Complétez-le d’après la publication d’origine, ou retirez-le.',
  },
  'figure-out-of-date': {
    what: 'Le chiffre « {name} » date du {day}, il a plus d’un an.',
    why: 'Les usages changent vite : un vieux chiffre rassure à tort.',
    next: 'Cherchez l’édition récente de cette source, ou dites pourquoi l’ancienne vaut encore.',
  },
} as const
