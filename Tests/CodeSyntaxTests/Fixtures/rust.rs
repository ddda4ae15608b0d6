//! A queue of jobs.

use std::collections::VecDeque;
use std::fmt;

/// How many jobs may wait.
pub const LIMIT: usize = 100;
static mut INSTANCES: u32 = 0;

pub type Result<T> = std::result::Result<T, QueueError>;

/// What can go wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum QueueError {
    /// No room is left.
    Full,
    Failed { code: i32 },
    Other(String),
}

/// One piece of work.
pub trait Job: Send {
    type Output;
    const PRIORITY: u8 = 0;

    fn run(&mut self) -> Result<Self::Output>;

    fn name(&self) -> String {
        String::from("job")
    }
}

#[derive(Default)]
pub struct Queue<T> {
    jobs: VecDeque<T>,
    pub paused: bool,
}

union Bits {
    float: f32,
    int: u32,
}

impl<T> Queue<T> {
    /// Makes an empty queue.
    pub fn new() -> Self {
        Self { jobs: VecDeque::new(), paused: false }
    }

    /// Adds a job at the end.
    #[must_use]
    pub fn push(&mut self, job: T) -> Result<()> {
        if self.jobs.len() >= LIMIT {
            return Err(QueueError::Full);
        }
        self.jobs.push_back(job);
        Ok(())
    }
}

impl fmt::Display for QueueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            QueueError::Full => write!(f, "no room is left"),
            QueueError::Failed { code } => write!(f, "failed with {code}"),
            QueueError::Other(text) => f.write_str(text),
        }
    }
}

impl<T> std::iter::FromIterator<T> for Queue<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Self { jobs: iter.into_iter().collect(), paused: false }
    }
}

macro_rules! queue {
    ($($job:expr),*) => {
        [$($job),*].into_iter().collect::<Queue<_>>()
    };
}

pub async fn drain<T: Job>(queue: &mut Queue<T>) -> usize {
    let mut done = 0;
    while let Some(mut job) = queue.jobs.pop_front() {
        if job.run().is_ok() {
            done += 1;
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_starts_empty() {
        let queue: Queue<u8> = Queue::new();
        assert!(queue.jobs.is_empty());
    }
}
