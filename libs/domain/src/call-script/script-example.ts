import type { CallScript, ScriptAnswer, ScriptGraph, ScriptStep } from './call-script';

/** A script of a first call in the US. */
export function scriptOf(changes: Partial<CallScript> = {}): CallScript {
  return {
    code: 'EXAMPLE',
    name: 'Example',
    moment: 'FIRST_CONTACT',
    packs: ['US'],
    language: 'en-US',
    conditions: [{ relations: ['THIRD_PARTY'] }],
    priority: 0,
    ...changes,
  };
}

export function say(id: string, next: string, text = 'Thank you for your time.'): ScriptStep {
  return { kind: 'SAY', id, title: id, text, next };
}

export function ask(id: string, answers: Readonly<Record<string, string>>, text = 'Is now good?') {
  const list = Object.entries(answers).map(
    ([answer, next]): ScriptAnswer => ({ id: answer, label: answer, next }),
  );
  return { kind: 'ASK', id, title: id, text, answers: list } as const;
}

export function close(id: string, outcome: (ScriptStep & { kind: 'CLOSE' })['outcome'] = null) {
  return { kind: 'CLOSE', id, title: id, text: '', outcome } as const;
}

/** A first call that lints clean: name, verification, the statements, an offer, a promise read back. */
export function firstCall(changes: Partial<ScriptGraph> = {}): ScriptGraph {
  return {
    start: 'name',
    steps: [
      disclose('name', 'CALLER_NAME', 'verify', '{{greeting}}, my name is {{callerName}}.'),
      {
        kind: 'VERIFY',
        id: 'verify',
        title: 'verify',
        text: 'May I check that I speak to the right person?',
        checks: ['DATE_OF_BIRTH', 'POSTAL_CODE', 'IDENTITY_LAST4'],
        need: 2,
        verified: 'firm',
        refused: 'refused',
        notThem: 'wrong',
      },
      disclose('firm', 'BUSINESS_NAME', 'initial', 'I call from {{firmName}}.'),
      disclose(
        'initial',
        'INITIAL_STATEMENT',
        'amount',
        'I am attempting to collect a debt, and any information obtained will be used for that purpose.',
      ),
      say('amount', 'rights', 'It is about {{creditor}} and {{balance}}.'),
      disclose('rights', 'VALIDATION_RIGHTS', 'why', 'You may dispute it until {{periodEndsOn}}.'),
      ask('why', { job: 'offer', forgot: 'offer', stop: 'hung-up' }, 'What happened?'),
      {
        kind: 'OFFER',
        id: 'offer',
        title: 'offer',
        text: 'How would you like to go on?',
        offers: [
          { offer: 'PAY_NOW', next: 'promise' },
          { offer: 'PAY_BY_DATE', next: 'promise' },
        ],
        refused: 'hung-up',
      },
      {
        kind: 'ACT',
        id: 'promise',
        title: 'promise',
        text: '',
        act: 'PROMISE',
        next: 'read',
        skipped: 'hung-up',
      },
      disclose(
        'read',
        'READ_BACK',
        'done',
        'So you pay {{promiseAmount|that}} by {{promiseOn|then}}.',
      ),
      close('done', 'PROMISE'),
      close('hung-up', 'HUNG_UP'),
      close('refused', 'REFUSED_IDENTITY'),
      close('wrong', 'WRONG_NUMBER'),
    ],
    objections: [],
    ...changes,
  };
}

export function disclose(
  id: string,
  disclosure: (ScriptStep & { kind: 'DISCLOSE' })['disclosure'],
  next: string,
  text: string,
): ScriptStep {
  return { kind: 'DISCLOSE', id, title: id, text, disclosure, next };
}
