import { type CustomScheme, protocol, type Session } from 'electron';
import { headersFor, type Served } from '../shell-common/serve.ts';
import { APP_SCHEME, isAppUrl } from './app-url.ts';

/** The scheme of the window's files: an origin of its own, treated like https. To be registered before ready. */
export function schemes(): CustomScheme[] {
  return [{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }];
}

export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged(schemes());
}

/** Answers a session's requests from the table of files. */
export function handleScheme(target: Session, serve: (urlPath: string) => Served): void {
  target.protocol.handle(APP_SCHEME, (request) => respond(request, serve));
}

/** GET within our own origin; everything else is refused. */
export function respond(request: { method: string; url: string }, serve: (urlPath: string) => Served): Response {
  if (request.method !== 'GET' || !isAppUrl(request.url)) {
    return new Response(null, { status: 405, headers: { ...headersFor('text/plain; charset=utf-8') } });
  }
  const { status, headers, body } = serve(new URL(request.url).pathname);
  return new Response(new Uint8Array(body), { status, headers: { ...headers } });
}
