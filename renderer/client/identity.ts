import { create } from 'zustand';

interface Identity {
  readonly namesShown: boolean;
}

const useIdentity = create<Identity>(() => ({ namesShown: true }));

/** Whether the client's name may show inside the open akt, or only its code. */
export function useNamesShown(): boolean {
  return useIdentity((state) => state.namesShown);
}

/** F9: somebody else looks at the screen, or has gone. */
export function toggleNames(): void {
  useIdentity.setState(({ namesShown }) => ({ namesShown: !namesShown }));
}
