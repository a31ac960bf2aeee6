/** Where Vite shows the pages while somebody works on them: `npm run pages`. */
export const developmentOrigin = 'http://localhost:5173';

/** Where pages may ask for tokens, and people are sent back to. @param origin the system's own */
export const pagesAt = (origin: string): readonly string[] => [origin, developmentOrigin];
