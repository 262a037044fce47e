import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectionStore } from '../core/connection';
import { broken, FETCHED, OFFICER, openCompliance } from '../test/compliance';
import { anOverride } from '../test/contact-decisions';
import { inputOf } from '../test/open-desk';
import { renderPage } from '../test/render-page';
import { OverrideWatch } from './OverrideWatch';

const user = userEvent.setup({ delay: null });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  connectionStore.set({ state: 'online' });
});

describe('overrides', () => {
  const mine = anOverride({ allowedActions: ['grant', 'decline'] });
  const other = anOverride({
    id: 'override-2',
    customerName: 'Dana Whitfield',
    allowedActions: ['grant', 'decline'],
  });

  it('are let through and declined by keys, with the rules and the reason in sight', async () => {
    const { asked } = openCompliance('overrides', [
      ['ContactOverrides', () => ({ contactOverrides: [mine, other] })],
      [
        'GrantContactOverride',
        () => ({ grantContactOverride: anOverride({ state: 'GRANTED', version: 2 }) }),
      ],
      [
        'DeclineContactOverride',
        () => ({ declineContactOverride: { ...other, state: 'DECLINED', version: 2 } }),
      ],
    ]);
    expect(await screen.findByRole('link', { name: 'Halvorsen Steel' }, FETCHED)).toBeDefined();
    expect(screen.getAllByText(/Seven calls about this debt/)).toHaveLength(2);
    expect(screen.getAllByText('“They asked to be called back”')).toHaveLength(2);
    await user.keyboard('g');
    expect(
      await screen.findByText('Let through: Halvorsen Steel, asked by Mia Berg.', {}, FETCHED),
    ).toBeDefined();
    expect(inputOf(asked, 'GrantContactOverride')).toMatchObject({ id: 'override-1', version: 1 });
    await user.keyboard('jd');
    const dialog = await screen.findByRole('dialog', { name: 'Decline: Dana Whitfield' });
    await user.type(within(dialog).getByRole('textbox'), 'write instead{Enter}');
    expect(await screen.findByText(/Declined: Dana Whitfield/, {}, FETCHED)).toBeDefined();
    expect(inputOf(asked, 'DeclineContactOverride')).toMatchObject({ note: 'write instead' });
  });

  it('say who was quicker, who may not, that there are none, and that they could not be loaded', async () => {
    const message = 'Decided already by Noor Haddad.';
    openCompliance('overrides', [
      ['ContactOverrides', () => ({ contactOverrides: [mine, { ...other, allowedActions: [] }] })],
      [
        'GrantContactOverride',
        () => ({
          grantContactOverride: {
            __typename: 'Refusal',
            code: 'STALE_VERSION',
            message,
            field: null,
            reasons: [],
          },
        }),
      ],
    ]);
    expect(await screen.findByText('somebody else decides it', {}, FETCHED)).toBeDefined();
    await user.keyboard('g');
    expect(await screen.findByText(new RegExp(message))).toBeDefined();
  });

  it('that nobody asks for are not there', async () => {
    openCompliance('overrides', []);
    expect(await screen.findByText('Nobody waits for compliance', {}, FETCHED)).toBeDefined();
  });

  it('that cannot be loaded can be asked for again', async () => {
    openCompliance('overrides', [['ContactOverrides', broken]]);
    expect(await screen.findByText('The requests could not be loaded', {}, FETCHED)).toBeDefined();
  });

  it('come up in the corner of any page, and can be put aside', async () => {
    renderPage(<OverrideWatch />, {
      path: '/worklist',
      me: OFFICER,
      answers: [['ContactOverrides', () => ({ contactOverrides: [mine] })]],
    });
    expect(await screen.findByText('“They asked to be called back”', {}, FETCHED)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Put aside/ }));
    expect(screen.queryByText('“They asked to be called back”')).toBeNull();
  });
});
