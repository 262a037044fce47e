import { CaseNote } from '@kept/data';
import { checkFreeText, type Refusal, refuse, subject } from '@kept/domain';
import { findCase } from '../collection-case/collection-case.queries';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { findCustomer } from '../customer/customer.queries';
import { customerRecord } from '../customer/customer-record';
import type { AddNoteInput } from './case-note.inputs';

const LONGEST = 10_000;

function checkBody(body: string): Refusal | null {
  if (body === '') return refuse('INVALID_INPUT', 'Write something first.', { field: 'body' });
  if (body.length > LONGEST) {
    const message = `A note has at most ${LONGEST} characters.`;
    return refuse('INVALID_INPUT', message, { field: 'body' });
  }
  return checkFreeText(body, 'body');
}

/** Where the note belongs: to a case and so to its creditor's book, or to the customer itself. */
async function placeOf(tx: Tx, { customerId, caseId }: AddNoteInput) {
  if (caseId) {
    const { work, accountManagerId } = await findCase(tx, caseId);
    if (work.customerId !== customerId) throw notFound('The case');
    const { portfolioId, teamId, ownerId } = work;
    demand(tx, 'create', subject('CaseNote', { portfolioId, accountManagerId }));
    return { portfolioId, teamIds: [teamId], userIds: [ownerId] };
  }
  const customer = await findCustomer(tx, customerId);
  const record = await customerRecord(tx, customer);
  demand(tx, 'create', subject('CaseNote', { ...record, portfolioId: null }));
  return { portfolioId: null, teamIds: [], userIds: [] };
}

/** Writes a note on a case, or on the customer, where account managers write theirs. */
export async function addNote(tx: Tx, input: AddNoteInput): Promise<CaseNote | Refusal> {
  const { portfolioId, teamIds, userIds } = await placeOf(tx, input);
  const body = input.body.trim();
  const refused = checkBody(body);
  if (refused) return refused;
  const { customerId, caseId = null } = input;
  const note = await tx.em.save(
    tx.em.create(CaseNote, {
      customerId,
      caseId,
      portfolioId,
      authorId: tx.user.id,
      body,
      recordedAt: tx.now,
    }),
  );
  tx.emit(
    {
      type: 'NOTE_ADDED',
      payload: { noteId: note.id },
      subject: { type: 'CaseNote', id: note.id },
      customerId,
      portfolioId,
      caseId,
    },
    { teamIds, userIds },
  );
  return note;
}
