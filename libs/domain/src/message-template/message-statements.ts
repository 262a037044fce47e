import type { PortfolioLanguage } from '../portfolio/portfolio';
import type { MessageMoment } from './message-template';
import type { MessageValues } from './message-tokens';

/** What a person who wrote "stop" may still be told: 15 USC 1692c(c)(1)-(3), 12 CFR 1006.6(c)(2). */
export const CEASE_CONTENTS = ['EFFORTS_END', 'REMEDY_MAY_BE', 'REMEDY_WILL_BE'] as const;
export type CeaseContent = (typeof CEASE_CONTENTS)[number];

/** What the statements need of a case; null where it is not on file. */
export type StatementFacts = {
  readonly moment: MessageMoment;
  readonly creditor: string | null;
  readonly customerName: string | null;
  readonly adviceName: string | null;
  readonly advicePhone: string | null;
  /** with a confirmation of a stop: which of the three, and the remedy where one is meant */
  readonly cease: { readonly content: CeaseContent; readonly remedy: string | null } | null;
};

type Sentences = {
  readonly collectorLine: string;
  readonly initialStatement: string;
  readonly optOutText: string;
  readonly optOutMail: string;
  readonly optOutConfirmation: string;
  readonly rights: string;
  readonly breakdown: string;
  readonly breathingSpace: string;
  readonly location: (name: string) => string;
  readonly purpose: (creditor: string) => string;
  readonly advice: (name: string, phone: string | null) => string;
  readonly cease: (content: CeaseContent, remedy: string | null) => string | null;
};

const ENGLISH: Sentences = {
  collectorLine: 'This communication is from a debt collector.',
  initialStatement:
    'This is an attempt to collect a debt. Any information obtained will be used for that purpose.',
  optOutText: 'Reply STOP to end messages to this number.',
  optOutMail:
    'If you do not want e-mails about this at this address, reply with the word STOP. It costs nothing.',
  optOutConfirmation: 'You will get no more messages here.',
  rights:
    'You may ask us not to contact you by a medium, at a place or at a time that is inconvenient, and you may dispute what is said to be owed.',
  breakdown: 'We send you a breakdown of the amount if you ask for it.',
  breathingSpace:
    'A debt adviser can put you into Breathing Space: most interest, fees and action stop for 60 days while you get help.',
  location: (name) => `I am confirming location information for ${name}.`,
  purpose: (creditor) => `We act for ${creditor} and contact you about your account with them.`,
  advice: (name, phone) =>
    `Free and independent debt advice: ${name}${phone === null ? '' : `, ${phone}`}.`,
  cease: (content, remedy) => {
    if (content === 'EFFORTS_END') return 'We end our efforts to collect this debt.';
    if (remedy === null) return null;
    return content === 'REMEDY_MAY_BE'
      ? `We or the creditor may use a remedy that is ordinarily used: ${remedy}.`
      : `We or the creditor intend to use this remedy: ${remedy}.`;
  },
};

const GERMAN: Sentences = {
  collectorLine: 'Diese Mitteilung kommt von einem Inkassounternehmen.',
  initialStatement:
    'Wir versuchen, eine Forderung einzuziehen. Was Sie uns mitteilen, wird zu diesem Zweck verwendet.',
  optOutText: 'Antworten Sie STOP, um keine Nachrichten an diese Nummer mehr zu erhalten.',
  optOutMail:
    'Wenn Sie dazu keine E-Mails an diese Adresse möchten, antworten Sie mit dem Wort STOP. Das kostet nichts.',
  optOutConfirmation: 'Sie erhalten hier keine Nachrichten mehr.',
  rights:
    'Sie können verlangen, auf einem Weg, an einem Ort oder zu einer Zeit nicht angesprochen zu werden, und Sie können die Forderung bestreiten.',
  breakdown: 'Auf Wunsch senden wir Ihnen eine Aufstellung des Betrags.',
  breathingSpace:
    'Eine Schuldnerberatung kann Ihnen in Großbritannien eine Pause von 60 Tagen verschaffen (Breathing Space).',
  location: (name) => `Ich überprüfe, wo ${name} zu erreichen ist.`,
  purpose: (creditor) => `Wir schreiben Ihnen im Auftrag von ${creditor} zu Ihrem Konto dort.`,
  advice: (name, phone) =>
    `Kostenlose und unabhängige Schuldnerberatung: ${name}${phone === null ? '' : `, ${phone}`}.`,
  cease: (content, remedy) => {
    if (content === 'EFFORTS_END') return 'Wir stellen unsere Bemühungen um diese Forderung ein.';
    if (remedy === null) return null;
    return content === 'REMEDY_MAY_BE'
      ? `Wir oder der Gläubiger können einen üblichen Rechtsbehelf nutzen: ${remedy}.`
      : `Wir oder der Gläubiger beabsichtigen folgenden Rechtsbehelf: ${remedy}.`;
  },
};

/**
 * The statements the law words, for the tokens of that name: written once here, so that no template rewrites them. What
 * a statement needs and the case lacks leaves its token without a value, and the message cannot go out.
 */
export function messageStatements(
  facts: StatementFacts,
  language: PortfolioLanguage,
): MessageValues {
  const words = language === 'de-DE' ? GERMAN : ENGLISH;
  const { creditor, customerName, adviceName, advicePhone, cease } = facts;
  const ceaseStatement = cease && words.cease(cease.content, cease.remedy);
  return {
    collectorLine: words.collectorLine,
    initialStatement: words.initialStatement,
    optOut: facts.moment === 'TEXT' ? words.optOutText : words.optOutMail,
    optOutConfirmation: words.optOutConfirmation,
    rightsStatement: words.rights,
    breakdownOnRequest: words.breakdown,
    breathingSpace: words.breathingSpace,
    ...(customerName === null ? {} : { locationPurpose: words.location(customerName) }),
    ...(creditor === null ? {} : { purpose: words.purpose(creditor) }),
    ...(adviceName === null ? {} : { freeAdvice: words.advice(adviceName, advicePhone) }),
    ...(ceaseStatement === null ? {} : { ceaseStatement }),
  };
}
