import { type CollectionCase, ContactDecisionRecord } from '@kept/data';
import {
  type AttemptChannel,
  type ContactBudget,
  type ContactDecision,
  type ContactProposal,
  isRefusal,
} from '@kept/domain';
import { z } from 'zod';
import { findCase } from '../collection-case/collection-case.queries';
import { ZONE_DATA } from '../contact-zone/contact-zones';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import { loadPortfolios, type PortfolioContext } from '../standing/portfolio-context';
import type { ContactDecisionFilter, ContactProposalInput } from './contact-decision.inputs';
import { CaseContactDecisions, ContactDecisionType, PointDecision } from './contact-decision.types';
import { zonesOf } from './contact-question';
import { answeredToday, decide, isAnswered } from './decide';
import { hitsAsSeen } from './other-teams';
import { type PersonOnFile, type PointRow, readPersons } from './person-on-file';
import { readProposal, type TypedProposal } from './read-proposal';

interface CaseOnFile {
  work: CollectionCase;
  file: PersonOnFile;
  portfolio: PortfolioContext;
}

async function caseOnFile(ctx: Reading, caseId: string): Promise<CaseOnFile> {
  const { work } = await findCase(ctx, caseId);
  const { customerId, portfolioId } = work;
  const portfolios = await loadPortfolios(ctx, { customerIds: [customerId], portfolioId });
  const portfolio = portfolios.get(portfolioId);
  const file = (await readPersons(ctx, [customerId])).get(customerId);
  if (portfolio === undefined || file === undefined) throw notFound('The case');
  return { work, file, portfolio };
}

function proposalOf(typed: TypedProposal, { file, work }: CaseOnFile): ContactProposal {
  const proposal = readProposal(typed, file, work.portfolioId);
  if (isRefusal(proposal)) throw badInput(proposal.message);
  return proposal;
}

/** Whether one contact may be made now, or would be allowed at another moment. */
export async function contactDecision(
  ctx: Reading,
  input: ContactProposalInput,
): Promise<ContactDecisionType> {
  const on = await caseOnFile(ctx, input.caseId);
  const { file, portfolio } = on;
  const proposal = proposalOf(input, on);
  const { shown } = await decide(ctx, { file, portfolio, proposal, at: input.at ?? ctx.now });
  return ContactDecisionType.of(shown, isAnswered(shown, await answeredToday(ctx, on)));
}

const CHANNELS: Readonly<Record<PointRow['kind'], readonly AttemptChannel[]>> = {
  PHONE: ['PHONE', 'TEXT'],
  EMAIL: ['EMAIL'],
  POSTAL: ['LETTER'],
};

/** Everything a case page shows beside the contact points: one read of what is on file, a decision for each. */
export async function contactDecisions(
  ctx: Reading,
  caseId: string,
): Promise<CaseContactDecisions> {
  const on = await caseOnFile(ctx, caseId);
  const { file, portfolio } = on;
  const answered = await answeredToday(ctx, on);
  const decideFor = async (typed: TypedProposal) => {
    const asked = { file, portfolio, proposal: proposalOf(typed, on), at: ctx.now };
    const { shown } = await decide(ctx, asked);
    return ContactDecisionType.of(shown, isAnswered(shown, answered));
  };
  const points = file.points.flatMap(({ id, kind }) =>
    CHANNELS[kind].map(async (channel) =>
      Object.assign(new PointDecision(), {
        contactPointId: id,
        channel,
        // what Kept sends has the notice in it: its templates cannot be activated without
        decision: await decideFor({ channel, contactPointId: id, hasOptOutNotice: true }),
      }),
    ),
  );
  return Object.assign(new CaseContactDecisions(), {
    caseId,
    at: ctx.now,
    call: await decideFor({ channel: 'PHONE' }),
    inbound: await decideFor({ channel: 'PHONE', direction: 'INBOUND' }),
    points: await Promise.all(points),
    isLive: portfolio.isLive,
    zones: await zonesOf(file, null, portfolio),
    zoneData: ZONE_DATA,
  });
}

const POSITION = z.tuple([z.iso.datetime(), z.uuid()]);

/** Decisions as they were made, the latest first. */
export async function contactDecisionRecords(
  ctx: Reading,
  filter: ContactDecisionFilter,
  asked: { first?: number | null; after?: string | null },
): Promise<Page<ContactDecisionRecord>> {
  const size = pageSize(asked.first);
  const parameters: unknown[] = [];
  const of = (value: unknown) => `$${parameters.push(value)}`;
  const position = asked.after ? decodeCursor(asked.after, POSITION) : null;
  const conditions = [
    visible(ctx, { action: 'read', type: 'ContactDecision', alias: 'd', parameters }),
    filter.customerId && `d.customer_id = ${of(filter.customerId)}`,
    filter.caseId && `d.case_id = ${of(filter.caseId)}`,
    filter.portfolioId && `d.portfolio_id = ${of(filter.portfolioId)}`,
    filter.decision && `d.decision = ${of(filter.decision)}`,
    filter.occasion && `d.occasion = ${of(filter.occasion)}`,
    filter.ruleId && `d.hits @> ${of(JSON.stringify([{ ruleId: filter.ruleId }]))}::jsonb`,
    filter.from && `d.decided_at >= ${of(filter.from.toString())}::date`,
    filter.to && `d.decided_at < ${of(filter.to.toString())}::date + 1`,
    position &&
      `(d.decided_at, d.id) < (${of(position[0])}::timestamptz, ${of(position[1])}::uuid)`,
  ].filter((condition) => typeof condition === 'string');
  const ids = await ctx.query<{ id: string }>(
    `SELECT d.id FROM contact_decision d WHERE ${conditions.join(' AND ')}
     ORDER BY d.decided_at DESC, d.id DESC LIMIT ${of(size + 1)}`,
    parameters,
  );
  const rows = await ctx.em
    .createQueryBuilder(ContactDecisionRecord, 'd')
    .where('d.id = ANY(:ids)', { ids: ids.map(({ id }) => id) })
    .orderBy('d.decidedAt', 'DESC')
    .addOrderBy('d.id', 'DESC')
    .getMany();
  return pageOf(rows, size, ({ decidedAt, id }) => [decidedAt.toString(), id]);
}

/** A decision as it was kept, for whoever asks of the attempt it led to. */
export async function storedDecision(
  ctx: Reading,
  row: ContactDecisionRecord | null,
): Promise<ContactDecisionType> {
  if (row === null) throw notFound('The decision');
  const hits = await hitsAsSeen(ctx, row);
  const facts = row.facts as {
    budgets?: ContactBudget[];
    zones?: string[];
    withoutPack?: string[];
  };
  const moment = (at: string | null) => (at === null ? null : Temporal.Instant.from(at));
  const decision: ContactDecision = {
    // what stands in the table was a decision when it was written
    decision: row.decision as ContactDecision['decision'],
    hits: hits.map((hit) => ({ ...hit, endsAt: moment(hit.endsAt) })),
    nextAllowedAt: row.nextAllowedAt,
    allowedUntil: null,
    mayDiscuss: row.mayDiscuss as ContactDecision['mayDiscuss'],
    unknown: row.unknown,
    budgets: facts.budgets ?? [],
    withoutPack: facts.withoutPack ?? [],
    zones: facts.zones ?? [],
  };
  return ContactDecisionType.of(decision, true);
}
