import { ComplianceFact } from '@kept/data';
import {
  type ComplianceFact as Fact,
  type FactMedium,
  isPersonFact,
  type NewComplianceFact,
  type SpecialistReason,
  succeedFact,
} from '@kept/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../core/context';
import { noteSpecialistReason } from '../customer/note-specialist';
import { isOfNotice, refreshNotices } from '../validation-notice/refresh-notices';
import { factOf } from './fact-of';
import { optOutPoint } from './opt-out-point';

/** A fact to write, with whose it is and how it came to us. */
export type FactToWrite = NewComplianceFact & {
  customerId: string;
  /** in which it came up; a fact of the person is written without it */
  portfolioId: string | null;
  caseId?: string | null;
  medium?: FactMedium | null;
  fromWhom?: string | null;
  evidence?: string | null;
  note?: string | null;
  contactLogId?: string | null;
  /** one that it is to replace, whatever that one says */
  replacesId?: string | null;
};

export interface WrittenFacts {
  /** a row for each fact asked for, in order: the one written, or the one that says it already */
  facts: ComplianceFact[];
  /** something is known of the person: refresh their standing in every portfolio */
  isOfPerson: boolean;
  /** which of those asked for were known already, by their place */
  knownAt: number[];
}

/**
 * Writes facts that were checked before, with what follows from them: points opted out, a specialist's reason. One that
 * is in force already is not doubled. Lock the customers first; refresh their standing afterwards.
 */
export async function writeFacts(tx: Tx, given: readonly FactToWrite[]): Promise<WrittenFacts> {
  const facts: ComplianceFact[] = [];
  const knownAt: number[] = [];
  let isOfPerson = false;
  // one after the other: each is judged by those before it
  for (const [index, fact] of given.entries()) {
    const { row, isNew } = await writeFact(tx, asScoped(fact));
    facts.push(row);
    if (!isNew) knownAt.push(index);
    if (isNew) isOfPerson = (await followFact(tx, row)) || row.portfolioId === null || isOfPerson;
  }
  const noticed = given.filter(({ kind }) => isOfNotice(kind)).map(({ customerId }) => customerId);
  await refreshNotices(tx, [...new Set(noticed)]);
  return { facts, isOfPerson, knownAt };
}

function asScoped(fact: FactToWrite): FactToWrite {
  return isPersonFact(fact.kind) ? { ...fact, portfolioId: null, debtIds: null } : fact;
}

async function writeFact(
  tx: Tx,
  fact: FactToWrite,
): Promise<{ row: ComplianceFact; isNew: boolean }> {
  const { customerId, portfolioId, kind, replacesId = null } = fact;
  const inForce = await tx.em.findBy(ComplianceFact, {
    customerId,
    kind,
    portfolioId: portfolioId ?? IsNull(),
    endedAt: IsNull(),
  });
  const others = inForce.filter(({ id }) => id !== replacesId);
  const fate = succeedFact(fact, others.map(factOf));
  if (fate.kind === 'KNOWN' && replacesId === null) {
    const row = others.find(({ id }) => id === fate.id);
    if (row) return { row, isNew: false };
  }
  const row = await tx.em.save(tx.em.create(ComplianceFact, columnsOf(tx, fact)));
  const succeeded = fate.kind === 'NEW' ? fate.replaces : [];
  const replaced = replacesId === null ? [...succeeded] : [...succeeded, replacesId];
  await tx.em.update(
    ComplianceFact,
    { id: In(replaced), endedAt: IsNull() },
    {
      endedAt: tx.now,
      endedById: tx.actorId,
      endReason: 'Replaced',
      replacedById: row.id,
      version: () => 'version + 1',
    },
  );
  tell(tx, row, fact.caseId ?? null);
  return { row, isNew: true };
}

function columnsOf(tx: Tx, fact: FactToWrite): Partial<ComplianceFact> {
  return {
    customerId: fact.customerId,
    portfolioId: fact.portfolioId,
    kind: fact.kind,
    debtIds: fact.debtIds === null ? null : [...fact.debtIds],
    contactPointId: fact.contactPointId,
    details: { ...fact.details },
    fromOn: fact.fromOn?.toString() ?? null,
    untilOn: fact.untilOn?.toString() ?? null,
    receivedAt: fact.receivedAt,
    isWritten: fact.isWritten,
    medium: fact.medium ?? null,
    fromWhom: fact.fromWhom ?? null,
    evidence: fact.evidence ?? null,
    note: fact.note ?? null,
    contactLogId: fact.contactLogId ?? null,
    recordedById: tx.actorId,
    recordedAt: tx.now,
    endedAt: null,
    version: 1,
  };
}

function tell(tx: Tx, row: ComplianceFact, caseId: string | null): void {
  tx.emit({
    type: 'FACT_RECORDED',
    payload: {
      factId: row.id,
      kind: row.kind,
      debtIds: row.debtIds,
      contactPointId: row.contactPointId,
      untilOn: row.untilOn,
    },
    subject: { type: 'ComplianceFact', id: row.id },
    customerId: row.customerId,
    portfolioId: row.portfolioId,
    // of the person: told in no case of one creditor
    caseId: row.portfolioId === null ? null : caseId,
  });
}

const SPECIALIST: Partial<Record<Fact['kind'], SpecialistReason>> = {
  DECEASED: 'DECEASED',
  BANKRUPTCY: 'INSOLVENT',
  VULNERABILITY: 'VULNERABLE',
  IDENTITY_THEFT: 'IDENTITY_THEFT',
};

/** What a new fact changes beside itself; true when the customer as a whole is concerned. */
async function followFact(tx: Tx, row: ComplianceFact): Promise<boolean> {
  if (row.kind === 'MEDIUM_OPT_OUT' && row.contactPointId !== null) {
    await optOutPoint(tx, row.contactPointId, row.details);
  }
  const reason = SPECIALIST[row.kind];
  return reason === undefined ? false : await noteSpecialistReason(tx, row.customerId, reason);
}
