/** Features that Playwright turns off. Chromium reads only the last list on its command line, so ours repeats them. */
const offInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The suggestions below Chromium's address bar, which are two web pages of their own. Each new window, seen or not, loads
 * both, which takes two thirds of the time of opening a page in one.
 */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * A renderer process that is started ahead of need. A new browser context cannot use that of another, so each test that
 * opens one starts two processes, and ends one that nothing ran in.
 */
const spareRenderer = 'SpareRendererForSitePerProcess';

/** Arguments for the browser that the tests use. */
export const browserArgs: readonly string[] = [
  `--disable-features=${[...offInPlaywright, ...addressBarPages, spareRenderer].join(',')}`,
  // Chromium's sandbox refuses to run as root, as is usual in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
