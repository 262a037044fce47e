import { Router } from 'express';
import type { Ctx } from '../core/context';
import { answerFile, type FileAnswer, type FileParts } from '../core/file-answer';
import { noticeDocument } from './validation-notice.queries';

async function noticeFileAnswer(ctx: Ctx, id: unknown): Promise<FileAnswer> {
  const { name, document } = await noticeDocument(ctx, id);
  return { name, type: 'application/pdf', content: document };
}

/** `/validation-notices/:noticeId.pdf`, to be mounted under /documents. */
export function validationNoticeRoutes(parts: FileParts): Router {
  const router = Router();
  router.get('/validation-notices/:noticeId.pdf', (request, response) =>
    answerFile(parts, request, response, (ctx) => noticeFileAnswer(ctx, request.params.noticeId)),
  );
  return router;
}
