// Given and family names of the practice brand's invented people.
export const FIRST_NAMES =
  'Ana Ben Carla Dario Elena Frank Grace Hugo Ines Jamal Kayla Liam Mina Noah Olive Priya Quinn Rosa Sam Tessa Uma Victor Wendy Xavier Yuki Zoe Aaron Bella Caleb Daisy Ethan Fiona Gabriel Hannah Isaac Jade Kofi Lena Marcus Nadia Omar Paige Rafael Sofía Theo Valeria Wes Ximena José Chloë Renée Siobhán Mateo Luz Imani Darnell Mei Arjun Soren Leilani'.split(
    ' ',
  );
export const LAST_NAMES =
  "Alvarez Baker Chen Diaz Evans Fischer Garcia Hughes Ito Johnson Kim Lopez Miller Nguyen O'Brien Patel Quintero Reyes Singh Tran Ueda Vasquez Walker Xiong Young Zimmer Adams Brooks Carter Dawson Ellis Foster Gomez Hayes Iverson Jensen Khan Larsen Morales Núñez Okafor Price Ramos Schultz Turner Vance Webb Yates Abbott Bishop Castillo Doyle Espinoza Freeman Graves Holt Ingram Jacobs Keller Lowe McCoy Novak Ortega Pruitt Rhodes Stone Tucker Underwood Villa Weiss Kealoha Kahananui Begay Sandoval".split(
    ' ',
  );
export const FLAVORS = [
  'Strawberry Basil',
  'Brown Butter Pecan',
  'Salted Caramel',
  'Marionberry',
  'Mint Chip',
  'Peach Crisp',
  'Coffee Toffee',
  'Vanilla Bean',
  'Dark Chocolate',
  'Lemon Olive Oil',
] as const;
export const CLUBS = ['pint-club', 'birthday', 'kids', 'vegan', 'early-tasters', 'S1', 'S12'] as const;
