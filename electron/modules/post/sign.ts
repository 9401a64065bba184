import { AppError, ruleError } from '../../../shared/api/errors.ts';
import type { PersonId, PostId } from '../../../shared/lib/id.ts';
import { millisOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { Post } from '../../../shared/modules/post/schema.ts';
import type { AktRead, AktWriteContext } from '../context.ts';
import { getPost, insertPost, isSuperseded, type Postformat } from './repo.ts';

/** Office clocks drift apart; an event may lie this far ahead of ours before it counts as a mistake. */
const CLOCK_DRIFT_MS = 5 * 60_000;

export interface Underlag<T> {
  readonly personId: PersonId | null;
  readonly handelse: Tidpunkt;
  readonly ersatter: PostId | null;
  readonly innehall: T;
  readonly soktext: string;
}

/**
 * Signs an entry in the name of the user.
 * @throws RULE when the akt is closed, the event lies in the future or the corrected post has been corrected; NOT_FOUND when the corrected post or the person
 *   is not in the akt
 */
export async function signPost<T>(
  ctx: AktWriteContext,
  format: Postformat<T>,
  underlag: Underlag<T>,
): Promise<Post<T>> {
  await assertOpen(ctx.akt);
  assertNotFuture(underlag.handelse, ctx.now());
  if (underlag.ersatter !== null) await assertCorrectable(ctx.akt, format, underlag.ersatter, underlag.personId);
  if (underlag.personId !== null) await assertPerson(ctx.akt, underlag.personId);
  return insertPost(ctx.akt, format, {
    ...underlag,
    id: ctx.newId() as PostId,
    signerad: ctx.now(),
    signeradAv: signatureOf(ctx),
  });
}

/** How the user's name stands under what they sign. */
export function signatureOf(ctx: Pick<AktWriteContext, 'user'>): string {
  return ctx.user.titel === '' ? ctx.user.namn : `${ctx.user.namn}, ${ctx.user.titel}`;
}

/** @throws RULE when the akt has been closed */
export async function assertOpen(akt: AktRead): Promise<void> {
  const row = await akt.selectFrom('akt').select('avslutad').executeTakeFirstOrThrow();
  if (row.avslutad !== null) {
    throw ruleError('Akten är avslutad och kan inte ändras. Du kan fortfarande läsa den och skriva ut den.');
  }
}

/** @throws RULE at `falt` */
export function assertNotFuture(handelse: Tidpunkt, now: Tidpunkt, falt = 'handelse'): void {
  if (millisOf(handelse) > millisOf(now) + CLOCK_DRIFT_MS) {
    throw ruleError('Tiden ligger i framtiden. Skriv när det hände.', falt);
  }
}

/** A correction is of the newest version and about the same person, so that versions form one line. */
async function assertCorrectable<T>(
  akt: AktRead,
  format: Postformat<T>,
  id: PostId,
  personId: PersonId | null,
): Promise<void> {
  const corrected = await getPost(akt, format, id);
  if (corrected.personId !== personId) throw ruleError('Rättelsen gäller en annan person än posten.', 'ersatter');
  if (await isSuperseded(akt, id)) {
    throw ruleError('Posten är redan rättad. Rätta den senaste i stället.', 'ersatter');
  }
}

async function assertPerson(akt: AktRead, id: PersonId): Promise<void> {
  const row = await akt.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('NOT_FOUND', 'Personen finns inte i akten.');
}
