import { type Refusal, refuse } from '../refusal/refusal';

// names of firms that are known by what they do
const COLLECTS =
  /\b(?:collect(?:s|ing|ion|ions|or|ors)?|debts?|recover(?:y|ies|ing)?|receivables?|bailiffs?|enforcement)\b|inkasso|forderung/i;

/** Whether a firm's name gives away that it collects debts. */
export function showsCollection(name: string): boolean {
  return COLLECTS.test(name);
}

/**
 * Refuses a name to give on voicemails and before the person is verified that shows what the call is about. A creditor
 * in its own name may be called what it is. Null = may be used. Source: 12 CFR 1006.2(j)(1)(i).
 */
export function checkCallName(name: string): Refusal | null {
  if (!showsCollection(name)) return null;
  return refuse(
    'INVALID_INPUT',
    'This name shows that you collect debts. Enter one that does not: it is given to machines and to people who are not verified.',
    {
      field: 'callName',
      reasons: [
        {
          rule: 'VOICEMAIL',
          text: 'A business name that does not indicate the debt collection business.',
          citation: '12 CFR 1006.2(j)(1)(i)',
        },
      ],
    },
  );
}
