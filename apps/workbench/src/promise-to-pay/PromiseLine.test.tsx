import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { CasePromise } from '../collection-case/case-view';
import { aCase, aPromise, TODAY, usd } from '../test/case-view';
import { renderPage } from '../test/render-page';
import { type PromiseAct, PromiseLine } from './PromiseLine';
import { PromiseWhatIfDialog } from './PromiseWhatIfDialog';

const OLD = {
  ...aPromise('old', 500_000, '2026-11-13'),
  status: 'SUPERSEDED',
  supersededById: 'new',
  cancelReason: 'their bank is slow',
};
const NEW = { ...aPromise('new', 300_000, '2026-11-27'), supersedesId: 'old' };

function line(promise: CasePromise) {
  const acts: PromiseAct[] = [];
  renderPage(
    <PromiseLine
      promise={promise}
      all={[OLD, NEW]}
      today={TODAY}
      onAct={(act) => acts.push(act)}
    />,
    { answers: [] },
  );
  return acts;
}

it('tells the promise whose place it took', async () => {
  line(NEW);
  await userEvent.click(screen.getByRole('button', { name: '5,000.00 by Fri 13 Nov' }));
  expect(screen.getByText(/their bank is slow/)).toBeDefined();
});

it('tells what took its place: another promise, or a plan', () => {
  line(OLD);
  expect(screen.getByText(/replaced by/).textContent).toBe('replaced by 3,000.00 by Fri 27 Nov');
  line({ ...OLD, supersededById: null, supersededByPlanId: 'plan-1' });
  expect(screen.getByRole('link', { name: 'a plan' }).getAttribute('href')).toBe('/plans/plan-1');
});

it('offers what can be done with an open one', async () => {
  const acts = line(NEW);
  for (const name of [/^Change/, /^Cancel/, /^What if/, /^Text to send/]) {
    await userEvent.click(screen.getByRole('button', { name }));
  }
  expect(acts).toEqual(['change', 'cancel', 'what-if', 'text']);
});

it('answers what becomes of it if that much arrives', async () => {
  const { asked } = renderPage(
    <PromiseWhatIfDialog view={aCase()} promise={NEW} onClose={() => undefined} />,
    {
      answers: [
        [
          'PromiseWhatIf',
          ({ amount }) => {
            const isEnough = Number((amount as { amount: string }).amount) >= 3000;
            return {
              promiseWhatIf: {
                __typename: 'PromiseWhatIf',
                status: isEnough ? 'KEPT' : 'BROKEN',
                keptOn: isEnough ? '2026-11-20' : null,
                received: usd(isEnough ? 300_000 : 20_000),
                reasons: [],
              },
            };
          },
        ],
      ],
    },
  );
  expect(await screen.findByText('Kept')).toBeDefined();
  const amount = screen.getByLabelText('This much arrives');
  await userEvent.clear(amount);
  await userEvent.type(amount, '200');
  expect(await screen.findByText('Broken')).toBeDefined();
  expect(asked.at(-1)?.variables).toMatchObject({
    promiseId: 'new',
    amount: { amount: '200.00', currency: 'USD' },
    valueOn: '2026-11-20',
  });
});
