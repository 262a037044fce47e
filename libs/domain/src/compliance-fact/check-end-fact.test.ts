import { describe, expect, it } from 'vitest';
import { checkEndFact } from './check-end-fact';

const nobody = { isCompliance: false, isOwnSlip: false };

describe('who ends a fact', () => {
  it.each(['CEASE', 'ATTORNEY', 'BANKRUPTCY', 'BREATHING_SPACE', 'DISPUTE_WRITTEN'] as const)(
    '%s: compliance, or a slip of one’s own',
    (kind) => {
      expect(checkEndFact(kind, nobody)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(checkEndFact(kind, { ...nobody, isCompliance: true })).toBeNull();
      expect(checkEndFact(kind, { ...nobody, isOwnSlip: true })).toBeNull();
    },
  );

  it.each(['MEDIUM_OPT_OUT', 'INCONVENIENT_TIME', 'LANGUAGE', 'CONSENT'] as const)(
    '%s: whoever hears that it is no longer so',
    (kind) => {
      expect(checkEndFact(kind, nobody)).toBeNull();
    },
  );
});
