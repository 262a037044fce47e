import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type KeyBinding, KeysProvider, setSingleKeys, useAllKeys, useKeys } from './keys';

function Part(props: { bindings: readonly KeyBinding[]; isDialog?: boolean }) {
  useKeys(props.bindings, { isDialog: props.isDialog ?? false });
  return null;
}

function List() {
  const all = useAllKeys();
  return (
    <output>
      {all()
        .map((line) => line.label)
        .join(' ')}
    </output>
  );
}

function bound(keys: KeyBinding['keys'], run: () => void, whileTyping = false): KeyBinding {
  return { keys, label: String(keys), group: 'Test', run, whileTyping };
}

function desk(parts: React.ReactNode) {
  render(
    <KeysProvider>
      {parts}
      <input aria-label="note" />
      <button type="button">Save</button>
      <div role="dialog">
        <input aria-label="reason" />
      </div>
    </KeysProvider>,
  );
}

it('obeys a key, the newest part of the page first', async () => {
  const did: string[] = [];
  desk(
    <>
      <Part
        bindings={[
          bound('j', () => did.push('old')),
          bound(['k', 'ArrowUp'], () => did.push('up')),
        ]}
      />
      <Part bindings={[bound('j', () => did.push('new'))]} />
    </>,
  );
  await userEvent.keyboard('jk{ArrowUp}');
  expect(did).toEqual(['new', 'up', 'up']);
});

it('leaves letters to a field, but hears Ctrl and what is meant for fields', async () => {
  const did: string[] = [];
  desk(
    <Part
      bindings={[
        bound('j', () => did.push('j')),
        bound('Ctrl+k', () => did.push('search')),
        bound('Escape', () => did.push('out'), true),
      ]}
    />,
  );
  await userEvent.click(screen.getByRole('textbox', { name: 'note' }));
  await userEvent.keyboard('j{Control>}k{/Control}{Escape}');
  expect(did).toEqual(['search', 'out']);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'note' }).value).toBe('j');
});

it('leaves Enter to a button', async () => {
  const did: string[] = [];
  desk(<Part bindings={[bound('Enter', () => did.push('opened'))]} />);
  await userEvent.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Save' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(did).toEqual(['opened']);
});

it('in a dialog hears the dialog’s keys alone', async () => {
  const did: string[] = [];
  desk(
    <>
      <Part bindings={[bound('Ctrl+Enter', () => did.push('page'))]} />
      <Part isDialog bindings={[bound('Ctrl+Enter', () => did.push('dialog'))]} />
    </>,
  );
  await userEvent.click(screen.getByRole('textbox', { name: 'reason' }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(did).toEqual(['dialog']);
});

it('can have its single letters turned off, and keeps ? and Ctrl', async () => {
  const did: string[] = [];
  setSingleKeys(false);
  desk(
    <Part
      bindings={[
        bound('j', () => did.push('j')),
        bound('?', () => did.push('?')),
        bound('Ctrl+k', () => did.push('search')),
      ]}
    />,
  );
  await userEvent.keyboard('j?{Control>}k{/Control}');
  expect(did).toEqual(['?', 'search']);
});

it('lists what the keys do, also while the page renders', () => {
  const { rerender } = render(
    <KeysProvider>
      <Part bindings={[bound('j', () => undefined)]} />
      <List />
    </KeysProvider>,
  );
  rerender(
    <KeysProvider>
      <Part bindings={[bound('j', () => undefined)]} />
      <List />
    </KeysProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('j');
});
