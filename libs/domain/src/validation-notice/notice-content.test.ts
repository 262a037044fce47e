import { describe, expect, it } from 'vitest';
import { isRefusal } from '../refusal/refusal';
import { checkNotice } from './check-notice';
import { type NoticeContent, noticeContent } from './notice-content';
import { NOTICE_FIELDS, noticeFields, truncatedAccount } from './notice-fields';
import type { ValidationNoticeFacts } from './validation-notice';

const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' });

function factsOf(changes: Partial<ValidationNoticeFacts> = {}): ValidationNoticeFacts {
  return {
    collectorName: 'Harbor Debt Services LLC',
    disputeAddress: 'PO Box 1200\nTampa, FL 33601',
    collectorPhone: '+1 800 555 0142',
    collectorWebsite: null,
    consumerName: 'Daniel Carter',
    consumerAddress: '12 Elm Street\nTampa, FL 33602',
    originalCreditor: 'First River Bank',
    currentCreditor: 'Delta Receivables',
    accountNumber: '5500-1180-4417',
    itemizationKind: 'CHARGE_OFF',
    itemizationOn: '2026-03-31',
    amountThen: usd(140_000),
    interestSince: usd(6_000),
    feesSince: usd(2_000),
    paymentsSince: usd(5_000),
    amountNow: usd(143_000),
    periodEndsOn: '2027-01-02',
    ...changes,
  };
}

function contentOf(facts: ValidationNoticeFacts): NoticeContent {
  const content = noticeContent(facts);
  if (isRefusal(content)) throw new Error(content.message);
  return content;
}

describe('a notice that lacks something', () => {
  it('is complete with every field', () => {
    expect(checkNotice(factsOf())).toBeNull();
  });

  const required = NOTICE_FIELDS.filter(({ where }) => where !== null).map(({ name }) => name);
  it.each(required)('is refused without %s, and says where to enter it', (name) => {
    const refusal = checkNotice(factsOf({ [name]: null }));
    expect(refusal).toMatchObject({ code: 'NOTICE_INCOMPLETE', field: name });
    expect(refusal?.reasons.map(({ rule }) => rule)).toEqual([name]);
    expect(refusal?.reasons[0]?.text).toMatch(/is missing\. Enter it (on|with) /);
    expect(noticeContent(factsOf({ [name]: null }))).toEqual(refusal);
  });

  it('is refused for a blank as for nothing', () => {
    expect(checkNotice(factsOf({ consumerAddress: '  ' }))?.field).toBe('consumerAddress');
  });

  it.each(['collectorPhone', 'collectorWebsite'] as const)('may lack %s', (name) => {
    expect(checkNotice(factsOf({ [name]: null }))).toBeNull();
  });

  it('names all of them at once', () => {
    const refusal = checkNotice(
      factsOf({ collectorName: null, accountNumber: null, feesSince: null }),
    );
    expect(refusal?.reasons).toHaveLength(3);
    expect(refusal?.message).toContain('And 2 more.');
  });
});

describe('the amounts of a notice', () => {
  it.each<[string, Partial<ValidationNoticeFacts>, string | null]>([
    ['add up', {}, null],
    [
      'may be nothing since then',
      { interestSince: usd(0), feesSince: usd(0), paymentsSince: usd(0), amountNow: usd(140_000) },
      null,
    ],
    ['a cent too much', { amountNow: usd(143_001) }, 'amountNow'],
    ['a cent too little', { amountNow: usd(142_999) }, 'amountNow'],
    ['payments below zero', { paymentsSince: usd(-5_000) }, 'paymentsSince'],
    ['two currencies', { feesSince: { minorUnits: 2_000, currency: 'CAD' } }, 'amountNow'],
    ['nothing is owed', { paymentsSince: usd(148_000), amountNow: usd(0) }, 'amountNow'],
  ])('%s', (_, changes, field) => {
    expect(checkNotice(factsOf(changes))?.field ?? null).toBe(field);
  });
});

describe('the content of a notice', () => {
  const content = contentOf(factsOf());

  it('says who we are and that what they tell is used to collect', () => {
    expect(content.statement).toBe(
      'Harbor Debt Services LLC is a debt collector. We are trying to collect a debt that you owe to Delta Receivables. We will use any information you give us to help collect the debt.',
    );
    expect(content.from).toEqual([
      'Harbor Debt Services LLC',
      'PO Box 1200',
      'Tampa, FL 33601',
      '+1 800 555 0142',
    ]);
    expect(content.to).toEqual(['Daniel Carter', '12 Elm Street', 'Tampa, FL 33602']);
  });

  it('itemizes the debt from its date on', () => {
    expect(content.itemization.map(({ amount }) => amount)).toEqual([
      '1,400.00 USD',
      '+ 60.00 USD',
      '+ 20.00 USD',
      '− 50.00 USD',
      '1,430.00 USD',
    ]);
    expect(content.itemization[0]?.label).toContain('March 31, 2026');
    expect(content.account).toContain('First River Bank');
    expect(content.account).toContain('…4417');
  });

  it('prints the end of the period with every right that ends with it', () => {
    const points = content.sections.flatMap((section) => section.points);
    expect(points.filter((text) => text.includes('January 2, 2027'))).toHaveLength(3);
    expect(points.join(' ')).toContain('assume that our information is correct');
    expect(points.join(' ')).toContain('name and address of the original creditor');
    expect(points.join(' ')).toContain('www.cfpb.gov/debt-collection');
  });

  it('has a form to tear off with its boxes and both addresses', () => {
    expect(content.form.boxes.map(({ isPartOf }) => isPartOf)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(content.form.mailTo).toEqual([
      'Harbor Debt Services LLC',
      'PO Box 1200',
      'Tampa, FL 33601',
    ]);
    expect(content.form.sender[0]).toBe('Daniel Carter');
  });

  it('presses for nothing', () => {
    expect(JSON.stringify(content)).not.toMatch(/must pay|immediately|at once|urgent/i);
  });
});

describe('the account number', () => {
  it.each([
    ['5500-1180-4417', '…4417'],
    ['12345', '…345'],
    ['1234', '…34'],
    ['7', '…7'],
  ])('%s is shown as %s', (number, shown) => {
    expect(truncatedAccount(number)).toBe(shown);
  });

  it('stands truncated among the fields', () => {
    const field = noticeFields(factsOf()).find(({ name }) => name === 'accountNumber');
    expect(field).toEqual({
      name: 'accountNumber',
      label: 'Account number',
      value: '…4417',
      problem: null,
    });
  });
});
