import { describe, expect, it } from 'vitest';
import { isAboutDebt, isNegotiation, isObjectionAboutDebt } from './about-debt';
import { DISCLOSURE_CODES, SCRIPT_ACTS, type ScriptStep } from './call-script';
import { debtWord } from './debt-words';
import { disclose, say } from './script-example';
import { SCRIPT_VARIABLES } from './script-variables';

const act = (form: (typeof SCRIPT_ACTS)[number]): ScriptStep => ({
  kind: 'ACT',
  id: 'a',
  title: 'a',
  text: '',
  act: form,
  next: 'b',
  skipped: 'b',
});

describe('what tells of the debt', () => {
  it.each([
    ['Thank you, {{customerName}}.', false],
    ['I call from {{callName}}, {{firmPhone}}.', false],
    ['I call from {{firmName}}.', true],
    ['It is about {{balance|an amount}}.', true],
    ['{{unknown}}', false],
  ])('%s: %s', (text, isTold) => {
    expect(isAboutDebt(say('a', 'b', text))).toBe(isTold);
    expect(isObjectionAboutDebt({ id: 'o', says: ['x'], answer: text })).toBe(isTold);
  });

  it('is what is marked so', () => {
    expect(isAboutDebt({ ...say('a', 'b'), isAboutDebt: true })).toBe(true);
    expect(isObjectionAboutDebt({ id: 'o', says: ['x'], answer: 'y', isAboutDebt: true })).toBe(
      true,
    );
  });

  it('is every form but a callback and a fact, which can come up with anybody', () => {
    expect(SCRIPT_ACTS.filter((form) => !isAboutDebt(act(form)))).toEqual(['FACT', 'CALLBACK']);
    expect(SCRIPT_ACTS.filter((form) => isNegotiation(act(form)))).toEqual([
      'PROMISE',
      'PLAN',
      'AFFORDABILITY',
      'PAYMENT_RUN',
    ]);
  });

  it('is every disclosure but names, recording, consent and reading back', () => {
    const open = DISCLOSURE_CODES.filter((code) => !isAboutDebt(disclose('a', code, 'b', 'x')));
    expect(open).toEqual([
      'RECORDING_NOTICE',
      'CALLER_NAME',
      'BUSINESS_NAME',
      'NOTE_CONSENT',
      'CALLBACK_CONSENT',
      'READ_BACK',
    ]);
    const also = { ...disclose('a', 'CALLER_NAME', 'b', 'x'), also: ['PURPOSE'] as const };
    expect(isAboutDebt(also)).toBe(true);
  });

  it('is no variable of the person, the caller or the clock', () => {
    const open = Object.entries(SCRIPT_VARIABLES).filter(([, { isAboutDebt: isTold }]) => !isTold);
    expect(open.map(([name]) => name)).toEqual([
      'greeting',
      'callerName',
      'customerName',
      'customerFirstName',
      'contactName',
      'callName',
      'firmPhone',
      'today',
      'localTime',
      'callbackOn',
      'callbackAt',
    ]);
  });
});

describe('debtWord', () => {
  it.each([
    ['You owe us.', 'en-US', 'owe'],
    ['About your Debt', 'en-GB', 'Debt'],
    ['a debt collector', 'en-US', 'debt'],
    ['We collect parcels.', 'en-US', 'collect'],
    ['Your payment', 'en-US', 'payment'],
    ['Is now a good time?', 'en-US', null],
    ['I recollect and I am indebted', 'en-US', null],
    ['{{balance}}', 'en-US', null],
    ['Wegen Ihrer Rechnung', 'de-DE', 'Rechnung'],
    ['Zahlungserinnerung', 'de-DE', 'Zahlung'],
    ['Guten Tag', 'de-DE', null],
  ] as const)('in “%s” (%s): %s', (text, language, word) => {
    expect(debtWord(text, language)).toBe(word);
  });
});
