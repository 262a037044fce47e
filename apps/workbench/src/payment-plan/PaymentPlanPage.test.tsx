import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { usd } from '../test/case-view';
import { anAssessment, aPlan } from '../test/negotiation';
import { type Answers, renderPage, thrownCode } from '../test/render-page';
import { PaymentPlanPage } from './PaymentPlanPage';

function open(answers: Answers) {
  return renderPage(<PaymentPlanPage />, { path: '/plans/plan-1', route: '/plans/:id', answers });
}

const shown = (plan: ReturnType<typeof aPlan>): Answers[number] => [
  'PaymentPlanPage',
  () => ({ paymentPlan: plan }),
];

function noNetwork(): never {
  throw new TypeError('Failed to fetch');
}

describe('the plan page', () => {
  it('shows the schedule with what was paid, where it stands, and why', async () => {
    open([shown(aPlan())]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Plan P-12' })).toBeDefined();
    expect(screen.getByText('behind 1 instalment')).toBeDefined();
    const rows = within(screen.getByRole('table', { name: 'Schedule' })).getAllByRole('row');
    const words = rows.map((row) => row.textContent);
    expect(words).toHaveLength(6);
    expect(words[1]).toBe('DepositMon 12 Oct2,000.002,000.00Mon 12 Oct✓paid');
    expect(words[2]).toBe('1Thu 12 Nov2,000.00✗missed');
    expect(words[5]).toBe('In all8,000.002,000.00');
    const standing = screen.getByRole('region', { name: 'Standing' });
    expect(standing.textContent).toContain('2,000.00 paid of 8,000.00 USD');
    expect(standing.textContent).toContain('Behind2,000.00 USD, 1 instalment, 7 days');
    expect(standing.textContent).toContain('To be cured byWed 25 Nov');
    expect(standing.textContent).toContain('Paid off today with6,000.00 USD');
    expect(within(standing).getByRole('list', { name: 'Why it stands so' }).textContent).toContain(
      'has not come',
    );
    const agreement = screen.getByRole('link', { name: 'Agreement (PDF)' });
    expect(agreement.getAttribute('href')).toBe('/documents/plan-1.pdf');
  });

  it('shows what a hardship plan rests on', async () => {
    open([shown(aPlan({ isHardship: true, assessment: anAssessment() }))]);
    const rests = await screen.findByRole('region', { name: 'What it rests on' });
    expect(rests.textContent).toContain('Left to pay from300.00 USD a month');
  });

  it('offers only what may be done now', async () => {
    open([shown(aPlan({ allowedActions: ['agree', 'decline'] }))]);
    expect(await screen.findByRole('button', { name: 'Agree' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'They said no' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('pauses it with days and a reason, and shows what the house refuses', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'PLAN_NOT_IN_STATE',
      message: 'It was paused twice already.',
      field: 'days',
      reasons: [],
    };
    const { asked } = open([
      shown(aPlan()),
      ['PausePaymentPlan', () => ({ pausePaymentPlan: refusal })],
    ]);
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole('button', { name: 'Pause' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /^Pause/ }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Say why.');
    await user.type(within(dialog).getByLabelText('Why'), 'in hospital');
    await user.click(within(dialog).getByRole('button', { name: /^Pause/ }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'It was paused twice already.',
    );
    const sent = asked.find((one) => one.name === 'PausePaymentPlan')?.variables.input;
    expect(sent).toMatchObject({
      id: 'plan-1',
      version: 1,
      fromOn: '2026-12-14',
      days: 30,
      reason: 'in hospital',
    });
  });

  it('changes when the plan does', async () => {
    let plan = aPlan();
    const { socket } = open([['PaymentPlanPage', () => ({ paymentPlan: plan })]]);
    await screen.findByText('behind 1 instalment');
    plan = aPlan({ condition: 'IN_ORDER', arrears: usd(0), arrearsInstalments: 0, version: 2 });
    socket.tell({ id: 'notice-1', caseId: 'case-1', type: 'PAYMENT_RECORDED' });
    expect(await screen.findByText('in order')).toBeDefined();
  });

  it('says so when it is not for this user', async () => {
    open([
      [
        'PaymentPlanPage',
        () => {
          throw thrownCode('NOT_FOUND');
        },
      ],
    ]);
    expect(await screen.findByText('There is no such plan for you')).toBeDefined();
  });

  it('says so when nothing answers, and tries again', async () => {
    let isThere = false;
    open([['PaymentPlanPage', () => (isThere ? { paymentPlan: aPlan() } : noNetwork())]]);
    expect(await screen.findByText('The plan could not be loaded')).toBeDefined();
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Plan P-12' })).toBeDefined();
  });
});
