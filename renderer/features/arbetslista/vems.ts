import { create } from 'zustand';

export type Vems = 'alla' | 'mina';

/** Whose akter the day shows. Kept in memory until the next lock: the next one here may be somebody else. */
export const useVems = create<{ readonly val: Vems }>(() => ({ val: 'alla' }));
