import { BusinessCalendar, Portfolio, TeamPortfolio } from '@kept/data';
import {
  COLLECTOR_RELATIONS,
  DEBT_KINDS,
  isCurrency,
  isReadinessNeeded,
  isRefusal,
  LEDGER_MASTERS,
  PORTFOLIO_LANGUAGES,
  type PortfolioLanguage,
  type Refusal,
  refuse,
  WORK_MODES,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { dropSessions } from '../core/sessions';
import { refuseUnknownTeams } from '../user/user-rules';
import type { CreatePortfolioInput } from './portfolio.inputs';

type Field = Exclude<keyof CreatePortfolioInput, 'idempotencyKey' | 'teamIds'>;

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  collectorRelation: COLLECTOR_RELATIONS,
  debtKind: DEBT_KINDS,
  ledgerMaster: LEDGER_MASTERS,
  workMode: WORK_MODES,
};

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text.includes('/') || text === 'UTC';
  } catch {
    return false;
  }
}

function invalid(field: Field, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

function refuseInput(input: CreatePortfolioInput): Refusal | null {
  for (const field of ['code', 'name', 'creditorName'] as const) {
    if (input[field].trim() === '') return invalid(field, 'This needs a text.');
  }
  for (const field of ['collectorRelation', 'debtKind', 'ledgerMaster', 'workMode'] as const) {
    if (!CHOICES[field]?.includes(input[field]))
      return invalid(field, 'This is none of the choices.');
  }
  if (!isCurrency(input.currency)) return invalid('currency', 'This is no currency of ISO 4217.');
  if (!/^[A-Z]{2}$/.test(input.country)) {
    return invalid('country', 'A country is two letters of ISO 3166.');
  }
  if (input.language && !PORTFOLIO_LANGUAGES.some((one) => one === input.language)) {
    return invalid('language', `A language is one of ${PORTFOLIO_LANGUAGES.join(', ')}.`);
  }
  return isZone(input.timeZone) ? null : invalid('timeZone', 'This is no time zone.');
}

const LANGUAGE_OF: Readonly<Record<string, PortfolioLanguage>> = {
  US: 'en-US',
  CA: 'en-US',
  DE: 'de-DE',
};

/** Placed consumer debts wait for the checklist; everything else is live at once. */
export function liveFrom(
  tx: Tx,
  { debtKind, collectorRelation }: { debtKind: string; collectorRelation: string },
): Pick<Portfolio, 'liveSince' | 'liveById'> {
  const kind = { debtKind, relation: collectorRelation } as Parameters<typeof isReadinessNeeded>[0];
  const isLive = !isReadinessNeeded(kind);
  return { liveSince: isLive ? tx.now : null, liveById: isLive ? tx.actorId : null };
}

/** Opens a creditor's book for the given teams; it is empty until something is imported or recorded. */
export async function createPortfolio(
  tx: Tx,
  input: CreatePortfolioInput,
): Promise<Portfolio | Refusal> {
  const { teamIds, idempotencyKey: _, ...given } = input;
  const refused = refuseInput(input) ?? (await refuseUnknownTeams(tx, teamIds));
  if (isRefusal(refused)) return refused;
  if (!(await tx.em.existsBy(BusinessCalendar, { id: input.calendarId }))) {
    return invalid('calendarId', 'This calendar is not known.');
  }
  const trimmed = {
    ...given,
    code: given.code.trim(),
    name: given.name.trim(),
    creditorName: given.creditorName.trim(),
    language: given.language ?? LANGUAGE_OF[given.country] ?? 'en-GB',
  };
  // refuseInput has seen to it that the texts are of the choices
  const wanted = { ...trimmed, ...liveFrom(tx, trimmed) } as Partial<Portfolio>;
  const portfolio = await tx.em.save(tx.em.create(Portfolio, wanted));
  await tx.em.insert(
    TeamPortfolio,
    [...new Set(teamIds)].map((teamId) => ({ teamId, portfolioId: portfolio.id })),
  );
  const members = await tx.query<{ id: string }>(
    'SELECT DISTINCT user_id AS id FROM team_member WHERE team_id = ANY($1)',
    [teamIds],
  );
  await dropSessions(
    tx,
    members.map((member) => member.id),
  );
  tx.emit({
    type: 'PORTFOLIO_CREATED',
    payload: { portfolioId: portfolio.id },
    subject: { type: 'Portfolio', id: portfolio.id },
    portfolioId: portfolio.id,
  });
  return portfolio;
}
