import type { ScriptObjection } from './call-script';
import { pick, type StarterCountry } from './starter-kit';

/** What people say at any point of a call, open to whoever speaks: nothing in the answers tells of a debt. */
function openObjections(country: StarterCountry): readonly ScriptObjection[] {
  return [
    {
      id: 'what-is-it-about',
      says: ['What is this about?', 'Why are you calling?', 'Who do you work for?'],
      answer:
        'It is a private matter, so I first want to be sure that I speak with the right person. It takes two short questions. I am {{callerName}}, and you can reach me at {{firmPhone}}.',
    },
    {
      id: 'scam',
      says: ['Are you a scammer?', 'Is this a scam?', 'How do I know you are real?', 'Fraud'],
      answer:
        'That is a good question to ask. You need not tell me anything you do not want to. Hang up, look up our number for yourself and call us back; ask for {{callerName}}. I will also gladly have a letter sent to you first.',
    },
    {
      id: 'number',
      says: ['How did you get this number?', 'Who gave you my number?', 'Where is my data from?'],
      answer: pick(
        country,
        'It is the number in our file for {{customerName}}. I can take it off right now if you prefer another one or a letter.',
        'It is the number in our file for {{customerName}}. I can take it off straight away if you prefer another or a letter, and you may ask us in writing for everything we hold about you.',
      ),
    },
    {
      id: 'stop-calling',
      says: ['Stop calling me', 'Never call again', 'Take me off your list', 'This is harassment'],
      answer:
        'I hear you, and I will note it right now. Let me make sure that I note it correctly.',
      next: 'stop',
    },
    {
      id: 'at-work',
      says: ['I am at work', 'You cannot call me here', 'My boss does not allow it'],
      answer:
        'I am sorry. We will not call you there again. When and where would suit you instead?',
      next: 'stop',
    },
    {
      id: 'lawyer',
      says: [
        'Talk to my lawyer',
        'I have an attorney',
        'My solicitor deals with that',
        'I am with a debt adviser',
      ],
      answer: 'Certainly. Then I will speak only with them from now on.',
      next: 'represented',
    },
    {
      id: 'bankruptcy',
      says: ['I am filing bankruptcy', 'I am bankrupt', 'IVA', 'Debt relief order', 'Chapter 7'],
      answer: 'Thank you for telling me. Then let me note it, and we stop here.',
      next: 'insolvent',
    },
    {
      id: 'no-time',
      says: ['I have no time', 'Not now', 'Call me later', 'I am driving'],
      answer: 'Of course. Let us find a time that suits you.',
      next: 'bad-moment',
    },
    {
      id: 'danger',
      says: ['I cannot go on', 'I want to end it', 'What is the point', 'I am afraid of him'],
      answer: 'I am glad you said that. Let us leave everything else aside.',
      next: 'safety',
    },
    {
      id: 'complaint',
      says: ['I want to complain', 'Give me your manager', 'You are rude'],
      answer:
        'I am sorry. You have every right to complain. Tell me what went wrong and I write it down in your words; a supervisor can also call you today.',
      next: 'close-complaint',
    },
  ];
}

/** What they say once they know what it is about: waits until they are verified. */
function debtObjections(country: StarterCountry): readonly ScriptObjection[] {
  return [
    {
      id: 'already-paid',
      says: ['I already paid', 'That is paid', 'I sent the money'],
      answer: 'Thank you, then let us find your payment together.',
      next: 'claimed',
      isAboutDebt: true,
    },
    {
      id: 'no-bill',
      says: ['I never got a bill', 'I never received anything', 'I know nothing about it'],
      answer: pick(
        country,
        'I am sorry, then it is only fair that you see it first. I will have it sent to you; which address is right? You need not decide anything before you have read it.',
        'I am sorry, then it is only fair that you see it first. I will have a statement sent to you; which address is right? You need not decide anything before you have read it.',
      ),
      isAboutDebt: true,
    },
    {
      id: 'no-money',
      says: ['I have no money', 'I cannot pay', 'I lost my job', 'I am broke', 'I am on benefits'],
      answer: 'Thank you for telling me. You do not have to pay anything in this call.',
      next: 'hardship-relief',
      isAboutDebt: true,
    },
    {
      id: 'in-writing',
      says: ['Send it in writing', 'Send me a letter', 'I want proof'],
      answer:
        'Gladly. You will have it in writing, with the amount and how it came about. Which address, or which e-mail, may we use?',
      isAboutDebt: true,
    },
    {
      id: 'not-mine',
      says: ['That is not mine', 'Wrong person', 'Somebody stole my identity', 'I do not owe that'],
      answer: 'Thank you for saying so. Let me write down what is not right, and we look into it.',
      next: 'dispute-what',
      isAboutDebt: true,
    },
    {
      id: 'too-old',
      says: ['It is too old', 'That is years ago', 'Time-barred', 'Statute of limitations'],
      answer: pick(
        country,
        'It may well be. Let me look at the dates with you. If the time to sue has passed, we will not sue you and will say so in writing. You decide freely, and you should know that in some states a payment can start that time again.',
        'It may well be. Let me look at the dates with you. If it is statute-barred and you tell us that you will not pay for that reason, we will not go on asking. You decide freely, and free advice can tell you where you stand.',
      ),
      isAboutDebt: true,
    },
    {
      id: 'insurance',
      says: pickSays(country),
      answer:
        'That is worth checking. Who should pay, and do you have their reference? I note that part as not agreed while you or we ask them.',
      next: 'dispute-what',
      isAboutDebt: true,
    },
    {
      id: 'credit-file',
      says: ['Will this hurt my credit?', 'Is this on my credit report?', 'Credit score'],
      answer: pick(
        country,
        'I do not want to tell you anything that is not so. You can look at your own credit reports free at AnnualCreditReport.com, and dispute there what is wrong.',
        'I do not want to tell you anything that is not so. You can look at your own credit file free with the credit reference agencies, and have put right what is wrong.',
      ),
      isAboutDebt: true,
    },
    {
      id: 'creditor-only',
      says: ['I only deal with the bank', 'I will pay them directly', 'Who are you to collect?'],
      answer:
        'I understand. {{creditor}} has placed this with us; you may ask them to confirm it. What you pay to either of us counts only once.',
      isAboutDebt: true,
    },
    {
      id: 'sue-me',
      says: ['Then sue me', 'What happens if I do not pay?', 'Are you going to court?'],
      answer:
        'I am not calling to threaten you with anything. No such step is planned in this call; anything that is ever decided, you would be told in writing first. What I would like is to find something that works for you.',
      isAboutDebt: true,
    },
  ];
}

function pickSays(country: StarterCountry): readonly string[] {
  return country === 'US'
    ? ['My insurance should pay', 'Medicaid pays that', 'My ex-husband has to pay']
    : ['My insurance should pay', 'My ex-partner has to pay', 'The council pays that'];
}

/** The answers at hand in a call to a person who may be told of the debt. */
export function consumerObjections(country: StarterCountry): readonly ScriptObjection[] {
  return [...openObjections(country), ...debtObjections(country)];
}

/** The answers at hand while somebody else is on the line. */
export function otherPersonObjections(country: StarterCountry): readonly ScriptObjection[] {
  const ids = ['what-is-it-about', 'scam', 'number', 'stop-calling', 'at-work', 'complaint'];
  return openObjections(country).filter(({ id }) => ids.includes(id));
}
