/** Windows of the week on somebody's own clock; days 1 (Monday) to 7. */
export type Windows = readonly {
  readonly days: readonly number[];
  readonly from: string | null;
  readonly to: string | null;
}[];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const PART = /^([a-z]{3})(?:\s*[-–]\s*([a-z]{3}))?\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/i;

/** 'Mon-Fri 09:00-17:30, Sat 09:00-12:00' */
export function hoursText(windows: Windows): string {
  return windows
    .flatMap(({ days, from, to }) =>
      runsOf(days).map(([first, last]) => {
        const name = (day: number) => DAYS[day - 1] ?? '';
        const span = first === last ? name(first) : `${name(first)}-${name(last)}`;
        return `${span} ${from ?? '00:00'}-${to ?? '24:00'}`;
      }),
    )
    .join(', ');
}

/** Days that follow one another, as their first and last: [1, 2, 3, 6] → 1 to 3, and 6. */
function runsOf(days: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

type HoursProblem = { readonly problem: string };

export function isHoursProblem(read: Windows | HoursProblem): read is HoursProblem {
  return 'problem' in read;
}

/** What was typed as windows of the week, or what is wrong with it. */
export function readHours(text: string): Windows | HoursProblem {
  const windows: Windows[number][] = [];
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    const [, first = '', last = first, from = '', to = ''] = PART.exec(part) ?? [];
    const days = daysBetween(dayOf(first), dayOf(last));
    const clocks = [from, to].map((one) => one.padStart(5, '0'));
    if (days.length === 0) return { problem: 'As Mon-Fri 09:00-17:30, Sat 09:00-12:00.' };
    if (!clocks.every((one) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(one))) {
      return { problem: 'A clock goes from 00:00 to 24:00.' };
    }
    const [opens = '', closes = ''] = clocks;
    if (opens >= closes) return { problem: 'It closes before it opens.' };
    windows.push({
      days,
      from: opens === '00:00' ? null : opens,
      to: closes === '24:00' ? null : closes,
    });
  }
  return windows;
}

function dayOf(name: string): number {
  return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase()) + 1;
}

function daysBetween(first: number, last: number): number[] {
  if (first === 0 || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
