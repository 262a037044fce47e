import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const DATABASE_URL = 'postgres://kept@localhost/kept';

describe('readConfig', () => {
  it('needs nothing but a database', () => {
    expect(readConfig({ DATABASE_URL, PORT: '' })).toMatchObject({
      port: 4000,
      databaseDirectUrl: DATABASE_URL,
      publicUrl: 'http://localhost:4000',
      businessDate: null,
      seed: 'demo',
      isProduction: false,
    });
  });

  it('pins the business day', () => {
    const { businessDate } = readConfig({ DATABASE_URL, BUSINESS_DATE: '2013-06-30' });
    expect(businessDate?.toString()).toBe('2013-06-30');
  });

  it('plants no demo in production unless asked for', () => {
    const production = { DATABASE_URL, NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(32) };
    expect(readConfig(production).seed).toBe('none');
    expect(readConfig({ ...production, KEPT_SEED: 'demo' }).seed).toBe('demo');
  });

  it.each([
    [{}, 'DATABASE_URL is missing'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is no address as postgres://'],
    [{ DATABASE_URL, PORT: 'abc' }, 'PORT is not a number from 0 to 65535'],
    [{ DATABASE_URL, PORT: '65536' }, 'PORT is not a number from 0 to 65535'],
    [{ DATABASE_URL, BUSINESS_DATE: '2013-02-30' }, 'BUSINESS_DATE is not a day'],
    [{ DATABASE_URL, KEPT_SEED: 'yes' }, 'KEPT_SEED is none of demo, none'],
    [{ DATABASE_URL, NODE_ENV: 'production' }, 'AUTH_SECRET is missing'],
    [{ DATABASE_URL, AUTH_SECRET: 'short' }, 'AUTH_SECRET needs at least 32 characters'],
    [{ DATABASE_URL, KEPT_ADMIN_EMAIL: 'a@example.com' }, 'go together'],
    [{ DATABASE_URL, OIDC_CLIENT_ID: 'kept' }, 'go together'],
  ])('says in one line what is wrong with %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
