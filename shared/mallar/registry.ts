import type { MallId } from '../modules/dokument/schema.ts';
import type { Mallunderlag } from './akt-data.ts';
import { aktualiseringMall } from './aktualisering.ts';
import { avslutMall } from './avslut.ts';
import { beslutMall } from './beslut.ts';
import type { Mall } from './define.ts';
import { inlagaMall } from './inlaga.ts';
import { intygMall } from './intyg.ts';
import { jourkuvertMall } from './jourkuvert.ts';
import { journalMall } from './journal.ts';
import { matchningMall } from './matchning.ts';
import { motesbladMall } from './motesblad.ts';
import { omslagMall } from './omslag.ts';
import { klientpapperMall, sakerhetsplanMall } from './sakerhetsplan.ts';
import { skyddsbedomningMall } from './skyddsbedomning.ts';

/** The documents of an akt. The printed akt itself is the cover (`omslagMall`) bound with the inlaga. */
export const MALLREGISTER: Readonly<Record<Exclude<MallId, 'akt'>, Mall<Mallunderlag>>> = {
  aktualisering: aktualiseringMall,
  skyddsbedomning: skyddsbedomningMall,
  matchning: matchningMall,
  beslut: beslutMall,
  journal: journalMall,
  intyg: intygMall,
  avslut: avslutMall,
  inlaga: inlagaMall,
  jourkuvert: jourkuvertMall,
  motesblad: motesbladMall,
  sakerhetsplan: sakerhetsplanMall,
  lista: klientpapperMall,
};

export { omslagMall };
