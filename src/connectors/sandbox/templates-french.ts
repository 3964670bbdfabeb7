import type { Templates } from './write-text.ts'

/**
 * What people write in French on the imaginary network. {slot} is filled, [a|b] is chosen from. Written for this purpose: no
 * sentence comes from a real post.
 */
export const FRENCH_TEMPLATES: Templates = {
  praise: `
[Superbe|Très belle] visite au {org} ce matin avec {kid}, on n'a pas vu le temps passer
Si vous passez par {town}, allez voir « {expo} » au {org}. [Un vrai coup de cœur|J'y pense encore].
{guide}, notre guide au {org}, est une perle. Passionnée, drôle, et d'une patience avec les enfants…
Je ne suis pas très musées d'habitude mais le {org} m'a eu. La salle {room} est magnifique
Merci {handle} pour l'accueil, {kid} ne parle plus que de bateaux depuis {day} 😍
La lumière dans la salle {room} du {org} vers {hour} h. Rien à ajouter.
Abonnement renouvelé au {org} pour la {nth} année. Toujours aussi ravie.
Gros bravo à l'équipe du {org} pour « {expo} », on sent le travail derrière chaque vitrine
trop bien l'atelier maquettes du {org} [mdr|haha] mon fils veut y habiter
Le café du {org} : vue sur le fleuve, tarte aux pommes, personne ne vous presse. Adresse validée.
J'ai emmené ma mère de 84 ans au {org}. Fauteuil prêté, ascenseur, personnel aux petits soins. Merci, vraiment.
« {expo} » : {n} objets, pas un de trop. Le {org} a compris quelque chose que les grands ont oublié.
Meilleure nocturne de l'année hier au {org}, un quatuor dans la cale du voilier, frissons garantis
Petit mot pour dire que la boutique du {org} a enfin de beaux livres. J'en suis sortie avec trois.
On y allait pour se mettre à l'abri de la pluie, on y est restés quatre heures. {org} ❤️
Le {org} devrait être remboursé par la Sécu tellement ça fait du bien
Le parcours pour les petits du {org} est vraiment bien pensé, à leur hauteur, sans écrans partout
Sortie de classe au {org} aujourd'hui : 26 élèves silencieux devant la goélette, du jamais vu. Merci {guide} !
Honnêtement {handle} vos légendes de cartels sont un régal, on dirait des nouvelles
Deuxième fois que je vois « {expo} ». Encore mieux que la première.
Pas cher, pas bondé, passionnant. Pourquoi personne ne m'avait parlé du {org} avant ?
Visite guidée en langue des signes au {org} samedi. Chapeau, et encore s'il vous plaît.
Le jardin du {org} au coucher du soleil, c'est cadeau 🌅
Voilà comment on parle d'histoire aux ados sans les ennuyer. Bravo {handle}
Mon père a travaillé sur ces quais. Entendre sa génération raconter au {org}, j'en ai pleuré. Merci.
J'ai reçu une réponse de {handle} en dix minutes, courtoise et précise. Assez rare pour être dit.
Fan absolue du nouveau livret-jeu du {org}, même les grands s'y mettent
`,
  complaint: `
{n} minutes de file au {org} alors qu'on avait réservé. À quoi sert le billet en ligne ?
[Déçue|Déçu] par « {expo} » au {org} : trois salles, deux fermées, plein tarif quand même
{handle} bonjour, votre ascenseur est [encore|toujours] en panne. Ma sœur est en fauteuil, on fait comment ?
{money} € l'entrée + {money} € le vestiaire, il faut arrêter à un moment
Le {org} un dimanche de pluie : impossible de voir quoi que ce soit, trop de monde, aucun contrôle
Personne au guichet du {org} pendant un quart d'heure, et la seule réponse c'est « patientez »
Les audioguides du {org} sont à bout de souffle, le mien s'est éteint {nth_time}
Franchement l'éclairage de la salle {room} est une catastrophe, on ne lit aucun cartel
J'ai appelé le {org} trois fois cette semaine. Trois fois le répondeur. Super.
le site du {org} plante dès qu'on choisit une date, ça dure depuis {day} 🙄
Toilettes fermées au {org}, et pas un panneau pour dire où aller avec deux enfants de trois ans
Le gardien de la salle {room} a crié sur {kid} pour une main posée sur une vitre. On ne reviendra pas.
Aucune poussette au deuxième étage, aucun casier assez grand : le {org} n'a pas pensé aux familles
J'attends le remboursement de {handle} depuis {n} jours. Quatre courriels sans réponse.
La cafétéria du {org}, sandwich sec à {money} €. Non merci.
Pourquoi le {org} ferme à 17 h en plein été ? On arrive du travail, c'est déjà fini. Dommage.
Chaleur insupportable à l'étage du {org}, une dame a fait un malaise à côté de nous
{handle} vos horaires en ligne sont faux, on a fait {n} km pour trouver porte close. Très en colère.
« {expo} », beaucoup de bruit pour rien. Les textes sont bourrés de fautes.
Quelle tristesse cette boutique du {org}, que du plastique fait à l'autre bout du monde
Visite guidée annulée [dix minutes|une heure] avant, sans explication ni excuse. Merci le {org}.
Le son de la vidéo de la salle {room} couvre tout. Insupportable au bout de cinq minutes
Trois marches à l'entrée latérale du {org}, pas de rampe. En {year}. C'est honteux.
Wifi annoncé, wifi absent. Application obligatoire pour la visite. Vous voyez le problème {handle} ?
`,
  question: `
Est-ce que le {org} est ouvert le {day} ?
{handle} bonjour, peut-on entrer avec une poussette ?
Quelqu'un a déjà fait la nocturne du {org} ? Ça vaut quoi avec des ados ?
Il faut réserver pour « {expo} » ou on peut prendre son billet sur place ?
On se gare où pour aller au {org} quand la rive est en travaux ?
{handle} les chiens guides sont-ils acceptés dans le jardin ?
C'est bien gratuit pour les moins de 26 ans au {org} ?
Combien de temps prévoir pour la visite complète du {org} avec {kid} ?
{handle} y aura-t-il des visites en anglais cet été ?
Le {org} prend les chèques-vacances, oui ou non ?
Qui connaît le nom du bateau en bois dans l'entrée du {org} ?
Bonjour {handle}, avez-vous retrouvé une écharpe bleue {day} dans la salle {room} ?
Savez-vous si le {org} recrute pour la saison ?
La navette fluviale s'arrête-t-elle devant le {org} en semaine ?
Une idée de sortie à {town} avec des grands-parents ? Le {org} c'est bien ?
{handle} à partir de quel âge, l'atelier maquettes ?
`,
  chat: `
Rendez-vous {day} à {hour} h devant le {org} pour la balade des quais
Vu une classe entière dessiner le phare devant le {org} ce matin
Je suis au {org}, salle {room}. Qui passe dans le coin ?
Tournage ce matin sur le quai du {org}, rue fermée jusqu'à {hour} h
{day}, conférence sur les bateaux anciens au {org}, entrée par le quai
Photo du jour : le reflet de la goélette dans les vitres du {org}
Croisé {guide} à la librairie, elle prépare la suite de « {expo} » au {org}
Dans le train pour {town}, programme du week-end : marché, {org}, et dodo
Je relis le catalogue de « {expo} » ce soir
Ils repeignent la façade du {org} en bleu apparemment
Mon bureau donne sur le toit du {org}, il y a un couple de goélands
Le car scolaire bloque encore la rue du {org}, comme chaque {day}
Stage de {n} semaines terminé au {org}, retour à la fac lundi
Il y avait {n}0 personnes à l'inauguration, d'après la mairie
Ce soir à la radio, la directrice du {org} parle des archives du port
Je passe devant le {org} tous les matins et je n'y suis jamais entré
Nouveau timbre avec la goélette du {org}, sortie en {month}
Prochain club de lecture : au café du {org}, {day} {hour} h
`,
  announcement: `
🗓️ {day}, {hour} h : visite commentée de « {expo} ». Inscription à l'accueil du musée.
Le musée sera ouvert lundi de 10 h à 18 h. La salle {room} reste fermée pour montage.
Nocturne ce vendredi jusqu'à 22 h. Concert à {hour} h dans la cour, entrée libre.
Nous cherchons des médiateurs pour la saison. Candidatures jusqu'au {n} {month} : museedelarive.example/emploi
Il reste quelques places pour l'atelier maquettes de {day} (8-12 ans).
« {expo} » ouvre ses portes {day}. On vous attend sur le quai.
Merci aux {n}00 visiteurs de ce week-end. Les objets trouvés vous attendent à l'accueil.
En raison du marathon, l'entrée se fait par le quai {day} matin.
Nouveau dans la collection : le journal de bord d'une pilote du fleuve, 1931.
Le saviez-vous ? La goélette de l'entrée a été remontée pièce par pièce en {n} semaines.
Conférence {day} à {hour} h : « La crue du fleuve de 1956, récits d'habitants ».
Les réservations scolaires pour le printemps sont ouvertes.
`,
  news: `
Le {org} prolonge « {expo} » jusqu'en {month} || Devant l'affluence, le {org} a décidé de prolonger « {expo} ». {n} 000 visiteurs sont déjà venus, selon la direction. Des créneaux du soir s'ajoutent le {day}.
Une goélette centenaire rejoint le {org} || Le bateau ancien a remonté le fleuve hier, sous les yeux de quelques centaines de curieux. Sa restauration durera {n} mois dans l'atelier vitré du {org}.
{town} relance le débat sur la gratuité des musées || Le conseil municipal examinera {day} la gratuité des musées pour les résidents. Le {org} et la Cité des Marées seraient concernés. Coût estimé : {n}0 000 € par an.
Navette fluviale : un arrêt devant le {org} dès {month} || La navette fluviale desservira le quai du {org} toutes les {n} minutes. Les commerçants du quartier s'en réjouissent, les pêcheurs demandent des garanties.
Au {org}, les enfants deviennent guides d'un jour || Une classe de {town} a présenté ses objets préférés au public. « J'avais peur, et puis non », raconte l'un des élèves.
Fréquentation : le {org} devant la Galerie Montclair || Avec {n} 000 entrées au dernier trimestre, le {org} passe devant la Galerie Montclair. La Cité des Marées reste en tête.
La directrice du {org} invitée du matin || Archives du port, tarifs, été à venir : la directrice du {org} répond aux questions des auditeurs de Radio Marée.
Crue du fleuve : le {org} met ses réserves à l'abri || Par précaution, les objets du sous-sol ont été déplacés. Le niveau du fleuve devrait baisser d'ici {day}.
Le {org} cherche les voix des quais || Le {org} lance un appel à témoignages auprès des anciens dockers et de leurs familles. Les enregistrements entreront dans la collection.
Portrait : {guide}, vingt ans dans les salles du {org} || Elle connaît chaque maquette par son prénom. Rencontre avec la plus ancienne guide du {org}.
Un prix national pour l'atelier de restauration du {org} || Le jury a salué un travail « exemplaire » sur les bateaux anciens. La remise aura lieu en {month}.
Tarifs : ce qui change au {org} en {month} || Le plein tarif passe à {money} €. Le premier dimanche du mois reste gratuit, ainsi que l'entrée des moins de 26 ans.
Week-end : cinq idées de sorties à {town} || Le marché couvert, « {expo} » au {org}, une balade en navette fluviale, le Planétarium du Cap et un concert à la Galerie Montclair.
Le sous-sol du {org} livre une carte oubliée || Roulée dans un tuyau depuis {n} ans, la carte des hauts-fonds sera exposée dès {day}.
`,
  theme: `
La navette fluviale à {hour} h, bondée mais quelle vue
Encore {n} minutes de retard pour la navette fluviale, ras le bol
Débat ce soir sur la gratuité des musées à la mairie, ça va chauffer
Pour la gratuité des musées, oui, mais qui paie les gardiens ?
Des musées gratuits, c'est {kid} qui y va le mercredi au lieu de traîner. Je suis pour.
Crue du fleuve : le quai bas est fermé depuis {hour} h
Le niveau monte encore, photo de la crue du fleuve prise du pont
Trois bateaux anciens à quai ce matin, un bonheur pour les yeux
La vieille goélette prend l'eau et personne ne fait rien, quelle honte
Qui a les horaires d'hiver de la navette fluviale ?
Magnifique reportage sur les charpentiers de bateaux anciens, à voir absolument
L'inondation de la cave a emporté trente ans de photos. J'en suis malade.
`,
  competitor: `
La Cité des Marées [a refait son aquarium|ouvre une aile], ça a l'air [superbe|réussi]
Déçu par la Cité des Marées, {money} € pour trois poissons
{n} minutes de queue à la Cité des Marées, on a fini au {org}, et tant mieux
La Galerie Montclair expose des photos de la crue, du très beau travail
Toujours autant de snobisme à la Galerie Montclair, on ose à peine respirer
Atelier enfants complet à la Galerie Montclair, encore raté
Séance de {hour} h au Planétarium du Cap, {kid} en a parlé toute la nuit ✨
Le Planétarium du Cap est fermé [pour travaux|jusqu'en {month}], on fait quoi avec les petits ?
Fauteuils défoncés au Planétarium du Cap mais quel spectacle
Cité des Marées, Galerie Montclair ou {org} pour un dimanche en famille ?
La Cité des Marées passe à l'entrée gratuite le premier dimanche, bien vu @citedesmarees
@galeriemontclair bonjour, est-ce que l'exposition est accessible en fauteuil ?
Nouvelle directrice à la Cité des Marées, elle vient du {org}
Le Planétarium du Cap recrute deux animateurs
La carte commune {org} + Planétarium du Cap, c'est pour quand ?
@citedesmarees votre billetterie a débité deux fois ma carte, ça fait peur
`,
  comment: `
Tout à fait d'accord avec vous
Nous y étions aussi, même impression
Ah non, nous on a adoré au contraire
Courage à l'équipe, ce n'est pas facile en haute saison
Merci pour l'info, je transmets à ma sœur
Vous exagérez un peu, non ?
Il fallait réserver, c'est écrit partout
Même problème {day}, aucune réponse depuis
Superbe photo !
C'est dans quelle salle exactement ?
Merci de nous l'avoir signalé, l'équipe regarde cela ce matin.
On y va {day}, hâte de voir ça
J'ai arrêté d'y aller à cause de ça
Bon à savoir, merci
[mdr|haha] tellement vrai
Le personnel n'y est pour rien, lui
Quelqu'un a une solution ?
Vous me donnez envie d'y retourner
`,
  incident: `
tickets || Billetterie du {org} en panne ce matin, {n}0 personnes sur le quai, aucune information
tickets || {handle} débitée deux fois pour deux billets que je n'ai jamais reçus. Qui rembourse ?
tickets || Encore la billetterie du {org}… on a renoncé, les enfants étaient en larmes
tickets || Le {org} laisse entrer tout le monde gratuitement vu la panne. Bien joué pour le coup.
tickets || [Panne informatique au {org} : la billetterie à l'arrêt|Billetterie en panne au {org}, longues files sur le quai] || Depuis {hour} h, aucun billet ne peut être vendu au {org}. La direction parle d'un incident chez son prestataire et promet un remboursement.
tickets || Une heure dehors sous la pluie devant le {org}, pas un mot de la direction. Honteux.
leak || De l'eau coule du plafond de la salle {room} au {org}, tout le monde évacué
leak || Fuite au {org} : les pompiers sont là, la goélette est bâchée. J'ai mal au cœur.
leak || Ça fait des années qu'on signale ce toit. Voilà le résultat au {org}. Lamentable.
leak || [Fuite d'eau au {org} : une salle fermée|Le {org} évacué après une fuite d'eau] || La salle {room} du {org} est fermée jusqu'à nouvel ordre. Aucun objet majeur ne serait touché, selon la direction. Une enquête dira si l'entretien du toit est en cause.
leak || {handle} est-ce que les maquettes sont sauvées ?? très inquiète
leak || Chapeau aux équipes du {org} qui ont sorti {n} caisses à la main en une heure
access || Ma fille en fauteuil refusée à l'entrée du {org} « pour raison de sécurité ». Je suis hors de moi.
access || L'ascenseur du {org} est en panne depuis {n} jours et on refuse les fauteuils. C'est de la discrimination.
access || Honte au {org}. On parle d'inclusion sur les affiches et on laisse une enfant sur le quai.
access || [Une enfant en fauteuil refusée au {org}|Accessibilité : le {org} sous le feu des critiques] || La famille dénonce une humiliation. Le {org} présente ses excuses et annonce la réparation de l'ascenseur d'ici {day}.
access || Je travaille dans un musée, ce genre de consigne n'existe pas. Il y a un problème de formation au {org}.
access || {handle} des excuses c'est bien, une rampe c'est mieux
prices || {money} € le plein tarif au {org} maintenant ?! Ils se moquent du monde
prices || Le {org} augmente ses prix sans prévenir les abonnés. Très déçue, {nth} année d'abonnement.
prices || Avec ces tarifs le {org} devient un musée pour touristes, quelle tristesse
prices || [Hausse des tarifs au {org} : les associations en colère|Le {org} augmente ses tarifs, la mairie s'étonne] || Le plein tarif passe à {money} €. Plusieurs associations de {town} demandent au {org} de revenir sur sa décision.
prices || Bon, {money} € au {org}, c'est le prix d'un cinéma. Je ne comprends pas ce scandale.
prices || On parle de gratuité des musées et le {org} augmente. Cherchez l'erreur.
tickets || On a roulé {n} km pour trouver la billetterie du {org} fermée. Personne ne sait rien.
tickets || La file du {org} fait le tour du quai, [prenez un café|revenez demain]
tickets || {handle} mon QR code ne passe pas et l'agent me demande de racheter un billet, vous êtes sérieux ?
tickets || Les agents du {org} distribuent de l'eau dans la file. Eux, au moins, font de leur mieux.
tickets || La billetterie du {org} remarche depuis {hour} h, j'ai pu entrer
tickets || [Est-ce que|Quelqu'un sait si] les billets du {org} achetés hier restent valables ?
leak || Vu les photos de la salle {room} du {org}, c'est affreux
leak || Le toit du {org} a été refait il y a {n} mois… avec notre argent
leak || J'y étais avec {kid}, évacuation calme et rapide. Merci aux gardiens du {org}
leak || « {expo} » au {org} est reportée à cause de la fuite. Tellement déçue.
leak || Le {org} rouvre {day} sauf la salle {room}, selon la mairie
leak || {handle} vous cherchez des bénévoles pour sécher les archives ? Je viens.
access || L'affiche « un musée pour tous » juste au-dessus des trois marches du {org}. Voilà voilà.
access || Le {org} dit que c'est la consigne. Alors changez la consigne.
access || Mon frère est en fauteuil, jamais eu de souci au {org} avant cette panne. Dommage d'en arriver là.
access || {handle} pourquoi l'ascenseur n'est-il pas réparé depuis {n} jours ?
access || Les excuses du {org} sont correctes, j'attends les actes
access || Rassemblement {day} à {hour} h devant le {org} pour l'accessibilité
prices || Le {org} à {money} €, pour une famille de quatre c'est non
prices || {handle} le tarif résident disparaît aussi ?
prices || Comprends pas la hausse au {org} alors que la fréquentation explose
prices || Augmenter les prix et fermer deux salles, il fallait oser. Bravo le {org}.
prices || La réduction pour les chômeurs reste en place au {org}, je viens de vérifier
prices || Sondage : {money} € pour le {org}, vous y allez encore ?
any || Le service presse du {org} ne répond pas à nos appels depuis {hour} h
any || Silence de {handle} depuis {n} heures, c'est long
any || Soutien aux équipes du {org}, elles n'y sont pour rien
any || Quelqu'un au {org} en ce moment ? Ça se passe comment ?
any || On est devant le {org}, [une cinquantaine|une centaine] de personnes, ambiance tendue
any || Communication de crise au {org} : zéro. Quel gâchis pour un si bel endroit.
any || J'adore ce musée mais là, {handle}, vous nous perdez
any || Le {org} fera un point à {hour} h, d'après Radio Marée
`,
}
