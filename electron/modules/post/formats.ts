import type { z } from 'zod';
import { FrystInstrument } from '../../../shared/instrument/svar.ts';
import { MatchningsKorning } from '../../../shared/matchning/korning.ts';
import { AnteckningInnehall } from '../../../shared/modules/anteckning/schema.ts';
import { ArendetypInnehall } from '../../../shared/modules/arendetyp/schema.ts';
import { AvslutInnehall } from '../../../shared/modules/avslut/schema.ts';
import { BeslutInnehall } from '../../../shared/modules/beslut/schema.ts';
import { ErbjudandeInnehall, ErbjudandesvarInnehall } from '../../../shared/modules/erbjudande/schema.ts';
import { FristInnehall } from '../../../shared/modules/frist/schema.ts';
import { InkommetInnehall } from '../../../shared/modules/inkommet/schema.ts';
import { IntygInnehall } from '../../../shared/modules/intyg/schema.ts';
import { JouranteckningInnehall } from '../../../shared/modules/jour/schema.ts';
import { KontrasigneringInnehall } from '../../../shared/modules/kontrasignering/schema.ts';
import type { Postslag } from '../../../shared/modules/post/schema.ts';
import { SakerhetsplanInnehall } from '../../../shared/modules/sakerhetsplan/schema.ts';
import { SkyddInnehall } from '../../../shared/modules/skydd/schema.ts';
import { SkyddsbedomningInnehall } from '../../../shared/modules/skyddsbedomning/schema.ts';
import { StegmarkeringInnehall } from '../../../shared/modules/steg/api.ts';
import { TilldelningInnehall } from '../../../shared/modules/tilldelning/schema.ts';
import { UtlamnandeInnehall } from '../../../shared/modules/utlamnande/schema.ts';
import { VidareInnehall } from '../../../shared/modules/vidare/schema.ts';
import { rememberingReader } from './remember.ts';
import type { Postformat } from './repo.ts';

function format<T>(slag: Postslag, version: number, innehall: z.ZodType<T>): Postformat<T> {
  return { slag, version, read: rememberingReader(innehall) };
}

export const instrumentFormat = format('instrument', 1, FrystInstrument);
export const arendetypFormat = format('arendetyp', 1, ArendetypInnehall);
export const skyddsbedomningFormat = format('skyddsbedomning', 1, SkyddsbedomningInnehall);
export const matchningFormat = format('matchning', 1, MatchningsKorning);
export const erbjudandeFormat = format('erbjudande', 1, ErbjudandeInnehall);
export const erbjudandesvarFormat = format('erbjudandesvar', 1, ErbjudandesvarInnehall);
export const beslutFormat = format('beslut', 1, BeslutInnehall);
export const anteckningFormat = format('anteckning', 1, AnteckningInnehall);
export const intygFormat = format('intyg', 1, IntygInnehall);
export const stegmarkeringFormat = format('stegmarkering', 1, StegmarkeringInnehall);
export const avslutFormat = format('avslut', 1, AvslutInnehall);
export const tilldelningFormat = format('tilldelning', 1, TilldelningInnehall);
export const kontrasigneringFormat = format('kontrasignering', 1, KontrasigneringInnehall);
export const vidareFormat = format('vidare', 1, VidareInnehall);
export const fristFormat = format('frist', 1, FristInnehall);
export const jouranteckningFormat = format('jouranteckning', 1, JouranteckningInnehall);
export const utlamnandeFormat = format('utlamnande', 1, UtlamnandeInnehall);
export const skyddFormat = format('skydd', 1, SkyddInnehall);
export const sakerhetsplanFormat = format('sakerhetsplan', 1, SakerhetsplanInnehall);
export const inkommetFormat = format('inkommet', 1, InkommetInnehall);
