import { z } from 'zod';

function address(protocol: RegExp, example: string) {
  return z.url({ protocol, error: `is no address as ${example}` });
}

function wholeNumber(most: number) {
  const error = `is not a number from 0 to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(0, { error }).max(most, { error });
}

function oneOf<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.enum(choices, { error: `is none of ${choices.join(', ')}` });
}

function longText(least: number) {
  return z.string().min(least, { error: `needs at least ${least} characters` });
}

const POSTGRES = address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/kept');
const HTTP = address(/^https?$/, 'https://kept.example');
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every environment variable the server knows. An empty one counts as not given. */
const environment = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test']).default('development'),
  PORT: wholeNumber(65_535).default(4000),
  DATABASE_URL: POSTGRES,
  DATABASE_DIRECT_URL: POSTGRES.optional(),
  AUTH_SECRET: longText(32).optional(),
  PUBLIC_URL: HTTP.optional(),
  TRUST_PROXY: wholeNumber(10).default(0),
  SMTP_URL: address(/^smtps?$/, 'smtp://mail.example').optional(),
  BUSINESS_DATE: z.iso.date({ error: 'is not a day as YYYY-MM-DD' }).optional(),
  KEPT_SEED: oneOf(['demo', 'none']).optional(),
  KEPT_DATA_DIR: z.string().default('.kept'),
  KEPT_ADMIN_EMAIL: z.email({ error: 'is no e-mail address' }).optional(),
  KEPT_ADMIN_PASSWORD: longText(10).optional(),
  LOG_LEVEL: oneOf(LEVELS).default('info'),
  OIDC_DISCOVERY_URL: HTTP.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
});

export interface Oidc {
  discoveryUrl: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface Config {
  isProduction: boolean;
  port: number;
  databaseUrl: string;
  /** past a pooler, for LISTEN and locks */
  databaseDirectUrl: string;
  /** null only outside production: then one is made and kept in the data folder */
  authSecret: string | null;
  /** the address in the browser; cookies and trusted origins follow from it */
  publicUrl: string;
  /** how many proxies stand in front whose X-Forwarded-For is believed */
  trustProxy: number;
  smtpUrl: string | null;
  businessDate: Temporal.PlainDate | null;
  seed: 'demo' | 'none';
  dataDir: string;
  firstAdministrator: { email: string; password: string } | null;
  logLevel: string;
  oidc: Oidc | null;
}

/** What is wrong with the environment, in one line. */
export class ConfigError extends Error {}

function firstProblem(error: z.ZodError, given: Readonly<Record<string, unknown>>): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0] ?? 'the environment');
  return given[name] === undefined ? `${name} is missing` : `${name} ${issue?.message}`;
}

function oidcOf(env: z.infer<typeof environment>): Oidc | null {
  const { OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_DISCOVERY_URL && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
  if (!OIDC_DISCOVERY_URL || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new ConfigError(
      'OIDC_DISCOVERY_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: one is missing',
    );
  }
  return {
    discoveryUrl: OIDC_DISCOVERY_URL,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  };
}

function administratorOf(env: z.infer<typeof environment>): Config['firstAdministrator'] {
  const { KEPT_ADMIN_EMAIL: email, KEPT_ADMIN_PASSWORD: password } = env;
  if (!email && !password) return null;
  if (!email || !password) {
    throw new ConfigError('KEPT_ADMIN_EMAIL and KEPT_ADMIN_PASSWORD go together: one is missing');
  }
  return { email: email.toLowerCase(), password };
}

/**
 * Reads the environment, the only place that does. Throws a ConfigError with one clear line for a bad
 * or missing value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(firstProblem(parsed.error, given));
  const { data } = parsed;
  const isProduction = data.NODE_ENV === 'production';
  if (isProduction && !data.AUTH_SECRET) {
    throw new ConfigError('AUTH_SECRET is missing: production needs one of at least 32 characters');
  }
  return {
    isProduction,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL ?? data.DATABASE_URL,
    authSecret: data.AUTH_SECRET ?? null,
    publicUrl: new URL(data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).origin,
    trustProxy: data.TRUST_PROXY,
    smtpUrl: data.SMTP_URL ?? null,
    businessDate: data.BUSINESS_DATE ? Temporal.PlainDate.from(data.BUSINESS_DATE) : null,
    // made-up customers have no place in production unless asked for
    seed: data.KEPT_SEED ?? (isProduction ? 'none' : 'demo'),
    dataDir: data.KEPT_DATA_DIR,
    firstAdministrator: administratorOf(data),
    logLevel: data.LOG_LEVEL,
    oidc: oidcOf(data),
  };
}
