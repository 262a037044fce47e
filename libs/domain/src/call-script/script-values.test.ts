import { describe, expect, it } from 'vitest';
import { sampleScriptValues } from './sample-script-values';
import { fillScriptText } from './script-text';
import { type ScriptValueFacts, scriptValues } from './script-values';
import { isScriptVariable, SCRIPT_VARIABLES, scriptVariable } from './script-variables';

const NOTHING: ScriptValueFacts = {
  now: Temporal.Instant.from('2026-11-23T12:30:00Z'),
  callerName: null,
  customerName: null,
  isPerson: true,
  contactName: null,
  callbackAt: null,
  firm: {
    name: null,
    callName: null,
    phone: null,
    website: null,
    licenceNo: null,
    disputeAddress: null,
    adviceName: null,
    advicePhone: null,
  },
  creditor: null,
  originalCreditor: null,
  accountNumber: null,
  balance: null,
  overdue: null,
  itemization: null,
  notice: null,
  lastPayment: null,
  openInvoices: [],
  accountManager: null,
  statutoryInterest: null,
  promise: null,
  plan: null,
  dispute: null,
  authority: null,
  nextPayDay: null,
};

const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' });

describe('the values of a case', () => {
  it('has every variable of the catalogue on the sample case, as the catalogue shows it', () => {
    const values = sampleScriptValues('en-US');
    for (const [name, { sample }] of Object.entries(SCRIPT_VARIABLES)) {
      expect([name, isScriptVariable(name) && values[name]]).toEqual([name, sample]);
    }
  });

  it('leaves out what is not on file', () => {
    expect(Object.keys(scriptValues(NOTHING, 'en-US', 'UTC'))).toEqual([
      'greeting',
      'today',
      'localTime',
    ]);
  });

  it.each([
    [
      'en-US',
      { balance: '1,480.00 USD', nextPayDay: 'Friday, November 27, 2026', localTime: '2:15 PM' },
    ],
    [
      'en-GB',
      { balance: '1,480.00 GBP', nextPayDay: 'Friday 27 November 2026', localTime: '2:15 pm' },
    ],
    [
      'de-DE',
      { balance: '1.480,00 EUR', nextPayDay: 'Freitag, 27. November 2026', localTime: '14:15 Uhr' },
    ],
  ] as const)('writes amounts, days and times as %s does', (language, expected) => {
    expect(sampleScriptValues(language)).toMatchObject(expected);
  });

  it.each([
    ['America/Los_Angeles', 'Good morning', '4:30 AM', 'Monday, November 23, 2026'],
    ['Europe/London', 'Good afternoon', '12:30 PM', 'Monday, November 23, 2026'],
    ['Asia/Tokyo', 'Good evening', '9:30 PM', 'Monday, November 23, 2026'],
    ['Pacific/Auckland', 'Good morning', '1:30 AM', 'Tuesday, November 24, 2026'],
  ])('tells the time of the customer’s own zone: %s', (zone, greeting, localTime, today) => {
    expect(scriptValues(NOTHING, 'en-US', zone)).toMatchObject({ greeting, localTime, today });
  });

  it.each([
    ['Daniel Carter', 'Daniel'],
    ['Carter, Daniel J.', 'Daniel'],
    ['Madonna', 'Madonna'],
  ])('calls %s by the first name %s', (customerName, first) => {
    const person = scriptValues({ ...NOTHING, customerName }, 'en-US', 'UTC');
    expect(person.customerFirstName).toBe(first);
    const firm = scriptValues({ ...NOTHING, customerName, isPerson: false }, 'en-US', 'UTC');
    expect(firm.customerFirstName).toBeUndefined();
  });

  it('reads out five invoices and counts the rest', () => {
    const openInvoices = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      number: `I${number}`,
      open: usd(number * 100),
      dueOn: Temporal.PlainDate.from('2026-11-20'),
    }));
    const values = scriptValues({ ...NOTHING, openInvoices }, 'en-US', 'UTC');
    expect(values.openInvoices).toBe(
      'I1 of 1.00 USD, I2 of 2.00 USD, I3 of 3.00 USD, I4 of 4.00 USD, I5 of 5.00 USD and 2 more',
    );
    expect(values).toMatchObject({ oldestInvoice: 'I1', oldestDays: '3', invoiceCount: '7' });
  });

  it('names no days overdue for what is not due yet', () => {
    const openInvoices = [
      { number: 'I1', open: usd(100), dueOn: Temporal.PlainDate.from('2026-11-23') },
    ];
    expect(scriptValues({ ...NOTHING, openInvoices }, 'en-US', 'UTC').oldestDays).toBeUndefined();
  });

  it.each([
    ['5500-1180-4417', '4417'],
    ['AB 12', 'AB12'],
    ['---', undefined],
  ])('shows of the account %s no more than the last four', (accountNumber, last) => {
    expect(scriptValues({ ...NOTHING, accountNumber }, 'en-US', 'UTC').accountLast4).toBe(last);
  });

  it('gives no name before verifying that shows collection', () => {
    const firm = { ...NOTHING.firm, callName: 'Harbor Collections' };
    expect(scriptValues({ ...NOTHING, firm }, 'en-US', 'UTC').callName).toBeUndefined();
  });

  it('never fills a blank', () => {
    const values = scriptValues({ ...NOTHING, callerName: '  ' }, 'en-US', 'UTC');
    const parts = fillScriptText('{{callerName}}', values);
    expect(parts).toEqual([
      { kind: 'MISSING', variable: 'callerName', label: scriptVariable('callerName')?.label },
    ]);
  });
});
