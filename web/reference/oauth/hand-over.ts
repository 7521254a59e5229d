import { channelOf, readRedirect, taken } from './sign-in.ts'

/** Milliseconds until the page that asked should have taken its answer. */
const patience = 2_000

/** Hands what an authorization server sent back to the one page that asked for it, and closes the window. */
export function handOver(root: HTMLElement): void {
  const answer = readRedirect(location.search)
  // A code is of use once and to its page only; still it has no place in a history.
  history.replaceState(null, '', location.pathname)
  const show = (outcome: string) => {
    for (const element of root.querySelectorAll<HTMLElement>('[data-outcome]')) {
      element.hidden = element.dataset.outcome !== outcome
    }
  }
  if (!answer) {
    show('nobody')
    return
  }
  const channel = channelOf(answer.state)
  const late = setTimeout(() => show('nobody'), patience)
  channel.addEventListener('message', ({ data }) => {
    if (data !== taken) return
    clearTimeout(late)
    channel.close()
    show('taken')
    // Where the browser does not let it close itself, the sentence says so.
    window.close()
  })
  channel.postMessage(answer)
}
