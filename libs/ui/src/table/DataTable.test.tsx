import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import type { Column } from './columns';
import { DataTable } from './DataTable';

type Row = { id: string; name: string; points: number };
const COLUMNS: readonly Column<Row>[] = [
  { id: 'points', header: 'pts', width: '64px', isNumeric: true, render: (row) => row.points },
  { id: 'name', header: 'customer', width: '1fr', render: (row) => row.name },
  { id: 'wide', header: 'only when wide', width: '1fr', hideBelow: 1200, render: () => 'wide' },
];
const keyOf = (row: Row) => row.id;

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    name: `Customer ${index}`,
    points: 1000 - index,
  }));
}

function Table(props: {
  rows: readonly Row[];
  moved?: string;
  onOpen?: (row: Row) => void;
  onMore?: () => void;
}) {
  const [selectedKey, setSelectedKey] = useState<string>();
  return (
    <DataTable
      label="Cases"
      rows={props.rows}
      columns={COLUMNS}
      keyOf={keyOf}
      selectedKey={selectedKey}
      onSelect={setSelectedKey}
      onOpen={props.onOpen ?? (() => undefined)}
      onMore={props.onMore}
      movedKeys={new Set(props.moved ? [props.moved] : [])}
    />
  );
}

const selectedText = () => screen.getByRole('row', { selected: true }).textContent;

describe('DataTable', () => {
  it('puts only the rows in sight into the page, and says how many there are', () => {
    renderUi(<Table rows={rowsOf(5000)} />);
    const grid = screen.getByRole('grid', { name: 'Cases' });
    expect(grid.getAttribute('aria-rowcount')).toBe('5001');
    const shown = within(grid).getAllByRole('row').length;
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(60);
  });

  it('hides columns for which there is no room', () => {
    renderUi(<Table rows={rowsOf(1)} />);
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual(['pts', 'customer']);
  });

  it('moves by keys, stops at the ends, and opens', async () => {
    const opened: string[] = [];
    renderUi(<Table rows={rowsOf(12)} onOpen={(row) => opened.push(row.name)} />);
    const grid = screen.getByRole('grid');
    grid.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(selectedText()).toContain('Customer 0');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(selectedText()).toContain('Customer 2');
    const active = grid.getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toContain('Customer 2');
    await userEvent.keyboard('{PageDown}');
    expect(selectedText()).toContain('Customer 11');
    await userEvent.keyboard('{ArrowDown}');
    expect(selectedText()).toContain('Customer 11');
    await userEvent.keyboard('{Home}{Enter}');
    expect(opened).toEqual(['Customer 0']);
  });

  it('selects by a click and opens by a double click', async () => {
    const opened: string[] = [];
    renderUi(<Table rows={rowsOf(5)} onOpen={(row) => opened.push(row.name)} />);
    await userEvent.click(screen.getByText('Customer 3'));
    expect(selectedText()).toContain('Customer 3');
    await userEvent.dblClick(screen.getByText('Customer 4'));
    expect(opened).toEqual(['Customer 4']);
  });

  it('keeps the selection on its record when rows move, and tints what moved', async () => {
    const rows = rowsOf(5);
    const { rerender } = renderUi(<Table rows={rows} />);
    await userEvent.click(screen.getByText('Customer 1'));
    const last = rows[4]!;
    rerender(<Table rows={[last, ...rows.slice(0, 4)]} moved={last.id} />);
    expect(selectedText()).toContain('Customer 1');
    expect(screen.getByText('Customer 4').closest('[role=row]')).toHaveProperty(
      'dataset.moved',
      'true',
    );
    expect(screen.getByText('Customer 1').closest('[role=row]')).toHaveProperty(
      'dataset.moved',
      'false',
    );
  });

  it('asks for more when the end is in sight, not before', () => {
    let asked = 0;
    const onMore = () => {
      asked += 1;
    };
    const { unmount } = renderUi(<Table rows={rowsOf(500)} onMore={onMore} />);
    expect(asked).toBe(0);
    unmount();
    renderUi(<Table rows={rowsOf(10)} onMore={onMore} />);
    expect(asked).toBeGreaterThan(0);
  });
});
