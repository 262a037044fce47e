import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CasePage } from '../collection-case/CasePage';
import { connectionStore } from '../core/connection';
import { aCase } from '../test/case-view';
import {
  aBlock,
  aDecision,
  aHit,
  anAttempt,
  anOverride,
  decisionsOf,
} from '../test/contact-decisions';
import { EMPTY_TIMELINE, inputOf } from '../test/open-desk';
import { type Answers, renderPage } from '../test/render-page';
import { setDialsHere } from './dial';

const dialled: string[] = [];

const LOGGED = {
  logContact: {
    __typename: 'ContactLogged',
    contactLog: { __typename: 'ContactLog', id: 'log-1', outcome: 'NO_ANSWER' },
    case: aCase(),
  },
};

function open(answers: Answers) {
  return renderPage(<CasePage />, {
    path: '/cases/case-1',
    route: '/cases/:id',
    answers: [
      ...answers,
      ['CasePage', () => ({ collectionCase: aCase() })],
      ['Timeline', () => EMPTY_TIMELINE],
      ['LogContact', () => LOGGED],
    ],
  });
}

function refused(code: string, message: string) {
  const reasons = [
    {
      __typename: 'Reason',
      rule: 'US-FREQ-7',
      text: message,
      value: null,
      points: null,
      citation: '12 CFR 1006.14',
    },
  ];
  return { __typename: 'Refusal', code, message, field: null, reasons };
}

const user = userEvent.setup({ delay: null });

async function call(number = /0123/) {
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('k');
  await user.click(await screen.findByRole('menuitem', { name: number }));
}

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  localStorage.clear();
  setDialsHere(true);
  dialled.length = 0;
  // what the browser does with a number: hands it to the telephone
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    dialled.push(this.href);
  });
  connectionStore.set({ state: 'online' });
});

it('dials nothing on a machine that was not said to telephone', async () => {
  setDialsHere(false);
  open([
    ['ContactDecisions', () => ({ contactDecisions: decisionsOf({ 'point-1': aDecision() }) })],
    ['PlaceContact', () => ({ placeContact: anAttempt() })],
  ]);
  await call();
  expect(await screen.findByText(/calling/)).toBeDefined();
  expect(dialled).toEqual([]);
});

describe('a call that is allowed', () => {
  it('is dialled at once, shown while it is open, and logged with its attempt', async () => {
    const { asked } = open([
      ['ContactDecisions', () => ({ contactDecisions: decisionsOf({ 'point-1': aDecision() }) })],
      ['PlaceContact', () => ({ placeContact: anAttempt() })],
    ]);
    expect(await screen.findByText(/call allowed until 21:00/)).toBeDefined();
    await call();
    expect(await screen.findByText(/calling/)).toBeDefined();
    expect(dialled).toEqual(['tel:+16145550123']);
    expect(inputOf(asked, 'PlaceContact')).toMatchObject({
      caseId: 'case-1',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      contactPointId: 'point-1',
    });
    await user.keyboard('n');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/Logged: No answer/);
    expect(inputOf(asked, 'LogContact')).toMatchObject({
      attemptId: 'attempt-1',
      contactPointId: 'point-1',
    });
    expect(screen.queryByText(/calling/)).toBeNull();
  });

  it('survives a reload, and can be taken back in its first minute', async () => {
    const { asked } = open([
      ['OpenAttempt', () => ({ openAttempt: anAttempt() })],
      ['ReleaseAttempt', () => ({ releaseAttempt: anAttempt({ state: 'RELEASED' }) })],
    ]);
    expect(await screen.findByText(/calling/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Not dialled after all' }));
    await expect.poll(() => screen.queryByText(/calling/)).toBeNull();
    expect(inputOf(asked, 'ReleaseAttempt')).toMatchObject({ id: 'attempt-1' });
  });

  it('is not taken back after a minute', async () => {
    const placedAt = '2026-11-19T20:10:59Z';
    open([['OpenAttempt', () => ({ openAttempt: anAttempt({ placedAt }) })]]);
    expect(await screen.findByText(/calling/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Not dialled after all' })).toBeNull();
  });
});

it('asks once before a call with a warning, and Enter goes on', async () => {
  const { asked } = open([
    [
      'PlaceContact',
      ({ input }) =>
        (input as { warningReason?: string }).warningReason
          ? { placeContact: anAttempt() }
          : { placeContact: refused('CONTACT_WARNING', 'Spoken to yesterday.') },
    ],
  ]);
  await call();
  const dialog = await screen.findByRole('dialog', { name: /Before the call to \+1 614 555 0123/ });
  expect(within(dialog).getByText(/Spoken to yesterday/)).toBeDefined();
  await user.type(within(dialog).getByRole('textbox'), 'They asked for it{Enter}');
  expect(await screen.findByText(/calling/)).toBeDefined();
  expect(inputOf(asked, 'PlaceContact')).toMatchObject({ warningReason: 'They asked for it' });
  expect(dialled).toEqual(['tel:+16145550123']);
});

describe('a call that is blocked', () => {
  const blocked: Answers = [
    [
      'ContactDecisions',
      () => ({
        contactDecisions: decisionsOf(
          { 'point-1': aBlock({ withoutPack: ['US-OH'], unknown: ['consent'] }) },
          {},
        ),
      }),
    ],
    [
      'PlaceContact',
      () => ({ placeContact: refused('CONTACT_BLOCKED', 'Seven calls since Fri.') }),
    ],
  ];

  it('says why, by which law, and when it may be; what was typed stays', async () => {
    open(blocked);
    await screen.findByRole('heading', { level: 1 });
    await user.type(screen.getByRole('textbox', { name: 'What was said' }), 'waits for the bank');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Call' }));
    await user.click(await screen.findByRole('menuitem', { name: /0123/ }));
    const dialog = await screen.findByRole('dialog', { name: /No call to \+1 614 555 0123 now/ });
    expect(within(dialog).getByText('Allowed from Fri 20 Nov 08:00 there, in 17 h.')).toBeDefined();
    expect(within(dialog).getByText('12 CFR 1006.14(b)(2)(i)(A)')).toBeDefined();
    expect(within(dialog).getByText(/the text of the law was read/)).toBeDefined();
    expect(within(dialog).getByText(/would change it: their direct consent/)).toBeDefined();
    expect(within(dialog).getByText(/No state pack for US-OH/)).toBeDefined();
    expect(within(dialog).getByText(/We do not know whether they consented/)).toBeDefined();
    expect(within(dialog).getByText(/not legal advice/)).toBeDefined();
    expect(dialled).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Back to the case' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What was said' });
    expect(note.value).toBe('waits for the bank');
  });

  it('can be let through by compliance: asked, waited for, called', async () => {
    let overrides = [anOverride()].slice(1);
    let isGranted = false;
    const { asked, socket } = open([
      [
        'PlaceContact',
        () => ({
          placeContact: isGranted ? anAttempt() : refused('CONTACT_BLOCKED', 'Seven calls.'),
        }),
      ],
      ['ContactOverrides', () => ({ contactOverrides: overrides })],
      [
        'AskContactOverride',
        () => {
          overrides = [anOverride()];
          return { askContactOverride: anOverride() };
        },
      ],
      ...blocked,
    ]);
    await call();
    const dialog = await screen.findByRole('dialog');
    await user.type(
      await within(dialog).findByRole('textbox', { name: /Why it should be let through/ }),
      'They asked to be called back{Enter}',
    );
    expect(await within(dialog).findByText('Compliance is asked')).toBeDefined();
    expect(inputOf(asked, 'AskContactOverride')).toMatchObject({
      caseId: 'case-1',
      channel: 'PHONE',
      contactPointId: 'point-1',
      reason: 'They asked to be called back',
    });
    overrides = [anOverride({ state: 'GRANTED', decidedByName: 'Noor Haddad', version: 2 })];
    isGranted = true;
    socket.tell({ id: 'n1', type: 'OVERRIDE_DECIDED', caseId: 'case-1' });
    await user.click(await within(dialog).findByRole('button', { name: 'Call now' }));
    expect(await screen.findByText(/calling/)).toBeDefined();
    expect(inputOf(asked, 'PlaceContact')).toMatchObject({ overrideId: 'override-1' });
  });

  it('that nobody may let through has no such way', async () => {
    const decision = aBlock({
      hits: [aHit({ isOverridable: false })],
      isOverridable: false,
      nextAllowedAt: null,
    });
    open([
      ['ContactDecisions', () => ({ contactDecisions: decisionsOf({ 'point-1': decision }) })],
      ...blocked,
    ]);
    await call();
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Waiting does not change it.')).toBeDefined();
    expect(within(dialog).queryByRole('button', { name: 'Ask compliance' })).toBeNull();
  });
});

it('does not dial when the house cannot be asked', async () => {
  open([
    [
      'PlaceContact',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ]);
  await call();
  expect(await screen.findByText(/so nothing was dialled/)).toBeDefined();
  expect(dialled).toEqual([]);
});

it('opens the log of their call and says what may be said', async () => {
  const decision = aDecision({ mayDiscuss: 'ATTORNEY_ONLY' });
  const { asked } = open([
    [
      'PlaceContact',
      () => ({ placeContact: anAttempt({ direction: 'INBOUND', contactPointId: null, decision }) }),
    ],
  ]);
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('u');
  const note = await screen.findByRole('note', { name: 'What may be said' });
  expect(note.textContent).toContain('Speak to their attorney only');
  expect(note.textContent).toContain('You may take their message');
  expect(screen.getByRole('button', { name: 'They called', pressed: true })).toBeDefined();
  expect(inputOf(asked, 'PlaceContact')).toMatchObject({ direction: 'INBOUND' });
  expect(dialled).toEqual([]);
});

it('shows the law behind the header on one key, and asks again when something happens', async () => {
  let decisions = decisionsOf({}, { call: aBlock() });
  const { socket } = open([['ContactDecisions', () => ({ contactDecisions: decisions })]]);
  expect(await screen.findByText(/no call · from Fri 20 Nov 08:00 there/)).toBeDefined();
  await user.keyboard('z');
  const drawer = await screen.findByRole('dialog', { name: /Why: Halvorsen Steel/ });
  expect(within(drawer).getByText(/compliance may let it through/)).toBeDefined();
  expect(within(drawer).getByText(/zone data 2026b/)).toBeDefined();
  decisions = decisionsOf({}, { call: aDecision() });
  socket.tell({ id: 'n1', type: 'FACT_ENDED', customerId: 'customer-1' });
  expect(await within(drawer).findByText('No rule stands against it.')).toBeDefined();
});
