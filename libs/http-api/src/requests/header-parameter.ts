import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

type Header = Parameters<typeof ApiHeader>[0];

/** A parameter decorator that reads a header of the request and documents it. */
export function headerParameter(
  header: Header,
  read: (context: ExecutionContext) => unknown,
): () => ParameterDecorator {
  const parameter = createParamDecorator((_data: unknown, context: ExecutionContext) => read(context));
  return () => (target, key, index) => {
    parameter()(target, key, index);
    const method = key !== undefined && Object.getOwnPropertyDescriptor(target, key);
    if (method) ApiHeader(header)(target, key, method);
  };
}
