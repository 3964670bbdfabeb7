export default {
  shortLink: {
    gone: 'Ce lien ne mène nulle part',
    goneHelp:
      'L’adresse est peut-être incomplète. Recopiez-la telle qu’elle a été publiée, ou écrivez à qui l’a publiée.',
  },
  audit: {
    actions: { 'change-link-settings': '{actor} a choisi ce que deviennent les liens des nouvelles déclinaisons.' },
  },
} as const
