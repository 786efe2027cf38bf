import { defineConfig } from '@playwright/test';

// `cargo xtask test` finds the browsers and names them here; without it Debian's names are used.
const { CHROMIUM = '/usr/bin/chromium', FIREFOX = '/usr/bin/firefox-esr' } = process.env;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  projects: [
    {
      name: 'chromium',
      use: {
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
      },
    },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        // An unmodified Firefox, driven by WebDriver BiDi.
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: FIREFOX,
          // Playwright switches this off; every reader has it on.
          firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true },
        },
      },
    },
  ],
});
