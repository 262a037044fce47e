import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { textOfPdf } from '../../test/notice-example';
import { colleague, MONDAY, PAUSE, propose } from '../../test/plan-example';
import type { Caller } from '../../test/test-server';
import { writeAgreements } from './agreement.jobs';

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  debtor = await scene.debtor();
});
afterAll(() => scene.stop());

interface Downloaded {
  status: number;
  type: string | null;
  disposition: string | null;
  bytes: Buffer;
}

async function download(
  url: unknown,
  caller: Caller = scene.desk.asCollector,
): Promise<Downloaded> {
  const { cookie } = caller;
  const response = await fetch(`${scene.server.url}${url}`, { headers: { cookie } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const agreed = (of = debtor, given: object = {}) =>
  propose(scene, of.caseId, { isAgreed: true, ...given });

describe('the agreement', () => {
  it('is a PDF with what was agreed, under the number of the plan', async () => {
    const plan = await agreed();
    const { status, type, disposition, bytes } = await download(plan.documentUrl);
    expect({ status, type, disposition }).toEqual({
      status: 200,
      type: 'application/pdf',
      disposition: `attachment; filename=${plan.number}.pdf`,
    });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = textOfPdf(bytes);
    expect(text).toContain(debtor.customer.name);
    expect(text).toContain(scene.desk.portfolio.creditorName);
    expect(text).toContain(debtor.invoice.number);
    for (const amount of ['500.00 USD', '125.00 USD', '187.50 USD']) expect(text).toContain(amount);
    for (const day of ['November 9, 2026', 'November 16, 2026', 'December 16, 2026']) {
      expect(text).toContain(day);
    }
  });

  it('is kept as it was handed out, whatever becomes of the plan', async () => {
    const other = await scene.debtor();
    const plan = await agreed(other, { terms: { depositMinor: 125_00 } });
    const first = await download(plan.documentUrl);
    await scene.mutate(PAUSE, {
      id: plan.id,
      version: plan.version,
      fromOn: '2026-11-12',
      days: 30,
      reason: 'Ill',
    });
    await scene.server.em.update('customer', { id: other.customer.id }, { name: 'Renamed Ltd' });
    const second = await download(plan.documentUrl);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const [kept] = await scene.system.query<{ sha256: string; language: string }>(
      'SELECT sha256, language FROM plan_agreement WHERE plan_id = $1',
      [plan.id],
    );
    expect(kept).toEqual({
      sha256: createHash('sha256').update(first.bytes).digest('hex'),
      language: 'en-US',
    });
  });

  it('is written by the job where nobody asked for it yet', async () => {
    const plan = await agreed(await scene.debtor());
    const run = () =>
      writeAgreements.run({
        ctx: scene.system,
        directUrl: '',
        signal: new AbortController().signal,
      });
    await run();
    const rows = () =>
      scene.system.query<{ sha256: string; made: string }>(
        'SELECT sha256, made_at::text AS made FROM plan_agreement WHERE plan_id = $1',
        [plan.id],
      );
    const written = await rows();
    expect(written).toHaveLength(1);
    await run();
    expect(await rows()).toEqual(written);
  });

  it('is in the language of the portfolio, with letters of any name', async () => {
    const german = await openDesk(scene.server, {
      currency: 'EUR',
      country: 'DE',
      language: 'de-DE',
      creditorName: 'Stadtwerke Köln GmbH',
    });
    const euros = { currency: 'EUR' };
    await scene.system.query(
      `INSERT INTO exchange_rate (from_currency, to_currency, effective_on, rate)
       VALUES ('EUR', 'USD', '2026-11-01', 1.1)`,
    );
    const of = await scene.debtor(euros, german);
    const plan = await propose(
      scene,
      of.caseId,
      { isAgreed: true, terms: euros },
      german.asCollector,
    );
    const text = textOfPdf((await download(plan.documentUrl, german.asCollector)).bytes);
    expect(text).toContain('Stadtwerke Köln GmbH');
    expect(text).toContain('187,50');
    expect(text).toContain('16. November 2026');

    const lukasz = await scene.debtor(euros, german);
    await scene.server.em.update('customer', { id: lukasz.customer.id }, { name: 'Łukasz Żółć' });
    const his = await propose(
      scene,
      lukasz.caseId,
      { isAgreed: true, terms: euros },
      german.asCollector,
    );
    const { status, bytes } = await download(his.documentUrl, german.asCollector);
    expect(status).toBe(200);
    expect(bytes.toString('latin1')).toContain('Roboto');
  });
});

describe('who may read it', () => {
  it('not before it is agreed', async () => {
    const { id } = await propose(scene, (await scene.debtor()).caseId);
    expect(await download(`/documents/payment-plans/${id}.pdf`)).toMatchObject({ status: 404 });
  });

  it('nobody of another team, and nobody without signing in', async () => {
    const { documentUrl } = await agreed(await scene.debtor());
    const { asCollector } = await openDesk(scene.server);
    expect(await download(documentUrl, asCollector)).toMatchObject({ status: 404 });
    expect(await download(documentUrl, scene.server.visitor())).toMatchObject({ status: 401 });
  });

  it('a cash clerk, who has to know what money is for', async () => {
    const { documentUrl } = await agreed(await scene.debtor());
    const { caller } = await colleague(scene, ['CASH_CLERK']);
    expect(await download(documentUrl, caller)).toMatchObject({ status: 200 });
  });

  it.each(['x', '00000000-0000-0000-0000-000000000000'])('not the plan "%s"', async (id) => {
    expect(await download(`/documents/payment-plans/${id}.pdf`)).toMatchObject({ status: 404 });
  });
});
