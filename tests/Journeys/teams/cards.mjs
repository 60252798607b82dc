// Cards as the Playground can show them. It knows neither dialogs nor the people picker, and it never refreshes a card; the
// facade does those three itself, so a card crosses into a window with these changes and no others.
import { everybody } from '../cast.mjs';

/** Verbs of ours, which never reach the bot. */
export const opens = 'facade.opens';
export const submits = 'facade.submits';

const isDialog = (action) => action.type === 'Action.Submit' && action.data?.msteams?.type === 'task/fetch';

/** A message's card: what opens a dialog becomes a press that the facade answers by asking the bot for the dialog. */
export const inMessage = (card) => translate(card, (action) => (isDialog(action) ? press(action, opens) : action));

/** A dialog's card: what submits it becomes a press that the facade hands to the bot as the dialog's answer. */
export const inDialog = (card) => translate(card, (action) => (action.type === 'Action.Submit' ? press(action, submits) : action));

/** A dialog of a message extension, which the Playground submits by itself. */
export const inExtension = (card) => translate(card, (action) => action);

function translate(card, act) {
  const visit = (node) => {
    if (Array.isArray(node)) return node.map(visit);
    if (node === null || typeof node !== 'object') return node;
    const seen = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'data' || key === 'fallback' ? value : visit(value)]));
    if (String(seen.type).startsWith('Action.')) return act(seen);
    return seen['choices.data'] ? picker(seen) : seen;
  };
  const { refresh, ...shown } = visit(card);
  return shown;
}

function press({ type, data, fallback, ...rest }, verb) {
  const { msteams, ...carried } = data ?? {}; // seeing it, the Playground warns below the card
  return { ...rest, type: 'Action.Execute', verb, data: carried };
}

/** The people picker searches the members of the chat; a list of them answers with the same ids. */
function picker({ 'choices.data': query, ...input }) {
  return { ...input, style: 'compact', choices: everybody.map((person) => ({ title: person.name, value: person.aadObjectId })) };
}
