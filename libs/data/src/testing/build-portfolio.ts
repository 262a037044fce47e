import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BusinessCalendar } from '../business-calendar/business-calendar.entity';
import { Portfolio } from '../portfolio/portfolio.entity';

/** A calendar with Saturdays and Sundays off and no holidays. */
export async function buildCalendar(
  em: EntityManager,
  given: Partial<BusinessCalendar> = {},
): Promise<BusinessCalendar> {
  const code = given.code ?? `TEST-${randomUUID()}`;
  return em.save(
    em.create(BusinessCalendar, { name: `Calendar ${code}`, weekend: [6, 7], ...given, code }),
  );
}

/** A US trade portfolio whose books are kept here; its calendar is made when none is given. */
export async function buildPortfolio(
  em: EntityManager,
  given: Partial<Portfolio> = {},
): Promise<Portfolio> {
  const code = given.code ?? randomUUID();
  const calendarId = given.calendarId ?? (await buildCalendar(em)).id;
  return em.save(
    em.create(Portfolio, {
      name: `Portfolio ${code}`,
      creditorName: 'Example Metals',
      currency: 'USD',
      country: 'US',
      timeZone: 'America/New_York',
      collectorRelation: 'FIRST_PARTY',
      debtKind: 'BUSINESS',
      ledgerMaster: 'KEPT',
      workMode: 'OWNED_THEN_POOL',
      liveSince: Temporal.Instant.from('2020-01-01T00:00:00Z'),
      ...given,
      code,
      calendarId,
    }),
  );
}
