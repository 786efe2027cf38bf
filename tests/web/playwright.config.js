import { defineConfig } from '@playwright/test';

// `cargo xtask test` finds the browsers and names them here; without it Debian's names are used.
const { CHROMIUM = '/usr/bin/chromium', FIREFOX = '/usr/bin/firefox-esr' } = process.env;

const chromium = {
  browserName: 'chromium',
  launchOptions: {
    executablePath: CHROMIUM,
    // Chromium refuses to run its sandbox as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  },
};

/** An unmodified Firefox, driven by WebDriver BiDi. @param {Record<string, unknown>} preferences */
const firefox = (preferences) => ({
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: FIREFOX,
    // Playwright switches the origin policy off; every reader has it on.
    firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true, ...preferences },
  },
});

/** What can be tested in Chromium alone, and what needs a reader's preferences. */
const CHROMIUM_ONLY = '**/*.chromium.spec.js';
const PREFERENCES = '**/preferences.spec.js';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: PREFERENCES, use: chromium },
    { name: 'firefox', testIgnore: [PREFERENCES, CHROMIUM_ONLY], use: firefox({}) },
    {
      name: 'chromium, preferences',
      testMatch: PREFERENCES,
      use: { ...chromium, colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } },
    },
    {
      name: 'firefox, preferences',
      testMatch: PREFERENCES,
      // Playwright sets no preferences in this Firefox; its own settings do.
      use: firefox({ 'ui.systemUsesDarkTheme': 1, 'ui.prefersReducedMotion': 1 }),
    },
  ],
});
