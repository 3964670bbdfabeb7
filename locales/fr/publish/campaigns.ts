export default {
  metrics: {
    subscribers: {
      name: 'Abonnements aux infolettres',
      definition:
        'Personnes qui reçoivent une infolettre de Vigie : inscriptions confirmées, départs et adresses perdues déduits. Ne dit pas si elles la lisent.',
      newsletter: 'Infolettre',
    },
    pledges: {
      name: 'Engagements d’une campagne',
      definition:
        'Engagements confirmés sur la page publique de la campagne, plus ceux qui ont été comptés par courriel, par la poste ou à la main. Ne dit pas si l’engagement est tenu.',
    },
  },
  pledgeKept: 'Les noms et les adresses sont effacés après le {day}.',
  pledgeFile: {
    name: 'engagements',
    yes: 'oui',
    no: 'non',
    ways: { web: 'Page publique', email: 'Courriel', post: 'Poste', hand: 'À la main' },
    columns: {
      way: 'Provenance',
      count: 'Nombre',
      day: 'Date',
      source: 'Source',
      firstName: 'Prénom',
      lastName: 'Nom',
      email: 'Adresse',
      shown: 'Accepte d’être montré',
      consent: 'Accord donné',
    },
  },
  mail: {
    pledge: {
      subject: 'Confirmez votre engagement : {title}',
      lead: '{organisation} a reçu, avec cette adresse, une signature pour « {title} », sans doute la vôtre. L’engagement compte dès que vous le confirmez.',
      button: 'Confirmer mon engagement',
      remark:
        'Si ce n’était pas vous, ne faites rien : tout est oublié dans {days} jours. La même page permet de retirer votre engagement.',
    },
    pledgeAgain: {
      subject: 'Votre engagement compte déjà : {title}',
      lead: '{organisation} a reçu, avec cette adresse, une nouvelle signature pour « {title} », sans doute la vôtre. Votre engagement compte déjà, une seule fois.',
      button: 'Voir mon engagement',
      remark: 'La même page permet de le retirer.',
    },
  },
  audit: {
    actions: {
      'create-campaign': '{actor} a lancé la campagne « {subject} ».',
      'change-campaign': '{actor} a modifié la campagne « {subject} ».',
      'remove-campaign': '{actor} a retiré la campagne « {subject} ».',
      'restore-campaign': '{actor} a rétabli la campagne « {subject} ».',
      'change-pledge-page': '{actor} a modifié la page d’engagement de la campagne « {subject} ».',
      'erase-pledge': '{actor} a effacé l’engagement d’une personne.',
      'erase-pledges': '{actor} a effacé les noms de toutes les personnes qui ont signé pour une campagne.',
      'hide-pledge-name': '{actor} a masqué un prénom sur une page d’engagement.',
      'show-pledge-name': '{actor} a montré de nouveau un prénom sur une page d’engagement.',
      'export-pledges': '{actor} a exporté les engagements de la campagne « {subject} ».',
      'add-pledge-count': '{actor} a compté des engagements : « {subject} ».',
      'remove-pledge-count': '{actor} a retiré un compte d’engagements : « {subject} ».',
      'restore-pledge-count': '{actor} a rétabli un compte d’engagements : « {subject} ».',
    },
  },
  errors: {
    'no-such-campaign': 'Cette campagne n’existe pas.',
    'campaign-days-reversed': 'La campagne finit avant de commencer : corrigez ses dates.',
    'pledge-needs-mail':
      'La page ne peut pas ouvrir : chaque engagement se confirme par courriel, et l’envoi de courriels n’est pas configuré sur ce serveur.',
    'no-such-pledge-page': 'Cette page n’existe pas.',
    'no-such-pledge': 'Cet engagement n’existe pas, ou n’existe plus.',
    'no-such-pledge-count': 'Ce compte n’existe pas.',
    'pledge-closed': 'La collecte est close.',
    'pledge-full': 'Beaucoup de signatures arrivent de votre connexion. Revenez dans une heure.',
    'pledge-count-ahead': 'Ce jour n’est pas encore venu : comptez ce qui est arrivé.',
    'pledge-kept-over':
      'Les noms devaient être gardés jusqu’à une date passée : donnez-en une autre pour ouvrir la page.',
    'pledge-kept-promised':
      'Des personnes ont signé sur la foi d’une date plus proche : elle s’avance, mais ne se repousse plus.',
    'pledges-erased':
      'Les noms sont effacés : la page ne saurait plus qui a déjà signé. Lancez une autre campagne pour en recueillir de nouveau.',
    'campaign-has-page':
      'Cette campagne a une page publique : seules les personnes qui publient peuvent la retirer, la rétablir ou changer ses dates.',
  },
} as const
