import type { PostId } from '../../shared/lib/id.ts';

/** Every answer of a trial of a child's rights. */
export function barnrattInnehall(beslutPostIds: PostId[]) {
  return {
    beslutPostIds,
    ickeDiskriminering: 'Barnet får samma stöd som andra barn.',
    barnetsBasta: 'Skydd tillsammans med mamman är barnets bästa.',
    livOchUtveckling: 'Skolan fortsätter på plats.',
    hord: 'ja' as const,
    barnetsRost: 'Jag vill vara med mamma.',
    barnahus: 'samrad' as const,
    barnahusSkal: 'Barnet kan ha utsatts för brott.',
    polisanmalan: 'gjord' as const,
    polisanmalanSkal: 'Det är barnets bästa att händelsen utreds.',
    information: 'Muntligt samma dag, med barnets egna ord.',
  };
}
