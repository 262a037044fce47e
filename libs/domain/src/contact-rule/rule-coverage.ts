import type { ContactFacts, FilePlace } from '../contact-decision/contact-decision';
import type { ContactRule, RuleCoverage } from './contact-rule';

/** MAYBE: what is known of the place does not say. */
export type Coverage = 'YES' | 'MAYBE' | 'NO';

/** What coverage looks at. */
export type CoverageFacts = Pick<
  ContactFacts,
  'relation' | 'debtKind' | 'isPerson' | 'owedUsd' | 'places'
>;

/** The rules that bind on a day. */
export function rulesInForce(
  rules: readonly ContactRule[],
  day: Temporal.PlainDate,
): ContactRule[] {
  const on = day.toString();
  return rules.filter(
    ({ effectiveFrom, effectiveUntil }) =>
      (effectiveFrom === null || effectiveFrom <= on) &&
      (effectiveUntil === null || on <= effectiveUntil),
  );
}

/** Whether a rule is about these debts, this collector and any of the places. */
export function coverageOf(coverage: RuleCoverage, facts: CoverageFacts): Coverage {
  return isAboutWhom(coverage, facts) ? coverageOfPlaces(coverage, facts.places) : 'NO';
}

/** Whether it is about this collector and these debts; what is unknown is treated as covered (rules.md, US-COV-1). */
export function isAboutWhom(coverage: RuleCoverage, facts: CoverageFacts): boolean {
  const { relations, debtKinds, personsOnly, owedUsdAtMost } = coverage;
  const { relation, debtKind, isPerson, owedUsd } = facts;
  if (relations !== undefined && relation !== null && !relations.includes(relation)) return false;
  if (debtKinds !== undefined && debtKind !== null && !debtKinds.includes(debtKind)) return false;
  if (personsOnly === true && isPerson === false) return false;
  return owedUsdAtMost === undefined || owedUsd === null || owedUsd <= owedUsdAtMost;
}

/** Whether it binds in any of the places; without any place it is not known. */
export function coverageOfPlaces(coverage: RuleCoverage, places: readonly FilePlace[]): Coverage {
  const { country, countries } = coverage;
  if (country === undefined && countries === undefined) return 'YES';
  if (places.length === 0) return 'MAYBE';
  let best: Coverage = 'NO';
  for (const place of places) {
    const here = coverageOfPlace(coverage, place);
    if (here === 'YES') return 'YES';
    if (here === 'MAYBE' && !isVaguer(place, places)) best = 'MAYBE';
  }
  return best;
}

function coverageOfPlace(coverage: RuleCoverage, { country, region, city }: FilePlace): Coverage {
  if (country === null) return 'MAYBE';
  if (coverage.country !== undefined && coverage.country !== country) return 'NO';
  if (coverage.countries !== undefined && !coverage.countries.includes(country)) return 'NO';
  const inRegion = isAmong(coverage.regions, region);
  if (inRegion === 'NO') return 'NO';
  const inCity = isAmong(coverage.cities, city);
  return inCity === 'NO' || inRegion === 'YES' ? inCity : 'MAYBE';
}

function isAmong(names: readonly string[] | undefined, name: string | null): Coverage {
  if (names === undefined) return 'YES';
  if (name === null) return 'MAYBE';
  const asked = name.trim().toLowerCase();
  return names.some((one) => one.toLowerCase() === asked) ? 'YES' : 'NO';
}

/** A country alone says nothing more beside a state of the same country. */
function isVaguer(place: FilePlace, places: readonly FilePlace[]): boolean {
  return places.some(
    (other) =>
      other !== place &&
      (place.country === null || other.country === place.country) &&
      specific(other) > specific(place),
  );
}

function specific({ country, region, city }: FilePlace): number {
  return [country, region, city].filter((part) => part !== null).length;
}

/** Countries whose states and provinces have law of their own on this. */
const WITH_STATE_LAW: readonly string[] = ['US', 'CA'];

/** Places for which the rules hold no pack: 'US-OH', 'CA-BC', 'PL'. Shown as "no state pack", never as "no rule". */
export function placesWithoutPack(
  rules: readonly ContactRule[],
  places: readonly FilePlace[],
): string[] {
  const packed = placesOfRules(rules);
  const without = places.flatMap(({ country, region }) => {
    if (country === null) return [];
    if (!WITH_STATE_LAW.includes(country)) return packed.has(country) ? [] : [country];
    if (region === null || packed.has(`${country}-${region}`)) return [];
    return [`${country}-${region}`];
  });
  return [...new Set(without)];
}

const packedPlaces = new WeakMap<readonly ContactRule[], ReadonlySet<string>>();

function placesOfRules(rules: readonly ContactRule[]): ReadonlySet<string> {
  let packed = packedPlaces.get(rules);
  if (packed === undefined) {
    packed = new Set(
      rules.flatMap(({ coverage: { country, regions } }) => {
        if (country === undefined) return [];
        return regions === undefined ? [country] : regions.map((region) => `${country}-${region}`);
      }),
    );
    packedPlaces.set(rules, packed);
  }
  return packed;
}
