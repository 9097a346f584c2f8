import { z } from 'zod';
import { languages } from '../content/language.js';
import { TemplateTexts } from '../versions/version.dto.js';

export const PreviewRequest = z
  .strictObject({
    language: z.enum(languages).default('id'),
    values: z
      .enum(['usual', 'longest'])
      .default('usual')
      .describe('`longest`: how it looks, and what it costs, with the longest values'),
    content: TemplateTexts.optional().describe('Texts that are not stored; the current version without them'),
  })
  .meta({ id: 'TemplatePreviewRequest' });
export type PreviewRequest = z.output<typeof PreviewRequest>;

export const Preview = z
  .object({
    language: z.enum(languages),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    inbox: z.string(),
    sms: z.object({
      text: z.string(),
      encoding: z.enum(['GSM-7', 'UCS-2']),
      segments: z.int().describe('What an operator charges'),
      unusual: z.array(z.string()).describe('Characters that halve what a segment holds'),
    }),
    whatsapp: z.object({
      name: z.string(),
      body: z.string().describe('To be submitted for approval: {{1}} stands for the first parameter'),
      parameters: z.array(z.string()),
    }),
  })
  .meta({ id: 'TemplatePreview' });
export type Preview = z.output<typeof Preview>;
