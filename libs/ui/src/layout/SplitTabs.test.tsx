import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderUi } from '../test/render-ui';
import { SplitTabs } from './SplitTabs';

const PARTS = [
  { id: 'who', label: 'Who and what', width: '1fr', content: <p>invoices</p> },
  { id: 'timeline', label: 'Timeline', width: '1fr', content: <p>events</p> },
];

it('lays the parts side by side where there is room', () => {
  renderUi(<SplitTabs parts={PARTS} foldBelow={900} label="Parts" />);
  expect(screen.getByRole('region', { name: 'Who and what' }).textContent).toBe('invoices');
  expect(screen.getByRole('region', { name: 'Timeline' }).textContent).toBe('events');
  expect(screen.queryByRole('tab')).toBeNull();
});
