import { oauthAddress } from './grants.ts'
import { authorizationAddress, awaitRedirect, newProof, openWindow, redirectPath } from './sign-in.ts'
import { codeOf, discover, type Failure, type Metadata, requestToken, TokenFailed } from './token.ts'

const started = new WeakSet<HTMLElement>()

/** Brings one way to a token to life. What is typed and what comes back lie in fields of the page, and nowhere else (SES-10). */
export function startGetToken(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('.gh-try__get-act')
  const field = document.getElementById(root.dataset.field ?? '')
  if (!button || !(field instanceof HTMLInputElement) || started.has(root)) return
  started.add(root)
  const redirectUri = new URL(redirectPath, location.origin).href
  showRedirect(root, redirectUri)
  let running: AbortController | undefined

  const get = async () => {
    // An answer to an earlier window would be one that nobody waits for any more.
    running?.abort()
    const own = new AbortController()
    running = own
    const typed = readTyped(root)
    if (!typed) return show(root, undefined)
    try {
      const token = await (typed.secret === undefined
        ? signIn(root, redirectUri, typed, own.signal)
        : askAsClient(root, { ...typed, secret: typed.secret }, own.signal))
      if (running !== own) return
      field.value = token
      field.dispatchEvent(new Event('input', { bubbles: true }))
      show(root, 'done')
    } catch (error) {
      if (running !== own) return
      const failed = error instanceof TokenFailed ? error : new TokenFailed('unclear')
      show(root, failed.failure, failed.detail)
    }
  }

  button.addEventListener('click', () => void get())
  root.addEventListener('keydown', (event) => {
    // Enter in a field would send the call that the form is for.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void get()
  })
}

type Typed = { clientId: string; secret: string | undefined; scope: string }

async function signIn(root: HTMLElement, redirectUri: string, typed: Typed, signal: AbortSignal): Promise<string> {
  // Browsers compute digests only where nobody on the way can change the page.
  if (!isSecureContext) throw new TokenFailed('insecure')
  const opened = openWindow()
  if (!opened) throw new TokenFailed('blocked')
  signal.addEventListener('abort', () => opened.close(), { once: true })
  let server: Metadata
  const { verifier, challenge, state } = await newProof()
  try {
    show(root, 'waiting')
    server = await serverOf(root, signal)
    signal.throwIfAborted()
  } catch (error) {
    opened.close()
    throw error
  }
  const { clientId, scope } = typed
  const answer = awaitRedirect(state, signal)
  opened.go(authorizationAddress(server.authorizationUrl, { clientId, redirectUri, scope, state, challenge }))
  const code = codeOf(await answer, server)
  show(root, 'asking')
  const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, client_id: clientId }
  return requestToken(server.tokenUrl, { ...grant, code_verifier: verifier }, undefined, signal)
}

async function askAsClient(root: HTMLElement, typed: Typed & { secret: string }, signal: AbortSignal): Promise<string> {
  const address = oauthAddress(root.dataset.token)
  if (!address) throw new TokenFailed('unclear')
  show(root, 'asking')
  const { clientId: id, secret, scope } = typed
  const grant = { grant_type: 'client_credentials', ...(scope === '' ? {} : { scope }) }
  return requestToken(address, grant, { id, secret }, signal)
}

/** What the description says of the server, or the server says of itself. Read anew as strictly as when the page was made. */
async function serverOf({ dataset }: HTMLElement, signal: AbortSignal): Promise<Metadata> {
  const discovery = oauthAddress(dataset.discovery)
  if (discovery) return discover(discovery, signal)
  const authorizationUrl = oauthAddress(dataset.authorization)
  const tokenUrl = oauthAddress(dataset.token)
  if (!authorizationUrl || !tokenUrl) throw new TokenFailed('unclear')
  return { authorizationUrl, tokenUrl }
}

/** Undefined while something is missing; the field then says so. */
function readTyped(root: HTMLElement): Typed | undefined {
  const clientId = readField(root, 'client-id')
  const secret = root.querySelector('[name="client-secret"]') ? readField(root, 'client-secret') : undefined
  const bad = [...root.querySelectorAll<HTMLInputElement>('[aria-invalid]')][0]
  if (bad) {
    bad.focus()
    return undefined
  }
  const ticked = [...root.querySelectorAll<HTMLInputElement>('[name="scope"]:checked')].map(({ value }) => value)
  const more = root.querySelector<HTMLInputElement>('[name="more-scopes"]')?.value.split(/\s+/) ?? []
  return { clientId, secret, scope: [...new Set([...ticked, ...more])].filter((one) => one !== '').join(' ') }
}

function readField(root: HTMLElement, name: string): string {
  const input = root.querySelector<HTMLInputElement>(`[name="${name}"]`)
  const value = input?.value.trim() ?? ''
  const place = document.getElementById(`${input?.id}-error`)
  if (value === '') input?.setAttribute('aria-invalid', 'true')
  else input?.removeAttribute('aria-invalid')
  if (place) {
    place.textContent = root.dataset.required ?? ''
    place.hidden = value !== ''
  }
  return value
}

/** Shows one sentence of those that the server wrote; what comes from elsewhere is set as text. */
function show(root: HTMLElement, outcome: Failure | 'waiting' | 'asking' | 'done' | undefined, detail = ''): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-outcome]')) {
    element.hidden = element.dataset.outcome !== outcome
    const place = element.querySelector('[data-detail]')
    if (place) place.textContent = detail
    if (!element.hidden) element.scrollIntoView({ block: 'nearest' })
  }
}

function showRedirect(root: HTMLElement, redirectUri: string): void {
  const place = root.querySelector('[data-redirect] code')
  const copy = root.querySelector<HTMLElement>('[data-redirect] [data-copy]')
  if (place) place.textContent = redirectUri
  if (copy) copy.dataset.copy = redirectUri
}
