import { ANSVARIGA } from '../../../shared/modules/personal/rules.ts';
import type { Medarbetare, Roll } from '../../../shared/modules/personal/schema.ts';
import { client } from '../../client/live.ts';
import { type Query, useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';

export interface Personalvy {
  readonly alla: readonly Medarbetare[];
  /** Whoever has unlocked. */
  readonly jag: Medarbetare | null;
  /** Whether that one may invite, change and end. */
  readonly ansvarar: boolean;
}

/** The staff as whoever is here may see and change it. */
export function usePersonal(): Query<Personalvy> {
  const session = useSession();
  const id = session.state === 'known' ? session.status.anvandare?.id : undefined;
  return useQuery('personal', async () => {
    const alla = await client.personal.list({});
    const jag = alla.find((one) => one.id === id) ?? null;
    return { alla, jag, ansvarar: jag?.roller.some(isAnsvarig) ?? false };
  });
}

function isAnsvarig(roll: Roll): boolean {
  return (ANSVARIGA as readonly Roll[]).includes(roll);
}
