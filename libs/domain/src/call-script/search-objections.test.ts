import { describe, expect, it } from 'vitest';
import { firstCall } from './script-example';
import { searchObjections } from './search-objections';

const graph = firstCall({
  objections: [
    {
      id: 'who',
      says: ['Who are you?', 'How did you get my number?'],
      answer: 'My name is {{callerName}}.',
    },
    {
      id: 'paid',
      says: ['I paid that already', 'I’ve already paid'],
      answer: 'Thank you. When was that?',
      isAboutDebt: true,
    },
    {
      id: 'cannot',
      says: ['I can’t pay', 'I have no money'],
      answer: 'I am sorry to hear that.',
      isAboutDebt: true,
    },
    {
      id: 'scam',
      says: ['Is this a scam?'],
      answer: 'You can call the number on our letter to make sure.',
    },
  ],
});
const found = (text: string, isVerified?: boolean) =>
  searchObjections(graph, text, isVerified === undefined ? {} : { isVerified }).map(({ id }) => id);

describe('answers to what people say', () => {
  it.each([
    ['', ['who', 'paid', 'cannot', 'scam']],
    ['pa', ['paid', 'cannot']],
    ['paid', ['paid']],
    ['cant pay', ['cannot']],
    ['can’t', ['cannot']],
    ['I PAID', ['paid']],
    ['numb', ['who', 'scam']],
    ['scam', ['scam']],
    ['callerName', []],
    ['zebra', []],
    ['paid zebra', []],
  ])('“%s”: %o', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('keeps those about the debt back until the person is verified', () => {
    expect(found('', false)).toEqual(['who', 'scam']);
    expect(found('', true)).toHaveLength(4);
  });
});
