export const ATTACHMENT_RULES = Symbol('attachment rules');
export const DOWNLOAD_OBSERVER = Symbol('download observer');
export const ATTACHMENT_SETTINGS = Symbol('attachment settings');
