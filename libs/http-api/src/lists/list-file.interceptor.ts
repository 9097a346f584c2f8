import type { CallHandler, ExecutionContext, NestInterceptor, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';

/** What a handler of a list gives: it becomes the file of the extension in the address. */
interface FileOfList {
  asCsv(): StreamableFile;
  asWorkbook(name: string): Promise<StreamableFile>;
}

export class ListFileInterceptor implements NestInterceptor<FileOfList, StreamableFile> {
  constructor(private readonly name: string) {}

  intercept(context: ExecutionContext, next: CallHandler<FileOfList>): Observable<StreamableFile> {
    const http = context.switchToHttp();
    const [path] = http.getRequest<FastifyRequest>().url.split('?', 1);
    const extension = path!.endsWith('.xlsx') ? 'xlsx' : 'csv';
    return next.handle().pipe(
      mergeMap(async (rows) => {
        const content = extension === 'xlsx' ? await rows.asWorkbook(this.name) : rows.asCsv();
        const file = `attachment; filename="${this.name}.${extension}"`;
        http.getResponse<FastifyReply>().header('content-disposition', file);
        return content;
      }),
    );
  }
}
