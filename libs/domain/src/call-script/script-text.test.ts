import { describe, expect, it } from 'vitest';
import { fillScriptText, plainScriptText, scriptTokens } from './script-text';

const filled = (text: string, isDebtWithheld = false) =>
  plainScriptText(
    fillScriptText(
      text,
      { callerName: 'Mary Jones', balance: '80.00 USD', creditor: ' ' },
      { isDebtWithheld },
    ),
  );

describe('the words of a step', () => {
  it.each([
    ['My name is {{callerName}}.', 'My name is Mary Jones.'],
    ['{{ callerName }}', 'Mary Jones'],
    ['{{callerName|I}}', 'Mary Jones'],
    ['You owe {{balance}} to {{creditor|your bank}}.', 'You owe 80.00 USD to your bank.'],
    ['Please call {{firmPhone}}.', 'Please call [our phone number: not on file].'],
    ['For {{creditor}}.', 'For [creditor: not on file].'],
    ['For {{creditor|}}.', 'For [creditor: not on file].'],
    ['{{whatever}}', '[whatever: not on file]'],
    ['No variable at all', 'No variable at all'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('keep what tells of the debt locked until the person is verified, words instead too', () => {
    expect(filled('{{callerName}}: {{balance}}, {{overdue|a sum}}', true)).toBe(
      'Mary Jones: [amount owed now: after verifying], [amount overdue: after verifying]',
    );
  });

  it('tell the kinds of their parts apart', () => {
    const parts = fillScriptText('Hi {{callerName}}{{creditor|x}}{{balance}}', {
      callerName: 'Mary',
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['TEXT', 'VALUE', 'INSTEAD', 'MISSING']);
  });
});

describe('scriptTokens', () => {
  it('finds every one, known or not', () => {
    expect(scriptTokens('{{a}} and {{ b | some words }} and {{c|}}')).toEqual([
      { name: 'a', instead: null },
      { name: 'b', instead: 'some words' },
      { name: 'c', instead: null },
    ]);
  });
});
