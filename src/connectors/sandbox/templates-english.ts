import type { Templates } from './write-text.ts'

/** What people write in English on the imaginary network; see templates-french.ts. */
export const ENGLISH_TEMPLATES: Templates = {
  praise: `
Took {kid} to the {org} this morning, [three hours flew by|best rainy-day decision ever]
If you're anywhere near {town}, go see "{expo}" at the {org}. [Still thinking about it|Absolutely worth it].
{guide}, our guide at the {org}, is a star. Funny, sharp, endlessly patient with the kids
Not a museum person but the {org} got me. The {room} is stunning
Thank you {handle} for such a warm welcome, {kid} won't stop talking about boats 😍
That light in the {room} at the {org} around {hour}. No filter needed.
Renewed my {org} membership for the {nth} year. Still love it.
Huge credit to the team behind "{expo}" at the {org}, you can feel the care in every case
the model boat workshop at the {org} is so good lol my son wants to move in
{org} café: river view, apple pie, nobody rushing you. Lovely.
Brought my 84-year-old mum to the {org}. Wheelchair ready, lift working, staff couldn't be kinder. Thank you.
"{expo}": {n} objects, not one too many. The {org} gets it.
Best late opening of the year at the {org} last night, a string quartet in the hold of a ship, goosebumps
The {org} shop finally has beautiful books. Walked out with three.
Went in to dodge the rain, stayed four hours. {org} ❤️
The {org} should be available on prescription, I feel so much better
Kids' trail at the {org} is brilliantly done, right at their height, no screens everywhere
Class trip to the {org} today: 26 silent pupils in front of the schooner, a miracle. Thanks {guide}!
Honestly {handle} your object labels are a delight, like tiny short stories
Second time seeing "{expo}". Even better than the first.
Cheap, quiet, fascinating. Why did nobody tell me about the {org}?
Sign language tour at the {org} on Saturday. Well done, more please.
The {org} garden at sunset is a gift 🌅
This is how you talk history with teenagers without boring them. Bravo {handle}
My dad worked these docks. Hearing his generation's stories at the {org} made me cry. Thank you.
{handle} answered me in ten minutes, polite and precise. Impressed.
`,
  complaint: `
{n} minutes in line at the {org} with a timed ticket. What is the point of booking online?
Disappointed by "{expo}" at the {org}: three rooms, two closed, full price anyway
{handle} your lift is [still|again] out of order. My sister uses a wheelchair, what are we supposed to do?
£{money} to get in plus £{money} for the cloakroom, come on
{org} on a wet Sunday: can't see a thing, far too crowded, nobody managing it
Nobody at the {org} desk for fifteen minutes and all we got was "please wait"
The audio guides at the {org} are worn out, mine died {nth_time}
The lighting in the {room} is awful, you can't read a single label
Called the {org} three times this week. Voicemail every time. Great.
{org} website crashes the moment you pick a date, been like this since {day} 🙄
Toilets closed at the {org} and no sign saying where to go with two toddlers
A guard in the {room} shouted at {kid} for touching the glass. We won't be back.
No lockers big enough, no strollers upstairs: the {org} forgot about families
Still waiting for my refund from {handle} after {n} days. Four emails, no reply.
{org} cafeteria: dry sandwich, £{money}. No thanks.
Why does the {org} close at 5 in the middle of summer? Such a shame.
Unbearable heat upstairs at the {org}, a lady fainted next to us
{handle} your opening hours online are wrong, we drove {n} miles for a locked door. Furious.
"{expo}" is overhyped, and the panels are full of mistakes
Sad to see what the {org} shop has become, plastic made at the other end of the world
Guided tour cancelled [ten minutes|an hour] before, no explanation, no apology. Thanks for nothing {org}
The video sound in the {room} drowns everything. Unbearable after five minutes
Three steps at the side entrance of the {org} and no ramp. In {year}. Shameful.
Wifi advertised, no wifi. App required for the visit. See the problem {handle}?
`,
  question: `
Is the {org} open on {day}?
Hi {handle}, are strollers allowed inside?
Has anyone been to the late opening at the {org}? Any good with teenagers?
Do I need to book for "{expo}" or can I get a ticket at the door?
Where do you park for the {org} with the roadworks on the quay?
{handle} are guide dogs allowed in the garden?
Is it really free for under-26s at the {org}?
How long should I plan for the whole {org} with {kid}?
{handle} will there be tours in English this summer?
Does the {org} take the city card?
What's the name of the wooden boat in the {org} entrance?
Hi {handle}, did anyone hand in a blue scarf on {day} in the {room}?
Anyone know if the {org} is hiring for the season?
Does the river shuttle stop at the {org} on weekdays?
Ideas for a day in {town} with grandparents? Is the {org} a good one?
{handle} from what age is the model boat workshop?
`,
  chat: `
Meeting {day} at {hour} outside the {org} for the docks walk
Saw a whole class drawing the lighthouse outside the {org} this morning
At the {org}, in the {room}. Anyone around?
Filming on the {org} quay this morning, street closed until {hour}
Talk on historic boats at the {org} on {day}, quay entrance
Photo of the day: the schooner reflected in the {org} windows
Bumped into {guide} at the bookshop, she is working on what follows "{expo}" at the {org}
On the train to {town}, weekend plan: market, {org}, sleep
Reading the "{expo}" catalogue tonight
Apparently they are painting the front of the {org} blue
My desk overlooks the {org} roof, there's a pair of gulls
School bus blocking the street by the {org} again, as every {day}
Finished my {n}-week placement at the {org}, back to college Monday
About {n}0 people at the opening, says the city
The director of the {org} is on the radio tonight about the port archives
I walk past the {org} every morning and have never been in
New stamp with the {org} schooner, out in {month}
Next book club: {org} café, {day} {hour} o'clock
`,
  announcement: `
🗓️ {day}, {hour}:00: guided tour of "{expo}". Sign up at the front desk.
The museum is open Monday 10 to 6. The {room} stays closed for installation.
Late opening this Friday until 10. Concert at {hour} in the courtyard, free entry.
We're hiring mediators for the season. Apply by {month} {n}: museedelarive.example/jobs
A few places left for the model boat workshop on {day} (ages 8-12).
"{expo}" opens {day}. See you on the quay.
{n}00 of you came this weekend. Lost property is at the front desk.
Because of the marathon, please use the quay entrance on {day} morning.
New in the collection: the logbook of a river pilot, 1931.
Did you know? The schooner in our entrance was put together piece by piece in {n} weeks.
Talk on {day} at {hour}: "The 1956 river flooding, told by those who lived it".
School bookings for spring are open.
`,
  news: `
{org} extends "{expo}" until {month} || Demand has led the {org} to extend "{expo}". {n},000 visitors have come so far, according to the museum. Evening slots are added on {day}.
Hundred-year-old schooner joins the {org} || The historic boat sailed up the river yesterday, watched by a few hundred people. Restoration will take {n} months in the glass workshop of the {org}.
{town} reopens the debate on free museums || Council will look on {day} at free admission for residents. The {org} and Cité des Marées would be concerned. Estimated cost: {n}0,000 a year.
River shuttle to stop at the {org} from {month} || The river shuttle will call at the {org} quay every {n} minutes. Local shops are pleased, fishermen ask for guarantees.
Children become guides for a day at the {org} || A class from {town} showed visitors their favourite objects. "I was scared and then I wasn't," says one pupil.
Visits: {org} passes Galerie Montclair || With {n},000 visits last quarter the {org} passes Galerie Montclair. Cité des Marées remains first.
{org} director answers listeners || Port archives, prices, the summer to come: the director of the {org} took questions on air.
River flooding: {org} moves its stores to safety || As a precaution the objects in the basement were moved. The level should fall by {day}.
{org} looks for voices of the docks || The {org} is asking former dockers and their families for their stories. The recordings will join the collection.
Profile: {guide}, twenty years in the rooms of the {org} || She knows every model boat by its first name. Meeting the longest-serving guide of the {org}.
National award for the {org} restoration workshop || The jury praised "exemplary" work on historic boats. The ceremony takes place in {month}.
Prices: what changes at the {org} in {month} || Full price goes to £{money}. The first Sunday of the month stays free, as does entry for under-26s.
Weekend: five things to do in {town} || The covered market, "{expo}" at the {org}, a ride on the river shuttle, Planétarium du Cap and a concert at Galerie Montclair.
A forgotten map turns up in the {org} basement || Rolled inside a pipe for {n} years, the map of the shoals goes on show {day}.
`,
  theme: `
River shuttle at {hour}, packed but what a view
River shuttle {n} minutes late again, so tired of this
Debate on free museums at city hall tonight, should be lively
Free museums, sure, but who pays the guards?
Free admission means {kid} goes on Wednesdays instead of hanging around. I'm for it.
River flooding: the lower quay is closed since {hour}
Water still rising, river flooding seen from the bridge
Three historic boats at the quay this morning, a joy to look at
The old schooner is taking on water and nobody cares, what a shame
Anyone got the winter times of the river shuttle?
Wonderful documentary about the carpenters of historic boats, a must watch
The river flooding took thirty years of photos from our basement. Heartbroken.
`,
  competitor: `
Cité des Marées [redid its aquarium|opens a new wing], looks [superb|great]
Disappointed by Cité des Marées, £{money} for three fish
{n} minute queue at Cité des Marées, ended up at the {org}, so much better
Galerie Montclair shows photos of the flood, beautiful work
Still so snobbish at Galerie Montclair, you hardly dare breathe
Kids' workshop full at Galerie Montclair, missed it again
{hour} o'clock show at Planétarium du Cap, {kid} talked about it all night ✨
Planétarium du Cap is closed [for works|until {month}], what do we do with the little ones?
Broken seats at Planétarium du Cap but what a show
Cité des Marées, Galerie Montclair or the {org} for a family Sunday?
Cité des Marées goes free on first Sundays, smart move @citedesmarees
Hi @galeriemontclair, is the exhibition wheelchair accessible?
New director at Cité des Marées, she comes from the {org}
Planétarium du Cap is hiring two presenters
When do we get a joint pass for the {org} and Planétarium du Cap?
@citedesmarees your ticketing charged my card twice, worrying
`,
  comment: `
Completely agree
We were there too, same feeling
Oh no, we loved it
Hang in there, it's not easy in high season
Thanks for the tip, passing it on to my sister
Bit of an exaggeration, no?
You had to book, it says so everywhere
Same problem on {day}, no answer since
Gorgeous photo!
Which room is that exactly?
Thank you for telling us, the team is looking into it this morning.
Going {day}, can't wait
That's why I stopped going
Good to know, thanks
[lol|haha] so true
Not the staff's fault though
Has anyone found a fix?
You make me want to go back
`,
  incident: `
tickets || {org} ticketing down this morning, {n}0 people on the quay, no information
tickets || {handle} charged twice for two tickets I never received. Who refunds me?
tickets || {org} ticketing again… we gave up, the kids were in tears
tickets || The {org} is letting everyone in free because of the outage. Fair play.
tickets || [IT outage at the {org}: no tickets sold|Ticketing outage at the {org}, long lines on the quay] || Since {hour}, no ticket can be sold at the {org}. Management speaks of an incident at its supplier and promises refunds.
tickets || An hour outside in the rain at the {org}, not a word from management. Shameful.
leak || Water coming through the ceiling of the {room} at the {org}, everyone evacuated
leak || Leak at the {org}: firefighters are in, the schooner is under a tarp. Heartbreaking.
leak || People have been reporting that roof for years. And here we are at the {org}. Pathetic.
leak || [Water leak at the {org}: a room closed|{org} evacuated after a water leak] || The {room} of the {org} is closed until further notice. No major object is said to be damaged. An inquiry will tell whether roof maintenance is to blame.
leak || {handle} are the model boats safe?? so worried
leak || Hats off to the {org} staff who carried out {n} crates by hand in an hour
access || My daughter in a wheelchair was turned away at the {org} "for safety reasons". I'm furious.
access || The {org} lift has been broken for {n} days and they refuse wheelchairs. That is discrimination.
access || Shame on the {org}. Inclusion on the posters and a child left on the quay.
access || [Child in wheelchair turned away at the {org}|Accessibility: {org} under fire] || The family speaks of humiliation. The {org} apologises and says the lift will be repaired by {day}.
access || I work in a museum, there is no such rule. The {org} has a training problem.
access || {handle} apologies are fine, a ramp is better
prices || £{money} full price at the {org} now?! What a joke
prices || The {org} puts prices up without telling members. Very disappointed, {nth} year of membership.
prices || With these prices the {org} becomes a museum for tourists, so sad
prices || [Price rise at the {org} angers local groups|{org} raises prices, city surprised] || Full price goes to £{money}. Several groups in {town} ask the {org} to think again.
prices || OK, £{money} at the {org} is the price of a cinema ticket. I don't get the scandal.
prices || We talk about free museums and the {org} puts prices up. Make it make sense.
tickets || Drove {n} miles to find the {org} ticket desk closed. Nobody knows anything.
tickets || The {org} line goes all the way round the quay, [get a coffee|come back tomorrow]
tickets || {handle} my QR code won't scan and staff ask me to buy another ticket, are you serious?
tickets || {org} staff are handing out water in the line. At least they are doing their best.
tickets || {org} ticketing is back since {hour}, I got in
tickets || [Does anyone know if|Are] {org} tickets bought yesterday still valid?
leak || Saw the photos of the {room} at the {org}, awful
leak || The {org} roof was redone {n} months ago… with our money
leak || Was there with {kid}, calm and quick evacuation. Thank you {org} guards
leak || "{expo}" at the {org} is postponed because of the leak. So disappointed.
leak || The {org} reopens {day} except the {room}, says the city
leak || {handle} need volunteers to dry the archives? I'm coming.
access || The "museum for everyone" poster right above the three steps of the {org}. There you go.
access || The {org} says those are the rules. Then change the rules.
access || My brother uses a wheelchair, never a problem at the {org} before this breakdown. A pity.
access || {handle} why has the lift not been repaired for {n} days?
access || The {org} apology is decent, now I want to see action
access || Gathering {day} at {hour} outside the {org} for accessibility
prices || £{money} for the {org}, with a family of four that's a no
prices || {handle} does the resident rate go as well?
prices || Don't get the price rise at the {org} when visits are booming
prices || Putting prices up while closing two rooms takes some nerve, {org}.
prices || The discount for jobseekers stays at the {org}, just checked
prices || Poll: £{money} for the {org}, would you still go?
any || The {org} press office has not picked up since {hour}
any || Silence from {handle} for {n} hours now
any || Sending support to the {org} staff, not their fault
any || Anyone at the {org} right now? What is it like?
any || We're outside the {org}, [about fifty|a hundred] people, tense mood
any || Crisis communication at the {org}: zero. What a waste for such a lovely place.
any || I love this museum but {handle}, you are losing us
any || The {org} will give an update at {hour}, says the Gazette
`,
}
