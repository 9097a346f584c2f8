import { z } from 'zod';
import { documentTopics } from '#contracts';
import { line, paragraphs } from '#http-api';
import { media } from './media.js';

/** What is written in a contribution and in an edition. */
export const contentFields = {
  title: line(300),
  summary: paragraphs(1000).or(z.literal('')),
  body: paragraphs(50_000),
  topic: z.enum(documentTopics),
  media,
};
