import type { FlaggId } from '../../../shared/instrument/flaggor.ts';
import { type Datum, datumOf } from '../../../shared/lib/tid.ts';
import { rollbenamning } from '../../../shared/modules/person/namn.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import type { AktLage } from '../../../shared/process/aktlage.ts';
import type { AktHuvud } from './repo.ts';

/** Known or suspected violence against a child, or that the child has witnessed it (HSLF-FS 2022:39). */
const BARN_I_VALD: readonly FlaggId[] = ['BARN_UTSATT', 'BARN_BEVITTNAT'];

/** The children an akt concerns: those named in an aktualisering, or the child whose akt it is. Numbered, not named. */
export function barnOf(
  huvud: AktHuvud,
  personer: readonly Person[],
  bedomningar: readonly Skyddsbedomning[],
): AktLage['barn'] {
  const barn =
    huvud.slag === 'aktualisering'
      ? personer.filter(({ roll }) => roll === 'barn')
      : personer.slice(0, huvud.roll === 'barn' ? 1 : 0);
  return barn.map((ett) => {
    const bedomd = bedomningar.find(({ personId }) => personId === ett.id);
    return {
      kod: rollbenamning(ett, personer),
      omedelbarBedomning: bedomd === undefined ? null : datumOf(bedomd.handelse),
    };
  });
}

/** The day of the first assessment by which a child is subjected to violence or has witnessed it. */
export function findBarnIVald(bedomningar: readonly Skyddsbedomning[]): Datum | null {
  const found = bedomningar.find(
    ({ innehall, personId }) =>
      innehall.slag === 'omedelbar' &&
      personId !== null &&
      flaggorOf(bedomningar, personId).some((flagga) => BARN_I_VALD.includes(flagga)),
  );
  return found === undefined ? null : datumOf(found.handelse);
}
