import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { CasePage } from '../collection-case/CasePage';
import { connectionStore } from '../core/connection';
import { usd } from '../test/case-view';
import { aNegotiation, anAssessment, someTerms } from '../test/negotiation';
import {
  AT_DESK,
  column,
  EMPTY_TIMELINE,
  inputOf,
  noNetwork,
  openDesk,
  VIEW,
  wordsOf,
} from '../test/open-desk';
import { renderPage } from '../test/render-page';
import type { Negotiation } from './desk-facts';

beforeEach(() => {
  connectionStore.set({ state: 'online' });
});

describe('the desk', () => {
  it('opens over the case on one key, with three offers and the authority over each', async () => {
    openDesk();
    await screen.findByText('Halvorsen Steel');
    const user = userEvent.setup({ delay: null });
    await user.keyboard('g');
    const ask = await column('Their ask');
    expect(wordsOf(ask)).toBe('Say how much each time.');
    const ours = await column('Our proposal');
    expect(wordsOf(ours)).toBe('2,000 + 2 × 3,000');
    expect(within(ours).getByText('within your authority')).toBeDefined();
    const fallback = await column('Fallback');
    expect(within(fallback).getByText('needs a supervisor')).toBeDefined();
    expect(within(fallback).getByText('Theo Lind is in')).toBeDefined();
    expect(screen.getByText(/usually pays on the 25th, 5 of 8 times/)).toBeDefined();
    expect(screen.getByText(/nothing noted yet/)).toBeDefined();
  });

  it('says that it cannot be opened, and tries again', async () => {
    let isThere = false;
    openDesk({
      path: AT_DESK,
      answers: [['Negotiation', () => (isThere ? { negotiation: aNegotiation() } : noNetwork())]],
    });
    expect(await screen.findByText('The negotiation could not be opened')).toBeDefined();
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await column('Our proposal')).toBeDefined();
  });

  it('is not there for those who do not negotiate', async () => {
    renderPage(<CasePage />, {
      path: AT_DESK,
      route: '/cases/:id/negotiation?',
      answers: [
        ['CasePage', () => ({ collectionCase: VIEW })],
        ['Timeline', () => EMPTY_TIMELINE],
      ],
    });
    await screen.findByText('Halvorsen Steel');
    expect(screen.queryByRole('region', { name: 'Our proposal' })).toBeNull();
  });

  it('goes back to the case on Esc, out of the field first, and keeps what was typed', async () => {
    openDesk();
    await screen.findByText('Halvorsen Steel');
    const user = userEvent.setup({ delay: null });
    await user.keyboard('g');
    await column('Their ask');
    const each = screen.getByLabelText('Each time');
    await expect.poll(() => document.activeElement).toBe(each);
    await user.keyboard('500');
    expect(wordsOf(await column('Their ask'))).toBe('16 × 500');
    await user.keyboard('{Escape}{Escape}');
    expect(await screen.findByLabelText('What was said')).toBeDefined();
    await user.keyboard('g');
    expect(wordsOf(await column('Their ask'))).toBe('16 × 500');
  });

  it('redraws under the fingers and says never and why', async () => {
    openDesk({ path: AT_DESK });
    const ask = await column('Their ask');
    const user = userEvent.setup({ delay: null });
    await user.type(screen.getByLabelText('Each time'), '500');
    expect(within(ask).getByText('nobody may agree to this')).toBeDefined();
    expect(within(ask).getByRole('list', { name: 'Why' }).textContent).not.toBe('');
    expect(within(ask).queryByRole('button', { name: /Agree/ })).toBeNull();
    expect(within(ask).getByRole('img', { name: /^Cash by month: Nov 2026 500/ })).toBeDefined();
  });
});

describe('its keys', () => {
  it('fill in the most one may offer from within a field of numbers', async () => {
    openDesk({ path: AT_DESK });
    const ours = await column('Our proposal');
    const user = userEvent.setup({ delay: null });
    await user.click(within(ours).getByLabelText('Parts', { selector: 'input[type=text]' }));
    await user.keyboard('m');
    expect(wordsOf(ours)).toBe('2,000 + 3 × 2,000');
    expect(within(ours).getByText('within your authority')).toBeDefined();
  });

  it('take their ask as our proposal', async () => {
    openDesk({ path: AT_DESK });
    const ours = await column('Our proposal');
    const user = userEvent.setup({ delay: null });
    await user.type(screen.getByLabelText('Each time'), '4000c');
    expect(wordsOf(ours)).toBe('2 × 4,000');
  });

  it('note what they asked, in their words', async () => {
    const { asked } = openDesk({
      path: AT_DESK,
      answers: [['NoteOffer', () => ({ noteOffer: anOffer() })]],
    });
    await column('Their ask');
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByLabelText(/^In their words/));
    await user.paste('the bank is slow');
    await user.type(screen.getByLabelText('Each time'), '4000n');
    await expect
      .poll(() => inputOf(asked, 'NoteOffer'))
      .toMatchObject({
        caseId: 'case-1',
        side: 'CUSTOMER',
        note: 'the bank is slow',
        terms: { kind: 'PLAN', sizeMinor: 400_000, frequency: 'MONTHLY', firstOn: '2026-11-25' },
      });
  });
});

function anOffer(): Negotiation['offers'][number] {
  return {
    __typename: 'Offer',
    id: 'offer-1',
    side: 'CUSTOMER',
    note: 'the bank is slow',
    recordedAt: '2026-11-19T20:04:00Z',
    madeBy: { __typename: 'User', id: 'user-1', name: 'Mia Berg' },
    terms: someTerms({
      kind: 'PLAN',
      frequency: 'MONTHLY',
      size: usd(400_000),
      forgiven: usd(0),
    }),
  };
}

describe('hardship', () => {
  it('asks what they live on, and proposes an arrangement within it', async () => {
    let assessments: Negotiation['assessments'] = [];
    const { asked } = openDesk({
      path: AT_DESK,
      answers: [
        ['Negotiation', () => ({ negotiation: aNegotiation({ assessments }) })],
        [
          'AssessAffordability',
          () => {
            assessments = [anAssessment()];
            return { assessAffordability: anAssessment() };
          },
        ],
      ],
    });
    await column('Their ask');
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByLabelText('Hardship'));
    const dialog = await screen.findByRole('dialog');
    const field = (name: string) => within(dialog).getByRole('textbox', { name });
    await user.type(field('Income'), '2000');
    await user.type(field('Essentials'), '1600');
    await user.type(field('Other debts'), '100');
    expect(within(dialog).getByRole('status').textContent).toBe('300.00 USD a month can be paid');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const fallback = await column('Fallback');
    await expect.poll(() => wordsOf(fallback)).toContain('× 300');
    expect(inputOf(asked, 'AssessAffordability')).toMatchObject({
      incomeMinor: 200_000,
      essentialsMinor: 160_000,
      otherDebtsMinor: 10_000,
      period: 'MONTHLY',
    });
    expect((within(fallback).getByLabelText('Looked at again') as HTMLInputElement).value).toBe(
      '2027-05-19',
    );
    expect(await screen.findByText(/a month is left to pay from/)).toBeDefined();
  });
});
