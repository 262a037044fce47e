import { Debt, ValidationNotice } from '@kept/data';
import {
  checkFreeText,
  formatAmount,
  ITEMIZATION_KINDS,
  type ItemizationKind,
  type Refusal,
  refuse,
} from '@kept/domain';
import { In } from 'typeorm';
import type { Tx } from '../core/context';
import type { NoticeFile } from './notice-file';
import { openCase, takeDebt } from './notice-in-hand';
import type { SetItemizationInput } from './validation-notice.inputs';

/** Enters what the creditor's papers say of a debt: on which day how much, and what came since. It adds up to what is open. */
export async function setItemization(tx: Tx, input: SetItemizationInput): Promise<Debt | Refusal> {
  const file = await takeDebt(tx, input.debtId, 'update');
  const { debt } = file;
  const refused = checkItemization(file, input) ?? (await checkKept(tx, debt, input));
  if (refused) return refused;
  await tx.em
    .createQueryBuilder()
    .update(Debt)
    .set({
      // it is one of them: checked above
      itemizationKind: input.kind as ItemizationKind,
      itemizationOn: input.on.toString(),
      itemizationMinor: input.amountMinor,
      interestSinceMinor: input.interestSinceMinor,
      feesSinceMinor: input.feesSinceMinor,
      paymentsSinceMinor: input.paymentsSinceMinor,
      originalCreditor: input.originalCreditor.trim(),
      version: () => 'version + 1',
    })
    .where('id = :id', { id: debt.id })
    .execute();
  tx.emit({
    type: 'ITEMIZATION_SET',
    payload: { debtId: debt.id },
    subject: { type: 'Debt', id: debt.id },
    customerId: debt.customerId,
    portfolioId: debt.portfolioId,
    caseId: (await openCase(tx, debt))?.id ?? null,
  });
  return tx.em.findOneByOrFail(Debt, { id: debt.id });
}

const AMOUNTS = [
  'amountMinor',
  'interestSinceMinor',
  'feesSinceMinor',
  'paymentsSinceMinor',
] as const;

function checkItemization(
  { debt, openMinor, today }: NoticeFile,
  input: SetItemizationInput,
): Refusal | null {
  if (!ITEMIZATION_KINDS.some((kind) => kind === input.kind)) {
    return invalid('kind', `The day is one of ${ITEMIZATION_KINDS.join(', ')}.`);
  }
  if (Temporal.PlainDate.compare(input.on, today) > 0) {
    return invalid('on', 'The itemization is of a day in the past.');
  }
  const negative = AMOUNTS.find((name) => input[name] < 0);
  if (negative) return invalid(negative, 'An amount is not below zero.');
  if (input.originalCreditor.trim() === '') {
    return invalid('originalCreditor', 'Say to whom it was owed on that day.');
  }
  const { amountMinor, interestSinceMinor, feesSinceMinor, paymentsSinceMinor } = input;
  const sum = amountMinor + interestSinceMinor + feesSinceMinor - paymentsSinceMinor;
  if (sum !== openMinor) {
    const text = (minorUnits: number) =>
      `${formatAmount({ minorUnits, currency: debt.currency })} ${debt.currency}`;
    return invalid('amountMinor', `This comes to ${text(sum)}, and ${text(openMinor)} is open.`);
  }
  return checkFreeText(input.originalCreditor, 'originalCreditor');
}

// one choice of the day, kept for the debt: 12 CFR 1006.34(b)(3)
async function checkKept(
  tx: Tx,
  debt: Debt,
  { kind, on }: SetItemizationInput,
): Promise<Refusal | null> {
  const isSame = debt.itemizationKind === kind && debt.itemizationOn === on.toString();
  if (isSame || debt.itemizationKind === null) return null;
  const isSent = await tx.em.existsBy(ValidationNotice, {
    debtId: debt.id,
    state: In(['SENT', 'RETURNED']),
  });
  return isSent
    ? invalid('kind', `A notice names ${debt.itemizationOn} already: the day stays for this debt.`)
    : null;
}

function invalid(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}
