import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { aPromise, usd } from '../test/case-view';
import { aDeskPlan, aNegotiation, anApproval, someTerms } from '../test/negotiation';
import { AGREED, AT_DESK, column, inputOf, openDesk, wordsOf } from '../test/open-desk';
import type { Negotiation } from './desk-facts';

beforeEach(() => {
  connectionStore.set({ state: 'online' });
});

describe('agreeing', () => {
  it('takes four presses from the case page, sends what stands there, and goes on to the log', async () => {
    const { asked } = openDesk({
      answers: [['ProposePaymentPlan', () => ({ proposePaymentPlan: AGREED })]],
    });
    await screen.findByText('Halvorsen Steel');
    const user = userEvent.setup({ delay: null });
    await user.keyboard('g');
    const ours = await column('Our proposal');
    await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Each time'));
    await user.keyboard('o');
    await expect
      .poll(() => document.activeElement)
      .toBe(within(ours).getByLabelText('Parts', { selector: 'input[type=text]' }));
    await user.keyboard('3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Agreed: P-12/)).toBeDefined();
    expect(inputOf(asked, 'ProposePaymentPlan')).toMatchObject({
      caseId: 'case-1',
      isAgreed: true,
      asksApproval: false,
      replacesPromiseIds: [],
      terms: {
        kind: 'PLAN',
        count: 3,
        depositMinor: 200_000,
        depositOn: '2026-11-20',
        firstOn: '2026-11-25',
        method: 'TRANSFER',
        itemIds: ['INV-1', 'INV-2'],
      },
    });
  });

  it('takes the place of open promises unless one says otherwise', async () => {
    const promise = aPromise('promise-1', 300_000, '2026-11-24');
    const { asked } = openDesk({
      path: AT_DESK,
      negotiation: aNegotiation({ openPromises: [{ ...promise, items: [] }] }),
      answers: [['ProposePaymentPlan', () => ({ proposePaymentPlan: AGREED })]],
    });
    const ours = await column('Our proposal');
    const box = screen.getByRole('checkbox', { name: /takes the place of the promise/ });
    expect((box as HTMLInputElement).checked).toBe(true);
    await userEvent.click(within(ours).getByRole('button', { name: /^Agree/ }));
    await expect
      .poll(() => inputOf(asked, 'ProposePaymentPlan'))
      .toMatchObject({ replacesPromiseIds: ['promise-1'] });
  });

  it('shows what the house refuses in its column, and keeps what was typed', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'ALREADY_COMMITTED',
      message: 'A part is promised already.',
      field: 'terms.count',
      reasons: [],
    };
    openDesk({
      path: AT_DESK,
      answers: [['ProposePaymentPlan', () => ({ proposePaymentPlan: refusal })]],
    });
    const ours = await column('Our proposal');
    await userEvent.click(within(ours).getByRole('button', { name: /^Agree/ }));
    expect((await within(ours).findByRole('alert')).textContent).toContain(
      'A part is promised already.',
    );
    const parts = within(ours).getByLabelText('Parts', { selector: 'input[type=text]' });
    expect(parts).toBe(document.activeElement);
    expect((parts as HTMLInputElement).value).toBe('2');
  });

  it('never waits for the network: it says so and sends nothing', async () => {
    const { asked } = openDesk({ path: AT_DESK });
    const ours = await column('Our proposal');
    connectionStore.set({ state: 'offline', since: '2026-11-19T20:10:00Z' });
    expect(await screen.findByText(/nothing can be agreed now/)).toBeDefined();
    const user = userEvent.setup({ delay: null });
    await user.click(within(ours).getByLabelText('Parts', { selector: 'input[type=text]' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await within(ours).findByRole('alert')).textContent).toContain(
      'There is no connection',
    );
    expect(asked.some((one) => one.name === 'ProposePaymentPlan')).toBe(false);
  });
});

describe('an offer left open', () => {
  it('is sent without an agreement, says until when it is good, and is agreed later', async () => {
    const offered = aDeskPlan({ status: 'PROPOSED', approval: null });
    let plans: Negotiation['plans'] = [];
    const { asked } = openDesk({
      path: AT_DESK,
      answers: [
        ['Negotiation', () => ({ negotiation: aNegotiation({ plans }) })],
        [
          'ProposePaymentPlan',
          () => {
            plans = [offered];
            return { proposePaymentPlan: offered };
          },
        ],
        ['AgreePaymentPlan', () => ({ agreePaymentPlan: AGREED })],
      ],
    });
    const ours = await column('Our proposal');
    const user = userEvent.setup({ delay: null });
    await user.click(within(ours).getByLabelText('Parts', { selector: 'input[type=text]' }));
    await user.keyboard('s');
    expect(await within(ours).findByText('offered as P-12')).toBeDefined();
    expect(ours.textContent).toContain('good until Thu 3 Dec');
    expect(inputOf(asked, 'ProposePaymentPlan')).toMatchObject({
      isAgreed: false,
      asksApproval: false,
    });
    await user.click(within(ours).getByRole('button', { name: /^Agree/ }));
    await expect.poll(() => inputOf(asked, 'AgreePaymentPlan')).toMatchObject({ id: 'plan-1' });
  });
});

describe('an approval during the call', () => {
  it('is asked for, waits with the time, and turns green when it comes', async () => {
    let plans: Negotiation['plans'] = [];
    const { socket, asked } = openDesk({
      path: AT_DESK,
      answers: [
        ['Negotiation', () => ({ negotiation: aNegotiation({ plans }) })],
        [
          'ProposePaymentPlan',
          () => {
            plans = [aDeskPlan()];
            return { proposePaymentPlan: aDeskPlan() };
          },
        ],
        ['AgreePaymentPlan', () => ({ agreePaymentPlan: AGREED })],
      ],
    });
    const fallback = await column('Fallback');
    const user = userEvent.setup({ delay: null });
    await user.click(within(fallback).getByRole('button', { name: /^Ask now/ }));
    expect(await within(fallback).findByText(/waits for a supervisor/)).toBeDefined();
    expect(within(fallback).getByRole('timer').textContent).toBe('0:11');
    expect(within(fallback).getByText('Your supervisor is asked.')).toBeDefined();
    expect(inputOf(asked, 'ProposePaymentPlan')).toMatchObject({ asksApproval: true });

    plans = [
      aDeskPlan({
        status: 'PROPOSED',
        version: 2,
        approval: anApproval({
          state: 'APPROVED',
          decidedAt: '2026-11-19T20:12:00Z',
          decidedBy: { __typename: 'User', id: 'user-2', name: 'Theo Lind' },
          decisionNote: 'but not a day later',
        }),
      }),
    ];
    socket.tell({ id: 'notice-1', caseId: 'case-1', type: 'APPROVAL_DECIDED' });
    expect(await within(fallback).findByText('approved by Theo Lind')).toBeDefined();
    expect(within(fallback).getByText('but not a day later')).toBeDefined();
    await user.click(within(fallback).getByRole('heading', { name: 'Fallback' }));
    await user.keyboard('f');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect
      .poll(() => inputOf(asked, 'AgreePaymentPlan'))
      .toMatchObject({ id: 'plan-1', version: 2 });
  });

  it('shows the approver’s own terms, to be agreed with one key', async () => {
    const counter = aDeskPlan({
      id: 'plan-2',
      status: 'PROPOSED',
      approval: null,
      terms: someTerms({ forgiven: usd(40_000) }),
    });
    const plans = [
      aDeskPlan({
        approval: anApproval({
          state: 'COUNTERED',
          counterPlan: { __typename: 'PaymentPlan', id: 'plan-2' },
          decidedBy: { __typename: 'User', id: 'user-2', name: 'Theo Lind' },
        }),
      }),
      counter,
    ];
    let isSent = false;
    const { asked } = openDesk({
      path: AT_DESK,
      answers: [
        ['Negotiation', () => ({ negotiation: aNegotiation({ plans: isSent ? plans : [] }) })],
        [
          'ProposePaymentPlan',
          () => {
            isSent = true;
            return { proposePaymentPlan: plans[0] ?? aDeskPlan() };
          },
        ],
        ['AgreePaymentPlan', () => ({ agreePaymentPlan: AGREED })],
      ],
    });
    const fallback = await column('Fallback');
    const user = userEvent.setup({ delay: null });
    await user.click(within(fallback).getByRole('button', { name: /^Ask now/ }));
    expect(await within(fallback).findByText('Theo Lind offers these terms instead')).toBeDefined();
    expect(wordsOf(fallback)).toBe('7,600');
    await user.click(within(fallback).getByRole('button', { name: /^Agree/ }));
    await expect.poll(() => inputOf(asked, 'AgreePaymentPlan')).toMatchObject({ id: 'plan-2' });
  });
});
