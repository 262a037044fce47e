import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactScene, contactScene } from '../../test/contact-scene';
import { colleague } from '../../test/plan-example';
import type { Caller } from '../../test/test-server';

const RULES = `query R($portfolioId: ID) {
  contactRules(portfolioId: $portfolioId) {
    disclaimer withoutPack
    packs {
      id name place version asOf
      rules { id pack topic effect isOverridable text citation confidence effectiveFrom effectiveUntil test coverage keptBy }
    }
  }
}`;

interface Rule {
  id: string;
  pack: string;
  coverage: string;
  keptBy: string | null;
  test: { kind: string };
  effectiveFrom: string | null;
}
interface Rules {
  disclaimer: string;
  withoutPack: string[];
  packs: { id: string; place: string | null; asOf: string; rules: Rule[] }[];
}

let scene: ContactScene;
let asCompliance: Caller;

beforeAll(async () => {
  scene = await contactScene();
  asCompliance = (await colleague(scene, ['COMPLIANCE_OFFICER'])).caller;
});
afterAll(() => scene.stop());

async function rules(portfolioId?: string): Promise<Rules> {
  return (await asCompliance.get<{ contactRules: Rules }>(RULES, { portfolioId })).contactRules;
}
const ruleOf = ({ packs }: Rules, ruleId: string) =>
  packs.flatMap((pack) => pack.rules).find(({ id }) => id === ruleId);

it('says that it is research, and which states on file have rules that Kept does not know', async () => {
  await scene.person();
  await scene.person({ region: 'MA', city: 'Boston', postalCode: '02108' });
  const { disclaimer, withoutPack } = await rules(scene.desk.portfolio.id);
  expect(disclaimer).toContain('not legal advice');
  expect(withoutPack).toEqual(['US-OH']);
});

it('gives each rule with whom it binds, since when, and by what it is kept', async () => {
  const all = await rules();
  expect(all.packs.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['US', 'US-MA', 'US-NYC', 'GB', 'AU', 'CA-ON', 'CA-QC', 'KEPT']),
  );
  expect(ruleOf(all, 'US-MA-1')?.coverage).toBe('consumer debts; natural persons; US, MA');
  expect(ruleOf(all, 'US-WA-1')?.coverage).toContain('agencies and debt buyers');
  const duties = all.packs.flatMap((pack) => pack.rules).filter(({ test }) => test.kind === 'DUTY');
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.every(({ keptBy }) => keptBy)).toBe(true);
});

it('shows a portfolio’s own rules before those of the law', async () => {
  const { packs } = await rules(scene.desk.portfolio.id);
  expect(packs[0]?.id).toBe('HOUSE');
  expect(packs[0]?.rules.map(({ id }) => id)).toContain('HOUSE-HOURS');
  expect((await rules()).packs.map(({ id }) => id)).not.toContain('HOUSE');
});

it('is not for who has no business with it', async () => {
  const { caller } = await colleague(scene, ['CASH_CLERK']);
  expect(await caller.errorOf(RULES)).toBe('FORBIDDEN');
});
