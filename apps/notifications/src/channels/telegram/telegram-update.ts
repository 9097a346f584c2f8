import { z } from 'zod';

const chat = z.object({ id: z.int().positive(), type: z.literal('private') });
const update = z.object({
  update_id: z.int(),
  message: z.object({ chat, date: z.int(), text: z.string().default('') }).optional(),
  my_chat_member: z.object({ chat, date: z.int(), new_chat_member: z.object({ status: z.string() }) }).optional(),
});

export type TelegramUpdate =
  | { readonly kind: 'start'; readonly id: string; readonly chatId: string; readonly code: string }
  | { readonly kind: 'text'; readonly id: string; readonly chatId: string; readonly text: string }
  | { readonly kind: 'blocked'; readonly id: string; readonly chatId: string };

/** An update of the bot; undefined for groups and for kinds that this version does not know. */
export function readUpdate(json: unknown): TelegramUpdate | undefined {
  const { data } = update.safeParse(json);
  if (!data) return undefined;
  const id = String(data.update_id);
  if (data.my_chat_member) {
    const { chat: own, new_chat_member: member } = data.my_chat_member;
    return member.status === 'kicked' ? { kind: 'blocked', id, chatId: String(own.id) } : undefined;
  }
  if (!data.message) return undefined;
  const { chat: own, text } = data.message;
  const [, code] = /^\/start ([\w-]{1,64})$/.exec(text.trim()) ?? [];
  const chatId = String(own.id);
  return code === undefined ? { kind: 'text', id, chatId, text } : { kind: 'start', id, chatId, code };
}
