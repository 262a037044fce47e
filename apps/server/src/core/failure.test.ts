import { expect, it } from 'vitest';
import { ConfigError } from './config';
import { oneLine, StartFailure } from './failure';

const URL_WITH_SECRET = 'postgres://kept:s3cret@db.example:6543/kept';

it.each([
  [new ConfigError('PORT is missing'), 'The configuration is wrong: PORT is missing.'],
  [new StartFailure('Kept needs PostgreSQL 18'), 'Kept needs PostgreSQL 18'],
  [{ code: 'EADDRINUSE', port: 4000 }, 'Port 4000 is taken'],
  [{ code: 'EACCES', port: 80 }, 'Port 80 needs more rights'],
  [{ code: 'ECONNREFUSED' }, 'No database answers at db.example:6543/kept'],
  [{ code: 'ENOTFOUND' }, 'No database answers at db.example:6543/kept'],
  [{ code: '28P01' }, 'the password is wrong (28P01)'],
  [{ code: '3D000' }, 'there is no such database'],
  [new AggregateError([{ code: 'ECONNREFUSED' }]), 'No database answers'],
])('says in one line, without the password, what stands in the way: %o', (error, line) => {
  const said = oneLine(error, URL_WITH_SECRET);
  expect(said).toContain(line);
  expect(said).not.toContain('\n');
  expect(said).not.toContain('s3cret');
});

it.each([new Error('a bug'), 'a text', null])('leaves a bug its stack: %o', (error) => {
  expect(oneLine(error, URL_WITH_SECRET)).toBeNull();
});
