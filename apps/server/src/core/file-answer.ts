import type { Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Ctx } from './context';
import { unauthenticated } from './errors';
import { isSignedIn } from './people';

/** Who asks, by the request's session. */
export interface FileParts {
  contextOf(request: Request): Promise<Ctx>;
}

/** A file to be downloaded. */
export interface FileAnswer {
  name: string;
  type: string;
  content: string | Buffer;
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/** Answers with a file, made for those who may read what it is about; everybody else gets the code GraphQL would give. */
export async function answerFile(
  parts: FileParts,
  request: Request,
  response: Response,
  make: (ctx: Ctx) => Promise<FileAnswer>,
): Promise<void> {
  try {
    const ctx = await parts.contextOf(request);
    if (!isSignedIn(ctx.user)) throw unauthenticated();
    const { name, type, content } = await make(ctx);
    response.attachment(name).type(type).send(content);
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
    const status = STATUS[code];
    if (status === undefined) throw error;
    response.status(status).type('text/plain').send(String(error));
  }
}
