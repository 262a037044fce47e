import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, useLocation } from 'react-router';
import { describe, expect, it } from 'vitest';
import { type Answers, renderPage, thrownCode, type Variables } from '../test/render-page';
import { SUMMARY, usd, worklistPage, worklistRow } from '../test/worklist-rows';
import { WorklistPage } from './WorklistPage';
import type { WorklistRow } from './worklist-row';

type Filter = { caseIds?: string[]; broken?: boolean };
const filterIn = (variables: Variables) => variables.filter as Filter;

/** A server with these rows; a question for single cases gets those of them. */
function serverWith(rows: () => readonly WorklistRow[], more: Answers = []): Answers {
  return [
    ...more,
    [
      'Worklist',
      (variables) => {
        const { caseIds } = filterIn(variables);
        return worklistPage(rows().filter((row) => caseIds?.includes(row.id) ?? true));
      },
    ],
    ['WorklistSummary', () => SUMMARY],
  ];
}

const ROWS = [
  worklistRow('1', {
    customerName: 'Halvorsen Steel',
    points: 90,
    overdue: usd('48210.00'),
    promiseStatus: 'BROKEN',
    promiseDueOn: '2026-11-13',
    factors: [
      {
        __typename: 'Reason',
        rule: 'AMOUNT',
        text: 'Amount to chase',
        value: '48,210.00 USD',
        points: 35,
        citation: null,
      },
    ],
  }),
  worklistRow('2', { customerName: 'Brandt & Sons', points: 80, takenBy: 'Ben Okafor' }),
  worklistRow('3', { customerName: 'Lindqvist AB', points: 70 }),
];

function Elsewhere() {
  return <p>at {useLocation().pathname}</p>;
}

function open(answers: Answers, options: { path?: string; may?: string[] } = {}) {
  const may = options.may ?? ['WORKLIST', 'WORK'];
  return renderPage(<WorklistPage />, {
    answers,
    path: options.path ?? '/worklist',
    route: '/worklist',
    me: { may },
    others: <Route path="/cases/:id" element={<Elsewhere />} />,
  });
}

const customers = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const cells = within(row).getAllByRole('gridcell');
      return [row, cells[1]?.textContent] as const;
    })
    .sort(([one], [other]) => top(one) - top(other))
    .map(([, name]) => name);

const top = (row: HTMLElement) => Number(/translateY\((\d+)px\)/.exec(row.style.transform)?.[1]);
const selected = () => screen.getByRole('row', { selected: true }).textContent;

describe('the worklist', () => {
  it('shows what is to do, best first, with the reasons of the row the keys are on', async () => {
    open(serverWith(() => ROWS));
    expect(await screen.findByRole('grid', { name: 'My worklist' })).toBeDefined();
    expect(
      screen.getByText(
        '34 to do · 12 callable now · 1 callback due · 5 promises due · 212,480.00 USD overdue',
      ),
    ).toBeDefined();
    expect(customers()).toEqual([
      'Halvorsen Steel',
      'Brandt & Sons● Ben Okafor is in',
      'Lindqvist AB',
    ]);
    expect(screen.getByRole('columnheader', { name: 'overdue USD' })).toBeDefined();
    expect(screen.getByText('broken Fri 13 Nov')).toBeDefined();
    const why = screen.getByRole('region', { name: 'Why so many points' });
    expect(why.textContent).toContain('Halvorsen Steel · why 90');
    expect(why.textContent).toContain('+35 Amount to chase, 48,210.00 USD');
  });

  it('says that there is nothing to do, or that the filters leave nothing', async () => {
    const { unmount } = open(serverWith(() => []));
    expect(await screen.findByText('Nothing to do here')).toBeDefined();
    unmount();
    open(
      serverWith(() => []),
      { path: '/worklist?broken=1' },
    );
    expect(await screen.findByText('No case matches the filters')).toBeDefined();
  });

  it('can be asked again after it failed', async () => {
    let isBroken = true;
    open(
      serverWith(
        () => ROWS,
        [
          [
            'Worklist',
            () => {
              if (isBroken) throw thrownCode('INTERNAL_SERVER_ERROR', 'secret');
              return worklistPage(ROWS);
            },
          ],
        ],
      ),
    );
    expect(await screen.findByText('The list could not be loaded')).toBeDefined();
    expect(screen.queryByText(/secret/)).toBeNull();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Halvorsen Steel')).toBeDefined();
  });

  it('moves, opens and works by keys', async () => {
    open(serverWith(() => ROWS));
    await screen.findByRole('grid');
    await userEvent.keyboard('jj');
    expect(selected()).toContain('Lindqvist AB');
    await userEvent.keyboard('k{Enter}');
    expect(await screen.findByText('at /cases/2')).toBeDefined();
  });

  it('takes the next case with one key, and says when none is free', async () => {
    const refused = {
      __typename: 'Refusal',
      code: 'NO_CASE_AVAILABLE',
      message: 'Nobody’s case is free.',
      field: null,
      reasons: [],
    };
    const taken = { __typename: 'CaseRef', id: '2', number: 'C-2', customerName: 'Brandt & Sons' };
    const ends = [refused, taken];
    open(serverWith(() => ROWS, [['TakeNextCase', () => ({ takeNextCase: ends.shift() ?? {} })]]));
    await screen.findByRole('grid');
    await userEvent.keyboard('n');
    expect((await screen.findByRole('alert')).textContent).toContain('Nobody’s case is free.');
    await userEvent.keyboard('n');
    expect(await screen.findByText('at /cases/2')).toBeDefined();
  });

  it('keeps its filters in the address and asks with them', async () => {
    const { asked } = open(serverWith(() => ROWS));
    await screen.findByRole('grid');
    await userEvent.click(screen.getByRole('button', { name: 'Broken', pressed: false }));
    await waitFor(() =>
      expect(
        asked.some(({ name, variables }) => name === 'Worklist' && filterIn(variables).broken),
      ).toBe(true),
    );
    expect(await screen.findByRole('button', { name: 'Broken', pressed: true })).toBeDefined();
  });

  it('slides a row to its new place when somebody else changed it, and stays on the same case', async () => {
    let rows = ROWS;
    const { socket } = open(serverWith(() => rows));
    await screen.findByRole('grid');
    await userEvent.keyboard('j');
    expect(selected()).toContain('Brandt & Sons');
    const moved = worklistRow('3', { customerName: 'Lindqvist AB', points: 95 });
    rows = [moved, ...ROWS.slice(0, 2)];
    socket.tell({ id: 'n1', caseId: '3' });
    await waitFor(() => expect(customers()[0]).toBe('Lindqvist AB'));
    expect(screen.getByText('Lindqvist AB').closest('[role=row]')).toHaveProperty(
      'dataset.moved',
      'true',
    );
    expect(selected()).toContain('Brandt & Sons');
  });

  it('takes out a case that went to somebody else, and puts in one that came', async () => {
    let rows = ROWS;
    const { socket } = open(serverWith(() => rows));
    await screen.findByRole('grid');
    rows = [worklistRow('9', { customerName: 'New Case Ltd', points: 99 }), ...ROWS.slice(1)];
    socket.tell({ id: 'n1', caseId: '1' });
    socket.tell({ id: 'n2', caseId: '9', userIds: ['user-1'] });
    await waitFor(() =>
      expect(customers()).toEqual([
        'New Case Ltd',
        'Brandt & Sons● Ben Okafor is in',
        'Lindqvist AB',
      ]),
    );
  });

  it('shows who comes into a customer and who goes', async () => {
    const { socket } = open(serverWith(() => ROWS));
    await screen.findByRole('grid');
    const ana = { userId: 'u9', userName: 'Ana', caseId: '3', isLease: true };
    socket.hear('presence', { customerId: 'customer-3', users: [ana] });
    expect(await screen.findByText('Ana is in', { exact: false })).toBeDefined();
    socket.hear('presence', { customerId: 'customer-3', users: [] });
    await waitFor(() => expect(screen.queryByText('Ana is in', { exact: false })).toBeNull());
  });

  it('lets a supervisor assign what is selected', async () => {
    const forList = {
      collectionCase: {
        __typename: 'CollectionCase',
        id: '1',
        number: 'C-1',
        version: 3,
        today: '2026-11-22',
        allowedActions: ['assign'],
        usersWhoMayOwn: [{ __typename: 'User', id: 'u2', name: 'Ben Okafor' }],
      },
    };
    const { asked } = open(
      serverWith(
        () => ROWS,
        [
          ['CaseForList', () => forList],
          [
            'AssignCases',
            () => ({ assignCases: { __typename: 'AssignedCases', caseIds: ['1', '2'] } }),
          ],
        ],
      ),
      { may: ['WORKLIST', 'WORK', 'ASSIGN'] },
    );
    await screen.findByRole('grid');
    await userEvent.keyboard(' j a');
    const dialog = await screen.findByRole('dialog', { name: 'Assign 2 cases' });
    await userEvent.selectOptions(await within(dialog).findByLabelText('To'), 'Ben Okafor');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Assign' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = asked.find(({ name }) => name === 'AssignCases')?.variables.input;
    expect(sent).toMatchObject({ caseIds: ['1', '2'], ownerId: 'u2' });
  });

  it('offers a collector no assigning', async () => {
    open(serverWith(() => ROWS));
    await screen.findByRole('grid');
    await userEvent.keyboard('a');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
