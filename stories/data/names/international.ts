import type { NameBank } from './name-bank.js';

export const internationalNames: NameBank = {
  teams: [
    'Orders & Delivery',
    'Technical Support',
    'Accounts & Billing',
    'Returns',
    'Membership',
    'Evening Desk',
    'Business Customers',
    'Social Care',
  ],
  agents: [
    'Nkechi Eze',
    'Jonas Achterberg',
    'Pilar Ocampo',
    'Ravi Balakrishnan',
    'Freja Holmgaard',
    'Yasmin Tahiri',
    'Colm Brannigan',
    'Hyejin Seo',
    'Zofia Wilczak',
    'Teodor Marinescu',
    'Camille Aubertin',
    'Mateus Pestana',
    'Ottilie Kranz',
    'Bilal Qureshi',
  ],
  groups: [
    {
      given: ['Alice', 'Gareth', 'Maeve', 'Duncan', 'Philippa', 'Rhys', 'Harriet', 'Ewan', 'Nuala', 'Clive'],
      family: ['Thornbury', 'Pellow', 'MacAskill', 'Fairclough', 'Llewellyn', 'Garrity', 'Ashdown', 'Cobb'],
    },
    {
      given: ['Annika', 'Lars', 'Swantje', 'Torben', 'Maike', 'Henning', 'Saskia', 'Detlef'],
      family: ['Brinkmann', 'Oelrich', 'Stöver', 'Vollmer', 'Harms', 'Jäger', 'Kröger', 'Wiechert'],
    },
    {
      given: ['Inés', 'Álvaro', 'Rocío', 'Gonzalo', 'Ximena', 'Nicolás', 'Begoña', 'Joaquín'],
      family: ['Barrientos', 'Quiroga', 'Núñez', 'Zabala', 'Peñalver', 'Carmona', 'Iriarte', 'Robledo'],
    },
    {
      given: ['Fatoumata', 'Chidi', 'Thandeka', 'Kwame', 'Abena', 'Sipho', 'Wanjiru', 'Babajide'],
      family: ['Diarra', 'Nwankwo', 'Dlamini', 'Asante', 'Kariuki', 'Adeyinka', 'Mokoena', 'Sow'],
    },
    {
      given: ['Ananya', 'Vikram', 'Lakshmi', 'Farhan', 'Meera', 'Suresh', 'Ishani', 'Imran'],
      family: ['Chatterjee', 'Iyer', 'Siddiqui', 'Kulkarni', 'Menon', 'Bhatt', 'Rahman', 'Dhillon'],
    },
    {
      given: ['Giulia', 'Davide', 'Ornella', 'Étienne', 'Manon', 'Loïc', 'Séverine', 'Tommaso'],
      family: ['Bellandi', 'Castagna', 'Fabre', 'Lemoine', 'Rinaldi', "D'Amico", 'Guérin', 'Valsecchi'],
    },
    {
      given: ['Jakub', 'Ludmila', 'Bogdan', 'Katarína', 'Mirela', 'Andriy', 'Oksana', 'Zoltán'],
      family: ['Nowicki', 'Dvořáková', 'Ionescu', 'Horváth', 'Shevchuk', 'Petrović', 'Kováč', 'Szabó'],
    },
    {
      given: ['Haruka', 'Minh', 'Jisoo', 'Daiki', 'Thu', 'Seojun', 'Ayumi', 'Quan'],
      family: ['Matsuda', 'Tran', 'Baek', 'Hoshino', 'Pham', 'Yoon', 'Okabe', 'Dang'],
    },
  ],
  guests: ['<b>Ann</b> Fielding', 'ليلى منصور', '林雨晴'],
};
