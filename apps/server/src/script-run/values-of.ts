import {
  type Money,
  type PortfolioLanguage,
  type ScriptValueFacts,
  type ScriptValues,
  scriptValues,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { nextPayDay } from '../promise-to-pay/promise-authority';
import { day, dayOrNull } from '../standing/days';
import type { OpenItemRow } from '../standing/standing-facts';
import { scriptAuthority } from './script-authority';
import { contactOf, type DebtOfScript, type ScriptFile } from './script-file';
import { latestPromise, planInHand, promiseState } from './situation-of';

/** The words behind a script's variables for a case, in the script's language and the customer's zone. */
export async function valuesOf(
  ctx: Reading,
  file: ScriptFile,
  language: PortfolioLanguage,
): Promise<ScriptValues> {
  const invoices = openInvoices(file);
  const currency =
    invoices[0]?.currency ?? file.debts[0]?.currency ?? file.inHand.portfolio.currency;
  const [authority, payDay] = await Promise.all([
    scriptAuthority(ctx, file.inHand, currency),
    nextPayDay(ctx, file.inHand),
  ]);
  const facts: ScriptValueFacts = {
    ...personFacts(ctx, file),
    ...debtFacts(file, { invoices, currency }),
    ...agreementFacts(file, invoices),
    authority,
    nextPayDay: payDay,
    // the house holds no reference rates to reckon it by: the words instead are said
    statutoryInterest: null,
  };
  return scriptValues(facts, language, file.zone);
}

function personFacts(ctx: Reading, file: ScriptFile) {
  const { customer, portfolio, inHand } = file;
  // who collects in the creditor's own name has no other
  const ownName = portfolio.collector_relation === 'FIRST_PARTY' ? portfolio.creditor_name : null;
  return {
    now: ctx.now,
    callerName: ctx.user.name,
    customerName: customer.name,
    isPerson: customer.kind === 'PERSON',
    contactName: contactOf(file)?.name ?? null,
    callbackAt: inHand.work.callbackAt,
    accountManager: customer.account_manager,
    firm: {
      name: portfolio.legal_name ?? ownName,
      callName: portfolio.call_name ?? ownName,
      phone: portfolio.phone,
      website: portfolio.website,
      licenceNo: portfolio.licence_no,
      disputeAddress: portfolio.dispute_address,
      adviceName: portfolio.advice_name,
      advicePhone: portfolio.advice_phone,
    },
  };
}

/** Open invoices, oldest first; of several currencies those of the oldest one. */
function openInvoices({ inHand }: ScriptFile): OpenItemRow[] {
  const open = inHand.facts.openItems
    .filter(({ kind, due_on }) => kind === 'INVOICE' && due_on !== null)
    .sort((a, b) => ((a.due_on ?? '') < (b.due_on ?? '') ? -1 : 1));
  return open.filter(({ currency }) => currency === open[0]?.currency);
}

interface OpenInvoices {
  invoices: readonly OpenItemRow[];
  currency: string;
}

function debtFacts(file: ScriptFile, { invoices, currency }: OpenInvoices) {
  const { inHand, portfolio, payments } = file;
  const { today } = inHand;
  const debt = debtInHand(file, invoices);
  const overdue = invoices.filter(({ due_on }) => due_on !== null && due_on < today.toString());
  const [payment] = payments;
  return {
    creditor: debt?.current_creditor ?? portfolio.creditor_name,
    originalCreditor: debt?.original_creditor ?? null,
    accountNumber: debt?.account_number ?? null,
    balance: invoices.length > 0 ? sum(invoices, currency) : null,
    overdue: overdue.length > 0 ? sum(overdue, currency) : null,
    itemization: debt === null ? null : itemizationOf(debt),
    notice: debt?.sent_on
      ? { sentOn: day(debt.sent_on), periodEndsOn: dayOrNull(debt.period_ends_on) }
      : null,
    lastPayment: payment
      ? {
          amount: { minorUnits: payment.amount_minor, currency: payment.currency },
          on: day(payment.value_on),
        }
      : null,
    openInvoices: invoices.flatMap(({ number, open_minor, due_on }) =>
      due_on === null
        ? []
        : { number, open: { minorUnits: open_minor, currency }, dueOn: day(due_on) },
    ),
  };
}

// of several accounts the one with the oldest invoice: it is what the call is about
function debtInHand({ debts }: ScriptFile, invoices: readonly OpenItemRow[]): DebtOfScript | null {
  return debts.find(({ id }) => id === invoices[0]?.debt_id) ?? debts[0] ?? null;
}

function itemizationOf(debt: DebtOfScript): ScriptValueFacts['itemization'] {
  const money = (minorUnits: number | null): Money | null =>
    minorUnits === null ? null : { minorUnits, currency: debt.currency };
  return {
    on: dayOrNull(debt.itemization_on),
    amountThen: money(debt.itemization_minor),
    interestSince: money(debt.interest_since_minor),
    feesSince: money(debt.fees_since_minor),
    paymentsSince: money(debt.payments_since_minor),
  };
}

function sum(items: readonly OpenItemRow[], currency: string): Money {
  return { minorUnits: items.reduce((total, { open_minor }) => total + open_minor, 0), currency };
}

function agreementFacts(file: ScriptFile, invoices: readonly OpenItemRow[]) {
  return {
    promise: promiseFacts(file),
    plan: planFacts(file),
    dispute: disputeFacts(file, invoices),
  };
}

function promiseFacts({ inHand, promisedBy }: ScriptFile): ScriptValueFacts['promise'] {
  const promise = latestPromise(inHand.facts.promises);
  const state = promiseState(promise);
  if (promise === null || state === null) return null;
  const { currency, amount_minor, due_minor, received_minor, due_on, id } = promise;
  const missing = Math.max(0, (due_minor ?? amount_minor) - (received_minor ?? 0));
  return {
    amount: { minorUnits: amount_minor, currency },
    on: day(due_on),
    by: promisedBy.find((one) => one.id === id)?.name ?? null,
    missing: state === 'BROKEN' ? { minorUnits: missing, currency } : null,
  };
}

function planFacts({ inHand, planNumbers }: ScriptFile): ScriptValueFacts['plan'] {
  const plan = planInHand(inHand.facts.plans);
  const number = planNumbers.find(({ id }) => id === plan?.id)?.number;
  const standing = plan?.standing;
  if (!plan || !standing || number === undefined) return null;
  const money = (minorUnits: number): Money => ({ minorUnits, currency: plan.currency });
  const { next_due_on, next_due_minor, arrears_minor } = standing;
  return {
    number: `P-${number}`,
    instalment:
      next_due_on === null ? null : { amount: money(next_due_minor), dueOn: day(next_due_on) },
    arrears: arrears_minor > 0 ? money(arrears_minor) : null,
  };
}

function disputeFacts(
  { inHand }: ScriptFile,
  invoices: readonly OpenItemRow[],
): ScriptValueFacts['dispute'] {
  const currency = invoices[0]?.currency;
  const disputed = invoices.reduce((total, { disputed_minor }) => total + disputed_minor, 0);
  if (currency === undefined || disputed <= 0) return null;
  const open = invoices.reduce((total, { open_minor }) => total + open_minor, 0);
  return {
    disputed: { minorUnits: disputed, currency },
    undisputed: { minorUnits: open - disputed, currency },
    newsOn: dayOrNull(inHand.work.nextActionOn),
  };
}
