import { frame as consoleFrame } from './en/console/frame.ts'
import { kit } from './en/kit.ts'
import { frame as portalFrame } from './en/portal/frame.ts'

/** Every English text of the pages, by area. Another language has the same shape: `const de: Texts`. */
export const en = {
  kit,
  portal: {
    frame: portalFrame,
  },
  console: {
    frame: consoleFrame,
  },
}
