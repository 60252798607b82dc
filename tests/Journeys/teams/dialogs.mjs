// Dialogs. The Playground has none, so a dialog is shown as a message in the window of whoever opened it, with everything to
// fill in and to press; the facade speaks task/fetch and task/submit with the bot.
import { envelope } from './messages.mjs';
import { inDialog, opens, submits } from './cards.mjs';

const cardType = 'application/vnd.microsoft.card.adaptive';

export class Dialogs {
  #facade;
  #open = new Map(); // window and its id -> what the dialog belongs to

  constructor(facade) {
    this.#facade = facade;
  }

  clear = () => this.#open.clear();

  /** An answer to the window if the press was about a dialog; undefined if the bot must hear it. */
  async pressed(person, activity) {
    const { verb, data } = activity.value?.action ?? {};
    const conversation = activity.conversation.id;
    if (verb === opens) return this.#ask(person, conversation, 'task/fetch', { ...data, msteams: { type: 'task/fetch' } }, activity.replyToId);
    if (verb !== submits) return undefined;
    const dialog = this.#open.get(`${person.key} ${activity.replyToId}`);
    return this.#ask(person, conversation, 'task/submit', data, dialog?.of, activity.replyToId);
  }

  async #ask(person, conversation, name, data, of, own) {
    const { status, body } = await this.#facade.toBot({
      ...envelope(person, conversation, 'invoke'), name, replyToId: of, value: { data, context: { theme: 'default' } },
    });
    if (status !== 200) throw new Error(`The bot answered ${name} with ${status}.`);
    if (body?.task?.type === 'continue') await this.#show(person, conversation, body.task.value, of, own);
    else if (own) await this.#facade.messages.editIn(person, conversation, own, { text: body?.task?.value ?? 'Sent. The dialog closes.' });
    return says(own ? '' : body?.task?.type === 'message' ? body.task.value : '');
  }

  async #show(person, conversation, { title, card }, of, own) {
    const framed = inDialog(card.content);
    const activity = {
      attachments: [{
        contentType: cardType,
        content: { ...framed, body: [{ type: 'TextBlock', text: `Dialog · ${title}`, weight: 'bolder', wrap: true, separator: true }, ...framed.body] },
      }],
    };
    if (own) return this.#facade.messages.editIn(person, conversation, own, activity);
    this.#open.set(`${person.key} ${await this.#facade.messages.postTo(person, conversation, activity)}`, { of });
  }
}

/** An answer to a press that changes no card; words are shown below the card. Teams' empty answer would show as an empty line. */
const says = (words) => ({ status: 200, body: words ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words } : {} });
