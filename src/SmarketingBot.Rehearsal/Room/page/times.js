// Instants as people read them.
import { language } from './words.js';

const formats = new Map();

function format(instant, zone, options) {
  const key = language.dates + zone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language.dates, { ...options, timeZone: zone }));
  const said = formats.get(key).format(new Date(instant));
  // In English the bot writes none.
  return language.tag === 'en' ? said.replaceAll(',', '') : said;
}

/** 09:30 */
export const time = (instant, zone) => format(instant, zone, { hour: '2-digit', minute: '2-digit' });
/** Tue 3 Nov */
export const day = (instant, zone) => format(instant, zone, { weekday: 'short', day: 'numeric', month: 'short' });
/** Tuesday 3 November 2026 */
export const longDay = (instant, zone) => format(instant, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** Tue 09:30 */
export const dayTime = (instant, zone) => `${format(instant, zone, { weekday: 'short' })} ${time(instant, zone)}`;
/** New York */
export const city = (zone) => zone.split('/').at(-1).replaceAll('_', ' ');
