/** For counting: one grant, more grants. */
export const grantWords = { nl: ['toekenning', 'toekenningen'], en: ['grant', 'grants'] } as const;
export const workingDayWords = { nl: ['werkdag', 'werkdagen'], en: ['working day', 'working days'] } as const;
