import { describe, expect, it } from 'vitest';
import { addressZones, phoneZones } from './contact-zones';

const NEW_YORK = 'America/New_York';
const CHICAGO = 'America/Chicago';
const DENVER = 'America/Denver';
const LOS_ANGELES = 'America/Los_Angeles';
const PHOENIX = 'America/Phoenix';

/** The hours from UTC of zones on a day, sorted: names of one clock are many. */
function hoursFromUtc(zones: readonly string[], on = '2026-07-15'): number[] {
  const noon = Temporal.Instant.from(`${on}T12:00:00Z`);
  const hours = zones.map((zone) => noon.toZonedDateTimeISO(zone).offsetNanoseconds / 3.6e12);
  return [...new Set(hours)].sort((a, b) => a - b);
}

const us = (region: string | null, postalCode: string | null = null) =>
  addressZones({ country: 'US', region, postalCode });

describe('an address', () => {
  it.each([
    // El Paso keeps Mountain time in a Central state
    ['TX', '79901', [DENVER]],
    ['TX', '75201', [CHICAGO]],
    // Phoenix has no daylight saving
    ['AZ', '85001', [PHOENIX]],
    // Tennessee and Florida on both sides
    ['TN', '37902', [NEW_YORK]],
    ['TN', '37201', [CHICAGO]],
    ['FL', '33101', [NEW_YORK]],
    ['FL', '32501', [CHICAGO]],
    // Indiana: Indianapolis, and Gary in the Central corner
    ['IN', '46204', [NEW_YORK]],
    ['CA', '94103', [LOS_ANGELES]],
    ['NY', '10001', [NEW_YORK]],
    ['AK', '99501', ['America/Anchorage']],
    ['HI', '96813', ['Pacific/Honolulu']],
    ['PR', '00901', ['America/Puerto_Rico']],
    // as the post writes it
    ['OH', '43215-1234', [NEW_YORK]],
  ])('%s %s is where the ZIP code says', (region, postalCode, expected) => {
    for (const day of ['2026-01-15', '2026-07-15']) {
      expect(hoursFromUtc(us(region, postalCode), day)).toEqual(hoursFromUtc(expected, day));
    }
  });

  it.each([
    // the corner of Indiana, and the Navajo nation in Arizona: both clocks have to be inside the hours
    ['IN', '46402', [NEW_YORK, CHICAGO]],
    ['AZ', '86505', [PHOENIX, DENVER]],
  ])('%s %s lies at a border of zones: both are meant', (region, postalCode, expected) => {
    expect(hoursFromUtc(us(region, postalCode))).toEqual(hoursFromUtc(expected));
  });

  it.each([
    ['TX', [CHICAGO, DENVER]],
    ['FL', [NEW_YORK, CHICAGO]],
    ['TN', [NEW_YORK, CHICAGO]],
    ['IN', [NEW_YORK, CHICAGO]],
    ['AZ', [PHOENIX, DENVER]],
    ['OR', [LOS_ANGELES, DENVER]],
    ['OH', [NEW_YORK]],
  ])('in %s without a ZIP code is in all zones of the state', (region, expected) => {
    expect(hoursFromUtc(us(region))).toEqual(hoursFromUtc(expected));
  });

  it('in a country only is in all zones of the country', () => {
    const zones = hoursFromUtc(us(null));
    for (const hour of hoursFromUtc([NEW_YORK, CHICAGO, DENVER, LOS_ANGELES, 'Pacific/Honolulu'])) {
      expect(zones).toContain(hour);
    }
    expect(
      hoursFromUtc(addressZones({ country: 'GB', region: null, postalCode: 'SW1A 1AA' })),
    ).toEqual([1]);
  });

  it('without a country says nothing', () => {
    expect(addressZones({ country: null, region: 'OH', postalCode: '43215' })).toEqual([]);
  });

  it('with a ZIP code that nobody knows is in all of its state', () => {
    expect(hoursFromUtc(us('TX', '00000'))).toEqual(hoursFromUtc([CHICAGO, DENVER]));
  });
});

describe('a phone number', () => {
  it.each([
    ['+16145550123', [NEW_YORK]],
    ['+13125550123', [CHICAGO]],
    ['+16025550123', [PHOENIX]],
    // El Paso
    ['+19155550123', [DENVER]],
    ['+12135550123', [LOS_ANGELES]],
    ['+18085550123', ['Pacific/Honolulu']],
    ['+442079460123', ['Europe/London']],
    ['+61291234567', ['Australia/Sydney']],
  ])('%s is where its prefix says', async (number, expected) => {
    expect(hoursFromUtc(await phoneZones(number))).toEqual(hoursFromUtc(expected));
  });

  it.each([
    // West Texas's 432, Indiana's 219, Tennessee's 423, Florida's 850, British Columbia's 250
    ['+14325550123', CHICAGO],
    ['+14325550123', DENVER],
    ['+12195550123', CHICAGO],
    ['+14235550123', CHICAGO],
    ['+14235550123', NEW_YORK],
    ['+18505550123', CHICAGO],
    ['+18505550123', NEW_YORK],
    ['+12505550123', 'America/Vancouver'],
    ['+12505550123', 'America/Edmonton'],
  ])('%s counts %s among its zones', async (number, expected) => {
    const [hour] = hoursFromUtc([expected]);
    expect(hoursFromUtc(await phoneZones(number))).toContain(hour);
  });

  it('that is free of charge, or no number, says nothing', async () => {
    expect(await phoneZones('+18005550123')).toEqual([]);
    expect(await phoneZones('reception')).toEqual([]);
  });
});
