import type { NameBank } from './name-bank.js';

export const chineseNames: NameBank = {
  teams: ['訂單服務組', '技術支援組', '帳務組', '夜間服務組'],
  agents: [
    '陳怡君',
    '黃柏翰',
    '吳思妤',
    '郭俊宏',
    '謝佩珊',
    '許志豪',
    '曾雅筑',
    '彭冠廷',
    '蕭宛柔',
    '潘彥廷',
    '簡郁婷',
    '歐陽承恩',
  ],
  groups: [
    {
      given: ['淑芬', '建宏', '雅婷', '家豪', '美玲', '承翰', '欣怡', '宗翰', '詩涵', '明哲'],
      family: ['蔡', '楊', '鄭', '賴', '徐', '周', '葉', '蘇', '江', '何'],
      order: 'family-first',
    },
  ],
  guests: ['林雨晴', '司馬文淵', '王小明 Ming'],
};
