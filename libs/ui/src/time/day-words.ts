const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** 'Tue 24 Nov'; with the year when it is not the one of `today`. */
export function dayText(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const text = `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}`;
  return day.year === today.year ? text : `${text} ${day.year}`;
}

/** 'today', 'tomorrow', 'in 2 days', '3 days ago', 'in 5 weeks', '4 months ago'. */
export function daysAwayText(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(day).days;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const span = spanText(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} ago`;
}

function spanText(days: number): string {
  if (days <= 28) return `${days} days`;
  if (days <= 84) return `${Math.round(days / 7)} weeks`;
  if (days <= 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}

/** '15:02' on the clock of a zone. */
export function clockText(at: Temporal.Instant, zone: string): string {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** 'Columbus' style name of a zone: the last part, in words. */
export function zoneText(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
