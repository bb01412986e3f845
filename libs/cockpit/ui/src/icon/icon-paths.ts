/** Outlines on a 24 × 24 grid, drawn with a 2 px stroke. */
export const iconPaths = {
  tuningFork: 'M7 3v6a5 5 0 0 0 10 0V3M12 14v7',
  reset: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 14',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.8v.2',
  warning: 'M12 4 2.8 20h18.4L12 4zM12 10v4.5M12 17.2v.2',
  check: 'M5 12.5 10 17.5 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  policy: 'M12 3 5 6v5.5c0 4.4 2.9 7.9 7 9.5 4.1-1.6 7-5.1 7-9.5V6l-7-3z',
  inherited: 'M5 21v-8a4 4 0 0 1 4-4h10M15 5l4 4-4 4',
  history: 'M12 7v5l3.5 2M4 5v5h5M4.6 10A8 8 0 1 1 4 14',
  transfer: 'M4 8h15M15.5 4.5 19 8l-3.5 3.5M20 16H5M8.5 12.5 5 16l3.5 3.5',
  tune: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  reload: 'M20 5v5h-5M19.4 10A8 8 0 1 0 20 14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21',
  models: 'M4 6h16M4 12h16M4 18h10',
  question: 'M9.2 9.2a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.2-1.6 2.5M12 17.6v.2',
  ban: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.7 5.7l12.6 12.6',
  refused: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6',
  squeezed: 'M3.5 5v14M20.5 5v14M7 12h3.5M9 9.5l2.5 2.5L9 14.5M17 12h-3.5M15 9.5 12.5 12l2.5 2.5',
  swapped: 'M5 8h13M14.5 4.5 18 8l-3.5 3.5M19 16H6M9.5 12.5 6 16l3.5 3.5',
  drift: 'M3 8.5c3-3 6-3 9 0s6 3 9 0M3 15.5c3-3 6-3 9 0s6 3 9 0',
  pulse: 'M2.5 12h4.5l2.5-7 5 14 2.5-7h4.5',
  chevron: 'M8 10l4 4 4-4',
  system: 'M3 5h18v11H3zM9 20h6M12 16v4',
  light:
    'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
} as const;

export type IconName = keyof typeof iconPaths;
