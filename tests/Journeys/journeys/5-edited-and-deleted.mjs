import assert from 'node:assert/strict';

export const title = 'One message is kept up to date; deleted, it comes back where it is next needed';

export async function journey({ noa, sam, mia, bot, facade, picture, opens }) {
  await bot.startsAt('2030-01-07T10:00:00Z');
  await opens(noa, sam, mia);
  await noa.entersRoom();
  await noa.sees("Hello, I'm SmarketingBot");
  for (const person of [sam, mia]) await person.entersRoom();
  await noa.fills('Set up', { Sales: ['Sam Porter'], Marketing: ['Mia Novak'], Moderator: 'Noa Levi' });
  for (const person of [noa, sam, mia]) await person.sees('Agenda', 'Tue 8 Jan', 'None yet');

  // Edited in place, in every window, however often it changes.
  await mia.fills('Add topic', { Topic: 'Leads from the fair' });
  await sam.says('topic Pricing page 10m');
  await sam.clicks("Can't attend", 'Agenda');
  for (const person of [noa, sam, mia]) await person.sees('Agenda', 'Leads from the fair', 'Pricing page', "Can't attend: Sam Porter");
  for (const person of [noa, sam, mia]) assert.equal(await person.count('Agenda · Weekly smarketing'), 1, 'one agenda');
  await sam.isOffered('Agenda', 'Add topic', 'Vote', 'I can attend', 'Start meeting');
  await mia.isOffered('Agenda', 'Add topic', 'Vote', "Can't attend", 'Start meeting');
  await picture('edited', sam, mia);

  // Injected: somebody deletes the agenda in Teams. The next change finds nothing to edit, so the agenda is posted anew.
  await facade.messages.remove(facade.messages.find('Agenda · Weekly smarketing'));
  await noa.sees('This message has been deleted.');
  assert.equal(await noa.count('Agenda · Weekly smarketing'), 0, 'the agenda is gone');
  await mia.says('topic Wins of the week 5m');
  for (const person of [noa, sam, mia]) await person.sees('Agenda', 'Leads from the fair', 'Pricing page', 'Wins of the week');
  await picture('back', noa);

  // Injected: a person edits what they said, and deletes it. Neither is a new sentence.
  await facade.happens(mia.person, 'room', { type: 'messageUpdate', text: '<at>SmarketingBot</at> topic Wins of the month', channelData: { eventType: 'editMessage' } });
  await facade.happens(mia.person, 'room', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } });
  await noa.says('agenda');
  await noa.sees('Agenda', '25 of 55 min');
  await noa.doesNotSee('25 of 55 min', 'Wins of the month');
  await noa.sees('has moved down: the newest one is below');
  await picture('newest-below', noa);
}
