import { applyDecorators, Get, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { AcceptsForm } from '#http-api';
import { PageInterceptor } from './page.interceptor.js';

/** A page at this path in Indonesian, and below `/en` in English. */
export function PageAt(path: string): MethodDecorator {
  return applyDecorators(Get(inBothLanguages(path)), UseInterceptors(PageInterceptor));
}

/** The page that answers a form. What a person sends by it is in no address. */
export function FormAt(path: string): MethodDecorator {
  return applyDecorators(Post(inBothLanguages(path)), HttpCode(200), AcceptsForm(), UseInterceptors(PageInterceptor));
}

function inBothLanguages(path: string): string[] {
  return [path, path === '/' ? '/en' : `/en${path}`];
}
