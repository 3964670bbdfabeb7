export default {
  about: 'Une infolettre par courriel, à des personnes qui l’ont demandée et confirmée.',
  channel: {
    guide: {
      access:
        'Rien à demander à un tiers : la liste est à vous. Vigie envoie par le serveur de courrier de l’installation (SMTP_URL). Pour que les messages arrivent, le domaine de l’adresse d’expédition doit autoriser ce serveur (SPF), signer (DKIM) et dire quoi faire du reste (DMARC) : demandez-le à qui gère vos courriels. Un refus immédiat est noté sur-le-champ ; ce qui revient plus tard ne l’est que si votre serveur remet ces avis à Vigie, qui ne relève aucune boîte aux lettres : le guide dit comment.',
      cost: 'Gratuit dans Vigie. Votre hébergeur de courrier limite souvent le nombre de messages par heure ; un service d’envoi coûte de l’ordre d’un dollar ou d’un euro les mille messages.',
      terms:
        'La loi canadienne anti-pourriel, la Loi 25 du Québec et le RGPD demandent un consentement prouvable, votre nom et votre adresse postale dans chaque message, et un désabonnement simple. Vigie les exige : inscription confirmée par courriel, preuve conservée, désabonnement en un clic.',
    },
    settings: {
      title: 'Nom de l’infolettre',
      senderName: 'Nom de l’expéditeur',
      senderAddress: 'Adresse d’expédition',
      postalAddress: 'Adresse postale de l’organisation',
      language: 'Langue',
      purpose: 'Ce que les gens recevront, et à quel rythme',
    },
    options: { language: { fr: 'Français', en: 'Anglais' } },
    hints: {
      senderAddress: 'Les réponses y arrivent : choisissez une adresse que quelqu’un lit.',
      postalAddress: 'Au bas de chaque message : la loi le demande.',
      purpose:
        'Par exemple : « Une fois par mois, le programme du musée. » Cette phrase est lue avant de s’abonner et gardée avec le consentement.',
    },
  },
} as const
