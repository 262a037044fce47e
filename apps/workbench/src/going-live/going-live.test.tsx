import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { FETCHED, openCompliance } from '../test/compliance';
import { inputOf } from '../test/open-desk';
import type { Answers } from '../test/render-page';

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  connectionStore.set({ state: 'online' });
});

describe('going live', () => {
  const identity = {
    __typename: 'Portfolio',
    id: 'portfolio-1',
    name: 'Bank Cards',
    debtKind: 'CONSUMER',
    legalName: null,
    callName: null,
    phone: null,
    website: null,
    disputeAddress: null,
    licenceNo: null,
    adviceName: null,
    advicePhone: null,
    recordsCalls: false,
    liveSince: null,
    version: 4,
  };
  const check = (id: string, changes: object) => ({
    __typename: 'ReadinessCheck',
    id,
    isDone: false,
    isAttested: false,
    mayAttest: false,
    text: id,
    missing: null,
    path: null,
    attestedByName: null,
    attestedAt: null,
    ...changes,
  });
  const readiness = (checks: readonly object[]) => ({
    portfolioReadiness: {
      __typename: 'PortfolioReadiness',
      portfolioId: 'portfolio-1',
      portfolioName: 'Bank Cards',
      liveSince: null,
      liveByName: null,
      isNeeded: true,
      checks,
      version: 4,
      allowedActions: ['update', 'goLive'],
    },
  });
  const identities: Answers = [['PortfolioIdentities', () => ({ portfolios: [identity] })]];

  it('says what is missing and where to do it, or takes a word for it', async () => {
    const { asked } = openCompliance('portfolios', [
      ...identities,
      [
        'PortfolioReadiness',
        () =>
          readiness([
            check('NOTICES', { missing: '3 notices are overdue.', path: '/compliance/notices' }),
            check('FACTS_IN', { missing: 'No import of facts.', mayAttest: true }),
          ]),
      ],
      ['AttestReadiness', () => ({ attestReadiness: readiness([]).portfolioReadiness })],
    ]);
    expect(await screen.findByText('not live: 2 still missing', {}, FETCHED)).toBeDefined();
    expect(screen.getByText('3 notices are overdue.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Do it' }).getAttribute('href')).toBe(
      '/compliance/notices',
    );
    expect(screen.getByRole('button', { name: 'Go live' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Confirm by hand' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'none were handed over{Enter}');
    await expect
      .poll(() => inputOf(asked, 'AttestReadiness'))
      .toMatchObject({
        check: 'FACTS_IN',
        text: 'none were handed over',
      });
  });

  it('happens once everything is there, and is refused in words', async () => {
    const message = 'Somebody changed it meanwhile.';
    openCompliance('portfolios', [
      ...identities,
      ['PortfolioReadiness', () => readiness([check('NOTICES', { isDone: true })])],
      [
        'GoLive',
        () => ({
          goLive: {
            __typename: 'Refusal',
            code: 'STALE_VERSION',
            message,
            field: null,
            reasons: [],
          },
        }),
      ],
    ]);
    await user.click(await screen.findByRole('button', { name: 'Go live' }, FETCHED));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Go live' }),
    );
    expect(await screen.findByText(message)).toBeDefined();
  });

  it('needs names that can be said: they are kept with the portfolio', async () => {
    const { asked } = openCompliance('portfolios', [
      ...identities,
      ['PortfolioReadiness', () => readiness([])],
      ['ChangePortfolioIdentity', () => ({ changePortfolioIdentity: { ...identity, version: 5 } })],
    ]);
    const form = await screen.findByRole('form', { name: 'Names of the portfolio' }, FETCHED);
    await user.type(within(form).getByLabelText('Legal name'), 'Lake Inc.');
    await user.click(within(form).getByRole('checkbox'));
    await user.click(within(form).getByRole('button', { name: 'Save the names' }));
    await expect
      .poll(() => inputOf(asked, 'ChangePortfolioIdentity'))
      .toMatchObject({
        portfolioId: 'portfolio-1',
        version: 4,
        legalName: 'Lake Inc.',
        callName: null,
        recordsCalls: true,
      });
  });
});
