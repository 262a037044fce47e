import { type Refusal, refuse } from '@kept/domain';
import { QueryFailedError } from 'typeorm';

// by the name of the index; the one place where the database's "there is one already" becomes a Refusal
const REFUSALS: Readonly<Record<string, Refusal>> = {
  app_user_email_key: refuse('EMAIL_TAKEN', 'Somebody already signs in with this e-mail address.', {
    field: 'email',
  }),
  team_name_key: refuse('NAME_TAKEN', 'There is a team of this name already.', { field: 'name' }),
  portfolio_name_key: refuse('NAME_TAKEN', 'There is a portfolio of this name already.', {
    field: 'name',
  }),
  portfolio_code_key: refuse('NAME_TAKEN', 'There is a portfolio with this code already.', {
    field: 'code',
  }),
  payment_portfolio_id_reference_key: refuse(
    'DUPLICATE',
    'A payment with this reference is already in the books.',
    { field: 'reference' },
  ),
  invoice_portfolio_id_number_key: refuse('DUPLICATE', 'There is an invoice with this number.', {
    field: 'number',
  }),
  credit_note_portfolio_id_number_key: refuse(
    'DUPLICATE',
    'There is a credit note with this number.',
    { field: 'number' },
  ),
  contact_point_customer_id_kind_value_key: refuse(
    'DUPLICATE',
    'The customer already has this contact point.',
    { field: 'value' },
  ),
  collection_case_one_open: refuse(
    'CASE_ALREADY_OPEN',
    'The customer already has an open case in this portfolio.',
  ),
  policy_kind_portfolio_id_debt_kind_version_key: refuse(
    'STALE_VERSION',
    'The policy was changed in the meantime. Look at it and try again.',
    { field: 'version' },
  ),
  call_script_code: refuse('NAME_TAKEN', 'There is a script of this code and language already.', {
    field: 'code',
  }),
  call_script_version_draft: refuse(
    'STALE_VERSION',
    'Somebody has begun a draft in the meantime. Look at it and try again.',
    { field: 'version' },
  ),
  message_template_name: refuse(
    'NAME_TAKEN',
    'There is a template of this name and language already.',
    { field: 'name' },
  ),
  presence_one_lease: refuse('CUSTOMER_TAKEN', 'A colleague has just taken this customer.'),
};

/** What PostgreSQL said, where an error came from it. */
export function databaseErrorOf(error: unknown): { code?: string; constraint?: string } | null {
  return error instanceof QueryFailedError ? error.driverError : null;
}

/** The refusal a violated unique index stands for; null for every other error. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, constraint } = databaseErrorOf(error) ?? {};
  if (code !== '23505' || constraint === undefined) return null;
  return REFUSALS[constraint] ?? null;
}
