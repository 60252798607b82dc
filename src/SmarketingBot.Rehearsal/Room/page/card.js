// A card in the room: drawn, and its buttons tied to whoever presses them.
import { drawCard } from './cards/cards.js';
import { el } from './dom.js';
import { room, meNow } from './state.js';
import { theme } from './theme.js';

/**
 * Draws a card for the person of this page.
 * @param card the card's JSON. @param press called with the action and the inputs; its promise keeps the buttons waiting.
 * @param typed what was typed into it before, if it is drawn anew.
 */
export function card(json, press, typed) {
  const drawn = drawCard(json, {
    theme: theme(),
    locale: meNow()?.locale ?? 'en-US',
    zone: meNow()?.zone,
    typed,
    onExecute: press,
    onSubmit: press,
    onOpenUrl: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    people: room.people.map((person) => ({ id: person.directory, name: person.name })),
  });
  return el('div', { class: 'card' }, drawn);
}
