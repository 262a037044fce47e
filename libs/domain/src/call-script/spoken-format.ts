import { letterDay } from '../portfolio/letter-format';
import type { PortfolioLanguage } from '../portfolio/portfolio';

const WEEKDAYS: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
};

/** A day with its weekday, as one says it: Friday, November 27, 2026 · Friday 27 November 2026 · Freitag, 27. November 2026. */
export function spokenDay(day: Temporal.PlainDate, language: PortfolioLanguage): string {
  const weekday = WEEKDAYS[language === 'de-DE' ? 'de' : 'en'][day.dayOfWeek - 1] ?? '';
  return `${weekday}${language === 'en-GB' ? '' : ','} ${letterDay(day, language)}`;
}

/** A clock as one says it: 2:15 PM · 2:15 pm · 14:15 Uhr. */
export function spokenTime(
  time: { readonly hour: number; readonly minute: number },
  language: PortfolioLanguage,
): string {
  const minutes = String(time.minute).padStart(2, '0');
  if (language === 'de-DE') return `${time.hour}:${minutes} Uhr`;
  const half = time.hour < 12 ? 'AM' : 'PM';
  const clock = `${time.hour % 12 || 12}:${minutes}`;
  return `${clock} ${language === 'en-GB' ? half.toLowerCase() : half}`;
}

/** The greeting for an hour of the person's day. */
export function spokenGreeting(hour: number, language: PortfolioLanguage): string {
  const part = hour < 12 ? 0 : hour < 18 ? 1 : 2;
  const words =
    language === 'de-DE'
      ? ['Guten Morgen', 'Guten Tag', 'Guten Abend']
      : ['Good morning', 'Good afternoon', 'Good evening'];
  return words[part] ?? '';
}
