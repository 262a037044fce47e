import { describe, expect, it } from 'vitest';
import { checkCallName } from './check-call-name';

describe('a name to give before verifying', () => {
  it.each([
    'Harbor Debt Services LLC',
    'Tampa Collections',
    'Northern Recovery',
    'Delta Receivables Inc.',
    'Inkassobüro Nord',
    'The Collector',
  ])('may not be %s', (name) => {
    expect(checkCallName(name)).toMatchObject({ code: 'INVALID_INPUT', field: 'callName' });
  });

  it.each(['Harbor Services', 'HDS', 'First River Bank', 'Debtford Water', 'Recollect Ltd'])(
    'may be %s',
    (name) => {
      expect(checkCallName(name)).toBeNull();
    },
  );
});
