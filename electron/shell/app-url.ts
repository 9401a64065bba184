/** The window's origin. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'local';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether an address lies within the window's own origin. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
