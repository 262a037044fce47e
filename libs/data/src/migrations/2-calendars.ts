import type { MigrationInterface, QueryRunner } from 'typeorm';

const CALENDARS = [
  { code: 'US', name: 'United States, federal', country: 'US', region: undefined },
  { code: 'GB', name: 'England and Wales', country: 'GB', region: 'ENG' },
  { code: 'GB-SCT', name: 'Scotland', country: 'GB', region: 'SCT' },
  { code: 'IE', name: 'Ireland', country: 'IE', region: undefined },
  { code: 'CA', name: 'Canada', country: 'CA', region: undefined },
  { code: 'AU', name: 'Australia', country: 'AU', region: undefined },
  { code: 'NZ', name: 'New Zealand', country: 'NZ', region: undefined },
  { code: 'DE', name: 'Germany', country: 'DE', region: undefined },
  { code: 'FR', name: 'France', country: 'FR', region: undefined },
  { code: 'NL', name: 'Netherlands', country: 'NL', region: undefined },
] as const;

const FIRST_YEAR = 2005; // historical ledgers are worked too
const LAST_YEAR = 2045;

async function publicHolidays(country: string, region: string | undefined) {
  // loaded only when the migration runs: its rule files are large
  const { default: Holidays } = await import('date-holidays');
  const rules = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const byDay = new Map<string, string>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (const holiday of rules.getHolidays(year)) {
      const day = holiday.date.slice(0, 10);
      if (holiday.type === 'public' && !byDay.has(day)) byDay.set(day, holiday.name);
    }
  }
  return [...byDay].map(([day, name]) => ({ day, name }));
}

/** Business calendars with their public holidays, to choose from when a portfolio is made. */
export class Calendars1763800000001 implements MigrationInterface {
  name = 'Calendars1763800000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { code, name, country, region } of CALENDARS) {
      const holidays = await publicHolidays(country, region);
      await queryRunner.query(
        `WITH made AS (
           INSERT INTO business_calendar (code, name) VALUES ($1, $2) RETURNING id
         )
         INSERT INTO calendar_holiday (calendar_id, day, name)
         SELECT made.id, h.day, h.name
         FROM made, jsonb_to_recordset($3::jsonb) AS h(day date, name text)`,
        [code, name, JSON.stringify(holidays)],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM business_calendar WHERE code = ANY($1)', [
      CALENDARS.map((calendar) => calendar.code),
    ]);
  }
}
