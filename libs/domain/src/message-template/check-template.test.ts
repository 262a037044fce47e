import { describe, expect, it } from 'vitest';
import { checkTemplate, isActivatable } from './check-template';
import { fillTemplate, sampleMessageValues, tokensOf } from './fill-template';
import { type CeaseContent, messageStatements, type StatementFacts } from './message-statements';
import { MESSAGE_MOMENTS, type MessageMoment, type MessageTemplate } from './message-template';
import { isMessageToken } from './message-tokens';
import { requiredTokens } from './required-tokens';
import { STARTER_TEMPLATES } from './starter-templates';

function templateOf(changes: Partial<MessageTemplate> & { body: string }): MessageTemplate {
  return { moment: 'LETTER', language: 'en-US', packs: ['US'], subject: null, ...changes };
}
const problemsOf = (changes: Partial<MessageTemplate> & { body: string }) =>
  checkTemplate(templateOf(changes)).map(({ rule, token }) => (token ? `${rule} ${token}` : rule));

describe('the templates of the start', () => {
  it.each(STARTER_TEMPLATES.map((one) => [one.name, one.packs[0], one] as const))(
    '%s, %s, passes',
    (_, __, one) => {
      expect(checkTemplate(one)).toEqual([]);
      expect(fillTemplate(one, sampleMessageValues()).missing).toEqual([]);
    },
  );

  it('have names of their own in each language and pack', () => {
    const names = STARTER_TEMPLATES.map(
      ({ name, language, packs }) => `${name} ${language} ${packs}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('cannot be activated with any mandatory token taken out', () => {
    for (const one of STARTER_TEMPLATES) {
      const required = requiredTokens(one.moment, one.packs);
      expect(required.length).toBeGreaterThan(0);
      for (const { token, orOneOf } of required) {
        const body = [token, ...orOneOf].reduce(
          (text, name) => text.replaceAll(new RegExp(`\\{\\{${name}(\\|[^}]*)?\\}\\}`, 'g'), ''),
          one.body,
        );
        const problems = checkTemplate({ ...one, body });
        expect([one.name, token, isActivatable(problems)]).toEqual([one.name, token, false]);
        expect(problems.map((problem) => problem.token)).toContain(token);
      }
    }
  });
});

describe('a voicemail', () => {
  const BODY =
    'Hello. This is {{callerName}} from {{callName}}. Please call me back at {{firmPhone}}.';
  it.each<[string, string[]]>([
    [BODY, []],
    [`${BODY} It concerns your account.`, ['SAYS_TOO_MUCH']],
    [`${BODY} You owe us.`, ['SAYS_TOO_MUCH']],
    [`${BODY} {{amountNow}}`, ['SAYS_TOO_MUCH']],
    [`${BODY} {{creditor}}`, ['SAYS_TOO_MUCH']],
    [`${BODY} {{collectorLine}}`, ['SAYS_TOO_MUCH']],
    ['{{callerName}}, {{callName}}, {{firmPhone}}.', ['MISSING_TOKEN reply']],
    ['Please call {{callerName}} at {{firmPhone}}.', ['MISSING_TOKEN callName']],
  ])('%s: %o', (body, problems) => {
    expect([...new Set(problemsOf({ moment: 'VOICEMAIL', body }))]).toEqual(problems);
  });
});

describe('an e-mail', () => {
  const BODY = '{{collectorLine}} {{optOut}}';
  it.each<[string | null, string[]]>([
    ['A message from {{callName}}', []],
    ['Your debt', ['REVEALING_SUBJECT']],
    ['Your balance', ['REVEALING_SUBJECT']],
    ['About your account', ['REVEALING_SUBJECT']],
    ['From {{firmName}}', ['REVEALING_SUBJECT']],
    ['{{amountNow}}', ['REVEALING_SUBJECT']],
    ['', ['EMPTY']],
    [null, ['EMPTY']],
  ])('with the subject “%s”: %o', (subject, problems) => {
    expect(problemsOf({ moment: 'EMAIL', subject, body: BODY })).toEqual(problems);
  });

  it('between businesses may name what it is about, and is told so', () => {
    const problems = checkTemplate(
      templateOf({ moment: 'EMAIL', packs: [], subject: 'Your overdue invoices', body: BODY }),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['REVEALING_SUBJECT']);
    expect(isActivatable(problems)).toBe(true);
  });

  it('needs a way out and the collector line', () => {
    expect(problemsOf({ moment: 'EMAIL', subject: 'Hello', body: 'Hello.' })).toEqual([
      'MISSING_TOKEN optOut',
      'MISSING_TOKEN collectorLine',
    ]);
  });

  it('needs in the UK who, for whom, and free advice', () => {
    expect(
      problemsOf({ moment: 'EMAIL', subject: 'Hello', packs: ['GB'], body: '{{optOut}}' }),
    ).toEqual(['MISSING_TOKEN firmName', 'MISSING_TOKEN creditor', 'MISSING_TOKEN freeAdvice']);
  });
});

describe('what may say nothing more', () => {
  it.each<[MessageMoment, string, string[]]>([
    ['LOCATION_CALL', 'I am {{callerName}}. {{locationPurpose}}', []],
    [
      'LOCATION_CALL',
      'I am {{callerName}}. {{locationPurpose}} It is about a debt.',
      ['SAYS_TOO_MUCH'],
    ],
    [
      'LOCATION_CALL',
      'I am {{callerName}} of {{firmName}}. {{locationPurpose}}',
      ['SAYS_TOO_MUCH'],
    ],
    ['CEASE_CONFIRMATION', '{{ceaseStatement}} {{collectorLine}}', []],
    [
      'CEASE_CONFIRMATION',
      '{{ceaseStatement}} {{collectorLine}} You can still pay.',
      ['SAYS_TOO_MUCH'],
    ],
    [
      'CEASE_CONFIRMATION',
      '{{ceaseStatement}} {{collectorLine}} {{paymentOptions}}',
      ['SAYS_TOO_MUCH'],
    ],
    ['CEASE_CONFIRMATION', '{{ceaseStatement}} {{collectorLine}} {{amountNow}}', ['SAYS_TOO_MUCH']],
    ['CEASE_CONFIRMATION', 'We stop. {{collectorLine}}', ['MISSING_TOKEN ceaseStatement']],
    ['OPT_OUT_CONFIRMATION', '{{optOutConfirmation}} Thank you.', []],
    [
      'OPT_OUT_CONFIRMATION',
      '{{optOutConfirmation}} You still owe {{amountNow}}.',
      ['SAYS_TOO_MUCH', 'SAYS_TOO_MUCH'],
    ],
    [
      'OPT_OUT_CONFIRMATION',
      '{{optOutConfirmation}} Call us any day of the week and we will gladly talk about it.',
      ['SAYS_TOO_MUCH'],
    ],
  ])('%s: %s → %o', (moment, body, problems) => {
    expect(problemsOf({ moment, body })).toEqual(problems);
  });
});

describe('other contents', () => {
  it('both statements stand in the first letter, not the later line', () => {
    expect(problemsOf({ moment: 'FIRST_LETTER', body: '{{firmName}} {{collectorLine}}' })).toEqual([
      'MISSING_TOKEN initialStatement',
    ]);
  });

  it.each(['verification', 'originalCreditor', 'earlierReply'])(
    'a reply to a dispute holds {{%s}}',
    (token) => {
      expect(
        problemsOf({ moment: 'DISPUTE_REPLY', body: `{{${token}}} {{collectorLine}}` }),
      ).toEqual([]);
    },
  );

  it('names all that Ontario asks for', () => {
    expect(
      requiredTokens('ONTARIO_FIRST_LETTER', ['CA-ON']).map(({ token }) => token),
    ).toHaveLength(12);
  });

  it('refuses tokens there are not, open braces and nothing at all', () => {
    expect(problemsOf({ body: '{{colectorLine}} {{collectorLine}}' })).toEqual([
      'UNKNOWN_TOKEN colectorLine',
    ]);
    expect(problemsOf({ body: '{{collectorLine}} {{amountNow' })).toEqual(['UNKNOWN_TOKEN']);
    expect(problemsOf({ packs: [], body: ' ' })).toEqual(['EMPTY']);
  });

  it('cites where each duty comes from', () => {
    for (const moment of MESSAGE_MOMENTS) {
      for (const { token, citation } of requiredTokens(moment, ['US', 'GB'])) {
        expect(isMessageToken(token)).toBe(true);
        expect(citation).toMatch(/\d/);
      }
    }
  });
});

describe('a filled message', () => {
  it('never has a blank', () => {
    const filled = fillTemplate(
      {
        subject: 'From {{callName}}',
        body: '{{customerName}}, {{amountNow|the amount}}, {{creditor}}',
      },
      { callName: 'Harbor', customerName: ' ' },
    );
    expect(filled).toEqual({
      subject: 'From Harbor',
      body: '[customer’s name: missing], the amount, [creditor: missing]',
      missing: ['customerName', 'creditor'],
    });
  });

  it('names its tokens once', () => {
    expect(
      tokensOf({ subject: '{{callName}}', body: '{{callName}} {{today}} {{nothing}}' }),
    ).toEqual(['callName', 'today']);
  });
});

describe('the statements', () => {
  const FACTS: StatementFacts = {
    moment: 'EMAIL',
    creditor: null,
    customerName: null,
    adviceName: null,
    advicePhone: null,
    cease: null,
  };
  it('are left out where the case lacks what they need, so that the message cannot go out', () => {
    const values = messageStatements(FACTS, 'en-US');
    const template = {
      subject: null,
      body: '{{collectorLine}} {{purpose}} {{freeAdvice}} {{ceaseStatement}}',
    };
    expect(fillTemplate(template, values).missing).toEqual([
      'purpose',
      'freeAdvice',
      'ceaseStatement',
    ]);
  });

  it.each<[CeaseContent, string | null, boolean]>([
    ['EFFORTS_END', null, true],
    ['REMEDY_MAY_BE', null, false],
    ['REMEDY_WILL_BE', 'a suit in Hillsborough County', true],
  ])('of a stop: %s with %s', (content, remedy, isThere) => {
    const { ceaseStatement } = messageStatements({ ...FACTS, cease: { content, remedy } }, 'en-US');
    expect(ceaseStatement !== undefined).toBe(isThere);
  });

  it('hold the words of the law', () => {
    const { initialStatement, collectorLine } = messageStatements(FACTS, 'en-US');
    expect(initialStatement).toContain('attempt to collect a debt');
    expect(initialStatement).toContain('used for that purpose');
    expect(collectorLine).toContain('debt collector');
  });
});
