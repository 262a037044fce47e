import { DEFAULT_AUTHORITY } from '@kept/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PolicyVersionPartsFragment } from '../gql/graphql';
import { type Answers, renderPage } from '../test/render-page';
import { PolicyPage } from './PolicyPage';

const DANA = { id: 'user-5', roles: ['CREDIT_MANAGER'], may: ['POLICIES'] };

function version(changes: Partial<PolicyVersionPartsFragment> = {}): PolicyVersionPartsFragment {
  return {
    __typename: 'PolicyVersion',
    kind: 'AUTHORITY',
    debtKind: 'BUSINESS',
    portfolioId: null,
    version: 0,
    effectiveFrom: '1970-01-01',
    recordedAt: null,
    document: DEFAULT_AUTHORITY.BUSINESS,
    author: null,
    ...changes,
  };
}

const PEOPLE = {
  users: [{ __typename: 'User', id: 'user-1', name: 'Mia Berg', roles: ['COLLECTOR'] }],
  portfolios: [{ __typename: 'Portfolio', id: 'p1', name: 'Midwest Metals', debtKind: 'BUSINESS' }],
};

function open(answers: Answers, path = '/policies', me = DANA) {
  return renderPage(<PolicyPage />, {
    path,
    route: '/policies',
    me,
    answers: [
      ...answers,
      ['PolicyPeople', () => PEOPLE],
      ['Policies', () => ({ policies: [version()] })],
    ],
  });
}

function published(asked: readonly { name: string; variables: object }[]) {
  const found = asked.find((one) => one.name === 'PublishPolicy');
  return (found?.variables as { input: Record<string, unknown> } | undefined)?.input;
}

describe('the authority', () => {
  it('shows each role’s limits, and which version is in force', async () => {
    open([]);
    const days = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Collector: Lasts at most',
    });
    expect(days.value).toBe('90');
    const parts = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Supervisor: Instalments, at most',
    });
    expect([parts.value, parts.placeholder]).toEqual(['', 'no limit']);
    expect(screen.queryByRole('button', { name: /^Publish/ })).toBeNull();
    const versions = within(screen.getByRole('region', { name: 'Versions' }));
    expect(versions.getAllByRole('row')[1]?.textContent).toContain('as installed');
  });

  it('is published as a new version from a day on', async () => {
    let versions = [version()];
    const { asked } = open([
      ['Policies', () => ({ policies: versions })],
      [
        'PublishPolicy',
        ({ input }) => {
          const { document, effectiveFrom } = input as PolicyVersionPartsFragment;
          const next = version({ version: 1, document, effectiveFrom });
          versions = [next];
          return { publishPolicy: next };
        },
      ],
    ]);
    const amount = await screen.findByRole('textbox', { name: 'Collector: Amount, at most' });
    await userEvent.clear(amount);
    await userEvent.type(amount, '12500');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 1' }));
    const versionsTable = within(await screen.findByRole('region', { name: 'Versions' }));
    expect(await versionsTable.findByText('1')).toBeDefined();
    expect(published(asked)).toMatchObject({
      kind: 'AUTHORITY',
      debtKind: 'BUSINESS',
      version: 0,
      effectiveFrom: '2026-11-19',
      document: {
        ...DEFAULT_AUTHORITY.BUSINESS,
        roles: { COLLECTOR: { plan: { amount: 1_250_000, days: 90 } } },
      },
    });
    expect(screen.queryByRole('button', { name: /^Publish/ })).toBeNull();
  });

  it('says what is wrong at its figure before anything is sent', async () => {
    const { asked } = open([]);
    const days = await screen.findByRole('textbox', { name: 'Collector: Lasts at most' });
    await userEvent.type(days, 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 1' }));
    expect(days.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('A whole number.')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('One figure is to be mended above.');
    expect(published(asked)).toBeUndefined();
  });

  it('shows the server’s refusal at the figure it is about', async () => {
    const text = 'roles.COLLECTOR.plan.days: too big';
    const refusal = {
      __typename: 'Refusal',
      code: 'INVALID_INPUT',
      message: `The policy is not complete or not right: ${text}.`,
      field: 'document',
      reasons: [
        {
          __typename: 'Reason',
          rule: 'TOO_BIG',
          text,
          value: 'roles.COLLECTOR.plan.days',
          points: null,
          citation: null,
        },
      ],
    };
    open([['PublishPolicy', () => ({ publishPolicy: refusal })]]);
    const days = await screen.findByRole('textbox', { name: 'Collector: Lasts at most' });
    await userEvent.type(days, '000');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 1' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not complete or not right');
    expect(days.getAttribute('aria-invalid')).toBe('true');
    expect((days as HTMLInputElement).value).toBe('90000');
  });

  it('gives one person a limit of their own', async () => {
    const { asked } = open([['PublishPolicy', () => ({ publishPolicy: version({ version: 1 }) })]]);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a limit' }));
    const line = within(screen.getByRole('group', { name: 'Limit 1' }));
    await userEvent.selectOptions(line.getByLabelText('Who'), 'user-1');
    await userEvent.type(line.getByLabelText('Value'), '20000');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 1' }));
    await expect
      .poll(() => published(asked))
      .toMatchObject({
        document: {
          users: [
            {
              userId: 'user-1',
              effectiveFrom: '2026-11-19',
              effectiveUntil: null,
              limits: { plan: { amount: 2_000_000 } },
            },
          ],
        },
      });
  });

  it('is only read by others', async () => {
    const portfolios = [
      {
        __typename: 'Portfolio' as const,
        id: 'p1',
        code: 'METALS',
        name: 'Midwest Metals',
        currency: 'USD',
        timeZone: 'UTC',
        today: '2026-11-19',
      },
    ];
    const sam = { id: 'user-2', roles: ['SUPERVISOR'], may: [], portfolios };
    open([], '/policies', sam);
    expect(
      await screen.findByText('Midwest Metals has none of its own', { exact: false }),
    ).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('region', { name: 'Limits' }).textContent).toContain('90 days');
  });
});

it('holds the other kinds too', async () => {
  const document = { ownSupervisorSeconds: 90, callbackSeconds: 300 };
  open(
    [['Policies', () => ({ policies: [version({ kind: 'APPROVAL', document })] })]],
    '/policies?kind=APPROVAL&scope=BUSINESS',
  );
  const seconds = await screen.findByRole<HTMLInputElement>('textbox', {
    name: 'Turns into a callback after',
  });
  expect(seconds.value).toBe('300');
});

it('can be asked for again', async () => {
  let isDown = true;
  open([
    [
      'Policies',
      () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return { policies: [version()] };
      },
    ],
  ]);
  expect(await screen.findByText('The policy could not be loaded')).toBeDefined();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('textbox', { name: 'Collector: Lasts at most' })).toBeDefined();
});
