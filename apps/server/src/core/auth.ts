import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { admin, genericOAuth } from 'better-auth/plugins';
import pg from 'pg';
import { z } from 'zod';
import {
  ACCOUNT_TABLE,
  ADMIN_COLUMNS,
  RATE_LIMIT_TABLE,
  SESSION_TABLE,
  USER_TABLE,
  VERIFICATION_TABLE,
} from './auth-tables';
import type { Config } from './config';
import type { Logger } from './logger';
import { trustedOrigins } from './origin';

/** The name of the header in which our own door writes the caller's address; what a client sends is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-kept-client-address';
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

// only inside the server: signs a known user in without a password (demo, tests)
const signInAs = {
  id: 'kept-sign-in-as',
  endpoints: {
    signInAs: createAuthEndpoint(
      { method: 'POST', body: z.object({ email: z.string() }) },
      async (endpoint) => {
        const { internalAdapter } = endpoint.context;
        const found = await internalAdapter.findUserByEmail(endpoint.body.email);
        if (!found) throw new APIError('NOT_FOUND');
        const session = await internalAdapter.createSession(found.user.id);
        await setSessionCookie(endpoint, { session, user: found.user });
        return endpoint.json({ ok: true });
      },
    ),
  },
};

export interface AuthParts {
  config: Config;
  secret: string;
  log: Logger;
}

function pluginsOf(config: Config) {
  const people = admin({
    schema: ADMIN_COLUMNS,
    bannedUserMessage: 'This account is disabled. Speak to your administrator.',
  });
  const { oidc } = config;
  if (!oidc) return [people, signInAs];
  const { discoveryUrl, clientId, clientSecret, name } = oidc;
  const provider = { providerId: 'oidc', name, discoveryUrl, clientId, clientSecret };
  return [
    people,
    signInAs,
    // nobody comes in who was not invited: the account is found by its e-mail address
    genericOAuth({
      config: [{ ...provider, scopes: ['openid', 'email', 'profile'], disableSignUp: true }],
    }),
  ];
}

/**
 * better-auth on our tables. Public sign-up is off; users are made by invitation. Its pool is its own,
 * because it wants pg's own types.
 */
export function createAuth({ config, secret, log }: AuthParts) {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: 3,
    application_name: 'kept-auth',
  });
  pool.on('error', (error) => log.warn({ error }, 'a connection of the sign-in was lost'));
  const tell = (session: { userId: string; id: string }) =>
    pool.query("SELECT pg_notify('session', $1)", [`${session.userId}/${session.id}`]);

  const auth = betterAuth({
    appName: 'Kept',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message, ...rest) => log[level]({ rest }, message) },
    // in development the address in the browser is whatever leads here
    trustedOrigins: (request) => trustedOrigins(request?.headers.get('host'), config),
    disabledPaths: [
      '/sign-up/email',
      '/update-user',
      '/request-password-reset',
      '/is-username-available',
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: USER_TABLE,
    session: SESSION_TABLE,
    account: {
      ...ACCOUNT_TABLE,
      accountLinking: { enabled: true, trustedProviders: ['oidc'] },
    },
    verification: VERIFICATION_TABLE,
    rateLimit: {
      ...RATE_LIMIT_TABLE,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      // an office shares one address
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'kept',
      // the library turns it off under test; ours is to be tested as it is
      disableOriginCheck: false,
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          after: async ({ userId }) => {
            await pool.query('UPDATE app_user SET last_sign_in_at = now() WHERE id = $1', [userId]);
          },
        },
        // told to every server, which forgets the session and closes its sockets
        delete: {
          after: async (session) => {
            await tell(session);
          },
        },
      },
    },
    plugins: pluginsOf(config),
  });
  return { auth, close: () => pool.end() };
}

export type Auth = ReturnType<typeof createAuth>['auth'];
