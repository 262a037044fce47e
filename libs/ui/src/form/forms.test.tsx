import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { ConfirmDialog } from './ConfirmDialog';
import { FilterChip } from './FilterChip';
import { SearchBox } from './SearchBox';

it('tells whether a filter is on by more than colour', () => {
  const { rerender } = renderUi(
    <FilterChip label="Broken" isOn={false} onClick={() => undefined} />,
  );
  expect(screen.getByRole('button', { name: 'Broken', pressed: false })).toBeDefined();
  rerender(<FilterChip label="Broken" isOn onClick={() => undefined} />);
  expect(screen.getByRole('button', { name: 'Broken', pressed: true }).textContent).toBe('✓Broken');
});

it('asks before what cannot be undone', async () => {
  const said: string[] = [];
  renderUi(
    <ConfirmDialog
      title="Disable Mia?"
      verb="Disable"
      onConfirm={() => said.push('yes')}
      onClose={() => said.push('no')}
    >
      Their sessions end at once.
    </ConfirmDialog>,
  );
  expect(screen.getByRole('dialog', { name: 'Disable Mia?' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Disable' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(said).toEqual(['yes', 'no']);
});

it('has a name for those who cannot see the glass', async () => {
  let text = '';
  renderUi(
    <SearchBox
      label="Name or a part of it"
      value=""
      onChange={(next) => {
        text = next;
      }}
    />,
  );
  await userEvent.type(screen.getByRole('searchbox', { name: 'Name or a part of it' }), 'h');
  expect(text).toBe('h');
});
