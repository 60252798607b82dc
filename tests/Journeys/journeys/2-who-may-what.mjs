import assert from 'node:assert/strict';

export const title = 'Who may not do something is told so in a kind sentence, and nothing happens';

export async function journey({ noa, sam, mia, bot, facade, picture, opens }) {
  await bot.startsAt('2030-01-08T08:50:00Z');
  await opens(noa, sam, mia);
  await noa.entersRoom();
  await noa.sees("Hello, I'm SmarketingBot");
  for (const person of [sam, mia]) await person.entersRoom();
  await noa.fills('Set up', { Sales: ['Sam Porter', 'Sia Anand'], Marketing: ['Mia Novak', 'Max Weber'], Moderator: 'Noa Levi' });
  await sam.sees('Agenda', 'Tue 8 Jan', 'Moderator: Noa Levi');

  // By the button everybody sees: only the presser reads the refusal.
  await sam.clicks('Start meeting', 'Agenda');
  await sam.sees('Agenda', 'Only Noa Levi, who moderates, can start the meeting. If they are missing, somebody neutral can say “take over”.');
  await mia.doesNotSee('Agenda', 'Only Noa Levi');
  await picture('start-refused', sam);

  // By a sentence.
  await mia.says('moderator @Sam');
  await mia.sees('Noa Levi moderates here, so only they can change that.');
  await picture('moderator-refused', mia);

  await noa.clicks('Start meeting', 'Agenda');
  await noa.isOffered('Open discussion', 'Record commitment', 'Record decision', 'More', 'End meeting');
  await mia.isOffered('Open discussion', 'Raise hand', "I'll do it");
  await mia.says('decided we double the budget');
  await mia.sees('Only Noa Levi, who moderates, can record a decision.');
  await noa.doesNotSee('Open discussion', 'double the budget');

  // A button that was never hers, pressed all the same: rights are looked up, not carried by cards.
  const card = facade.messages.find('meeting.hand');
  const meeting = /"meeting":"([0-9a-f-]{32,36})"/.exec(JSON.stringify(card.activity))[1];
  const answer = await facade.presses(mia.person, card, { type: 'Action.Execute', verb: 'meeting.end', data: { verb: 'meeting.end', meeting } });
  assert.match(answer.value, /^Only Noa Levi, who moderates, can end the meeting/);
  await noa.isOffered('Open discussion', 'Record commitment', 'Record decision', 'More', 'End meeting');
  await picture('still-running', noa, mia);

  // An item belongs to its owner.
  await sam.says("I'll call Acme by fri");
  await mia.sees('Action item #1', 'call Acme');
  await mia.clicks('Done', 'Action item #1');
  await mia.sees('Action item #1', 'Only');
  await noa.sees('Action item #1', 'State', 'open');
  await picture('not-hers', mia);
}
