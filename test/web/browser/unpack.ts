import sparticuz from '@sparticuz/chromium';

/** The browser out of the package is unpacked once, before files that need it start side by side. */
export default async function unpack(): Promise<void> {
  if ((process.env.CHROMIUM_PATH ?? '') === '') await sparticuz.executablePath();
}
