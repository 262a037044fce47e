import countries from 'countries-and-timezones';
import { timezones } from 'libphonenumber-geo-carrier';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import zip from 'zipcode-to-timezone';
import { REGION_ZONES, SPLIT_AREA_CODES, SPLIT_ZIPS } from './zone-tables';

/** Kept with every decision: by which data it was known where somebody is. */
export const ZONE_DATA =
  'zipcode-to-timezone 0.0.9, libphonenumber-geo-carrier 2.0.0, countries-and-timezones 3.10.0, kept 1';

/** An address as far as it tells a zone. */
export interface PlaceOnFile {
  country: string | null;
  region: string | null;
  postalCode: string | null;
}

// more than these, and a number says nothing: free-phone and satellite numbers are of a whole numbering plan
const MOST_OF_A_NUMBER = 6;

/**
 * Every zone an address indicates: by its ZIP code, else all of its state, else all of its country. Where a ZIP lies at
 * a border of zones both are meant, for all of them have to be inside the window (comment 6(b)(1)(i)-2).
 */
export function addressZones({ country, region, postalCode }: PlaceOnFile): readonly string[] {
  if (country === null) return [];
  if (country === 'US') {
    const byZip = zipZones(postalCode);
    if (byZip.length > 0) return byZip;
  }
  const byRegion = region === null ? undefined : REGION_ZONES.get(`${country}-${region}`);
  return byRegion ?? countryZones(country);
}

function zipZones(postalCode: string | null): readonly string[] {
  const code = /^\d{5}/.exec(postalCode ?? '')?.[0];
  if (code === undefined) return [];
  const known = zip.lookup(code);
  return known === null ? [] : [...new Set([known, ...(SPLIT_ZIPS.get(code.slice(0, 3)) ?? [])])];
}

const ofCountry = new Map<string, readonly string[]>();

function countryZones(country: string): readonly string[] {
  const known = ofCountry.get(country);
  if (known) return known;
  const zones = distinctClocks(countries.getCountry(country)?.timezones ?? []);
  ofCountry.set(country, zones);
  return zones;
}

const ofNumber = new Map<string, readonly string[]>();

/** Every zone a phone number's prefix indicates, mobile numbers too: only an indication, and counted as one. */
export async function phoneZones(number: string): Promise<readonly string[]> {
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return [];
  // the subscriber's own digits say nothing about where the number is from
  const prefix = parsed.number.slice(0, 9);
  const known = ofNumber.get(prefix);
  if (known) return known;
  const found = (await timezones(parsed)) ?? [];
  const area = parsed.countryCallingCode === '1' ? parsed.nationalNumber.slice(0, 3) : '';
  const zones =
    found.length > MOST_OF_A_NUMBER
      ? []
      : distinctClocks([...found, ...(SPLIT_AREA_CODES.get(area) ?? [])]);
  ofNumber.set(prefix, zones);
  return zones;
}

const PROBES = [
  '2026-01-15T12:00:00Z',
  '2026-04-01T12:00:00Z',
  '2026-07-15T12:00:00Z',
  '2026-10-28T12:00:00Z',
];

/** Of zones whose clocks agree all year the first stands for all. */
function distinctClocks(zones: readonly string[]): readonly string[] {
  const byClock = new Map<string, string>();
  for (const zone of zones) {
    const clock = PROBES.map(
      (at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds,
    ).join();
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return [...byClock.values()];
}
