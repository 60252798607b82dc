// Draws the adaptive cards that the bot sends, for the subset of 1.5 that it uses. The page needs cards.css beside it; dark colours hold
// below an element with data-theme="dark".
import { drawActions } from './actions.js';
import { make } from './dom.js';
import { drawStack } from './layout.js';
import { wordsFor } from './words.js';

export { drawMarkdown } from './text.js';

/**
 * Draws a card. What the bot sent is only read, never changed; its texts become text nodes.
 * @param {object} card the parsed JSON of the card, as the bot sent it.
 * @param {object} [options]
 * @param {string} [options.locale] the language of the renderer's own words, such as `en-US`.
 * @param {number} [options.width] the width in pixels; otherwise as wide as its place.
 * @param {(action: object, inputs: Record<string, string>) => any} [options.onExecute] called for an Action.Execute with its JSON and the value of
 *   every input it sends, empty ones too, lists joined by commas. Until a promise it returns is settled, no button of the card can be pressed.
 * @param {(action: object, inputs: Record<string, string>) => any} [options.onSubmit] the same for an Action.Submit.
 * @param {(url: string) => void} [options.onOpenUrl] called for an Action.OpenUrl; without it the address opens in a new tab.
 * @param {{get: (id: string) => string | undefined, set: (id: string, value: string | undefined) => void}} [options.typed] what was typed into the
 *   inputs when the card was drawn before; told of each change, with undefined where an input is as the card has it.
 * @param {{id: string, name: string}[]} [options.people] whom a people picker offers; the id is what it sends.
 * @returns {HTMLElement} class `ac`; `ac-full` too if the card asks for the whole width of the chat.
 */
export function drawCard(card, options = {}) {
  const root = make('div.ac');
  if (options.width) root.style.width = `${options.width}px`;
  if (card.msteams?.width?.toLowerCase() === 'full') root.classList.add('ac-full');
  const whole = surroundings(root, options);
  drawStack(root, card.body, whole);
  if (card.actions?.length) {
    const actions = drawActions(card.actions, whole);
    actions.classList.add('ac-gap-default');
    root.append(actions);
  }
  return root;
}

/** What the parts of one card share; a card inside an Action.ShowCard has inputs of its own and sends those around it too. */
function surroundings(root, options) {
  const shared = {
    options,
    words: wordsFor(options.locale),
    byId: new Map(),
    isBusy: () => root.getAttribute('aria-busy') === 'true',
    setBusy(isBusy) {
      root.setAttribute('aria-busy', String(isBusy));
      // Not `disabled`: that would take the focus away from whoever pressed by keyboard.
      for (const button of root.querySelectorAll('[data-action]')) {
        if (isBusy) button.setAttribute('aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
      }
    },
  };
  const level = (outer) => {
    const own = [];
    return { ...shared, add: (field) => own.push(field), fields: () => [...outer(), ...own], within: () => level(() => [...outer(), ...own]) };
  };
  return level(() => []);
}
