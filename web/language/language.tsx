import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

/** Words as the API gives them and as the pages keep them: plain Dutch (B1) and English beside it. */
export interface Both {
  readonly nl: string;
  readonly en: string;
}

export type Language = keyof Both;

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Choice>({ language: 'nl', choose: () => {} });

const kept = 'voucherloket.language';

/** `?lang=en` in a link counts for the visit; else what was chosen last; else Dutch. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(kept);
  return asked === 'en' ? 'en' : 'nl';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(kept, next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <Context value={value}>{children}</Context>;
}

export const useLanguage = (): Choice => useContext(Context);

/** `const say = useSay()`, then `say({ nl: 'Aanvragen', en: 'Apply' })`. */
export function useSay(): (words: Both) => string {
  const { language } = useLanguage();
  return useCallback((words: Both) => words[language], [language]);
}
