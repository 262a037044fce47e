/** Why signing in did not work, in words for the person at the screen. */
export type SignInProblem = { readonly message: string };

async function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function problemOf(response: Response): SignInProblem | undefined {
  if (response.ok) return undefined;
  if (response.status === 401) return { message: 'E-mail or password is not right.' };
  if (response.status === 403) {
    return { message: 'This account is disabled. Speak to your administrator.' };
  }
  if (response.status === 429) {
    return { message: 'Too many tries. Wait a minute, then try again.' };
  }
  return { message: 'The server could not sign you in. Try again.' };
}

async function attempt(send: () => Promise<Response>): Promise<SignInProblem | undefined> {
  try {
    return problemOf(await send());
  } catch {
    return { message: 'The server cannot be reached. Check the network and try again.' };
  }
}

/** Signs in by e-mail and password; undefined when it worked. */
export function signIn(email: string, password: string): Promise<SignInProblem | undefined> {
  return attempt(() => post('/api/auth/sign-in/email', { email, password }));
}

export function signInAsDemoUser(email: string): Promise<SignInProblem | undefined> {
  return attempt(() => post('/api/demo/sign-in', { email }));
}

/** Goes to the organisation's own sign-in, which comes back to `to`. */
export async function signInElsewhere(to: string): Promise<SignInProblem | undefined> {
  let address: unknown;
  const problem = await attempt(async () => {
    const body = { providerId: 'oidc', callbackURL: to };
    const response = await post('/api/auth/sign-in/oauth2', body);
    const answer: unknown = response.ok ? await response.clone().json() : {};
    address = typeof answer === 'object' && answer !== null && 'url' in answer && answer.url;
    return response;
  });
  if (problem === undefined && typeof address === 'string') window.location.assign(address);
  return problem;
}

/** One of the demo's users; roles as words. */
export type DemoUser = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
};

/** The ways in, besides a password. */
export type WaysIn = {
  readonly demoUsers: readonly DemoUser[];
  /** the name of the organisation's own sign-in */
  readonly singleSignOn: string | null;
};

/** Asks for the ways in; a server that does not answer leaves the password, which will say so itself. */
export async function waysIn(): Promise<WaysIn> {
  try {
    const response = await fetch('/api/demo');
    const answer = (await response.json()) as { users: DemoUser[]; singleSignOn: string | null };
    return { demoUsers: answer.users, singleSignOn: answer.singleSignOn };
  } catch {
    return { demoUsers: [], singleSignOn: null };
  }
}

/** Ends the session; the whole page goes, so that nothing of it stays behind. Drafts and outbox stay. */
export async function signOut(): Promise<void> {
  await attempt(() => post('/api/auth/sign-out', {}));
  window.location.assign('/sign-in');
}
