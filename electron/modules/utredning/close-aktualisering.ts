import { z } from 'zod';
import { AktId, type PostId } from '../../../shared/lib/id.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import { fortsatterI } from '../../../shared/modules/avslut/fortsattning.ts';
import { listKoder } from '../akt/repo.ts';
import { closeAkt } from '../avslut/repo.ts';
import type { ManyAkterContext } from '../context.ts';
import { avslutFormat } from '../post/formats.ts';
import { findLatestPost, insertPost } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';

const Innehall = z.object({ aktualiseringId: AktId, aktIds: z.array(AktId) });

/** Ends the aktualisering that became an utredning. Does nothing the second time. */
export async function closeAktualisering(
  ctx: ManyAkterContext,
  innehall: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { aktualiseringId, aktIds } = Innehall.parse(innehall);
  const koder = await ctx.readRegister((register) => listKoder(register, aktIds));
  await ctx.writeAkt(aktualiseringId, async (akt) => {
    if ((await findLatestPost(akt, avslutFormat)) !== null) return;
    await insertPost(akt, avslutFormat, {
      id: ctx.newId() as PostId,
      personId: null,
      handelse: ctx.now(),
      signerad: ctx.now(),
      signeradAv: signatureOf(ctx),
      ersatter: null,
      innehall: {
        orsak: 'utredning-inledd',
        sammanfattning: fortsatterI(koder),
        kvarstaendeRisk: '',
        rensning: [],
      },
      soktext: '',
    });
    await closeAkt(akt, datumOf(ctx.now()));
  });
}
