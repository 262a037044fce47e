import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../test/render-page';
import { ImportListPage } from './ImportListPage';

const BATCH = {
  __typename: 'ImportBatch',
  id: 'b1',
  kind: 'CREDIT_NOTES',
  portfolioName: 'Harbor Metals',
  fileName: 'credits.csv',
  state: 'DONE',
  businessDay: '2026-11-19',
  rows: 12345,
  accepted: 12000,
  unchanged: 300,
  later: 40,
  rejected: 5,
  message: null,
  startedAt: '2026-11-19T15:00:00Z',
  finishedAt: '2026-11-19T15:01:00Z',
};

it('shows what became of every row of a file', async () => {
  renderPage(<ImportListPage />, {
    answers: [
      [
        'ImportBatches',
        () => ({
          importBatches: [
            BATCH,
            { ...BATCH, id: 'b2', state: 'FAILED', message: 'The server was stopped.' },
          ],
        }),
      ],
    ],
  });
  const [done, failed] = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  expect(done?.textContent).toContain('credit notescredits.csvHarbor Metals✓Completed');
  expect(done?.textContent).toContain('12,34512,00030040✗5');
  expect(failed?.textContent).toContain('FailedThe server was stopped.');
});

it('says how a first file comes in', async () => {
  renderPage(<ImportListPage />, { answers: [['ImportBatches', () => ({ importBatches: [] })]] });
  expect(await screen.findByText('Nothing was imported yet')).toBeDefined();
});

it('can be asked for again', async () => {
  renderPage(<ImportListPage />, { answers: [] });
  expect(await screen.findByText('The imports could not be loaded')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});
