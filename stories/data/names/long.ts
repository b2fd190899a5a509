import type { NameBank } from './name-bank.js';

export const longNames: NameBank = {
  teams: [
    'International Orders, Deliveries and Cross-border Returns Department (Europe, Middle East and Africa)',
    'Kundenkontaktqualitätssicherungsabteilung',
    'Accounts',
  ],
  agents: [
    'Maximiliane-Theodora von Hohenstaufen-Lichtenberg zu Wallerstein',
    'Schwarzenbachmühlengrabenfeldnerhuber',
    'Bo Li',
    'Rakotomalala Andriamihajanirina Rasolofoniaina',
    'María Esperanza Milagros del Rosario Echeverría y Goicoechea de Valdeavellano',
    'Srinivasaraghavan Venkatanarasimharajuvaripeta Krishnamoorthy',
  ],
  groups: [
    {
      given: ['Alexandra-Wilhelmina', 'Konstantinos-Athanasios', 'Oluwaseunfunmilayo', 'Jean-Christophe-Emmanuel'],
      family: ['Papadopoulos-Konstantinidis', 'van der Westhuizen-Oosterhout', 'Featherstonehaugh-Cholmondeley'],
    },
  ],
  guests: [
    'A',
    'Sir Peregrine Aloysius Ravenscroft-Featherstonehaugh the Younger of Kirkcudbright and Wigtown',
    'Łucja',
  ],
};
