import { ruleError } from '../../../shared/api/errors.ts';
import type { AktId, PersonId } from '../../../shared/lib/id.ts';
import { datumOf } from '../../../shared/lib/tid.ts';
import type { utredningApi } from '../../../shared/modules/utredning/api.ts';
import { findLageAkut } from '../akt/akut.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { Efterarbeten } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { assertNotFuture, assertOpen } from '../post/sign.ts';
import { closeAktualisering } from './close-aktualisering.ts';
import { fillPersonakt } from './fill-personakt.ts';
import { freezeBeslut } from './freeze-beslut.ts';
import { readUnderlag, type Underlag } from './underlag.ts';

export const utredningHandlers: Handlers<typeof utredningApi> = {
  async inled(ctx, input) {
    assertNotFuture(input.handelse, ctx.now());
    const idag = datumOf(ctx.now());
    const underlag = await ctx.readAkt(input.aktId, async (akt) => {
      await assertOpen(akt);
      const huvud = await getAktHuvud(akt);
      if (huvud.slag !== 'aktualisering') throw ruleError('Utredning inleds från en aktualisering.');
      if (input.omedelbartBeslut !== null && !(await findLageAkut(akt, idag))) {
        throw ruleError(
          'Ett omedelbart beslut kan bara fattas i ett akut ärende. Bedöm ärendetypen först.',
          'omedelbartBeslut',
        );
      }
      return readUnderlag(akt, huvud.kod, idag);
    });
    assertPersoner(underlag, input.personIds);
    const beslut = await ctx.readRegister((register) => freezeBeslut(register, input, underlag, idag));

    const nya = input.personIds.map((personId) => ({ personId, aktId: ctx.newId() as AktId }));
    const { familj, koder } = await ctx.createAkter(
      nya.map(({ personId, aktId }) => ({
        aktId,
        slag: 'personakt' as const,
        roll: isBarn(underlag, personId) ? ('barn' as const) : ('vuxen' as const),
        fill: (akt) =>
          fillPersonakt(akt, ctx, {
            underlag,
            personId,
            beslut: beslut.get(personId) ?? [],
            personIds: input.personIds,
          }),
      })),
      {
        familj: nya.length > 1,
        efterarbete: {
          slag: 'utredning',
          innehall: { aktualiseringId: input.aktId, aktIds: nya.map(({ aktId }) => aktId) },
        },
      },
    );
    return { familj, akter: nya.map(({ personId, aktId }) => ({ personId, aktId, kod: koder.get(aktId) ?? '' })) };
  },
};

export const utredningEfterarbeten: Efterarbeten = { utredning: closeAktualisering };

function assertPersoner(underlag: Underlag, ids: readonly PersonId[]): void {
  const chosen = underlag.personer.filter(({ id }) => ids.includes(id));
  if (chosen.length !== ids.length)
    throw ruleError('En vald person finns inte i aktualiseringen, eller är vald två gånger.', 'personIds');
  if (chosen.some(({ roll }) => roll !== 'klient' && roll !== 'barn')) {
    throw ruleError('Personakt öppnas för klienten och för barn. Andra personer får ingen egen akt här.', 'personIds');
  }
}

function isBarn(underlag: Underlag, id: PersonId): boolean {
  return underlag.personer.find((person) => person.id === id)?.roll === 'barn';
}
