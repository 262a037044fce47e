import type { ScriptStep, StarterScript } from './call-script';
import { talkSteps } from './starter-first-contact';
import {
  aboutDebt,
  act,
  ask,
  close,
  disclose,
  graphOf,
  hint,
  offer,
  pick,
  type StarterCountry,
  spokenIn,
  to,
} from './starter-kit';
import { laterLine } from './starter-later';
import { consumerObjections } from './starter-objections';
import { openingSteps } from './starter-opening';

/** The talk after the first where nothing else is the matter: why not, then what could settle it. */
export function refusal(country: StarterCountry): StarterScript {
  return {
    code: 'REFUSAL',
    name: 'Later contact: refusal, settlement',
    moment: 'LATER_CONTACT',
    ...spokenIn(country),
    conditions: [{ direction: 'OUTBOUND', debtKinds: ['CONSUMER'], countries: [country] }],
    priority: 10,
    graph: graphOf(
      [
        ...openingSteps(country, 'collector-line'),
        laterLine(country, 'where-we-stand'),
        ...aboutDebt([...whyNot(), ...timeBar(country), ...settlement(country)]),
        ...talkSteps(country),
      ],
      consumerObjections(country),
    ),
  };
}

function whyNot(): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'where-we-stand',
        'How do they see it now?',
        'The amount today is {{balance}}. I would like to understand how you see it. What would you like to do?',
        [
          to('k', 'Would settle it', 'offer-settle'),
          to('c', 'Cannot pay', 'hardship-relief'),
          to('d', 'Disputes it', 'dispute-what'),
          to('p', 'Has paid', 'claimed'),
          to('w', 'Does not want to', 'offer-settle'),
          to('t', 'It is old: see the dates', 'time-bar'),
          to('a', 'Has an attorney or adviser', 'represented'),
          to('i', 'Bankruptcy or insolvency', 'insolvent'),
          to('v', 'Sounds in danger', 'safety'),
        ],
      ),
      'Cannot, will not, or does not agree: three different talks. Time-barred on file: take “old” first, whatever they say.',
      'Their reason',
    ),
  ];
}

function timeBar(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      disclose(
        {
          id: 'time-bar',
          title: 'Time-bar text',
          text: pick(
            country,
            'The law limits how long you can be sued on a debt. Because of the age of this debt, we will not sue you for it. If you make a payment, or promise one, in some states that time may begin again. You can decide freely.',
            'Because of the age of this debt, we will not go to court for it. In England, Wales and Northern Ireland it still exists, but you cannot be made to pay it; in Scotland it may no longer exist. If you tell us that you will not pay for that reason, we will not ask you again.',
          ),
        },
        'time-bar-choice',
        'TIME_BAR',
      ),
      'Use the wording your state or city prescribes, if it does. Check the date on file.',
    ),
    ask(
      'time-bar-choice',
      'Their decision',
      'Knowing that, what would you like to do? There is no need to decide now.',
      [
        to('n', 'Will not pay', 'close-refused'),
        to('s', 'Would settle it all the same', 'offer-settle'),
        to('t', 'Thinks about it', 'bad-moment'),
        to('d', 'Disputes it', 'dispute-what'),
      ],
    ),
  ];
}

function settlement(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      offer(
        {
          id: 'offer-settle',
          title: 'In full, in parts, or a lump sum',
          text: 'There are several ways: the whole amount, parts that suit you, or one smaller sum that closes the matter. Which would you look at?',
        },
        [
          ['PAY_NOW', 'pay-now'],
          ['PAY_BY_DATE', 'promise'],
          ['IN_PARTS', 'plan'],
          ['LUMP_SUM', 'settlement-terms'],
        ],
        'obstacle',
      ),
      'In this order. Alone you may accept {{settlementAmount|no lump sum: ask a supervisor}}. No threat, no “only today”.',
    ),
    disclose(
      {
        id: 'settlement-terms',
        title: 'Terms of the lump sum',
        text: pick(
          country,
          'If you pay {{settlementAmount|the sum we agree}} by {{offerExpiresOn|the last day of the offer}}, we consider the matter settled and {{settlementForgiven|the rest}} is forgiven. If it does not come by then, the offer ends and the full amount stands, less what you have paid. An amount that is forgiven may have to be reported to the IRS; a tax adviser can tell you.',
          'If you pay {{settlementAmount|the sum we agree}} by {{offerExpiresOn|the last day of the offer}}, we consider the matter settled and {{settlementForgiven|the rest}} is written off. If it does not come by then, the offer ends and the full amount stands, less what you have paid. Your credit file may show it as partially settled.',
        ),
      },
      'settlement-choice',
      'SETTLEMENT_TERMS',
    ),
    ask(
      'settlement-choice',
      'Their decision',
      'Take the time you need; you can also have this offer in writing first. Would you like to accept it?',
      [
        to('y', 'Accepts', 'settle'),
        to('w', 'In writing first', 'close-offer'),
        to('n', 'No', 'obstacle'),
        to('b', 'Another sum', 'offer-settle'),
      ],
    ),
    act(
      {
        id: 'settle',
        title: 'The settlement',
        text: 'On which day will it be possible?',
        plan: 'SETTLEMENT',
      },
      'PLAN',
      'settle-read-back',
      'close-offer',
    ),
    disclose(
      {
        id: 'settle-read-back',
        title: 'Read back',
        text: 'Let me read that back: {{instalmentAmount|the sum we agreed}} on {{instalmentOn|the day we agreed}}, and the matter is closed. You will have that in writing before you pay. Is that right?',
      },
      'close-settled',
      'READ_BACK',
    ),
    close(
      'close-settled',
      'Settlement agreed',
      'Thank you. The letter is on its way, and after your payment you will have a second one that says it is settled.',
      'PLAN_AGREED',
    ),
    close(
      'close-offer',
      'Written offer',
      'You will have the offer in writing; it holds until {{offerExpiresOn|the day in the letter}}. Call me at {{firmPhone}} with any question. Thank you.',
      'OFFER_MADE',
    ),
  ];
}
