import { type ContactPointKind, type Refusal, refuse } from '@kept/domain';
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { z } from 'zod';

const Email = z.email();

/**
 * A typed contact point as it is stored: a phone number in E.164, read as one of the customer's
 * country where it names none; an e-mail address in lower case; a postal address with single blanks.
 */
export function contactPointValue(
  kind: ContactPointKind,
  typed: string,
  country: string,
): string | Refusal {
  const value = typed.normalize('NFKC').trim();
  switch (kind) {
    case 'PHONE':
      return phoneValue(value, country);
    case 'EMAIL':
      return Email.safeParse(value).success
        ? value.toLowerCase()
        : refuse('INVALID_INPUT', 'This is no e-mail address.', { field: 'value' });
    case 'POSTAL':
      return value.length >= 5
        ? value.replace(/[ \t]+/g, ' ')
        : refuse('INVALID_INPUT', 'Write the whole address.', { field: 'value' });
  }
}

function phoneValue(value: string, country: string): string | Refusal {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const phone = parsePhoneNumberFromString(value, home);
  // possible, not valid: numbering plans grow faster than any list of them
  if (phone?.isPossible()) return phone.number;
  return refuse(
    'INVALID_INPUT',
    `This is no telephone number of ${country}; start with + and the country's number for another.`,
    { field: 'value' },
  );
}
