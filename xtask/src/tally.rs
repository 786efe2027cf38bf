//! How many tests passed, read from what the test runners print.

use std::ops::AddAssign;

/// Tests that passed and tests that did not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

/// Whose lines are read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Runner {
    /// `cargo test`: `test result: ok. 3 passed; 0 failed; ...`, once a test binary.
    Cargo,
    /// `node --test` with the `spec` reporter: `ℹ pass 3`, `ℹ fail 0`, `ℹ cancelled 0`.
    Node,
    /// Playwright with the `list` reporter: `3 passed (1.2s)`, `1 failed`, `1 did not run`.
    Playwright,
}

impl Tally {
    /// A check that is one test.
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0 };
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1 };
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Runner {
    /// What one line adds. Skipped tests count neither way.
    pub(crate) fn read(self, line: &str) -> Tally {
        let mut tally = Tally::default();
        match self {
            Self::Cargo => {
                let Some((_, counts)) = line.split_once("test result: ") else { return tally };
                for part in counts.split([';', '.']) {
                    tally += counted(part, &["passed"], &["failed"]);
                }
            }
            Self::Node => {
                if let Some((word, count)) = line.strip_prefix("ℹ ").and_then(|rest| rest.split_once(' ')) {
                    tally += counted(&format!("{count} {word}"), &["pass"], &["fail", "cancelled"]);
                }
            }
            Self::Playwright => {
                let summary = line.split(" (").next().unwrap_or(line);
                let failed = ["failed", "flaky", "interrupted", "did not run"];
                tally += counted(summary, &["passed"], &failed);
            }
        }
        tally
    }
}

/// Reads `<number> <words>`.
fn counted(text: &str, passed: &[&str], failed: &[&str]) -> Tally {
    let Some((count, words)) = text.trim().split_once(' ') else { return Tally::default() };
    let Ok(count) = count.parse() else { return Tally::default() };
    Tally {
        passed: if passed.contains(&words) { count } else { 0 },
        failed: if failed.contains(&words) { count } else { 0 },
    }
}

#[cfg(test)]
mod tests {
    use super::{Runner, Tally};

    fn total(runner: Runner, text: &str) -> (u32, u32) {
        let mut total = Tally::default();
        text.lines().for_each(|line| total += runner.read(line));
        (total.passed, total.failed)
    }

    #[test]
    fn cargo_test() {
        let text = "running 2 tests\ntest a ... ok\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(total(Runner::Cargo, text), (5, 4));
    }

    #[test]
    fn node_test() {
        let text =
            "✔ 7 pass (1ms)\nℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 9\nℹ duration_ms 52.1";
        assert_eq!(total(Runner::Node, text), (3, 2));
    }

    #[test]
    fn playwright() {
        let text = "  ✓  1 [chromium] › a.spec.js:3:1 › 5 passed (3ms)\n  1 failed\n    [firefox] › b.spec.js\n  2 did not run\n  \
            3 skipped\n  8 passed (14.5s)";
        assert_eq!(total(Runner::Playwright, text), (8, 3));
    }
}
