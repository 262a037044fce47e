import { errorCode, isNetworkLoss } from './apollo';

const OPEN = ['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'];

/** What to say of a question that was not answered: the server's own words where they are meant for people. */
export function failureWords(error: Error): string {
  if (isNetworkLoss(error)) return 'The server cannot be reached. It is tried again by itself.';
  const code = errorCode(error);
  if (code !== undefined && OPEN.includes(code)) return error.message;
  return 'The server made a mistake and has noted it. Try again.';
}
