import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { keyText } from './KeyHint';
import { KeysDialog } from './KeysDialog';

it.each([
  ['Ctrl+Enter', 'Ctrl-⏎'],
  ['Escape', 'Esc'],
  ['j', 'j'],
  ['ArrowDown', '↓'],
])('writes %s as %s', (keys, text) => {
  expect(keyText(keys)).toBe(text);
});

it('lists the keys by group and closes', async () => {
  let isClosed = false;
  renderUi(
    <KeysDialog
      lines={[
        { keys: ['j', 'ArrowDown'], label: 'Next row', group: 'List' },
        { keys: '?', label: 'Show the keys', group: 'Everywhere' },
      ]}
      onClose={() => {
        isClosed = true;
      }}
    />,
  );
  const dialog = screen.getByRole('dialog', { name: 'Keys on this page' });
  expect(
    within(dialog)
      .getAllByRole('heading', { level: 3 })
      .map((head) => head.textContent),
  ).toEqual(['List', 'Everywhere']);
  expect(within(dialog).getByText('Next row').previousElementSibling?.textContent).toBe('j↓');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(isClosed).toBe(true);
});
