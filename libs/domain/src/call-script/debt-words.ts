import type { PortfolioLanguage } from '../portfolio/portfolio';

const ENGLISH = [
  /\bdebts?\b/i,
  /\bow(?:e|es|ed|ing)\b/i,
  /\bcreditors?\b/i,
  /\bcollect(?:s|ed|ing|ion|ions|or|ors)?\b/i,
  /\bbalances?\b/i,
  /\boverdue\b/i,
  /\bpast due\b/i,
  /\barrears\b/i,
  /\bunpaid\b/i,
  /\bamount due\b/i,
  /\bpay(?:ing|ments?)\b/i,
];

const GERMAN = [
  /\bschuld(?:en|et|ner)?\b/i,
  /forderung/i,
  /gläubiger/i,
  /inkasso/i,
  /mahn(?:ung|en)/i,
  /rückstand/i,
  /rechnung/i,
  /überfällig/i,
  /zahlung/i,
];

/** The first word of a text that gives away that there is a debt, or null. Variables are left out: see `namesDebt`. */
export function debtWord(text: string, language: PortfolioLanguage): string | null {
  const spoken = text.replace(/\{\{[^}]*\}\}/g, ' ');
  for (const word of language === 'de-DE' ? GERMAN : ENGLISH) {
    const [found] = word.exec(spoken) ?? [];
    if (found !== undefined) return found;
  }
  return null;
}
