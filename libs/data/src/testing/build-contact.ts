import type { EntityManager } from 'typeorm';
import { CollectionCase } from '../collection-case/collection-case.entity';
import { Contact } from '../contact/contact.entity';
import { ContactLog } from '../contact-log/contact-log.entity';
import { ContactPoint } from '../contact-point/contact-point.entity';
import { buildCase } from './build-case';
import { buildCustomer } from './build-customer';
import { buildUser } from './build-user';

async function customerOf(em: EntityManager, customerId: string | undefined): Promise<string> {
  return customerId ?? (await buildCustomer(em)).id;
}

/** Somebody in accounts payable who speaks for a customer, or for one made for them. */
export async function buildContact(
  em: EntityManager,
  given: Partial<Contact> = {},
): Promise<Contact> {
  const customerId = await customerOf(em, given.customerId);
  return em.save(
    em.create(Contact, {
      name: 'Ms Ortiz',
      relationship: 'ACCOUNTS_PAYABLE',
      mayDiscuss: true,
      ...given,
      customerId,
    }),
  );
}

/** A phone number that nobody has tried yet. */
export async function buildContactPoint(
  em: EntityManager,
  given: Partial<ContactPoint> = {},
): Promise<ContactPoint> {
  const customerId = await customerOf(em, given.customerId);
  return em.save(
    em.create(ContactPoint, { kind: 'PHONE', value: '+16145550123', ...given, customerId }),
  );
}

/** A call that nobody answered, on a case or on one made for it. */
export async function buildContactLog(
  em: EntityManager,
  given: Partial<ContactLog> = {},
): Promise<ContactLog> {
  const work = given.caseId
    ? await em.findOneByOrFail(CollectionCase, { id: given.caseId })
    : await buildCase(em, given.customerId ? { customerId: given.customerId } : {});
  const userId = given.userId ?? (await buildUser(em)).id;
  return em.save(
    em.create(ContactLog, {
      direction: 'OUTBOUND',
      channel: 'PHONE',
      outcome: 'NO_ANSWER',
      reachClass: 'A',
      occurredAt: Temporal.Instant.from('2026-11-09T15:00:00Z'),
      ...given,
      caseId: work.id,
      customerId: work.customerId,
      portfolioId: work.portfolioId,
      userId,
    }),
  );
}
