import { ROLE_LABELS, type Role } from '@kept/domain';
import express, { Router } from 'express';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Auth } from '../core/auth';
import type { Config } from '../core/config';
import { isTrustedOrigin } from '../core/origin';

export interface DemoParts {
  config: Config;
  dataSource: DataSource;
  auth: Auth;
}

export interface DemoUser {
  name: string;
  email: string;
  roles: string[];
}

const SignIn = z.object({ email: z.email() });

/** Who can be signed in with one click: everybody of a demo, nobody anywhere else. */
export async function demoUsers({
  config,
  dataSource,
}: Omit<DemoParts, 'auth'>): Promise<DemoUser[]> {
  if (config.isProduction) return [];
  const rows = await dataSource.query<{ name: string; email: string; roles: Role[] }[]>(
    `SELECT u.name, u.email, u.roles FROM app_user u, installation i
     WHERE i.is_demo AND NOT u.is_disabled AND u.roles <> '{}' ORDER BY u.name`,
  );
  return rows.map(({ roles, ...user }) => ({ ...user, roles: roles.map((r) => ROLE_LABELS[r]) }));
}

/** What the sign-in page asks before anybody is signed in, and the demo's one-click sign-in. */
export function demoRoutes(parts: DemoParts): Router {
  const { config, auth } = parts;
  const router = Router();
  router.get('/demo', async (_request, response) => {
    const users = await demoUsers(parts);
    response.json({ isDemo: users.length > 0, users, singleSignOn: config.oidc?.name ?? null });
  });
  router.post('/demo/sign-in', express.json({ limit: '1kb' }), async (request, response) => {
    const asked = SignIn.safeParse(request.body);
    const users = await demoUsers(parts);
    const isKnown = asked.success && users.some(({ email }) => email === asked.data.email);
    if (!isKnown || !isTrustedOrigin(request, config)) {
      response.status(403).json({ message: 'There is no such demo sign-in.' });
      return;
    }
    const answer = await auth.api.signInAs({ body: asked.data, asResponse: true });
    for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
    response.json({ email: asked.data.email });
  });
  return router;
}
