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

async function problemOf(response: Response): Promise<SignInProblem | undefined> {
  if (response.ok) return undefined;
  if (response.status === 401) return { message: 'E-mail or password is not right.' };
  if (response.status === 403)
    return { message: 'This account is disabled. Ask an administrator.' };
  if (response.status === 429) {
    return { message: 'Too many tries. Wait a minute, then try again.' };
  }
  return { message: 'The server could not sign you in. Try again.' };
}

async function attempt(send: () => Promise<Response>): Promise<SignInProblem | undefined> {
  try {
    return await problemOf(await send());
  } catch {
    return { message: 'The server cannot be reached. Check the network and try again.' };
  }
}

/** Signs in by e-mail and password; undefined when it worked. */
export function signIn(email: string, password: string): Promise<SignInProblem | undefined> {
  return attempt(() => post('/api/auth/sign-in/email', { email, password }));
}

/** One of the demo's users, where the demo seed is loaded. */
export type DemoUser = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
};

/** The demo's users; none where there is no demo. */
export async function demoUsers(): Promise<readonly DemoUser[]> {
  try {
    const response = await fetch('/api/demo');
    if (!response.ok) return [];
    const body: unknown = await response.json();
    return demoUsersIn(body);
  } catch {
    return [];
  }
}

function demoUsersIn(body: unknown): readonly DemoUser[] {
  const list = Array.isArray(body)
    ? body
    : typeof body === 'object' && body !== null && 'users' in body && Array.isArray(body.users)
      ? body.users
      : [];
  return list as readonly DemoUser[];
}

export function signInAsDemoUser(email: string): Promise<SignInProblem | undefined> {
  return attempt(() => post('/api/demo/sign-in', { email }));
}

/** Ends the session; the whole page goes, so that nothing of it stays behind. Drafts and outbox stay. */
export async function signOut(): Promise<void> {
  await attempt(() => post('/api/auth/sign-out', {}));
  window.location.assign('/sign-in');
}
