export default {
  about: 'Votre page LinkedIn, pour publier.',
  channel: {
    guide: {
      access:
        'Il faut administrer la page. Sur developer.linkedin.com, créez une application liée à la page, demandez le produit « Community Management API » (LinkedIn examine la demande), collez l’adresse de retour affichée ici dans l’onglet Auth, puis copiez l’identifiant client et le secret.',
      cost: 'Gratuit. L’accès de développement permet peu de demandes par jour ; l’accès complet s’obtient après un examen.',
      terms:
        'L’accès vaut 60 jours : il faut ensuite l’autoriser de nouveau, sauf si LinkedIn a accordé son renouvellement. Ce que les membres écrivent ne peut être gardé plus de 48 heures.',
    },
    settings: { page: 'Page' },
    hints: { page: 'Son numéro, ou l’adresse que voient ses administrateurs : linkedin.com/company/12345678/admin.' },
  },
  publish: {
    settings: { resharing: 'Peut être partagée par d’autres' },
    options: {},
    hints: {},
  },
} as const
