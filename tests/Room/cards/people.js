// Whom people pickers offer: with the ids that the cards of the tests choose beforehand, in the order in which they choose them.
export const people = [
  { id: 'noa', name: 'Noa Levi' }, { id: 'olga', name: 'Olga Petrova' }, { id: 'sam', name: 'Sam Porter' }, { id: 'sia', name: 'Sia Anand' },
  { id: 'max', name: 'Max Brandt' }, { id: 'mia', name: 'Mia Novak' },
];
