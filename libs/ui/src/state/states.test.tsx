import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { EmptyState } from './EmptyState';
import { FailedState } from './FailedState';
import { LoadingRows } from './LoadingRows';
import { OfflineBanner } from './OfflineBanner';
import { RefusalAlert } from './RefusalAlert';

it('announces a refusal with its reasons', () => {
  renderUi(
    <RefusalAlert
      refusal={{
        code: 'DUE_DATE_TOO_FAR',
        message: 'This day is too far away.',
        reasons: [{ rule: 'HORIZON', text: 'At most 14 days ahead' }],
      }}
    />,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('This day is too far away.');
  expect(alert.textContent).toContain('At most 14 days ahead');
});

it('shows nothing where nothing was refused', () => {
  const { container } = renderUi(<RefusalAlert refusal={undefined} />);
  expect(container.childElementCount).toBe(0);
});

it('lets a failed page be tried again', async () => {
  let tries = 0;
  renderUi(
    <FailedState
      title="It could not be loaded"
      onRetry={() => {
        tries += 1;
      }}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(tries).toBe(1);
});

it('says since when the server is away and what waits', () => {
  const since = Temporal.Now.plainDateISO().toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: '15:04',
  });
  const { rerender } = renderUi(<OfflineBanner since={since.toInstant().toString()} waiting={2} />);
  expect(screen.getByRole('status').textContent).toContain(
    'Offline since 15:04 — what you type is kept, 2 entries wait to be sent',
  );
  rerender(<OfflineBanner since={since.toInstant().toString()} />);
  expect(screen.getByRole('status').textContent).toMatch(/what you type is kept$/);
});

it('names what is loading and why a list is empty', () => {
  renderUi(
    <>
      <LoadingRows label="Loading the list" />
      <EmptyState title="Nothing to do here">New ones come by themselves.</EmptyState>
    </>,
  );
  expect(screen.getByRole('status', { name: 'Loading the list' })).toBeDefined();
  expect(screen.getByText('New ones come by themselves.')).toBeDefined();
});
