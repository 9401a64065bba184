import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import type { BeslutInnehall } from '../../../shared/modules/beslut/schema.ts';
import type { InledUtredning } from '../../../shared/modules/utredning/schema.ts';
import type { RegisterRead } from '../context.ts';
import { freezeLagrum } from '../lagrum/repo.ts';

export interface FrystBeslut {
  readonly handelse: Tidpunkt;
  readonly innehall: BeslutInnehall;
}

/** The decisions that the form carries: opening the utredning, and in an acute case the immediate placement. */
export async function freezeBeslut(register: RegisterRead, input: InledUtredning): Promise<FrystBeslut[]> {
  const datum = datumOf(input.handelse);
  const common = {
    beslutsfattare: input.beslutsfattare,
    delegation: input.delegation,
    foredragande: '',
    deltagare: '',
    erbjudandePostId: null,
  };
  const inleda: FrystBeslut = {
    handelse: input.handelse,
    innehall: {
      ...common,
      slag: 'inleda-utredning',
      beslut: 'Utredning inleds.',
      motivering: input.motivering,
      galler: null,
      platsKod: '',
      lagrum: await freezeLagrum(register, input.lagrumIds, datum, 'lagrumIds'),
    },
  };
  const omedelbart = input.omedelbartBeslut;
  if (omedelbart === null) return [inleda];
  return [
    inleda,
    {
      handelse: input.handelse,
      innehall: {
        ...common,
        slag: 'omedelbar-placering',
        beslut: omedelbart.beslut,
        motivering: omedelbart.motivering,
        galler: { fran: omedelbart.fran, till: null },
        platsKod: omedelbart.platsKod,
        lagrum: await freezeLagrum(register, omedelbart.lagrumIds, datum, 'omedelbartBeslut.lagrumIds'),
      },
    },
  ];
}
