import { Approval, type PaymentPlan } from '@kept/data';
import {
  type ApprovalKind,
  type AuthorityVerdict,
  checkFreeText,
  checkPromiseOpen,
  isRefusal,
  type Refusal,
  refuse,
} from '@kept/domain';
import { readWaiver, waiverVerdict } from '../adjustment/waiver';
import { refuseBeyond } from '../authority/beyond-authority';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { promiseVerdict } from '../promise-to-pay/promise-authority';
import { readPromise } from '../promise-to-pay/promise-terms';
import type { PromiseInput } from '../promise-to-pay/promise-to-pay.inputs';
import {
  audienceOf,
  type CaseInHand,
  type CaseWithFacts,
  takeCaseWithFacts,
} from '../standing/case-in-hand';
import type { AskApprovalInput, WaiverInput } from './approval.inputs';
import { storedPromise } from './stored-offer';
import { tellApproval } from './tell-approval';
import { askingTeam } from './who-may-approve';

/** What somebody asks for, as the kind has it. */
export interface Asked {
  kind: ApprovalKind;
  planId: string | null;
  offer: Record<string, unknown>;
  amountMinor: number;
  currency: string;
  verdict: AuthorityVerdict;
  note: string | null;
}

/** A plan that is beyond the authority of who proposes it; `verdict` says why, and whose word it needs. */
export interface AskedPlan {
  plan: PaymentPlan;
  verdict: AuthorityVerdict;
  note: string | null;
}

/** Asks those who may for a plan that was just recorded. The plan waits for them. */
export function askForPlan(
  tx: Tx,
  inHand: CaseInHand,
  { plan, verdict, note }: AskedPlan,
): Promise<Approval | Refusal> {
  return ask(tx, inHand, {
    kind: 'PLAN',
    planId: plan.id,
    offer: plan.terms,
    amountMinor: plan.totalMinor,
    currency: plan.currency,
    verdict,
    note,
  });
}

/** Asks for a promise or a waiver that is beyond one's authority. Once approved it may be recorded, once. */
export async function askApproval(tx: Tx, input: AskApprovalInput): Promise<Approval | Refusal> {
  const { caseId, promise, waiver } = input;
  if (!promise === !waiver) {
    return refuse('INVALID_INPUT', 'Ask for one thing: a promise or a waiver.');
  }
  const inHand = await takeCaseWithFacts(tx, caseId, { action: 'create', type: 'Approval' });
  const asked = promise
    ? await readAskedPromise(tx, inHand, { ...input, promise })
    : await readAskedWaiver(tx, inHand, waiver ?? neither());
  if (isRefusal(asked)) return asked;
  const { decision } = asked.verdict;
  const refused =
    decision === 'WITHIN' ? within() : decision === 'NEVER' ? refuseBeyond(asked.verdict) : null;
  return refused ?? ask(tx, inHand, { ...asked, note: input.note ?? null });
}

function within(): Refusal {
  return refuse('NOT_ALLOWED', 'This is within your own authority: nobody need be asked.');
}

function neither(): never {
  throw new Error('a promise or a waiver is asked for');
}

async function readAskedPromise(
  tx: Tx,
  inHand: CaseWithFacts,
  { promise, replacesPromiseId }: AskApprovalInput & { promise: PromiseInput },
): Promise<Asked | Refusal> {
  const replaced = replacesPromiseId ?? null;
  if (replaced !== null) {
    const old = inHand.facts.promises.find(({ id }) => id === replaced);
    if (old === undefined) throw notFound('The promise');
    const refused = checkPromiseOpen(old.status ?? 'OPEN');
    if (refused) return refused;
  }
  const terms = readPromise(inHand, promise, replaced ? [replaced] : []);
  if (isRefusal(terms)) return terms;
  return {
    kind: 'PROMISE',
    planId: null,
    offer: storedPromise(terms, replaced),
    amountMinor: terms.amount,
    currency: terms.currency,
    verdict: await promiseVerdict(tx, inHand, terms, replaced),
    note: null,
  };
}

async function readAskedWaiver(
  tx: Tx,
  inHand: CaseWithFacts,
  input: WaiverInput,
): Promise<Asked | Refusal> {
  const read = await readWaiver(tx, inHand, input);
  if (isRefusal(read)) return read;
  const { waiver, item } = read;
  return {
    kind: 'WAIVER',
    planId: null,
    offer: waiver,
    amountMinor: waiver.amount,
    currency: waiver.currency,
    verdict: await waiverVerdict(tx, inHand, { waiver, debtId: item.debtId }),
    note: null,
  };
}

/** Puts the question to everybody who may answer it. Who of them is asked by now follows from the time it waits. */
export async function ask(tx: Tx, inHand: CaseInHand, asked: Asked): Promise<Approval | Refusal> {
  const { work, customerId, portfolioId } = inHand;
  const { needs, reasons } = asked.verdict;
  if (needs === null || tx.actorId === null) throw new Error('nobody need be asked');
  const note = asked.note?.trim() || null;
  const refused = checkFreeText(note ?? '', 'note');
  if (refused) return refused;
  const teamId = await askingTeam(tx, { teamId: work.teamId, portfolioId });
  const { kind, planId, offer, amountMinor, currency } = asked;
  const approval = await tx.em.save(
    tx.em.create(Approval, {
      kind,
      caseId: work.id,
      portfolioId,
      customerId,
      planId,
      offer,
      amountMinor,
      currency,
      needs,
      reasons: [...reasons],
      note,
      askedById: tx.actorId,
      askedAt: tx.now,
      teamId,
    }),
  );
  await tellApproval(
    tx,
    approval,
    {
      type: 'APPROVAL_ASKED',
      payload: {
        approvalId: approval.id,
        kind,
        planId,
        needs,
        amount: { minorUnits: amountMinor, currency },
        reasons: [...reasons],
      },
    },
    audienceOf(work),
  );
  return approval;
}
