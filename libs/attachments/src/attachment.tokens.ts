export const ATTACHMENT_RULES = Symbol('attachment rules');
export const ATTACHMENT_SETTINGS = Symbol('attachment settings');
