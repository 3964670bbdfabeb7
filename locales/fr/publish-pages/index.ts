import board from './board.ts'
import calendar from './calendar.ts'
import campaigns from './campaigns.ts'
import contents from './contents.ts'
import ideas from './ideas.ts'
import inventory from './inventory.ts'
import letters from './letters.ts'
import library from './library.ts'
import outside from './outside.ts'
import review from './review.ts'
import writing from './writing.ts'

/** Words of the pages of contents; those of the server stand in `publish/`. */
export default {
  board,
  calendar,
  campaigns,
  contents,
  ideas,
  inventory,
  letters,
  library,
  outside,
  review,
  writing,
} as const
