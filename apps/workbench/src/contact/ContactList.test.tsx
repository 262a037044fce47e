import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { aCase, aContact } from '../test/case-view';
import { aBlock, aDecision, decisionsOf } from '../test/contact-decisions';
import { renderPage } from '../test/render-page';
import { ContactList } from './ContactList';

const UNKNOWN = { decisions: undefined, onWhy: () => undefined };

beforeEach(() => localStorage.clear());

function refusal(message: string, field: string) {
  return { __typename: 'Refusal', code: 'INVALID_INPUT', message, field, reasons: [] };
}

it('shows who may be spoken to, and who asked not to be called', () => {
  renderPage(<ContactList view={aCase()} {...UNKNOWN} />, { answers: [] });
  expect(screen.getByText('Ms Ortiz').parentElement?.textContent).toContain('may discuss');
  expect(screen.getByText('Mr Halvorsen').parentElement?.textContent).toContain(
    'asked not to be called',
  );
});

it('adds a contact in its place', async () => {
  const { asked } = renderPage(<ContactList view={aCase()} {...UNKNOWN} />, {
    answers: [['AddContact', () => ({ addContact: aContact('contact-9', 'Dana Whitfield') })]],
  });
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'Add' }));
  const form = screen.getByRole('form', { name: 'New contact' });
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(within(form).getByText('Give a name.')).toBeDefined();
  await user.type(within(form).getByLabelText('Name'), 'Dana Whitfield');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await expect.poll(() => screen.queryByRole('form')).toBeNull();
  expect(asked.map((one) => one.name)).toEqual(['AddContact']);
  expect(asked[0]?.variables.input).toMatchObject({
    customerId: 'customer-1',
    name: 'Dana Whitfield',
    mayDiscuss: false,
  });
});

it('shows the refusal at the number and keeps it', async () => {
  renderPage(<ContactList view={aCase()} {...UNKNOWN} />, {
    answers: [
      ['AddContactPoint', () => ({ addContactPoint: refusal('This is no number.', 'value') })],
    ],
  });
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'New number or address of Ms Ortiz' }));
  await user.type(screen.getByLabelText('Number, with country code'), '12');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toBeDefined();
  const field = screen.getByLabelText<HTMLInputElement>('Number, with country code');
  expect(field.value).toBe('12');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it('may not be changed by those who only read', () => {
  const view = aCase();
  const customer = { ...view.customer, allowedActions: [] };
  renderPage(<ContactList view={aCase({ customer })} {...UNKNOWN} />, { answers: [] });
  expect(screen.queryByRole('button')).toBeNull();
});

it('says of every number whether it may be called now, from when, and why on one click', async () => {
  const asked: unknown[] = [];
  const decisions = decisionsOf({ 'point-1': aDecision(), 'point-2': aBlock() });
  renderPage(
    <ContactList view={aCase()} decisions={decisions} onWhy={(about) => asked.push(about)} />,
    { answers: [] },
  );
  const allowed = screen.getByRole('button', { name: 'Why: +1 614 555 0123, allowed 2 of 7' });
  expect(allowed.textContent).toContain('2 of 7');
  const blocked = screen.getByRole('button', { name: /Why: \+1 614 555 0199, blocked/ });
  expect(screen.getByText('from Fri 20 Nov 08:00 there, in 17 h')).toBeDefined();
  await userEvent.click(blocked);
  expect(asked).toEqual([{ pointId: 'point-2' }]);
});
