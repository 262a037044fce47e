// The public holidays of the places whose rules ask for them, 2025 to 2027. The United States have none: no federal rule
// on contacts knows holidays, and the vectors are of the law, not of a house's calendar.

const FIXED: Readonly<Record<string, readonly string[]>> = {
  AU: ['01-01', '01-26', '04-25', '12-25', '12-26'],
  CA: ['01-01', '07-01', '12-25'],
  GB: [],
};

const MOVING: Readonly<Record<string, readonly string[]>> = {
  AU: ['2025-04-18', '2025-04-21', '2026-04-03', '2026-04-06', '2027-03-26', '2027-03-29'],
  CA: [
    ...['2025-04-18', '2026-04-03', '2027-03-26'],
    ...['2025-05-19', '2026-05-18', '2027-05-24'],
    ...['2025-09-01', '2026-09-07', '2027-09-06'],
    ...['2025-10-13', '2026-10-12', '2027-10-11'],
  ],
};

const OF_PROVINCE: Readonly<Record<string, readonly string[]>> = {
  'CA-ON': ['2025-02-17', '2026-02-16', '2027-02-15', '2025-12-26', '2026-12-26', '2027-12-26'],
  'CA-QC': ['2025-06-24', '2026-06-24', '2027-06-24', '2026-04-06'],
};

/** The public holidays where a vector plays. */
export function vectorHolidays(jurisdiction: string): ReadonlySet<string> {
  const country = jurisdiction.slice(0, 2);
  const fixed = (FIXED[country] ?? []).flatMap((day) =>
    [2025, 2026, 2027].map((year) => `${year}-${day}`),
  );
  return new Set([...fixed, ...(MOVING[country] ?? []), ...(OF_PROVINCE[jurisdiction] ?? [])]);
}
