import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { UserPartsFragment } from '../gql/graphql';
import { type Answers, renderPage } from '../test/render-page';
import { AdministrationPage } from './AdministrationPage';

const NORTH = { __typename: 'Team' as const, id: 't1', name: 'North' };

const MIA: UserPartsFragment = {
  __typename: 'User',
  id: 'u1',
  name: 'Mia Torres',
  email: 'mia@example.com',
  roles: ['COLLECTOR'],
  isDisabled: false,
  lastSignInAt: null,
  version: 4,
  allowedActions: ['update', 'disable'],
  teams: [NORTH],
};

const refusal = (message: string) => ({
  __typename: 'Refusal',
  code: 'EMAIL_TAKEN',
  message,
  field: 'email',
  reasons: [],
});

const open = (answers: Answers, path = '/administration') =>
  renderPage(<AdministrationPage />, {
    answers: [
      ...answers,
      ['Users', () => ({ users: [MIA], teams: [NORTH] })],
      [
        'Teams',
        () => ({
          teams: [
            {
              ...NORTH,
              version: 2,
              portfolios: [{ __typename: 'Portfolio', id: 'p1', name: 'Metals' }],
              members: [{ __typename: 'User', id: 'u1', name: 'Mia Torres' }],
            },
          ],
          portfolios: [
            { __typename: 'Portfolio', id: 'p1', name: 'Metals' },
            { __typename: 'Portfolio', id: 'p2', name: 'Consumer' },
          ],
        }),
      ],
      ['Portfolios', () => ({ portfolios: [], calendars: [], teams: [NORTH] })],
    ],
    path,
  });

const inputOf = (asked: ReturnType<typeof open>['asked'], name: string) =>
  asked.find((each) => each.name === name)?.variables.input;

describe('users', () => {
  it('are invited by a link that is shown once, after what was refused was mended', async () => {
    const ends: object[] = [
      refusal('This e-mail is taken.'),
      { __typename: 'Invitation', link: 'https://kept.example/welcome?token=t', user: MIA },
    ];
    const { asked } = open([['InviteUser', () => ({ inviteUser: ends.shift() ?? {} })]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Invite a user' }));
    const dialog = await screen.findByRole('dialog', { name: 'Invite a user' });
    await userEvent.click(within(dialog).getByLabelText('Name'));
    await userEvent.paste('Mia Torres');
    await userEvent.click(within(dialog).getByLabelText('E-mail'));
    await userEvent.paste('mia@example.com');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Collector' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'North' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Invite' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'This e-mail is taken.',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Invite' }));
    const done = await screen.findByRole('dialog', { name: 'Mia Torres is invited' });
    expect(done.textContent).toContain('https://kept.example/welcome?token=t');
    expect(inputOf(asked, 'InviteUser')).toMatchObject({
      name: 'Mia Torres',
      email: 'mia@example.com',
      roles: ['COLLECTOR'],
      teamIds: ['t1'],
    });
  });

  it('change their roles and teams', async () => {
    const { asked } = open([['ChangeUser', () => ({ changeUser: { ...MIA, version: 5 } })]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Change Mia Torres' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change Mia Torres' });
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Supervisor' }));
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'North' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(inputOf(asked, 'ChangeUser')).toMatchObject({
      id: 'u1',
      version: 4,
      roles: ['COLLECTOR', 'SUPERVISOR'],
      teamIds: [],
    });
  });

  it('are disabled after a question, and say so', async () => {
    open([['DisableUser', () => ({ disableUser: { ...MIA, isDisabled: true, version: 5 } })]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Disable Mia Torres' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable Mia Torres?' });
    expect(dialog.textContent).toContain('Their sessions end at once');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText('disabled')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Enable Mia Torres' })).toBeDefined();
  });

  it('keep who may not be disabled, with the reason', async () => {
    open([['DisableUser', () => ({ disableUser: refusal('This is the last administrator.') })]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Disable Mia Torres' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable Mia Torres?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Disable' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('last administrator');
  });

  it('can be asked for again', async () => {
    open([
      [
        'Users',
        () => {
          throw new TypeError('Failed to fetch');
        },
      ],
    ]);
    expect(await screen.findByText('The users could not be loaded')).toBeDefined();
  });
});

describe('teams', () => {
  it('change the portfolios they work on', async () => {
    const { asked } = open(
      [['ChangeTeam', () => ({ changeTeam: refusal('This name is taken.') })]],
      '/administration?part=teams',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Change North' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change North' });
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Consumer' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('This name is taken.');
    expect(inputOf(asked, 'ChangeTeam')).toMatchObject({
      id: 't1',
      version: 2,
      portfolioIds: ['p1', 'p2'],
    });
  });
});

describe('portfolios', () => {
  it('are none at first, and can be reached by the tabs', async () => {
    open([]);
    await userEvent.click(await screen.findByRole('tab', { name: 'Portfolios' }));
    expect(await screen.findByText('There is no portfolio yet')).toBeDefined();
  });
});
