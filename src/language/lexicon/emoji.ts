/** Emoji and emoticons, by our own judgement of how they are used; a repeated one counts at most three times. */
export const EMOJI: [weight: number, signs: string][] = [
  [2.2, '😍 🥰 🤩 😻 ❤ 💖 💗 💓 💞 💕 💘 💝 🧡 💛 💚 💙 💜 🤍 🤎 💟 ♥ 🎉 🥳 👏 🙌 🏆 🥇 💯 🤗 🫶 ❣ 💐 🩷 🩵'],
  [
    1.4,
    '😀 😃 😄 😁 😊 ☺ 🙂 😋 😎 👍 👌 💪 🌟 🎊 😇 😌 😉 😜 😝 😛 😏 😆 😸 😺 🍾 🥂 💃 🕺 🤞 🤝 🫡 🥹 🏅 👑 💎 😽 😚 😙 😗 🤠 🔥 🖤 😘',
  ],
  [0.8, '😂 🤣 😹 ⭐ ✨ 🎁 🌹 🌸 🌷 🌺 ☀ 🌞 🌈 🍻 ✌ 🎈 🆒 🚀 🙏 🤪 😅'],
  [-2.2, '😡 😠 🤬 😤 🤮 🤢 💩 💔 🖕 👎 😾 👿 😖 🤦 🤡'],
  [-1.4, '😢 😞 😔 😟 😕 🙁 ☹ 😥 😓 😒 🙄 😑 😨 😧 😦 😰 😪 😿 😷 🤒 🤕 😣 😫 🥀 😬 🗑 ☠'],
  [-0.8, '😩 😭 😱 😐 😶 🤨 🥱 😵 🤯 🚫 ❌ ⛔ ⚰ 🫠 🆘 🙃 🐍'],
]
export const EMOTICONS: [weight: number, signs: string][] = [
  [1.8, ':-) :) :o) =) :] :-] :D :-D =D xD XD ;D <3 ♡ ^^ ^_^ :* :-* ;) ;-) :p :P :-p :-P ;p ;P (: \\o/'],
  [-1.8, ":( :-( =( :[ :-[ :'( :'-( ;( ;-( D: >:( >:-( :/ :-/ :\\ :| :-| -_- :@ :c :S </3 T_T ;_; ):"],
]
