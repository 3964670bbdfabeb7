/** English words that praise, thank, enjoy or hope; see french-positive.ts for the weights. */
export const ENGLISH_POSITIVE: [weight: number, words: string][] = [
  [
    3,
    `amazing amazingly astonishing astounding awesome awesomeness awe-inspiring beautiful beautifully bliss blissful breathtaking brilliant brilliantly dazzling delicious delightful delightfully divine
    dreamy ecstatic enchanting epic euphoric excellent excellence exceptional exceptionally exhilarating exquisite extraordinary fabulous fabulously fantastic fantastically fascinating flawless flawlessly
    glorious gorgeous heavenly hilarious incredible incredibly impeccable impeccably irresistible jaw-dropping legendary lovely magical magnificent majestic marvellous marvelous masterful masterpiece masterclass mesmerizing mesmerising
    mindblowing mind-blowing miraculous outstanding overjoyed perfect perfection perfectly phenomenal phenomenally priceless radiant remarkable remarkably sensational spectacular spectacularly spellbinding splendid
    stellar stunning stunningly sublime superb superbly superlative terrific thrilled thrilling top-notch topnotch transcendent tremendous unbeatable unforgettable unparalleled unreal wonderful wonderfully wondrous
    wow woow wooow hooray hurray yay yaay yayy woohoo woot yippee bravo hallelujah congrats congratulations congratulation felicitations goat goated banger bussin lit slay slayed slaying iconic bestest`,
  ],
  [
    2.2,
    `admirable admiration adorable affection affectionate amazed amusing appreciation appreciative articulate awestruck attentive authentic beauty beloved best benevolent bestie blessed blessing blessings
    blissfully bravo breathtakingly captivating caring charming charm champ champion champions cheerful cheers classy coolest compassion compassionate courageous courage cozy cosy creative cute cutest
    cutie darling dearest dedicated dedication delectable delight delighted delights dependable devoted divinely dope effortless effortlessly elegant elegance enchanted encouraging energetic engaging enjoyable enjoyment entertaining enthralling enthusiasm enthusiastic
    exciting excited excitement exemplary fab fabulous favorite favourite favorites favourites fav fave faves flavorful flavourful friendly friendliest friendship fun funniest funny generous generosity genius gentle giggles glad gladly gleeful goodness graceful
    gracious grateful gratefully gratitude great greatest greatly greatness handsome happiness happy happier happiest happily harmony heartfelt heartwarming heavenly helpful heroic honored honoured hugs hug humbled hyped ideal impressed impressive impressively
    inspiration inspirational inspiring inspired insightful intelligent intriguing invaluable inviting joy joyful joyous jubilant kind kindest kindness kudos laughing laughter likable lovable loving love loves loyal loyalty luv lush luxurious mesmerised
    merry neat nice nicely nicest nifty optimistic optimism passionate peachy pleasant pleasantly pleased pleasing pleasurable pleasure polite praise praiseworthy precious prestigious prettiest pretty pride prized proud proudly radiance
    refreshing relief relieved relaxing remarkable resilient respectful rewarding romantic sensationally serene serenity smile smiles smiling smiley smooth smoothly soothing sparkling splendidly stoked stylish successful successfully sunshine superhero supportive
    supreme sweet sweetest sweetheart sweetie talented tasty tender thank thanks thankful thankfully thx thanx tysm thnx ty thoughtful treasure triumph triumphant trustworthy uplifting upbeat valuable vibrant victorious victory warmest warmth welcoming
    wholesome winner winners winning wisdom worthwhile yummy yum yumm zen xoxo blissed chuffed gem gems swoon swooning dreamboat bae queen legend legends vibing immaculate chefkiss poggers pog based`,
  ],
  [
    1.4,
    ` xo xxx xx bravery brave heroes hero success talent sexy smart super cool accessible accommodating accomplish accomplished accomplishment accurate achievement adorably adventurous affordable agile amiable amicable amused appealing approachable apt astute attractive awarded bargain beaming beneficial better bonus bright brighter brilliance
      capable celebrate celebrated celebration celebrating charismatic cheer cheered cheery chic chill civil clever comfort comfortable comfortably comforting comfy commend commendable complimentary compliments compliment confident confidence considerate consistent constructive
    convenient convenience convincing courteous courtesy credible crisp cushy dashing decent deserved deserving dignified dignity diligent diplomatic durable eager eagerly eagerness ease easier easiest eco-friendly educated effective effectively efficient efficiently eloquent empathy
    empowered empowering endearing enhanced enlightening enlightened enriching ethical euphoria expertly exquisite fairness faithful fancy fascinated fashionable favorable favourable feasible fearless festive fine finest first-class flexible flourishing
    fluent fond fortunate fortunately fruitful fulfilled fulfilling gained generously genial gentleman genuine genuinely gifted glamorous glee glow glowing good goodies graciously groovy             
    handy hardworking healing helped hilariously honest honesty honorable honourable hope hopeful hospitable hospitality humble humor humour humorous iconically imaginative improved improvement improvements improving incredible ingenious innovation innovative
     instrumental integrity interesting intuitive jolly keen knowledgeable legit  likeable lively lucky luckily lucrative magic majestically masterfully meaningful memorable motivated motivating motivation neatly noble nostalgic nutritious
    obliging optimum opportunity orderly organised organized perk perks pioneering plentiful plush poised positively positivity practical precise prestige privilege privileged proficient
      promising promptly prompt prosperous prosperity punctual qualified quick quicker quickest reassuring reassured recommend recommendation recommended reliable reliability relax relaxed renowned respect respected responsive restful restored revitalized robust
       satisfied satisfying satisfaction savior saviour scenic seamless seamlessly sensible silky sincere sincerely skilled skillful skilful sleek slick snazzy solid spacious spirited spiritual spotless stimulating straightforward sturdy stylish suave
    sunny superior supported survived sustainable swift swiftly sympathetic tempting tidy timely tranquil treat treats trendy unbiased undefeated unique unwavering useful user-friendly valiant valued versatile vivid  
     wealthy welcome welcomed well-deserved well-done well-made whoa win wins woo worthy yess yesss `,
  ],
  [
    0.8,
    `wise luxury easily easy rich popular holidays healthier healthy productive positive progress prominent focused elite award-winning passion  sweetly won powerful yes yea yup yep yeah hehehe hehe heh hahah hahahaha hahaha haha rofl lmfao lmao lolol loll lol peaceful peace trusted trust warmly warm calming calm gifts gift golden professionalism professionally professional famous premium quality top strongest stronger strong fastest faster fast clean safer safely safe hopefully able advantage adventure agree agreed alive ambitious anniversary appropriate balanced birthday bless bold breakthrough christmas compatible cooperation creativity deserve desired discount diverse diversity donate donated
    donation dream dreams educational exclusive experienced featured festival fortune free friend friends growth grow heaven homemade honored improve inclusion inclusive independence innovate inspire invitation
    laugh lively looking-forward luck modern natural opportunity prize promoted rainbow renewed rescue rescued reward romance shine shining special
    steady sustainable teamwork trophy truth unite unity victory volunteer weekend wish wishes wishing yay zest nostalgia graduated graduation upgraded upgrade comeback momentum hottest breezy`,
  ],
]

/** Verbs and other words that a negation behind or before may turn. */
export const ENGLISH_POSITIVE_VERBS: [weight: number, verbs: string][] = [
  [3, 'adore amaze astound captivate cherish dazzle enchant mesmerize rejoice thrill wow'],
  [
    2.2,
    `admire applaud appreciate bless charm cheer congratulate delight enjoy entertain excite fascinate impress inspire love please praise salute savor savour relish adored loved enjoyed appreciated excels excel rocks`,
  ],
  [
    1.4,
    `achieve admire amuse boost brighten celebrate comfort commend embrace empower encourage enhance enrich entice flourish forgive gain heal help honor honour  overcome prosper reassure recommend relieve respect
    revive satisfy shine smile soothe strengthen succeed support surpass thrive triumph trust uplift welcome win conquer nailed slaps stan`,
  ],
  [
    0.8,
    'accomplish advance aid assist assure benefit bolster collaborate contribute defend deserve dedicate dream endorse enable grow hope improve invite prefer progress promise promote protect rescue restore resolve reward solve sparkle upgrade wish',
  ],
]
