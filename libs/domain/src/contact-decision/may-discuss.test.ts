import { describe, expect, it } from 'vitest';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactProposal } from './contact-decision';
import { exampleFact, exampleQuestion } from './contact-example';
import { decideContact } from './decide-contact';

const attorney = (more: object = {}) =>
  exampleFact('ATTORNEY', { name: 'A. Stone', ...more }, { debtIds: ['D1'] });
const cease = exampleFact('CEASE', {}, { debtIds: ['D1'] });
const bankruptcy = exampleFact('BANKRUPTCY', { chapter: '7', caseNumber: null, petitionOn: null });

describe('what may be talked about when they call in', () => {
  it.each<[string, readonly ComplianceFact[], Partial<ContactProposal>, string]>([
    ['nothing is known', [], {}, 'AFTER_VERIFYING'],
    ['represented', [attorney()], {}, 'ATTORNEY_ONLY'],
    ['represented by nobody knows whom', [attorney({ name: null })], {}, 'ATTORNEY_ONLY'],
    [
      'represented by somebody silent',
      [attorney({ silentSince: '2026-04-01' })],
      {},
      'AFTER_VERIFYING',
    ],
    ['represented on another debt', [attorney()], { debtIds: ['D2'] }, 'AFTER_VERIFYING'],
    ['they wrote to stop', [cease], {}, 'REPLY_ONLY'],
    ['they wrote to stop about another debt', [cease], { debtIds: ['D2'] }, 'AFTER_VERIFYING'],
    ['bankrupt', [bankruptcy], {}, 'REPLY_ONLY'],
    ['bankrupt and represented', [bankruptcy, attorney()], {}, 'ATTORNEY_ONLY'],
    [
      'the attorney of a bankrupt',
      [bankruptcy, attorney()],
      { party: 'ATTORNEY' },
      'AFTER_VERIFYING',
    ],
    [
      'the executor',
      [exampleFact('DECEASED', { diedOn: null })],
      { party: 'EXECUTOR' },
      'AFTER_VERIFYING',
    ],
    [
      'the widow',
      [exampleFact('DECEASED', { diedOn: null })],
      { party: 'SPOUSE' },
      'CALLBACK_ONLY',
    ],
    ['somebody else', [], { party: 'OTHER' }, 'NOTHING'],
  ])('%s: %s', (_what, facts, proposal, expected) => {
    const question = exampleQuestion({ facts, proposal: { ...proposal, direction: 'INBOUND' } });
    expect(decideContact(question)).toMatchObject({ decision: 'ALLOW', mayDiscuss: expected });
  });

  it('is the debt with a firm, and in a letter', () => {
    const firm = exampleQuestion({ about: { isPerson: false, debtKind: 'BUSINESS' } });
    expect(decideContact(firm).mayDiscuss).toBe('DEBT');
    const letter = exampleQuestion({ proposal: { channel: 'LETTER' } });
    expect(decideContact(letter).mayDiscuss).toBe('DEBT');
  });
});
