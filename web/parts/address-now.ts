/**
 * What the address asks for at this moment, to change one thing of it. Not what was rendered, as a function that is
 * given to `setSearchParams` gets it: the page follows the address a moment later, and a choice made in between would
 * undo the one before it.
 */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);
