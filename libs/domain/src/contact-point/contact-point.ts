export const CONTACT_POINT_KINDS = ['PHONE', 'EMAIL', 'POSTAL'] as const;
export type ContactPointKind = (typeof CONTACT_POINT_KINDS)[number];

export const CONTACT_POINT_STATES = [
  'UNVERIFIED',
  'VALID',
  'WRONG',
  'DISCONNECTED',
  'DO_NOT_USE',
] as const;
export type ContactPointState = (typeof CONTACT_POINT_STATES)[number];

export const CONTACT_POINT_SOURCES = [
  'CREDITOR',
  'CUSTOMER',
  'TRACING',
  'IMPORT',
  'COLLECTOR',
] as const;
export type ContactPointSource = (typeof CONTACT_POINT_SOURCES)[number];

/** What a number or address is for the person: the law counts calls to work apart. */
export const CONTACT_POINT_USES = ['HOME', 'MOBILE', 'WORK'] as const;
export type ContactPointUse = (typeof CONTACT_POINT_USES)[number];

/** Whether this point may be tried at all: a wrong, dead or forbidden one, or one opted out of, may not. */
export function isUsable(point: { state: ContactPointState; isOptedOut: boolean }): boolean {
  return !point.isOptedOut && (point.state === 'UNVERIFIED' || point.state === 'VALID');
}
