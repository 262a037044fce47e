import {
  Allocation,
  BusinessCalendar,
  DisputeItem,
  Invoice,
  PromiseStanding,
  User,
} from '@kept/data';
import { allocationsOfPayment } from '../allocation/allocation.queries';
import { calendarById } from '../business-calendar/business-calendar.queries';
import { itemsOfClaim } from '../claimed-payment/claimed-payment.queries';
import type { Reading } from '../core/context';
import { entityOf } from '../core/json-rows';
import { unappliedOf } from '../credit-note/credit-note.queries';
import { customerById } from '../customer/customer.queries';
import { itemsOfDispute } from '../dispute/dispute.queries';
import { invoiceById, itemStanding, itemStandingOf } from '../invoice/invoice.queries';
import { primePlanFiles } from '../payment-plan/plan-file';
import { policyRowsOf, portfolioById } from '../portfolio/portfolio.queries';
import { itemsOfPromise, promiseStanding } from '../promise-to-pay/promise-to-pay.queries';
import { userById } from '../user/user.queries';
import type { CaseFile } from './case-file';
import type { CaseFileSets } from './case-file-sql';

/** Hands what the file's statement has read to the loaders that would ask for it one after the other. */
export function primeCaseFile(ctx: Reading, sets: CaseFileSets, files: readonly CaseFile[]): void {
  ctx.prime(
    portfolioById,
    files.map(({ portfolio }) => [portfolio.id, portfolio] as const),
  );
  ctx.prime(
    customerById,
    files.map(({ customer }) => [customer.id, customer] as const),
  );
  ctx.prime(
    policyRowsOf,
    files.map(({ portfolio: { id } }) => {
      const rows = sets.policies.filter((row) => [null, id].includes(row.portfolio_id));
      return [id, rows] as const;
    }),
  );
  ctx.prime(
    calendarById,
    sets.circles.map(({ calendar }) => {
      const made = entityOf(ctx, BusinessCalendar, calendar);
      return [made.id, made] as const;
    }),
  );
  ctx.prime(
    userById,
    sets.users.map((row) => {
      const user = entityOf(ctx, User, row);
      return [user.id, user] as const;
    }),
  );
  primePlanFiles(
    ctx,
    sets,
    files.map(({ work }) => work.id),
  );
  primeLedger(ctx, sets, files);
  primeCommitments(ctx, sets, files);
}

function primeLedger(ctx: Reading, sets: CaseFileSets, files: readonly CaseFile[]): void {
  ctx.prime(
    itemStanding,
    sets.itemStandings.map((row) => [row.invoice_id, itemStandingOf(row)] as const),
  );
  ctx.prime(
    invoiceById,
    sets.invoices.map((row) => [row.id, entityOf(ctx, Invoice, row)] as const),
  );
  ctx.prime(
    unappliedOf,
    sets.openItems.map((row) => [row.source_id, row.open_minor] as const),
  );
  ctx.prime(
    allocationsOfPayment,
    files.flatMap(({ payments }) =>
      payments.map(({ id }) => {
        const rows = sets.allocations.filter((row) => row.payment_id === id);
        return [id, rows.map((row) => entityOf(ctx, Allocation, row))] as const;
      }),
    ),
  );
}

function primeCommitments(ctx: Reading, sets: CaseFileSets, files: readonly CaseFile[]): void {
  const invoices = new Map(sets.invoices.map((row) => [row.id, entityOf(ctx, Invoice, row)]));
  ctx.prime(
    promiseStanding,
    sets.promiseStandings.map(
      (row) => [row.promise_id, entityOf(ctx, PromiseStanding, row)] as const,
    ),
  );
  for (const { promises, claims, disputes } of files) {
    ctx.prime(
      itemsOfPromise,
      promises.map(({ id }) => {
        const named = sets.promiseItems.filter(({ promise_id }) => promise_id === id);
        const items = named.flatMap(({ invoice_id }) => invoices.get(invoice_id) ?? []);
        return [id, items.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))] as const;
      }),
    );
    ctx.prime(
      itemsOfClaim,
      claims.map(({ id }) => {
        const named = sets.claimItems.filter(({ claimed_payment_id }) => claimed_payment_id === id);
        return [id, named.map(({ invoice_id }) => invoice_id)] as const;
      }),
    );
    ctx.prime(
      itemsOfDispute,
      disputes.map(({ id }) => {
        const rows = sets.disputeItems.filter(({ dispute_id }) => dispute_id === id);
        return [id, rows.map((row) => entityOf(ctx, DisputeItem, row))] as const;
      }),
    );
  }
}
