import { describe, expect, it } from 'vitest';
import { type AgreementFacts, agreementText } from './agreement-text';
import { day, EXACT_PLAN, instalment } from './plan-example';

const AGREEMENT: AgreementFacts = {
  number: 'P-1042',
  kind: 'SETTLEMENT',
  isHardship: false,
  currency: 'EUR',
  creditor: 'Nordlicht Energie',
  customer: { name: 'Mira Holm', number: '4711', address: ['Hafenweg 3', '20457 Hamburg'] },
  agreedOn: day('2026-11-09'),
  balance: 1234_56,
  forgiven: 234_56,
  interest: null,
  method: 'TRANSFER',
  reviewOn: null,
  revivesForgiven: true,
  instalments: [instalment(0, '2026-11-10', 400_00), instalment(1, '2026-12-01', 600_00)],
  items: [{ number: 'R-1', dueOn: day('2026-03-02'), covered: 1234_56 }],
  policy: EXACT_PLAN,
};

describe('agreementText', () => {
  it.each([
    ['en-US', 'Settlement agreement', 'P-1042, agreed on November 9, 2026', '1,234.56 EUR'],
    ['en-GB', 'Settlement agreement', 'P-1042, agreed on 9 November 2026', '1,234.56 EUR'],
    ['de-DE', 'Vergleich', 'P-1042, vereinbart am 9. November 2026', '1.234,56 EUR'],
  ] as const)('in %s', (language, title, subtitle, amount) => {
    const content = agreementText(AGREEMENT, language);
    expect(content).toMatchObject({ language, title, subtitle });
    expect(content.items.rows[0]?.[2]).toBe(amount);
    expect(content.paragraphs[0]).toContain(amount);
  });

  it('names the parties, the schedule and its sum', () => {
    const { parties, schedule, signatures } = agreementText(AGREEMENT, 'de-DE');
    expect(parties[1]).toEqual({
      label: 'Kunde',
      lines: ['Mira Holm', 'Hafenweg 3', '20457 Hamburg', 'Kundennummer 4711'],
    });
    expect(schedule.rows).toEqual([
      ['Anzahlung', '10. November 2026', '400,00 EUR'],
      ['1', '1. Dezember 2026', '600,00 EUR'],
    ]);
    expect(schedule.sum).toEqual(['Summe', '', '1.000,00 EUR']);
    expect(signatures).toHaveLength(2);
  });

  it('states the conditions of the policy, and those of its kind only', () => {
    const { conditions } = agreementText(AGREEMENT, 'en-US');
    expect(conditions).toContain(
      'A part is late when it is not there 3 business days after its day.',
    );
    expect(conditions).toContain('If the agreement ends before all is paid, nothing is forgiven.');
    const plain = agreementText(
      { ...AGREEMENT, kind: 'ARRANGEMENT', forgiven: 0, reviewOn: day('2027-05-01') },
      'en-GB',
    );
    expect(plain.conditions.at(-1)).toBe('The arrangement is reviewed on 1 May 2027.');
    expect(plain.conditions.join(' ')).not.toContain('forgiven');
  });

  it('states interest with its rate and basis', () => {
    const interest = { method: 'DECLINING', rate: 825, basis: '§ 288 BGB' } as const;
    const { paragraphs } = agreementText({ ...AGREEMENT, interest }, 'de-DE');
    expect(paragraphs[2]).toBe(
      'Die Raten enthalten Zinsen von 8,25 % im Jahr auf den noch nicht bezahlten Betrag, taggenau auf 365 Tage (§ 288 BGB).',
    );
  });
});
